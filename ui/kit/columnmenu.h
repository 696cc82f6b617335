// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QTableView;

namespace license::ui {

/// Which columns of a table are shown: the menu of its header, and `Columns` in the menu of its rows, which the
/// keyboard reaches. The window keeps the choice with the widths.
class ColumnMenu final : public QMenu
{
    Q_OBJECT
public:
    /// Owned by the table, which has its model. `always` is a column that cannot be hidden.
    ColumnMenu(QTableView *table, int always);

private:
    void fill();

    QTableView *m_table;
    int m_always;
};

} // namespace license::ui
