// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/hardening.h"

#ifdef LICENSE_SYSTEM_SQLITE
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <cstring>
#include <utility>
#endif

namespace license {

#ifdef LICENSE_SYSTEM_SQLITE

namespace {

/// Whether the driver uses the SQLite that this program is linked with.
bool isOurs(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    return query.exec(QStringLiteral("SELECT sqlite_source_id()")) && query.next() &&
           query.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return handle.isValid() && std::strcmp(handle.typeName(), "sqlite3*") == 0
               ? *static_cast<sqlite3 *const *>(handle.constData())
               : nullptr;
}

} // namespace

bool hardenConnection(const QSqlDatabase &database)
{
    sqlite3 *const handle = handleOf(database);
    if (!handle || !isOurs(database)) {
        return false;
    }
    bool told = true;
    for (const auto &[option, value] :
         {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0}}) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the library's own interface
        told = sqlite3_db_config(handle, option, value, static_cast<int *>(nullptr)) == SQLITE_OK && told;
    }
    return told;
}

#else

bool hardenConnection(const QSqlDatabase & /*database*/)
{
    return false;
}

#endif

} // namespace license
