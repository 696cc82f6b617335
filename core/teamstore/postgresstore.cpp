// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/postgresstore.h"

#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"
#include "core/store/servicecopies.h"
#include "core/store/storefreethread.h"
#include "core/teamstore/postgresteam.h"
#include "core/teamstore/teamschema.h"
#include "core/teamstore/teamstoreprivate.h"

#include <QMutexLocker>

namespace license {

using namespace Qt::StringLiterals;

Result<TeamConnection *> PostgresStore::Private::reader() const
{
    StoreFreeThread::check("Store");
    TeamConnection &connection = database.connection();
    if (const auto opened = connection.open(); !opened) {
        return opened.error();
    }
    if (const auto ready = prepare(connection); !ready) {
        return ready.error();
    }
    const QMutexLocker lock(&mutex);
    readOnlyReason = newer ? newer : connection.readOnlyReason();
    return &connection;
}

Result<bool> PostgresStore::Private::prepare(TeamConnection &connection) const
{
    const QMutexLocker lock(&preparing);
    const bool isNew = connection.takeNew();
    if (prepared && !isNew) {
        return false;
    }
    if (prepared) {
        const auto known = readVersion(connection);
        return known ? Result<bool>(true) : known.error();
    }
    auto version = teamSchema(connection);
    if (version && *version < teamSchemaVersion) {
        if (const auto &readOnly = connection.readOnlyReason()) {
            return databaseError(DatabaseProblem::NoStore, readOnly->detail);
        }
        version = makeTeamSchema(connection);
    }
    if (!version) {
        return version.error();
    }
    prepared = true;
    noteVersion(*version);
    return true;
}

Result<Done> PostgresStore::Private::readVersion(TeamConnection &connection) const
{
    const auto version = connection.run(u"SELECT version FROM schema_version"_s);
    if (!version) {
        return version.error();
    }
    noteVersion(version->isEmpty() ? 0 : version->first()[0].toInt());
    return Done{};
}

void PostgresStore::Private::noteVersion(int version) const
{
    const QMutexLocker lock(&mutex);
    newer = version > teamSchemaVersion ? std::optional(storageError(StorageProblem::NewerVersion)) : std::nullopt;
}

Result<TeamConnection *> PostgresStore::Private::writer() const
{
    StoreFreeThread::check("Store");
    TeamConnection &connection = database.connection();
    if (const auto opened = connection.openToWrite(); !opened) {
        return opened.error();
    }
    const auto read = prepare(connection);
    if (!read) {
        return read.error();
    }
    // A newer program may have migrated since, and the connection may have ended since: then it is opened anew here.
    const auto known = *read ? Result<Done>(Done{}) : readVersion(connection);
    if (!known) {
        return known.error();
    }
    const QMutexLocker lock(&mutex);
    readOnlyReason = newer ? newer : connection.readOnlyReason();
    return readOnlyReason ? Result<TeamConnection *>(*readOnlyReason) : &connection;
}

PostgresStore::PostgresStore(std::unique_ptr<Private> dd) : d(std::move(dd)), m_team(std::make_unique<PostgresTeam>(*d))
{}

PostgresStore::~PostgresStore() = default;

Result<std::unique_ptr<Store>> PostgresStore::open(const TeamAddress &address, const TeamMember &member,
                                                   const QString &folder)
{
    auto opened = openOrAwait(address, member, folder);
    if (!opened) {
        return opened.error();
    }
    return opened->away ? Result<std::unique_ptr<Store>>(*opened->away) : std::move(opened.value().store);
}

Result<PostgresStore::Awaited> PostgresStore::openOrAwait(const TeamAddress &address, const TeamMember &member,
                                                          const QString &folder)
{
    auto d = std::make_unique<Private>(address, member, folder);
    std::optional<Error> away;
    if (const auto connection = d->reader(); !connection) {
        const DatabaseProblem problem = databaseProblem(connection.error());
        if (problem != DatabaseProblem::Away && problem != DatabaseProblem::Slow) {
            return connection.error(); // it does not pass by waiting
        }
        away = connection.error();
    }
    return Awaited{std::unique_ptr<Store>(new PostgresStore(std::move(d))), away};
}

QString PostgresStore::folder() const
{
    return d->folder;
}

std::optional<Error> PostgresStore::readOnlyReason() const
{
    const QMutexLocker lock(&d->mutex);
    return d->readOnlyReason;
}

// A person's settings are those of the role: one role for several people is one taste for all.

Result<std::optional<QString>> PostgresStore::preference(const QString &key) const
{
    const auto all = preferences();
    if (!all) {
        return all.error();
    }
    const auto found = all->constFind(key);
    return found == all->cend() ? std::optional<QString>() : std::optional(*found);
}

Result<PreferenceValues> PostgresStore::preferences() const
{
    const auto connection = d->reader();
    return connection ? d->preferences(**connection) : connection.error();
}

Result<PreferenceValues> PostgresStore::Private::preferences(TeamConnection &connection) const
{
    const auto found = connection.run(u"SELECT key, value FROM preference WHERE owner = session_user"_s);
    if (!found) {
        return found.error();
    }
    PreferenceValues values;
    for (const QVariantList &row : found->rows) {
        values.insert(row[0].toString(), row[1].toString());
    }
    return values;
}

Result<Done> PostgresStore::setPreferences(const PreferenceValues &values)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return (*connection)->inTransaction([&]() -> Result<Done> {
        for (auto each = values.cbegin(); each != values.cend(); ++each) {
            auto set = team::write(**connection,
                                   u"INSERT INTO preference (key, value) VALUES (?, ?)"
                                   " ON CONFLICT (owner, key) DO UPDATE SET value = excluded.value"_s,
                                   {each.key(), each->isNull() ? u""_s : *each});
            if (!set) {
                return set;
            }
        }
        return Done{};
    });
}

Result<qint64> PostgresStore::dataVersion() const
{
    const auto connection = d->reader();
    return connection ? (*connection)->news() : connection.error();
}

std::optional<ServiceCopy> PostgresStore::copyOf(ServiceId) const
{
    return std::nullopt; // the database has its own second copies
}

StoreFile *PostgresStore::file()
{
    return nullptr;
}

TeamWork *PostgresStore::team()
{
    return m_team.get();
}

namespace team {

QString listOf(const QVector<ServiceId> &services)
{
    QStringList numbers;
    numbers.reserve(services.size());
    for (const ServiceId id : services) {
        numbers.append(QString::number(static_cast<qint64>(id)));
    }
    return u"{%1}"_s.arg(numbers.join(u','));
}

Error noSuchService()
{
    return storageError(StorageProblem::NoService);
}

Result<Done> hold(TeamConnection &connection, ServiceId id)
{
    const auto held =
        connection.run(u"SELECT 1 FROM service WHERE id = ? FOR NO KEY UPDATE"_s, {static_cast<qint64>(id)});
    if (!held) {
        return held.error();
    }
    return held->isEmpty() ? Result<Done>(noSuchService()) : Done{};
}

Result<Done> write(TeamConnection &connection, const QString &statement, const QVariantList &values)
{
    const auto written = connection.run(statement, values);
    return written ? Result<Done>(Done{}) : written.error();
}

} // namespace team

} // namespace license
