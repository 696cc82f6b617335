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

} // namespace license
