// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <Qt>

class QTableView;

namespace license::ui {

/// Lets one column of a table take what the others leave, but never so little that nothing of it is to be read: then
/// the table scrolls sideways. Owned by the table.
class ColumnStretcher final : public QObject
{
    Q_OBJECT
public:
    /// `most` is how wide the column gets at least where its words are that wide, in pixels for a font of the usual
    /// size.
    ColumnStretcher(QTableView *table, int column, int most);

    int column() const { return m_column; }
    void stretch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *m_table;
    int m_column;
    int m_most;
    bool m_stretching = false;
};

/// The role by which a model's header gives whatever words a column may show (QStringList), where that is known
/// beforehand: they always fit.
inline constexpr int allWordsRole = Qt::UserRole;

/// How wide a column has to be for whatever words it may show; 0 where they are not known.
int knownWidth(const QTableView *table, int column);

/// How wide a column wants to be in pixels, for its name and the rows that are to be seen, but for these no wider than
/// `most`, in pixels for a font of the usual size.
int wantedWidth(const QTableView *table, int column, int most);

} // namespace license::ui
