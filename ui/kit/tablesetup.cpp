// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tablesetup.h"

#include "ui/kit/columnstretcher.h"
#include "ui/kit/columnwidths.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/rowcopy.h"
#include "ui/kit/tablestyle.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// Rows measured for the width of a column, in addition to the visible ones: each costs a layout of all its text.
constexpr int measuredRows = 50;
constexpr int densePixels = 28; ///< of a row

} // namespace

void fitColumnsOnce(QTableView *table, int most)
{
    ColumnWidths::of(table)->fitOnce(most);
}

void fitColumn(QTableView *table, int column, int most)
{
    auto *stretcher = ColumnStretcher::of(table);
    const bool dragged = ColumnWidths::of(table)->dragged().contains(column);
    if (!dragged && !table->isColumnHidden(column) && !(stretcher && stretcher->column() == column)) {
        table->horizontalHeader()->resizeSection(column, wantedWidth(table, column, most));
    }
    if (stretcher) {
        stretcher->stretch();
    }
}

void setUpTable(QTableView *table)
{
    auto *style = new TableStyle(table);
    table->setStyle(style);
    table->horizontalHeader()->setStyle(style);
    table->setFrameShape(QFrame::NoFrame); // it is on a panel, which has the hairline
    table->setShowGrid(false);
    table->setIconSize(QSize(1, 1) * scaledToFont(smallIcon, table));
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false); // Tab leaves the table; the arrows move within it
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsMovable(true);
    table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(space::large * 2);

    auto *copy = new QAction(QCoreApplication::translate("license::ui::Tables", "Copy"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    auto *rows = new RowCopy(table);
    QObject::connect(copy, &QAction::triggered, rows, [rows] { rows->start(); });
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    new ColumnWidths(table);
    setDense(table, false);
}

void setDense(QTableView *table, bool dense)
{
    const int words = table->fontMetrics().height();
    const int row = dense ? std::max(densePixels, words + space::small)
                          : std::max(space::large + space::small, words + space::medium);
    const int header = dense ? row + space::tight : std::max(space::large + space::medium, words + space::medium);
    table->verticalHeader()->setDefaultSectionSize(row);
    table->horizontalHeader()->setFixedHeight(header);
}

void keepRows(QTableView *table)
{
    constexpr int fewestRows = 4;
    table->setMinimumHeight(table->horizontalHeader()->minimumHeight() +
                            fewestRows * table->verticalHeader()->defaultSectionSize());
}

} // namespace license::ui
