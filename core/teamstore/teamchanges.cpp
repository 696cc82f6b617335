// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/postgresteam.h"
#include "core/teamstore/teamstoreprivate.h"

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Result<QVector<ServiceId>> numbersFrom(const Result<TeamRows> &found)
{
    if (!found) {
        return found.error();
    }
    QVector<ServiceId> services;
    services.reserve(found->rows.size());
    for (const QVariantList &row : found->rows) {
        services.append(ServiceId{row[0].toLongLong()});
    }
    return services;
}

/// Every row keeps the transaction that changed it; that of a token and of a report, PostgreSQL itself. A line of the
/// history comes with a change of its verification. Transactions that were running when the mark was set lie after it.
Result<QVector<ServiceId>> newerThan(TeamConnection &connection, const QString &member, const TeamMark &known)
{
    const QString everything = QString::number(known.everything);
    return numbersFrom(
        connection.run(u"SELECT id FROM service WHERE changed >= ?::text::xid8"
                       " UNION SELECT service FROM verification WHERE changed >= ?::text::xid8"
                       " UNION SELECT service FROM request WHERE changed >= ?::text::xid8"
                       " UNION SELECT service FROM report"
                       " WHERE age(xmin) <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint - ?"
                       " UNION SELECT t.service FROM agent_token t JOIN agent a ON a.id = t.agent"
                       " WHERE a.owner = session_user AND a.name = ?"
                       " AND age(t.xmin) <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint - ?"_s,
                       {everything, everything, everything, known.everything, member, known.everything}));
}

Result<TeamMark> markOf(TeamConnection &connection)
{
    const auto found = connection.run(u"SELECT pg_snapshot_xmin(pg_current_snapshot())::text"_s);
    if (!found) {
        return found.error();
    }
    const TeamLineage &lineage = connection.lineage();
    return TeamMark{.history =
                        lineage.system.isEmpty() ? QString() : u"%1 %2"_s.arg(lineage.system).arg(lineage.timeline),
                    .everything = found->first()[0].toString().toLongLong()};
}

/// Numbers of transactions mean something within one history only, and a copy that was put back has fewer of them.
bool isComparable(const TeamMark &known, const TeamMark &now)
{
    return !known.history.isEmpty() && known.history == now.history && known.everything <= now.everything;
}

QVector<ServiceId> sorted(const QSet<qint64> &numbers)
{
    QVector<ServiceId> services;
    services.reserve(numbers.size());
    for (const qint64 number : numbers) {
        services.append(ServiceId{number});
    }
    std::sort(services.begin(), services.end());
    return services;
}

} // namespace

Result<TeamChanges> PostgresTeam::changes(const std::optional<TeamMark> &known, bool missed) const
{
    const auto connection = d.reader();
    const auto notices = connection ? (*connection)->notices() : connection.error();
    const auto mark = notices ? markOf(**connection) : notices.error();
    if (!mark) {
        return mark.error();
    }
    TeamChanges changes{.mark = *mark};
    missed = missed || notices->missed;
    if (!known || (missed && !isComparable(*known, *mark))) {
        changes.all = true;
        return changes;
    }
    QSet<qint64> touched = notices->services;
    if (missed) {
        const auto newer = newerThan(**connection, d.member.name, *known);
        const auto present =
            newer ? numbersFrom((*connection)->run(u"SELECT id FROM service ORDER BY id"_s)) : newer.error();
        if (!present) {
            return present.error();
        }
        for (const ServiceId id : *newer) {
            touched.insert(static_cast<qint64>(id));
        }
        changes.present = *present;
    }
    changes.touched = sorted(touched);
    if (!changes.touched.isEmpty()) {
        auto services = team::readServices(**connection, d.member.name, changes.touched);
        if (!services) {
            return services.error();
        }
        changes.services = services.take();
    }
    if (missed || notices->general) {
        auto preferences = d.preferences(**connection);
        if (!preferences) {
            return preferences.error();
        }
        changes.preferences = preferences.take();
    }
    return changes;
}

} // namespace license
