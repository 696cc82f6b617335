// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/domain/machineidentity.h"
#include "core/domain/meanwhile.h"
#include "core/domain/storageproblem.h"
#include "core/protocol/documentparser.h"
#include "core/store/records.h"
#include "core/store/servicerecord.h"
#include "core/teamstore/teamstoreprivate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// Of a damaged store; each costs a statement.
constexpr qint64 mostSeries = 10'000;

Error different()
{
    return {.code = ErrorCode::StorageFailed, .detail = u"the copy of the service reads differently"_s};
}

Error changed(const QString &detail)
{
    return {.code = ErrorCode::Cancelled, .detail = detail};
}

QVariant idOf(ServiceId id)
{
    return static_cast<qint64>(id);
}

Result<Done> raiseSeries(TeamConnection &connection, ServiceId id, qint64 times)
{
    for (qint64 i = 0; i < times; ++i) {
        auto raised = team::write(
            connection, u"UPDATE verification SET series = series + 1, seq = 0 WHERE service = ?"_s, {idOf(id)});
        if (!raised) {
            return raised;
        }
    }
    return Done{};
}

/// The digests of the object lists that a document names, as an array of the database.
QString listsOf(const ServiceRecord &record)
{
    const StoredState &state = record.state;
    const auto document =
        verifyDocument(state.reply, state.acceptedUnder.value_or(record.service.connection), std::nullopt);
    return document && document->objects ? u"{%1}"_s.arg(QString::fromLatin1(document->objects->sha256)) : u"{}"_s;
}

/// The document with its time: the database's clock and the agents' heartbeats count on from what the computer that
/// brings it has counted. A document that outlived a replacement of its connection came with a `seq` of its series.
Result<Done> writeDocument(TeamConnection &connection, ServiceId id, qint64 lease, const ServiceRecord &record,
                           const std::optional<GraceClock> &clock, const QString &member)
{
    const qint64 elapsed = clock ? clock->elapsed().count() : 0;
    return team::write(
        connection,
        u"UPDATE verification SET reply = ?, seq = ?, issued_at = ?,"
        " accepted_at = CASE WHEN ? THEN clock_timestamp() - ? * interval '1 millisecond' END, accepted_by = ?,"
        " accepted_beat = coalesce((SELECT max(id) FROM beat), 0), carried = ?, proved = ?, lease = ?, clock = ?,"
        " object_lists = ?::text[] WHERE service = ?"_s,
        {record.state.reply.isEmpty() ? QVariant() : QVariant(record.state.reply),
         std::max(record.state.seq, qint64{1}), clock ? QVariant(records::toMilliseconds(clock->issuedAt)) : QVariant(),
         clock.has_value(), elapsed, member, elapsed, elapsed, lease,
         clock ? records::toColumn(records::toJson(*clock)) : QVariant(), listsOf(record), idOf(id)});
}

Result<Done> writeState(TeamConnection &connection, ServiceId id, qint64 lease, const ServiceRecord &record,
                        const TeamMember &member)
{
    const StoredState &state = record.state;
    const Reading now = member.clock->now();
    const bool known = !state.reply.isEmpty() || state.seq > 0;
    const bool outlived = known && state.seq == 0; // a replacement of the connection
    if (state.series < 0 || state.series > mostSeries || (outlived && state.series == 0)) {
        return Error{.code = ErrorCode::StorageFailed, .detail = u"the stored seq and series are damaged"_s};
    }
    if (auto raised = raiseSeries(connection, id, state.series - (outlived ? 1 : 0)); !raised) {
        return raised;
    }
    if (known) {
        const auto clock = state.clock ? std::optional(state.clock->advanced(now)) : std::nullopt;
        if (auto written = writeDocument(connection, id, lease, record, clock, member.name); !written) {
            return written;
        }
    }
    if (auto raised = raiseSeries(connection, id, outlived ? 1 : 0); !raised) {
        return raised;
    }
    const AttemptSummary &attempts = state.attempts;
    const milliseconds pause = attempts.lastAttempt && attempts.nextDelay
                                   ? std::clamp(*attempts.nextDelay - elapsedBetween(*attempts.lastAttempt, now),
                                                milliseconds{0}, milliseconds{std::chrono::days{1}})
                                   : milliseconds{0};
    return team::write(connection,
                       u"UPDATE verification SET attempts = ?, accepted_under = ?,"
                       " due_at = clock_timestamp() + ? * interval '1 millisecond' WHERE service = ?"_s,
                       {records::toColumn(records::toJson(attempts)),
                        state.acceptedUnder ? records::toColumn(records::toJson(*state.acceptedUnder)) : QVariant(),
                        qint64{pause.count()}, idOf(id)});
}

QString textOf(const QJsonArray &rows)
{
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

/// Oldest first, in one statement.
Result<Done> writeLines(TeamConnection &connection, ServiceId id, const QVector<HistoryEntry> &newestFirst)
{
    QJsonArray rows;
    for (auto entry = newestFirst.crbegin(); entry != newestFirst.crend(); ++entry) {
        QJsonObject row{{u"at"_s, records::toMilliseconds(entry->at)},
                        {u"start"_s, triggerName(entry->trigger)},
                        {u"outcome"_s, outcomeName(entry->outcome)},
                        {u"duration"_s, qint64{entry->duration.count()}},
                        {u"changes"_s, QString::fromUtf8(records::toText(entry->changes))}};
        if (entry->error) {
            row.insert(u"error"_s, records::toColumn(records::toJson(*entry->error)).toString());
        }
        rows.append(row);
    }
    return team::write(connection,
                       u"SELECT add_attempt(?, (line->>'at')::bigint, line->>'start', line->>'outcome', line->>'error',"
                       " (line->>'duration')::bigint, line->>'changes')"
                       " FROM json_array_elements(?::json) AS line"_s,
                       {idOf(id), textOf(rows)});
}

Result<Done> writeUsage(TeamConnection &connection, ServiceId id, const QVector<UsageSample> &usage)
{
    QJsonArray rows;
    for (const UsageSample &sample : usage) {
        rows.append(QJsonObject{{u"type"_s, sample.type},
                                {u"at"_s, records::toMilliseconds(sample.at)},
                                {u"total"_s, sample.total},
                                {u"used"_s, sample.used}});
    }
    return team::write(connection,
                       u"INSERT INTO usage (service, type, at, total, used)"
                       " SELECT ?, each.type, each.at, each.total, each.used FROM json_to_recordset(?::json)"
                       " AS each (type text, at bigint, total bigint, used bigint)"_s,
                       {idOf(id), textOf(rows)});
}

Result<Done> writeManagement(TeamConnection &connection, ServiceId id, const ServiceRecord &record)
{
    if (record.service.management) {
        auto signedIn = team::write(connection, u"UPDATE service SET management = ? WHERE id = ?"_s,
                                    {records::toColumn(records::toJson(*record.service.management)), idOf(id)});
        if (!signedIn) {
            return signedIn;
        }
    }
    return record.report ? team::write(connection,
                                       u"INSERT INTO report (service, at, origin, organizations) VALUES (?, ?, ?, ?)"_s,
                                       {idOf(id), records::toMilliseconds(record.report->reportedAt),
                                        record.report->origin, records::toText(record.report->organizations)})
                         : Result<Done>(Done{});
}

} // namespace

Result<Service> PostgresStore::addRecord(const ServiceRecord &record)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    TeamConnection &database = **connection;
    if (record.state.clock && !sameComputer(record.state.clock->anchor, d->member.clock->now())) {
        return storageError(StorageProblem::OtherComputer);
    }
    const auto me = d->agent(database); // before the transaction, which may be rolled back
    if (!me) {
        return me.error();
    }
    return database.inTransaction([&]() -> Result<Service> {
        const auto service = team::insertService(database, record.service.connection);
        const auto lease = service ? d->claim(database, service->id) : service.error();
        if (!lease || !*lease) {
            return lease ? meanwhileError(Meanwhile::OtherAgent) : lease.error();
        }
        const ServiceId id = service->id;
        Result<Done> written = writeState(database, id, **lease, record, d->member);
        written = written ? writeLines(database, id, record.history) : written;
        written = written ? writeUsage(database, id, record.usage) : written;
        written = written ? writeManagement(database, id, record) : written;
        written = written ? team::write(database, u"SELECT free_claim(?, ?)"_s, {idOf(id), **lease}) : written;
        written = written ? team::keepFacts(database, *me, id,
                                            {.expected = record.service.tokenExpected,
                                             .storedAt = record.service.tokenStoredAt,
                                             .pending = record.service.tokenPending})
                          : written;
        const auto stored = written ? readRecord(*this, id) : written.error();
        if (!stored) {
            return stored.error();
        }
        return sameContent(*stored, record) ? Result<Service>(stored->service) : different();
    });
}

Result<Done> PostgresStore::proveElapsed(ServiceId id, milliseconds elapsed)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return (*connection)->inTransaction([&]() -> Result<Done> {
        const auto held =
            team::write(**connection, u"SELECT FROM verification WHERE service = ? FOR UPDATE"_s, {idOf(id)});
        const auto found =
            held ? (*connection)->run(u"SELECT clock FROM verification WHERE service = ?"_s, {idOf(id)}) : held.error();
        if (!found || found->isEmpty()) {
            return found ? team::noSuchService() : found.error();
        }
        // The clock's own reading of what was proved counts for the computer that accepted the document.
        const auto clock = records::clockFromJson(records::objectFromText(found->first()[0]));
        const auto clockProved = clock ? std::optional(clock->atLeast(elapsed)) : std::nullopt;
        return clockProved
                   ? team::write(**connection,
                                 u"UPDATE verification SET proved = greatest(proved, ?), clock = ?"
                                 " WHERE service = ?"_s,
                                 {qint64{elapsed.count()}, records::toColumn(records::toJson(*clockProved)), idOf(id)})
                   : Result<Done>(Done{});
    });
}

Result<Done> PostgresStore::removeRecord(ServiceId id, const ServiceRecord &record)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return (*connection)->inTransaction([&]() -> Result<Done> {
        // Whoever adds to the service, or verifies it, waits from here on.
        const auto held = (*connection)->run(u"SELECT 1 FROM service WHERE id = ? FOR UPDATE"_s, {idOf(id)});
        if (!held || held->isEmpty()) {
            return held ? team::noSuchService() : held.error();
        }
        const auto verified =
            team::write(**connection, u"SELECT FROM verification WHERE service = ? FOR UPDATE"_s, {idOf(id)});
        const auto claimed =
            verified
                ? (*connection)
                      ->run(u"SELECT 1 FROM claim WHERE service = ? AND until > clock_timestamp() AND lease <> ?"_s,
                            {idOf(id), d->leases->of(id).value_or(0)})
                : verified.error();
        if (!claimed || !claimed->isEmpty()) {
            return claimed ? meanwhileError(Meanwhile::OtherAgent) : claimed.error();
        }
        const auto stored = readRecord(*this, id);
        if (!stored) {
            return stored.error();
        }
        if (!sameContent(*stored, record)) {
            return changed(u"the service has changed meanwhile"_s);
        }
        return team::write(**connection, u"DELETE FROM service WHERE id = ?"_s, {idOf(id)});
    });
}

Result<QString> PostgresStore::identity() const
{
    const auto connection = d->reader();
    if (!connection) {
        return connection.error();
    }
    const auto found = (*connection)
                           ->run(u"SELECT system_identifier || ' ' || (SELECT oid FROM pg_catalog.pg_database"
                                 " WHERE datname = current_database()) FROM pg_catalog.pg_control_system()"_s);
    return found ? Result<QString>(u"postgresql "_s + found->first()[0].toString()) : found.error();
}

} // namespace license
