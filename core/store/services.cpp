// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/store/copysync.h"
#include "core/store/records.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

#include <QVariantList>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Error known(const QString &detail)
{
    Error error;
    error.code = ErrorCode::InvalidInput;
    error.detail = detail;
    return error;
}

// Whether one condition matches a service other than `self`.
Result<bool> exists(const QSqlDatabase &database, const QString &condition, QVariantList values, ServiceId self)
{
    values << static_cast<qint64>(self);
    auto query = sql::run(database, u"SELECT 1 FROM services WHERE %1 AND id <> ?"_s.arg(condition), values);
    if (!query) {
        return query.error();
    }
    return query.value().next();
}

Result<Done> refuseKnownName(const QSqlDatabase &database, const QString &name, ServiceId self)
{
    const auto found = exists(database, u"name = ?"_s, {name}, self);
    if (!found) {
        return found.error();
    }
    return *found ? Result<Done>(known(u"a service of the name \"%1\" is known already"_s.arg(name))) : Done{};
}

Result<Done> refuseKnownInstallation(const QSqlDatabase &database, const Connection &connection, ServiceId self)
{
    const auto found =
        exists(database, u"url = ? AND installation = ?"_s, {connection.url, connection.installation}, self);
    if (!found) {
        return found.error();
    }
    return *found ? Result<Done>(known(
                        u"the installation %1 of %2 is known already"_s.arg(connection.installation, connection.url)))
                  : Done{};
}

// A change to a service may have fixed the cause of a failed attempt, so the next one is due. A pause that the server
// asked for remains, whatever a person changes here.
Result<Done> endPause(const QSqlDatabase &database, ServiceId id)
{
    const QString statement =
        u"UPDATE states SET attempts = json_set(attempts, '$.next_delay', 0)"
        " WHERE json_valid(attempts) AND json_type(attempts, '$.last_error') = 'object'"
        " AND json_extract(attempts, '$.last_error.code') NOT IN ('%1', '%2')"
        " AND service = ?"_s.arg(errorName(ErrorCode::RateLimited), errorName(ErrorCode::ServerUnavailable));
    const auto done = sql::run(database, statement, {static_cast<qint64>(id)});
    return done ? Result<Done>(Done{}) : Result<Done>(done.error());
}

// Sets columns of one service, "a = ?, b = ?", and updates its copy.
Result<Done> update(const QSqlDatabase &database, const ServiceCopies &copies, ServiceId id, const QString &columns,
                    QVariantList values)
{
    values << static_cast<qint64>(id);
    const auto updated = sql::run(database, u"UPDATE services SET %1 WHERE id = ?"_s.arg(columns), values);
    if (!updated) {
        return updated.error();
    }
    if (updated->numRowsAffected() == 0) {
        return storageError(StorageProblem::NoService);
    }
    static_cast<void>(refreshCopy(database, copies, id).ok()); // a second line of defense, no reason to fail
    return Done{};
}

Result<Service> readService(const QSqlDatabase &database, ServiceId id)
{
    auto query = sql::run(database, u"SELECT * FROM services WHERE id = ?"_s, {static_cast<qint64>(id)});
    if (!query) {
        return query.error();
    }
    return query.value().next() ? Result<Service>(serviceFrom(*query)) : storageError(StorageProblem::NoService);
}

// Starts a new series: `seq` at 0, a refresh due at once, and the document with the connection that accepted it.
Result<Done> beginSeries(const QSqlDatabase &database, const Service &before)
{
    const qint64 id = static_cast<qint64>(before.id);
    auto query = sql::run(database, u"SELECT attempts FROM states WHERE service = ?"_s, {id});
    if (!query) {
        return query.error();
    }
    AttemptSummary attempts;
    if (query.value().next()) {
        attempts = records::attemptsFromJson(records::objectFromText(query->value(0)));
    }
    attempts.nextDelay = milliseconds{0};
    return sql::write(
        database,
        u"INSERT INTO states (service, series, attempts) VALUES (?, 1, ?)"
        " ON CONFLICT (service) DO UPDATE SET series = series + 1, seq = 0, attempts = excluded.attempts,"
        " accepted_under = CASE WHEN reply IS NULL THEN NULL ELSE coalesce(accepted_under, ?) END"_s,
        {id, records::toColumn(records::toJson(attempts)), records::toColumn(records::toJson(before.connection))});
}

} // namespace

Result<Service> insertService(const QSqlDatabase &database, const Connection &connection)
{
    if (const auto fresh = refuseKnownName(database, connection.name, ServiceId{0}); !fresh) {
        return fresh.error();
    }
    if (const auto fresh = refuseKnownInstallation(database, connection, ServiceId{0}); !fresh) {
        return fresh.error();
    }
    const auto inserted = sql::run(database,
                                   u"INSERT INTO services"
                                   " (name, url, account, installation, deployment, keys, ca, added_ca)"
                                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                   connectionValues(connection));
    if (!inserted) {
        return inserted.error();
    }
    return Service{ServiceId{inserted->lastInsertId().toLongLong()}, connection, false};
}

Result<Service> SqliteStore::addService(const Connection &connection)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    ServiceId copied{0};
    auto added = sql::inTransaction(*database, [&]() -> Result<Service> {
        auto service = insertService(*database, connection);
        if (service) {
            copied = service->id;
            static_cast<void>(refreshCopy(*database, d->copies, copied).ok());
        }
        return service;
    });
    if (!added && copied != ServiceId{0}) {
        // The commit failed, so the copied service does not exist.
        static_cast<void>(d->copies.remove(copied).ok());
    }
    return added;
}

Result<QVector<Service>> SqliteStore::services() const
{
    const auto database = d->reader();
    if (!database) {
        return database.error();
    }
    auto query = sql::run(*database, u"SELECT * FROM services ORDER BY id"_s);
    if (!query) {
        return query.error();
    }
    QVector<Service> services;
    while (query.value().next()) {
        services.append(serviceFrom(*query));
    }
    if (const auto ended = sql::ended(*database, *query); !ended) {
        return ended.error();
    }
    return services;
}

Result<Service> SqliteStore::service(ServiceId id) const
{
    const auto database = d->reader();
    return database.ok() ? readService(*database, id) : database.error();
}

Result<Done> SqliteStore::replaceConnection(ServiceId id, const Connection &connection)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        const auto before = readService(*database, id);
        if (!before) {
            return before.error();
        }
        if (auto fresh = refuseKnownInstallation(*database, connection, id); !fresh) {
            return fresh;
        }
        if (auto begun = beginSeries(*database, *before); !begun) {
            return begun;
        }
        if (connection.url != before->connection.url || connection.installation != before->connection.installation) {
            // The sign-in was made for another installation.
            for (const QString &statement : {u"UPDATE services SET management = NULL WHERE id = ?"_s,
                                             u"DELETE FROM reports WHERE service = ?"_s}) {
                if (const auto gone = sql::run(*database, statement, {static_cast<qint64>(id)}); !gone) {
                    return gone.error();
                }
            }
        }
        Connection named = connection;
        named.name = before->connection.name;
        return update(
            *database, d->copies, id,
            u"name = ?, url = ?, account = ?, installation = ?, deployment = ?, keys = ?, ca = ?, added_ca = ?"_s,
            connectionValues(named));
    });
}

Result<Done> SqliteStore::removeService(ServiceId id)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        const auto removed = sql::run(*database, u"DELETE FROM services WHERE id = ?"_s, {static_cast<qint64>(id)});
        if (!removed) {
            return removed.error();
        }
        // Before the commit, and a reason to fail: a leftover copy could restore the service one day.
        return d->copies.remove(id);
    });
}

Result<Done> SqliteStore::renameService(ServiceId id, const QString &name)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        if (const auto fresh = refuseKnownName(*database, name, id); !fresh) {
            return fresh.error();
        }
        return update(*database, d->copies, id, u"name = ?"_s, {name});
    });
}

Result<Done> SqliteStore::setTokenExpected(ServiceId id, bool expected)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(
        *database, [&] { return update(*database, d->copies, id, u"token_expected = ?"_s, {expected ? 1 : 0}); });
}

Result<Done> SqliteStore::setTokenFacts(ServiceId id, const TokenFacts &facts)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    const QVariant storedAt = facts.storedAt ? QVariant(records::toMilliseconds(*facts.storedAt)) : QVariant();
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        auto updated = update(*database, d->copies, id, u"token_expected = ?, token_stored_at = ?, token_pending = ?"_s,
                              {facts.expected ? 1 : 0, storedAt, facts.pending ? 1 : 0});
        return updated ? endPause(*database, id) : updated;
    });
}

Result<Done> SqliteStore::setAddedAuthorities(ServiceId id, const QByteArray &pem)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        auto updated = update(*database, d->copies, id, u"added_ca = ?"_s, {pem});
        return updated ? endPause(*database, id) : updated;
    });
}

} // namespace license
