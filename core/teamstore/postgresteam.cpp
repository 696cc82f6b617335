// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/postgresteam.h"

#include "core/domain/databaseproblem.h"
#include "core/store/records.h"
#include "core/teamstore/teamlistener.h"
#include "core/teamstore/teamstoreprivate.h"

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

QVector<ServiceId> servicesFrom(const QString &numbers)
{
    QVector<ServiceId> services;
    const QStringList words = numbers.split(u',', Qt::SkipEmptyParts);
    services.reserve(words.size());
    for (const QString &word : words) {
        services.append(ServiceId{word.toLongLong()});
    }
    return services;
}

/// The database's clock may have been set back meanwhile.
milliseconds spanFrom(const QVariant &column)
{
    return milliseconds{std::max<qint64>(0, column.toLongLong())};
}

TeamAgent agentFrom(const QVariantList &row)
{
    TeamAgent agent;
    agent.name = row[0].toString();
    agent.host = row[1].toString();
    agent.version = row[2].toString();
    agent.lanes = row[3].toInt();
    agent.silence = spanFrom(row[4]);
    agent.rested = row[5].isNull() ? std::nullopt : std::optional(spanFrom(row[5]));
    // One heard in the future was heard before the clock was set back; at work, it is heard again within a minute.
    agent.alive = agent.lanes > 0 && std::chrono::abs(milliseconds{row[4].toLongLong()}) <= longestSilence;
    agent.self = row[6].toBool();
    agent.tokens = servicesFrom(row[7].toString());
    return agent;
}

} // namespace

// By what is granted, whatever the roles are called: an administrator may have granted it to others.
Result<TeamRights> teamRights(TeamConnection &connection)
{
    const auto granted =
        connection.run(u"SELECT has_table_privilege('license.service', 'SELECT'),"
                       " has_column_privilege('license.request', 'service', 'INSERT'),"
                       " has_column_privilege('license.claim', 'service', 'INSERT')"
                       " AND has_function_privilege('license.claim_due(bigint, integer)', 'EXECUTE')"_s);
    if (!granted) {
        return granted.error();
    }
    const QVariantList &row = granted->first();
    return TeamRights{.read = row[0].toBool(), .operate = row[1].toBool(), .verify = row[2].toBool()};
}

Result<TeamRights> PostgresTeam::rights() const
{
    const auto connection = d.reader();
    if (!connection) {
        return connection.error();
    }
    const auto rights = teamRights(**connection);
    return rights && !d.writer() ? Result<TeamRights>(TeamRights{.read = rights->read, .readOnly = true}) : rights;
}

Result<Done> PostgresTeam::beat(int lanes)
{
    const auto connection = d.writer();
    if (!connection) {
        return connection.error();
    }
    // Each time, because an administrator may have removed it, or a command of this folder said that it has left.
    const auto known =
        (*connection)
            ->run(u"SELECT register_agent(?, ?, ?, ?)"_s, {d.member.name, d.member.version, d.member.host, lanes});
    if (!known) {
        return known.error();
    }
    d.setAgent(known->first()[0].toLongLong());
    d.beat(**connection);
    return Done{};
}

Result<Done> PostgresTeam::leave()
{
    const auto connection = d.writer();
    const auto me = connection ? d.agent(**connection) : connection.error();
    return me ? team::write(**connection, u"UPDATE agent SET lanes = 0 WHERE id = ?"_s, {*me}) : me.error();
}

Result<Done> PostgresTeam::setFileTokens(const QVector<ServiceId> &services, const std::optional<Instant> &changedAt)
{
    const auto connection = d.writer();
    const auto me = connection ? d.agent(**connection) : connection.error();
    if (!me) {
        return me.error();
    }
    const QString list = team::listOf(services);
    const QVariant since = changedAt ? QVariant(records::toMilliseconds(*changedAt)) : QVariant();
    return (*connection)->inTransaction([&]() -> Result<Done> {
        const auto gone = team::write(
            **connection, u"DELETE FROM agent_token WHERE agent = ? AND NOT kept AND service <> ALL (?::bigint[])"_s,
            {*me, list});
        return gone ? team::write(**connection,
                                  u"INSERT INTO agent_token (agent, service, stored_at)"
                                  " SELECT ?, id, ?::bigint FROM service WHERE id = ANY (?::bigint[])"
                                  " ON CONFLICT (agent, service) DO UPDATE"
                                  " SET stored_at = excluded.stored_at, rest_until = DEFAULT"
                                  " WHERE NOT agent_token.kept AND agent_token.stored_at IS DISTINCT FROM"
                                  " excluded.stored_at"_s,
                                  {*me, since, list})
                    : gone;
    });
}

Result<std::vector<ClaimedService>> PostgresTeam::claimDue(int lanes)
{
    const auto connection = d.writer();
    const auto me = connection ? d.agent(**connection) : connection.error();
    if (!me) {
        return me.error();
    }
    const auto claimed =
        (*connection)
            ->run(u"SELECT c.service, c.lease, (SELECT (extract(epoch FROM clock_timestamp() - max(r.asked_at)) * 1000)"
                  "::bigint FROM request r WHERE r.service = c.service AND r.answered_at IS NULL)"
                  " FROM claim_due(?, ?) c"_s,
                  {*me, lanes});
    if (!claimed) {
        return claimed.error();
    }
    std::vector<ClaimedService> services;
    services.reserve(static_cast<std::size_t>(claimed->rows.size()));
    const Reading now = d.member.clock->now();
    for (const QVariantList &row : claimed->rows) {
        const ServiceId id{row[0].toLongLong()};
        std::optional<Reading> wished;
        if (!row[2].isNull()) {
            const milliseconds since = spanFrom(row[2]);
            wished = Reading{now.wall - since, now.boot - since, now.bootId};
        }
        services.push_back({id, team::hold(d.leases, id, row[1].toLongLong()), wished});
    }
    return services;
}

Result<std::optional<milliseconds>> PostgresTeam::untilDue() const
{
    const auto connection = d.reader();
    const auto me = connection ? d.agent(**connection) : connection.error();
    if (!me) {
        return me.error();
    }
    const auto found =
        (*connection)
            ->run(
                u"SELECT (extract(epoch FROM min(greatest(CASE WHEN v.due_at <= latest_due() THEN v.due_at END, "
                u"c.until,"
                " least(t.rest_until, v.due_at + longest_rest(t.rest_until)), clock_timestamp())) - clock_timestamp())"
                " * 1000)::bigint FROM agent_token t JOIN verification v ON v.service = t.service"
                " JOIN service s ON s.id = t.service AND s.deployment <> 'dmz'"
                " LEFT JOIN claim c ON c.service = t.service AND lease_lives(c.until) WHERE t.agent = ?"_s,
                {*me});
    if (!found) {
        return found.error();
    }
    const QVariant until = found->first()[0];
    return until.isNull() ? std::optional<milliseconds>() : std::optional(spanFrom(until));
}

Result<Done> PostgresTeam::hasten(const QVector<ServiceId> &services)
{
    const auto connection = d.writer();
    const auto me = connection ? d.agent(**connection) : connection.error();
    if (!me) {
        return me.error();
    }
    const QString list = team::listOf(services);
    return (*connection)->inTransaction([&]() -> Result<Done> {
        const auto awake = team::write(**connection,
                                       u"UPDATE agent_token SET rest_until = DEFAULT"
                                       " WHERE agent = ? AND service = ANY (?::bigint[])"_s,
                                       {*me, list});
        return awake ? team::write(**connection,
                                   u"UPDATE verification SET due_at = least(due_at, clock_timestamp())"
                                   " WHERE service = ANY (?::bigint[])"_s,
                                   {list})
                     : awake;
    });
}

Result<qint64> PostgresTeam::ask(ServiceId id)
{
    const auto connection = d.writer();
    if (!connection) {
        return connection.error();
    }
    const auto asked = (*connection)
                           ->run(u"INSERT INTO request (service) SELECT id FROM service WHERE id = ? RETURNING id"_s,
                                 {static_cast<qint64>(id)});
    if (!asked) {
        return asked.error();
    }
    return asked->isEmpty() ? Result<qint64>(team::noSuchService()) : asked->first()[0].toLongLong();
}

// Agents take a wish up at once, unless all their lanes are busy: then one of their leases was made, or renewed, less
// than half a minute ago.
Result<std::optional<TeamAnswer>> PostgresTeam::answer(qint64 number) const
{
    const auto connection = d.reader();
    if (!connection) {
        return connection.error();
    }
    const auto found = (*connection)
                           ->run(u"SELECT (extract(epoch FROM r.answered_at) * 1000)::bigint, r.outcome, r.error,"
                                 " r.answered_by, r.asked_at < clock_timestamp() - ? * interval '1 millisecond'"
                                 " AND NOT EXISTS (SELECT FROM claim c JOIN agent_token t ON t.agent = c.agent"
                                 " WHERE t.service = r.service AND c.until > clock_timestamp() AND (c.until >"
                                 " clock_timestamp() + interval '35 seconds' OR (c.service = r.service AND"
                                 " c.since >= r.asked_at))) FROM request r WHERE r.id = ?"_s,
                                 {qint64{untakenFor.count()}, number});
    if (!found) {
        return found.error();
    }
    if (found->isEmpty()) { // it went with its service
        return team::noSuchService();
    }
    const QVariantList &row = found->first();
    if (row[0].isNull()) {
        return row[4].toBool() ? Result<std::optional<TeamAnswer>>(
                                     databaseError(DatabaseProblem::Unanswered, u"no agent has taken the request up"_s))
                               : std::optional<TeamAnswer>();
    }
    return std::optional(TeamAnswer{.outcome = outcomeFromName(row[1].toString()).value_or(Outcome::Failed),
                                    .error = records::errorFromJson(records::objectFromText(row[2])),
                                    .agent = row[3].toString(),
                                    .at = records::instantFrom(row[0].toLongLong())});
}

Result<QVector<TeamAgent>> PostgresTeam::agents() const
{
    const auto connection = d.reader();
    if (!connection) {
        return connection.error();
    }
    const auto found =
        (*connection)
            ->run(u"SELECT a.name, a.host, a.version, a.lanes,"
                  " (extract(epoch FROM clock_timestamp() - a.heard_at) * 1000)::bigint,"
                  " (extract(epoch FROM clock_timestamp() - a.worked_at) * 1000)::bigint,"
                  " a.owner = session_user AND a.name = ?, string_agg(t.service::text, ',' ORDER BY t.service)"
                  " FILTER (WHERE t.rest_until < 'infinity')"
                  " FROM agent a LEFT JOIN agent_token t ON t.agent = a.id GROUP BY a.id ORDER BY a.name, a.id"_s,
                  {d.member.name});
    if (!found) {
        return found.error();
    }
    QVector<TeamAgent> agents;
    agents.reserve(found->rows.size());
    for (const QVariantList &row : found->rows) {
        agents.append(agentFrom(row));
    }
    return agents;
}

std::unique_ptr<TeamNews> PostgresTeam::listen() const
{
    return std::make_unique<TeamListener>(d.database.address());
}

} // namespace license
