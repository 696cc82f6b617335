// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/fileidentity.h"
#include "core/store/copysync.h"
#include "core/store/historyrows.h"
#include "core/store/records.h"
#include "core/store/servicerecord.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

#include <algorithm>
#include <variant>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Result<Done> writeFacts(const QSqlDatabase &database, qint64 id, const ServiceRecord &record)
{
    const Service &service = record.service;
    return sql::write(database,
                      u"UPDATE services SET token_expected = ?, token_stored_at = ?, token_pending = ?, management = ?"
                      " WHERE id = ?"_s,
                      {service.tokenExpected ? 1 : 0,
                       service.tokenStoredAt ? QVariant(records::toMilliseconds(*service.tokenStoredAt)) : QVariant(),
                       service.tokenPending ? 1 : 0,
                       service.management ? records::toColumn(records::toJson(*service.management)) : QVariant(), id});
}

Result<Done> writeState(const QSqlDatabase &database, qint64 id, const StoredState &state)
{
    return sql::write(database,
                      u"INSERT INTO states (service, reply, seq, clock, attempts, series, accepted_under)"
                      " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                      {id, state.reply.isEmpty() ? QVariant() : QVariant(state.reply), state.seq,
                       state.clock ? records::toColumn(records::toJson(*state.clock)) : QVariant(),
                       records::toColumn(records::toJson(state.attempts)), state.series,
                       state.acceptedUnder ? records::toColumn(records::toJson(*state.acceptedUnder)) : QVariant()});
}

Result<Done> writeReport(const QSqlDatabase &database, qint64 id, const std::optional<ManagementReport> &report)
{
    return report
               ? sql::write(database, u"INSERT INTO reports (service, at, origin, organizations) VALUES (?, ?, ?, ?)"_s,
                            {id, records::toMilliseconds(report->reportedAt), report->origin,
                             records::toText(report->organizations)})
               : Result<Done>(Done{});
}

Result<Done> writeAll(const QSqlDatabase &database, ServiceId service, const ServiceRecord &record)
{
    const qint64 id = static_cast<qint64>(service);
    if (auto written = writeFacts(database, id, record); !written) {
        return written;
    }
    if (auto written = writeState(database, id, record.state); !written) {
        return written;
    }
    if (auto written = writeReport(database, id, record.report); !written) {
        return written;
    }
    QVector<HistoryEntry> oldestFirst = record.history;
    std::reverse(oldestFirst.begin(), oldestFirst.end());
    return addLines(database, service, oldestFirst, record.usage);
}

} // namespace

Result<Service> SqliteStore::addRecord(const ServiceRecord &record)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    ServiceId copied{0};
    auto added = sql::inTransaction(*database, [&]() -> Result<Service> {
        auto service = insertService(*database, record.service.connection);
        if (!service) {
            return service;
        }
        if (const auto written = writeAll(*database, service->id, record); !written) {
            return written.error();
        }
        const auto stored = readRecord(*this, service->id);
        if (!stored) {
            return stored.error();
        }
        if (!sameContent(*stored, record)) {
            return sql::failure(u"the copy of the service reads differently"_s);
        }
        copied = service->id;
        static_cast<void>(refreshCopy(*database, d->copies, copied).ok());
        return stored->service;
    });
    if (!added && copied != ServiceId{0}) {
        // The commit failed, so the copied service does not exist.
        static_cast<void>(d->copies.remove(copied).ok());
    }
    return added;
}

Result<Done> SqliteStore::proveElapsed(ServiceId id, milliseconds elapsed)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        const auto stored = state(id);
        if (!stored || !stored->clock) {
            return stored ? Result<Done>(Done{}) : stored.error();
        }
        return sql::write(
            *database, u"UPDATE states SET clock = ? WHERE service = ?"_s,
            {records::toColumn(records::toJson(stored->clock->atLeast(elapsed))), static_cast<qint64>(id)});
    });
}

Result<Done> SqliteStore::removeRecord(ServiceId id, const ServiceRecord &record)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        const auto stored = readRecord(*this, id);
        if (!stored) {
            return stored.error();
        }
        if (!sameContent(*stored, record)) {
            return Error{.code = ErrorCode::Cancelled, .detail = u"the service has changed meanwhile"_s};
        }
        if (auto removed = sql::write(*database, u"DELETE FROM services WHERE id = ?"_s, {static_cast<qint64>(id)});
            !removed) {
            return removed;
        }
        return d->copies.remove(id);
    });
}

Result<QString> SqliteStore::identity() const
{
    // Not by its path: a mount or a link gives one file many, and a move into itself would delete what it has moved.
    const auto trace = platform::traceOf(folder() + u"/licenses.db"_s);
    if (const auto *found = std::get_if<platform::FileTrace>(&trace)) {
        return u"%1:%2"_s.arg(found->identity.device).arg(found->identity.file);
    }
    return sql::failure(u"the store's file is gone"_s);
}

} // namespace license
