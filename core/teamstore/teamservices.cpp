// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copysync.h"
#include "core/store/records.h"
#include "core/teamstore/teamstoreprivate.h"

namespace license {

using namespace Qt::StringLiterals;

namespace {

Error known(const QString &detail)
{
    return {.code = ErrorCode::InvalidInput, .detail = detail};
}

// Whether one condition matches a service of this team other than `self`.
Result<bool> exists(TeamConnection &connection, const QString &condition, QVariantList values, ServiceId self)
{
    values << static_cast<qint64>(self);
    const auto found = connection.run(u"SELECT 1 FROM service WHERE %1 AND id <> ?"_s.arg(condition), values);
    return found ? Result<bool>(!found->isEmpty()) : found.error();
}

Result<Done> refuseKnownName(TeamConnection &connection, const QString &name, ServiceId self)
{
    const auto found = exists(connection, u"name = ?"_s, {name}, self);
    if (!found) {
        return found.error();
    }
    return *found ? Result<Done>(known(u"a service of the name \"%1\" is known already"_s.arg(name))) : Done{};
}

Result<Done> refuseKnownInstallation(TeamConnection &connection, const Connection &wanted, ServiceId self)
{
    const auto found = exists(connection, u"url = ? AND installation = ?"_s, {wanted.url, wanted.installation}, self);
    if (!found) {
        return found.error();
    }
    return *found ? Result<Done>(
                        known(u"the installation %1 of %2 is known already"_s.arg(wanted.installation, wanted.url)))
                  : Done{};
}

// A token is a matter of each computer: the row of this one says whether it has one.
const QString serviceQuery =
    u"SELECT s.id, s.name, s.url, s.account, s.installation, s.deployment, s.keys, s.ca, s.added_ca, s.management,"
    " coalesce(t.kept, false) AS token_expected, CASE WHEN t.kept THEN t.stored_at END AS token_stored_at,"
    " coalesce(t.pending, false) AS token_pending FROM service s LEFT JOIN agent_token t ON t.service = s.id"
    " AND t.agent = (SELECT id FROM agent WHERE owner = session_user AND name = ?)"_s;

QVector<Service> servicesFrom(const TeamRows &found)
{
    QVector<Service> services;
    services.reserve(found.rows.size());
    for (const QVariantList &row : found.rows) {
        services.append(serviceFrom([&](const QString &column) {
            const qsizetype index = found.columns.indexOf(column);
            return index < 0 ? QVariant() : row[index];
        }));
    }
    return services;
}

Result<Service> readService(TeamConnection &connection, const QString &member, ServiceId id)
{
    const auto found = connection.run(serviceQuery + u" WHERE s.id = ?"_s, {member, static_cast<qint64>(id)});
    if (!found) {
        return found.error();
    }
    return found->isEmpty() ? Result<Service>(team::noSuchService()) : servicesFrom(*found).first();
}

// Starts a new series: `seq` at 0, a refresh due at once, and the document with the connection that accepted it.
Result<Done> beginSeries(TeamConnection &connection, const Service &before)
{
    const qint64 id = static_cast<qint64>(before.id);
    const auto found = connection.run(u"SELECT attempts FROM verification WHERE service = ? FOR UPDATE"_s, {id});
    if (!found) {
        return found.error();
    }
    AttemptSummary attempts;
    if (!found->isEmpty()) {
        attempts = records::attemptsFromJson(records::objectFromText(found->first()[0]));
    }
    attempts.nextDelay = milliseconds{0};
    return team::write(
        connection,
        u"UPDATE verification SET series = series + 1, seq = 0, attempts = ?, due_at = '-infinity',"
        " accepted_under = CASE WHEN reply IS NULL THEN NULL ELSE coalesce(accepted_under, ?) END WHERE service = ?"_s,
        {records::toColumn(records::toJson(attempts)), records::toColumn(records::toJson(before.connection)), id});
}

// Sets columns of one service, "a = ?, b = ?".
Result<Done> update(TeamConnection &connection, ServiceId id, const QString &columns, QVariantList values)
{
    values << static_cast<qint64>(id);
    const auto updated = connection.run(u"UPDATE service SET %1 WHERE id = ?"_s.arg(columns), values);
    if (!updated) {
        return updated.error();
    }
    return updated->affected == 0 ? Result<Done>(team::noSuchService()) : Done{};
}

} // namespace

namespace team {

Result<QVector<Service>> readServices(TeamConnection &connection, const QString &member,
                                      const QVector<ServiceId> &services)
{
    const auto found =
        connection.run(serviceQuery + u" WHERE s.id = ANY (?::bigint[]) ORDER BY s.id"_s, {member, listOf(services)});
    return found ? Result<QVector<Service>>(servicesFrom(*found)) : found.error();
}

Result<Done> keepFacts(TeamConnection &connection, qint64 agent, ServiceId id, const TokenFacts &facts)
{
    if (!facts.expected) {
        return team::write(connection, u"DELETE FROM agent_token WHERE agent = ? AND service = ?"_s,
                           {agent, static_cast<qint64>(id)});
    }
    const QVariant storedAt = facts.storedAt ? QVariant(records::toMilliseconds(*facts.storedAt)) : QVariant();
    return team::write(connection,
                       u"INSERT INTO agent_token (agent, service, kept, stored_at, pending) VALUES (?, ?, true, ?, ?)"
                       " ON CONFLICT (agent, service) DO UPDATE SET kept = true, stored_at = excluded.stored_at,"
                       " pending = excluded.pending, rest_until = DEFAULT"_s,
                       {agent, static_cast<qint64>(id), storedAt, facts.pending});
}

Result<Service> insertService(TeamConnection &connection, const Connection &wanted)
{
    if (const auto fresh = refuseKnownName(connection, wanted.name, ServiceId{0}); !fresh) {
        return fresh.error();
    }
    if (const auto fresh = refuseKnownInstallation(connection, wanted, ServiceId{0}); !fresh) {
        return fresh.error();
    }
    const auto inserted =
        connection.run(u"INSERT INTO service (name, url, account, installation, deployment, keys, ca, added_ca)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id"_s,
                       connectionValues(wanted));
    if (!inserted) {
        return inserted.error();
    }
    if (inserted->isEmpty()) {
        return known(u"the name or the installation is known already"_s); // since a moment ago
    }
    return Service{ServiceId{inserted->first()[0].toLongLong()}, wanted, false};
}

} // namespace team

Result<Service> PostgresStore::addService(const Connection &wanted)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return (*connection)->inTransaction([&] { return team::insertService(**connection, wanted); });
}

Result<QVector<Service>> PostgresStore::services() const
{
    const auto connection = d->reader();
    if (!connection) {
        return connection.error();
    }
    const auto found = (*connection)->run(serviceQuery + u" ORDER BY s.id"_s, {d->member.name});
    return found ? Result<QVector<Service>>(servicesFrom(*found)) : found.error();
}

Result<QVector<Service>> PostgresStore::servicesOf(const QVector<ServiceId> &ids) const
{
    const auto connection = d->reader();
    return connection ? team::readServices(**connection, d->member.name, ids) : connection.error();
}

Result<Service> PostgresStore::service(ServiceId id) const
{
    const auto connection = d->reader();
    return connection ? readService(**connection, d->member.name, id) : connection.error();
}

Result<Done> PostgresStore::replaceConnection(ServiceId id, const Connection &wanted)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    TeamConnection &database = **connection;
    return database.inTransaction([&]() -> Result<Done> {
        if (auto held = team::hold(database, id); !held) {
            return held;
        }
        const auto before = readService(database, d->member.name, id);
        if (!before) {
            return before.error();
        }
        if (auto fresh = refuseKnownInstallation(database, wanted, id); !fresh) {
            return fresh;
        }
        if (auto begun = beginSeries(database, *before); !begun) {
            return begun;
        }
        if (wanted.url != before->connection.url || wanted.installation != before->connection.installation) {
            // The sign-in was made for another installation.
            for (const QString &statement :
                 {u"UPDATE service SET management = NULL WHERE id = ?"_s, u"DELETE FROM report WHERE service = ?"_s}) {
                if (auto gone = team::write(database, statement, {static_cast<qint64>(id)}); !gone) {
                    return gone;
                }
            }
        }
        Connection named = wanted;
        named.name = before->connection.name;
        return update(
            database, id,
            u"name = ?, url = ?, account = ?, installation = ?, deployment = ?, keys = ?, ca = ?, added_ca = ?"_s,
            connectionValues(named));
    });
}

Result<Done> PostgresStore::removeService(ServiceId id)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return team::write(**connection, u"DELETE FROM service WHERE id = ?"_s, {static_cast<qint64>(id)});
}

Result<Done> PostgresStore::renameService(ServiceId id, const QString &name)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return (*connection)->inTransaction([&]() -> Result<Done> {
        if (auto fresh = refuseKnownName(**connection, name, id); !fresh) {
            return fresh;
        }
        return update(**connection, id, u"name = ?"_s, {name});
    });
}

Result<Done> PostgresStore::setTokenExpected(ServiceId id, bool expected)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return (*connection)->inTransaction([&]() -> Result<Done> {
        const auto present = readService(**connection, d->member.name, id);
        const auto agent = present ? d->agent(**connection) : present.error();
        if (!agent) {
            return agent.error();
        }
        return team::keepFacts(
            **connection, *agent, id,
            {.expected = expected, .storedAt = present->tokenStoredAt, .pending = present->tokenPending});
    });
}

Result<Done> PostgresStore::setTokenFacts(ServiceId id, const TokenFacts &facts)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return (*connection)->inTransaction([&]() -> Result<Done> {
        const auto held = team::hold(**connection, id);
        const auto agent = held ? d->agent(**connection) : held.error();
        if (!agent) {
            return agent.error();
        }
        auto kept = team::keepFacts(**connection, *agent, id, facts);
        return kept ? team::endPause(**connection, id) : kept;
    });
}

Result<Done> PostgresStore::setAddedAuthorities(ServiceId id, const QByteArray &pem)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return (*connection)->inTransaction([&]() -> Result<Done> {
        auto updated = update(**connection, id, u"added_ca = ?"_s, {pem});
        return updated ? team::endPause(**connection, id) : updated;
    });
}

} // namespace license
