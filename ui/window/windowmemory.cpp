// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowmemory.h"

#include "core/domain/enumnames.h"
#include "core/sync/storeworker.h"
#include "ui/kit/tablesetup.h"
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

/// Whether a person can move its columns.
bool hasColumns(const QTableView *table)
{
    return !table->objectName().isEmpty() && !table->horizontalHeader()->isHidden();
}

QByteArray bytesOf(const StoreWorker &storage, const QString &key)
{
    return QByteArray::fromBase64(storage.preference(key).toLatin1());
}

QString textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

void recall(MainWindow &window, const StoreWorker &storage)
{
    window.restoreGeometry(bytesOf(storage, geometryKey));
    for (QTableView *table : window.findChildren<QTableView *>()) {
        QHeaderView *header = table->horizontalHeader();
        if (hasColumns(table) && header->restoreState(bytesOf(storage, tableKey(table)))) {
            table->sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
            keepColumns(table);
        }
    }
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
        }
    }
    // If it cannot be saved, the next start uses the defaults.
    storage.setPreferences(values);
}

} // namespace license::ui
