// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/columnmenu.h"

#include "ui/kit/columnstretcher.h"
#include "ui/kit/tablesetup.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace license::ui {

ColumnMenu::ColumnMenu(QTableView *table, int always) : QMenu(tr("Columns"), table), m_table(table), m_always(always)
{
    setObjectName(u"columns"_s);
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::fill);
    QHeaderView *header = table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { popup(header->viewport()->mapToGlobal(at)); });
    table->addAction(menuAction());
    fill();
}

void ColumnMenu::fill()
{
    clear();
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        QAction *action = addAction(escapedMnemonic(m_table->model()->headerData(column, Qt::Horizontal).toString()));
        action->setObjectName(u"column.%1"_s.arg(column));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        action->setEnabled(column != m_always);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            if (auto *stretcher = ColumnStretcher::of(m_table)) {
                stretcher->choose(column, shown); // before it fits the columns to the new one
            }
            m_table->setColumnHidden(column, !shown);
            fitColumn(m_table, column);
        });
    }
}

} // namespace license::ui
