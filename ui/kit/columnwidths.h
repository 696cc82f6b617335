// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QSet>

#include <optional>

class QTableView;

namespace license::ui {

/// Knows which columns of a table a person has dragged: their widths are kept, all others fit their content, which has
/// other lengths in another language. Owned by the table.
class ColumnWidths final : public QObject
{
    Q_OBJECT
public:
    explicit ColumnWidths(QTableView *table);

    /// Those of a table, which setUpTable() has made.
    static ColumnWidths *of(const QTableView *table);

    QList<int> dragged() const;
    /// The table has its stored widths: those of these columns are a person's. The others, which may be of another
    /// language, fit the content again if there was any.
    void setDragged(const QList<int> &columns);
    /// Fits the others to their content, up to `most` pixels, the first time that there is any.
    void fitOnce(int most);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit(int most);
    void noteResize(int column);

    QTableView *m_table;
    QSet<int> m_dragged;
    bool m_pressed = false;
    std::optional<int> m_most; ///< as given to fitOnce(), once it has fitted
};

} // namespace license::ui
