// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowmemory.h"

#include "core/domain/enumnames.h"
#include "core/store/store.h"
#include "ui/kit/tables.h"
#include "ui/window/mainwindow.h"

#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr EnumName<Place> placeNames[] = {
    {Place::Welcome, "welcome"},         {Place::Overview, "overview"},     {Place::License, "license"},
    {Place::Details, "details"},         {Place::Connection, "connection"}, {Place::History, "history"},
    {Place::Preferences, "preferences"},
};

const QString geometryKey = u"window/geometry"_s;
const QString placeKey = u"window/place"_s;

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
    const auto place = store.preference(placeKey);
    if (place.ok() && place.value()) {
        if (const auto known = valueIn(placeNames, *place.value())) {
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
    (void)store.setPreference(placeKey, nameIn(placeNames, window.place())).ok();
}

} // namespace license::ui
