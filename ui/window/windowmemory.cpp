// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowmemory.h"

#include "core/domain/enumnames.h"
#include "core/store/store.h"
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

QByteArray bytesOf(const Store &store, const QString &key)
{
    const auto kept = store.preference(key);
    return kept.ok() && kept.value() ? QByteArray::fromBase64(kept.value()->toLatin1()) : QByteArray();
}

void keep(Store &store, const QString &key, const QByteArray &bytes)
{
    // What cannot be kept is what one sees anyway the next time: the defaults.
    (void)store.setPreference(key, QString::fromLatin1(bytes.toBase64())).ok();
}

} // namespace

void recall(MainWindow &window, const Store &store)
{
    window.restoreGeometry(bytesOf(store, geometryKey));
    for (QTableView *table : window.findChildren<QTableView *>()) {
        QHeaderView *header = table->horizontalHeader();
        if (hasColumns(table) && header->restoreState(bytesOf(store, tableKey(table)))) {
            table->sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
            keepColumns(table);
        }
    }
    const auto page = store.preference(pageKey);
    if (page.ok() && page.value()) {
        if (const auto known = valueIn(pageNames, *page.value())) {
            window.go(*known);
        }
    }
}

void remember(const MainWindow &window, Store &store)
{
    keep(store, geometryKey, window.saveGeometry());
    for (const QTableView *table : window.findChildren<QTableView *>()) {
        if (hasColumns(table)) {
            keep(store, tableKey(table), table->horizontalHeader()->saveState());
        }
    }
    (void)store.setPreference(pageKey, nameIn(pageNames, window.currentPage())).ok();
}

} // namespace license::ui
