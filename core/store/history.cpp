// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/historyrows.h"
#include "core/store/records.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

#include <QVariantList>

namespace license {

using namespace Qt::StringLiterals;

namespace {

std::optional<HistoryEntry> entryFrom(const QSqlQuery &query)
{
    const QVariant columns[] = {query.value(0), query.value(1), query.value(2),
                                query.value(3), query.value(4), query.value(5)};
    return records::entryFrom(columns);
}

Result<Done> addSample(const QSqlDatabase &database, ServiceId id, const UsageSample &sample)
{
    return sql::write(
        database, u"INSERT OR REPLACE INTO usage (service, type, at, total, used) VALUES (?, ?, ?, ?, ?)"_s,
        {static_cast<qint64>(id), sample.type, records::toMilliseconds(sample.at), sample.total, sample.used});
}

} // namespace

Result<Done> addHistory(const QSqlDatabase &database, ServiceId id, const HistoryEntry &entry)
{
    const qint64 service = static_cast<qint64>(id);
    const auto added = sql::run(
        database,
        u"INSERT INTO history (service, at, started_by, outcome, error, duration, changes) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {service, records::toMilliseconds(entry.at), triggerName(entry.trigger), outcomeName(entry.outcome),
         entry.error ? records::toColumn(records::toJson(*entry.error)) : QVariant(), qint64{entry.duration.count()},
         entry.changes.isEmpty() ? QVariant() : QString::fromUtf8(records::toText(entry.changes))});
    if (!added) {
        return added.error();
    }
    return sql::write(database,
                      u"DELETE FROM history WHERE service = ? AND id <="
                      " (SELECT id FROM history WHERE service = ? ORDER BY id DESC LIMIT 1 OFFSET ?)"_s,
                      {service, service, historyLimit});
}

Result<Done> addUsage(const QSqlDatabase &database, ServiceId id, const LicenseDocument &document)
{
    const qint64 service = static_cast<qint64>(id);
    for (const License &license : document.licenses) {
        const auto added = addSample(database, id, {document.issuedAt, license.type, license.total, license.used});
        if (!added) {
            return added.error();
        }
        const auto dropped =
            sql::run(database,
                     u"DELETE FROM usage WHERE service = ? AND type = ? AND at <= (SELECT at FROM usage"
                     " WHERE service = ? AND type = ? ORDER BY at DESC LIMIT 1 OFFSET ?)"_s,
                     {service, license.type, service, license.type, usageLimit});
        if (!dropped) {
            return dropped.error();
        }
    }
    return Done{};
}

Result<Done> addLines(const QSqlDatabase &database, ServiceId id, const QVector<HistoryEntry> &entries,
                      const QVector<UsageSample> &usage)
{
    for (const HistoryEntry &entry : entries) {
        if (const auto added = addHistory(database, id, entry); !added) {
            return added.error();
        }
    }
    for (const UsageSample &sample : usage) {
        if (const auto added = addSample(database, id, sample); !added) {
            return added.error();
        }
    }
    return Done{};
}

Result<Done> SqliteStore::addPast(ServiceId id, const QVector<HistoryEntry> &entries, const QVector<UsageSample> &usage)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        auto known = sql::run(*database, u"SELECT 1 FROM history WHERE service = ?"_s, {static_cast<qint64>(id)});
        if (!known) {
            return known.error();
        }
        if (known.value().next()) {
            return Error{.code = ErrorCode::InvalidInput, .detail = u"the service has a history already"_s};
        }
        return addLines(*database, id, entries, usage);
    });
}

Result<QVector<HistoryEntry>> SqliteStore::history(ServiceId id, int limit) const
{
    const auto database = d->reader();
    if (!database) {
        return database.error();
    }
    auto query = sql::run(*database,
                          u"SELECT at, started_by, outcome, error, duration, changes FROM history WHERE service = ?"
                          " ORDER BY id DESC"_s,
                          {static_cast<qint64>(id)});
    if (!query) {
        return query.error();
    }
    QVector<HistoryEntry> entries;
    while ((limit <= 0 || entries.size() < limit) && query.value().next()) {
        if (const auto entry = entryFrom(*query)) {
            entries.append(*entry);
        }
    }
    if (const auto ended = sql::ended(*database, *query); !ended) {
        return ended.error();
    }
    return entries;
}

Result<QVector<ServiceHistoryEntry>> SqliteStore::history(int limit) const
{
    const auto database = d->reader();
    if (!database) {
        return database.error();
    }
    auto query = sql::run(
        *database, u"SELECT at, started_by, outcome, error, duration, changes, service FROM history ORDER BY id DESC"_s,
        {});
    if (!query) {
        return query.error();
    }
    QVector<ServiceHistoryEntry> entries;
    while ((limit <= 0 || entries.size() < limit) && query.value().next()) {
        if (const auto entry = entryFrom(*query)) {
            entries.append({static_cast<ServiceId>(query->value(6).toLongLong()), *entry});
        }
    }
    if (const auto ended = sql::ended(*database, *query); !ended) {
        return ended.error();
    }
    return entries;
}

Result<QVector<UsageSample>> SqliteStore::usage(ServiceId id) const
{
    const auto database = d->reader();
    if (!database) {
        return database.error();
    }
    auto query = sql::run(*database, u"SELECT at, type, total, used FROM usage WHERE service = ? ORDER BY at, type"_s,
                          {static_cast<qint64>(id)});
    if (!query) {
        return query.error();
    }
    QVector<UsageSample> samples;
    while (query.value().next()) {
        samples.append({records::serverTimeFrom(query->value(0).toLongLong()), query->value(1).toString(),
                        query->value(2).toLongLong(), query->value(3).toLongLong()});
    }
    if (const auto ended = sql::ended(*database, *query); !ended) {
        return ended.error();
    }
    return samples;
}

} // namespace license
