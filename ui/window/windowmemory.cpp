// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowmemory.h"

#include "core/domain/enumnames.h"
#include "core/sync/storeworker.h"
#include "ui/kit/columnstretcher.h"
#include "ui/kit/columnwidths.h"
#include "ui/window/mainwindow.h"

#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr EnumName<PageId> pageNames[] = {
    {PageId::Welcome, "welcome"},         {PageId::Overview, "overview"},     {PageId::License, "license"},
    {PageId::Details, "details"},         {PageId::Connection, "connection"}, {PageId::History, "history"},
    {PageId::Preferences, "preferences"},
};

const QString geometryKey = u"window/geometry"_s;
const QString pageKey = u"window/place"_s;

QString tableKey(const QTableView *table)
{
    return u"window/table/"_s + table->objectName();
}

/// The columns whose widths are a person's, as "2,5".
QString draggedKey(const QTableView *table)
{
    return tableKey(table) + u"/dragged"_s;
}

/// The columns that a person has shown or hidden, as "2+,5-".
QString chosenKey(const QTableView *table)
{
    return tableKey(table) + u"/chosen"_s;
}

/// Whether a person can move its columns.
bool hasColumns(const QTableView *table)
{
    return !table->objectName().isEmpty() && !table->horizontalHeader()->isHidden() && ColumnWidths::of(table);
}

QString draggedIn(const QTableView &table)
{
    QStringList columns;
    for (const int column : ColumnWidths::of(&table)->dragged()) {
        columns += QString::number(column);
    }
    return columns.join(u',');
}

void setDragged(const QTableView &table, const QString &text)
{
    QList<int> columns;
    for (const QString &each : text.split(u',', Qt::SkipEmptyParts)) {
        columns += each.toInt();
    }
    ColumnWidths::of(&table)->setDragged(columns);
}

QString chosenIn(const QTableView &table)
{
    QStringList columns;
    if (const auto *stretcher = ColumnStretcher::of(&table)) {
        const QHash<int, bool> &chosen = stretcher->chosen();
        for (auto each = chosen.cbegin(); each != chosen.cend(); ++each) {
            columns += QString::number(each.key()) + (each.value() ? u'+' : u'-');
        }
    }
    columns.sort();
    return columns.join(u',');
}

void setChosen(ColumnStretcher &stretcher, const QString &text)
{
    QHash<int, bool> chosen;
    for (const QString &each : text.split(u',', Qt::SkipEmptyParts)) {
        chosen.insert(each.chopped(1).toInt(), each.endsWith(u'+'));
    }
    stretcher.setChosen(chosen);
}

QByteArray bytesOf(const StoreWorker &storage, const QString &key)
{
    return QByteArray::fromBase64(storage.preference(key).toLatin1());
}

QString textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

void recallTables(const QWidget &page, const StoreWorker &storage)
{
    for (QTableView *table : page.findChildren<QTableView *>()) {
        QHeaderView *header = table->horizontalHeader();
        if (hasColumns(table) && header->restoreState(bytesOf(storage, tableKey(table)))) {
            table->sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
            setDragged(*table, storage.preference(draggedKey(table)));
            if (auto *stretcher = ColumnStretcher::of(table)) {
                setChosen(*stretcher, storage.preference(chosenKey(table)));
                stretcher->stretch();
            }
        }
    }
}

} // namespace

void recall(MainWindow &window, const StoreWorker &storage)
{
    window.restoreGeometry(bytesOf(storage, geometryKey));
    recallTables(window, storage);
    QObject::connect(&window, &MainWindow::pageMade, &window,
                     [&window, &storage](PageId id) { recallTables(*window.page(id), storage); });
    if (const auto page = valueIn(pageNames, storage.preference(pageKey))) {
        window.go(*page);
    }
}

void remember(const MainWindow &window, StoreWorker &storage)
{
    PreferenceValues values{{geometryKey, textOf(window.saveGeometry())},
                            {pageKey, nameIn(pageNames, window.currentPage())}};
    for (const QTableView *table : window.findChildren<QTableView *>()) {
        if (hasColumns(table)) {
            values.insert(tableKey(table), textOf(table->horizontalHeader()->saveState()));
            values.insert(draggedKey(table), draggedIn(*table));
            values.insert(chosenKey(table), chosenIn(*table));
        }
    }
    // If it cannot be saved, the next start uses the defaults.
    storage.setPreferences(values);
}

} // namespace license::ui
