// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records.h"
#include "core/teamstore/teamstoreprivate.h"

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QString entryQuery = u"SELECT at, started_by, outcome, error, duration, changes, service FROM history"_s;

/// Newest first. Lines that only a newer version knows do not count.
Result<QVector<ServiceHistoryEntry>> read(TeamConnection &connection, const QString &where, const QVariantList &values,
                                          int limit)
{
    const auto query = [&](int most) {
        const QString ending = most > 0 ? u" LIMIT %1"_s.arg(most) : QString();
        return connection.run(entryQuery + where + u" ORDER BY id DESC"_s + ending, values);
    };
    auto found = query(limit);
    QVector<ServiceHistoryEntry> entries;
    const auto take = [&entries, limit](const TeamRows &answer) {
        entries.clear();
        for (const QVariantList &row : answer.rows) {
            const auto entry = records::entryFrom(std::span<const QVariant, 6>(row.constData(), 6));
            if (entry && (limit <= 0 || entries.size() < limit)) {
                entries.append({ServiceId{row[6].toLongLong()}, *entry});
            }
        }
    };
    if (found) {
        take(*found);
        if (limit > 0 && found->rows.size() == limit && entries.size() < limit) {
            found = query(0);
            if (found) {
                take(*found);
            }
        }
    }
    return found ? Result<QVector<ServiceHistoryEntry>>(std::move(entries)) : found.error();
}

} // namespace

namespace team {

Result<Done> addHistory(TeamConnection &connection, ServiceId id, const HistoryEntry &entry)
{
    return write(connection, u"SELECT add_attempt(?, ?, ?, ?, ?, ?, ?)"_s,
                 {static_cast<qint64>(id), records::toMilliseconds(entry.at), triggerName(entry.trigger),
                  outcomeName(entry.outcome),
                  entry.error ? records::toColumn(records::toJson(*entry.error)) : QVariant(),
                  qint64{entry.duration.count()}, QString::fromUtf8(records::toText(entry.changes))});
}

Result<Done> addSample(TeamConnection &connection, ServiceId id, const UsageSample &sample)
{
    return write(connection,
                 u"INSERT INTO usage (service, type, at, total, used) VALUES (?, ?, ?, ?, ?)"
                 " ON CONFLICT (service, type, at) DO UPDATE SET total = excluded.total, used = excluded.used"_s,
                 {static_cast<qint64>(id), sample.type, records::toMilliseconds(sample.at), sample.total, sample.used});
}

} // namespace team

Result<Done> PostgresStore::addPast(ServiceId id, const QVector<HistoryEntry> &entries,
                                    const QVector<UsageSample> &usage)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    return (*connection)->inTransaction([&]() -> Result<Done> {
        if (auto held = team::hold(**connection, id); !held) {
            return held;
        }
        const auto known =
            (*connection)->run(u"SELECT 1 FROM attempt WHERE service = ? LIMIT 1"_s, {static_cast<qint64>(id)});
        if (!known) {
            return known.error();
        }
        if (!known->isEmpty()) {
            return Error{.code = ErrorCode::InvalidInput, .detail = u"the service has a history already"_s};
        }
        for (const HistoryEntry &entry : entries) {
            if (auto added = team::addHistory(**connection, id, entry); !added) {
                return added;
            }
        }
        for (const UsageSample &sample : usage) {
            if (auto added = team::addSample(**connection, id, sample); !added) {
                return added;
            }
        }
        return Done{};
    });
}

Result<QVector<HistoryEntry>> PostgresStore::history(ServiceId id, int limit) const
{
    const auto connection = d->reader();
    if (!connection) {
        return connection.error();
    }
    const auto found = read(**connection, u" WHERE service = ?"_s, {static_cast<qint64>(id)}, limit);
    if (!found) {
        return found.error();
    }
    QVector<HistoryEntry> entries;
    entries.reserve(found->size());
    for (const ServiceHistoryEntry &line : *found) {
        entries.append(line.entry);
    }
    return entries;
}

Result<QVector<ServiceHistoryEntry>> PostgresStore::history(int limit) const
{
    const auto connection = d->reader();
    return connection ? read(**connection, {}, {}, limit) : connection.error();
}

Result<QVector<UsageSample>> PostgresStore::usage(ServiceId id) const
{
    const auto connection = d->reader();
    if (!connection) {
        return connection.error();
    }
    const auto found =
        (*connection)
            ->run(u"SELECT at, type, total, used FROM usage WHERE service = ? ORDER BY at, type COLLATE \"C\""_s,
                  {static_cast<qint64>(id)});
    if (!found) {
        return found.error();
    }
    QVector<UsageSample> samples;
    samples.reserve(found->rows.size());
    for (const QVariantList &row : found->rows) {
        samples.append({records::serverTimeFrom(row[0].toLongLong()), row[1].toString(), row[2].toLongLong(),
                        row[3].toLongLong()});
    }
    return samples;
}

} // namespace license
