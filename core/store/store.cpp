// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/opening.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

#include <QDir>

namespace license {

using namespace Qt::StringLiterals;

Result<QSqlDatabase> Store::Private::writer() const
{
    if (readOnlyReason) {
        return *readOnlyReason;
    }
    return database->connection();
}

Store::Store(std::unique_ptr<Private> dd) : d(std::move(dd)) {}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &folder)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    auto opened = openDatabase(path);
    if (!opened) {
        return opened.error();
    }
    auto d = std::make_unique<Private>(Private{path, std::move(opened.value().database),
                                               std::move(opened.value().readOnlyReason), ServiceCopies(path)});
    return std::unique_ptr<Store>(new Store(std::move(d)));
}

QString Store::folder() const
{
    return d->folder;
}

std::optional<Error> Store::readOnlyReason() const
{
    return d->readOnlyReason;
}

Result<std::optional<QString>> Store::preference(const QString &key) const
{
    const auto connection = d->reader();
    if (!connection) {
        return connection.error();
    }
    auto query = sql::run(*connection, u"SELECT value FROM preferences WHERE key = ?"_s, {key});
    if (!query) {
        return query.error();
    }
    if (query.value().next()) {
        return std::optional(query->value(0).toString());
    }
    return std::optional<QString>();
}

Result<Done> Store::setPreference(const QString &key, const QString &value)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return sql::inTransaction(*connection, [&]() -> Result<Done> {
        const auto set = sql::run(*connection, u"INSERT OR REPLACE INTO preferences (key, value) VALUES (?, ?)"_s,
                                  {key, value.isNull() ? u""_s : value});
        return set.ok() ? Result<Done>(Done{}) : set.error();
    });
}

Result<qint64> Store::dataVersion() const
{
    const auto connection = d->reader();
    if (!connection) {
        return connection.error();
    }
    auto query = sql::run(*connection, u"PRAGMA data_version"_s);
    if (!query) {
        return query.error();
    }
    query.value().next();
    return query->value(0).toLongLong();
}

} // namespace license
