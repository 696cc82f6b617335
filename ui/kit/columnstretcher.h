// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <Qt>

class QTableView;

namespace license::ui {

/// Lets one column of a table use the width that the others leave, but keeps it readable: if necessary the table
/// scrolls sideways. Owned by the table.
class ColumnStretcher final : public QObject
{
    Q_OBJECT
public:
    /// `most` is the width guaranteed to the column if its text is that wide, in pixels for a font of the usual size.
    ColumnStretcher(QTableView *table, int column, int most);

    /// That of a table, or null.
    static ColumnStretcher *of(const QTableView *table);

    int column() const { return m_column; }
    bool isStretching() const { return m_stretching; }
    void stretch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *m_table;
    int m_column;
    int m_most;
    bool m_stretching = false;
};

/// The role by which a model's header returns all possible texts of a column (QStringList), if known in advance: they
/// always fit.
inline constexpr int allWordsRole = Qt::UserRole;

/// The column width for all its possible texts; 0 if they are unknown.
int knownWidth(const QTableView *table, int column);

/// The preferred width of a column in pixels, for its name and the visible rows; for the rows at most `most`, in pixels
/// for a font of the usual size.
int wantedWidth(const QTableView *table, int column, int most);

} // namespace license::ui
