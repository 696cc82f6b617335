// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitestore.h"

#include "core/store/servicelock.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

#include <QDir>

namespace license {

using namespace Qt::StringLiterals;

SqliteStore::SqliteStore(std::unique_ptr<Private> dd) : d(std::move(dd)) {}

SqliteStore::~SqliteStore() = default;

Result<std::unique_ptr<Store>> SqliteStore::open(const QString &folder)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    auto file = StoreFile::open(path);
    if (!file) {
        return file.error();
    }
    auto d = std::make_unique<Private>(Private{file.take(), ServiceCopies(path)});
    return std::unique_ptr<Store>(new SqliteStore(std::move(d)));
}

QString SqliteStore::folder() const
{
    return d->file->folder();
}

std::optional<Error> SqliteStore::readOnlyReason() const
{
    return d->file->readOnlyReason();
}

Result<std::optional<QString>> SqliteStore::preference(const QString &key) const
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

Result<PreferenceValues> SqliteStore::preferences() const
{
    const auto connection = d->reader();
    if (!connection) {
        return connection.error();
    }
    auto query = sql::run(*connection, u"SELECT key, value FROM preferences"_s);
    if (!query) {
        return query.error();
    }
    PreferenceValues values;
    while (query.value().next()) {
        values.insert(query->value(0).toString(), query->value(1).toString());
    }
    const auto ended = sql::ended(*connection, *query);
    return ended ? Result<PreferenceValues>(values) : ended.error();
}

Result<Done> SqliteStore::setPreferences(const PreferenceValues &values)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return sql::inTransaction(*connection, [&]() -> Result<Done> {
        for (auto each = values.cbegin(); each != values.cend(); ++each) {
            const auto set = sql::run(*connection, u"INSERT OR REPLACE INTO preferences (key, value) VALUES (?, ?)"_s,
                                      {each.key(), each->isNull() ? u""_s : *each});
            if (!set) {
                return set.error();
            }
        }
        return Done{};
    });
}

Result<qint64> SqliteStore::dataVersion() const
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
    constexpr int shift = 40; // a version of another file always differs, whatever its number
    return (static_cast<qint64>(d->file->generation()) << shift) + query->value(0).toLongLong();
}

Result<std::unique_ptr<ServiceLock>> SqliteStore::tryLock(ServiceId id) const
{
    return ServiceFileLock::tryAcquire(folder(), id);
}

std::optional<ServiceCopy> SqliteStore::copyOf(ServiceId id) const
{
    return d->copies.read(id);
}

StoreFile *SqliteStore::file()
{
    return d->file.get();
}

} // namespace license
