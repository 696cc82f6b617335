// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables.h"

#include "ui/fontscale.h"
#include "ui/theme.h"
#include "ui/widgets/columnstretcher.h"
#include "ui/widgets/tablestyle.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// More rows than this make no clipboard; an export does.
constexpr qsizetype mostCopied = 100'000;

/// From ranges, not index by index: all of a million rows may be selected.
QVector<int> selectedRows(const QTableView *table)
{
    QVector<int> rows;
    const QItemSelection selection = table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom() && rows.size() <= mostCopied; ++row) {
            rows += row;
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString asText(const QTableView *table)
{
    const QHeaderView *header = table->horizontalHeader();
    QVector<int> rows = selectedRows(table);
    const bool tooMany = rows.size() > mostCopied;
    rows.resize(std::min(rows.size(), mostCopied));
    QStringList lines;
    for (const int row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column)) {
                cells += table->model()->index(row, column).data().toString();
            }
        }
        lines += cells.join(u'\t');
    }
    if (tooMany) {
        //: the last line of copied rows that are only a part of the selection
        lines += QCoreApplication::translate("license::ui::Tables", "… and more rows: export them as a file instead");
    }
    return lines.join(u'\n');
}

constexpr char fittedProperty[] = "columnsFitted";

} // namespace

void fitColumnsOnce(QTableView *table, int most)
{
    if (table->property(fittedProperty).toBool() || !table->model() || table->model()->rowCount() == 0) {
        return;
    }
    auto *stretcher = table->findChild<ColumnStretcher *>(QString(), Qt::FindDirectChildrenOnly);
    QHeaderView *header = table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (!stretcher || stretcher->column() != column) {
            header->resizeSection(column, wantedWidth(table, column, most));
        }
    }
    if (stretcher) {
        stretcher->stretch();
    }
    keepColumns(table);
}

void keepColumns(QTableView *table)
{
    table->setProperty(fittedProperty, true);
}

void setUpTable(QTableView *table)
{
    auto *style = new TableStyle(table);
    table->setStyle(style);
    table->horizontalHeader()->setStyle(style);
    table->setFrameShape(QFrame::NoFrame); // it stands on a panel, which has the hairline
    table->setShowGrid(false);
    table->setIconSize(QSize(1, 1) * scaledToFont(smallIcon, table));
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false); // Tab leaves the table; the arrows move in it
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(
        std::max(space::large + space::small, table->fontMetrics().height() + space::medium));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setFixedHeight(
        std::max(space::large + space::medium, table->fontMetrics().height() + space::medium));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(space::large * 2);

    auto *copy = new QAction(QCoreApplication::translate("license::ui::Tables", "Copy"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, table,
                     [table] { QGuiApplication::clipboard()->setText(asText(table)); });
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace license::ui
