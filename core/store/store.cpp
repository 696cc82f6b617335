// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/sql.h"
#include "core/store/storeprivate.h"

#include <QDir>

namespace license {

using namespace Qt::StringLiterals;

Store::Store(std::unique_ptr<Private> dd) : d(std::move(dd)) {}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &folder)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    auto file = StoreFile::open(path);
    if (!file) {
        return file.error();
    }
    auto d = std::make_unique<Private>(Private{file.take(), ServiceCopies(path)});
    return std::unique_ptr<Store>(new Store(std::move(d)));
}

QString Store::folder() const
{
    return d->file->folder();
}

std::optional<Error> Store::readOnlyReason() const
{
    return d->file->readOnlyReason();
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

Result<PreferenceValues> Store::preferences() const
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

Result<Done> Store::setPreference(const QString &key, const QString &value)
{
    return setPreferences({{key, value}});
}

Result<Done> Store::setPreferences(const PreferenceValues &values)
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
    constexpr int shift = 40; // a version of another file always differs, whatever its number
    return (static_cast<qint64>(d->file->generation()) << shift) + query->value(0).toLongLong();
}

Result<Done> Store::place() const
{
    return d->file->place();
}

Result<bool> Store::follow()
{
    return d->file->follow();
}

void Store::switchOver()
{
    d->file->switchOver();
}

quint64 Store::generation() const
{
    return d->file->generation();
}

StoreSession::StoreSession(quint64 generation)
{
    StoreFile::setExpectedGeneration(generation);
}

StoreSession::~StoreSession()
{
    StoreFile::setExpectedGeneration(std::nullopt);
}

} // namespace license
