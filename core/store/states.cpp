// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/store/copysync.h"
#include "core/store/historyrows.h"
#include "core/store/offers.h"
#include "core/store/records.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

#include <QSqlRecord>
#include <QVariantList>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// Reads rows of `states` by column name: an older file that may not be migrated has fewer columns. The names are
/// looked up once for all rows.
class StateRows
{
public:
    explicit StateRows(const QSqlQuery &query) : StateRows(query.record()) {}
    explicit StateRows(const QSqlRecord &columns)
        : m_reply(columns.indexOf(u"reply"_s))
        , m_seq(columns.indexOf(u"seq"_s))
        , m_clock(columns.indexOf(u"clock"_s))
        , m_attempts(columns.indexOf(u"attempts"_s))
        , m_series(columns.indexOf(u"series"_s))
        , m_acceptedUnder(columns.indexOf(u"accepted_under"_s))
    {}

    StoredState current(const QSqlQuery &query) const
    {
        StoredState state;
        state.reply = value(query, m_reply).toByteArray();
        state.seq = value(query, m_seq).toLongLong();
        state.clock = records::clockFromJson(records::objectFromText(value(query, m_clock)));
        state.attempts = records::attemptsFromJson(records::objectFromText(value(query, m_attempts)));
        state.series = value(query, m_series).toLongLong();
        state.acceptedUnder = records::connectionFromJson(records::objectFromText(value(query, m_acceptedUnder)));
        return state;
    }

private:
    static QVariant value(const QSqlQuery &query, int column) { return column < 0 ? QVariant() : query.value(column); }

    const int m_reply;
    const int m_seq;
    const int m_clock;
    const int m_attempts;
    const int m_series;
    const int m_acceptedUnder;
};

Result<StoredState> readState(const QSqlDatabase &database, ServiceId id)
{
    auto query = sql::run(database, u"SELECT states.* FROM services LEFT JOIN states ON service = id WHERE id = ?"_s,
                          {static_cast<qint64>(id)});
    if (!query) {
        return query.error();
    }
    if (!query.value().next()) {
        return storageError(StorageProblem::NoService);
    }
    return StateRows(*query).current(*query);
}

/// One parameter names all ids: SQLite and Qt's driver slow down with their number, and then refuse.
Result<QHash<ServiceId, StoredState>> readStates(const QSqlDatabase &database, const QVector<ServiceId> &ids)
{
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const ServiceId id : ids) {
        numbers.append(QString::number(static_cast<qint64>(id)));
    }
    auto query = sql::run(database,
                          u"SELECT id, states.* FROM services LEFT JOIN states ON service = id"
                          " WHERE id IN (SELECT value FROM json_each(?))"_s,
                          {u"[%1]"_s.arg(numbers.join(u','))});
    if (!query) {
        return query.error();
    }
    const StateRows rows(*query);
    QHash<ServiceId, StoredState> states;
    states.reserve(ids.size());
    while (query.value().next()) {
        states.insert(ServiceId{query->value(0).toLongLong()}, rows.current(*query));
    }
    return states;
}

/// Merges a clock with the stored one, which another process may have advanced since.
Result<Done> joinClock(const QSqlDatabase &database, ServiceId id, const std::optional<GraceClock> &stored,
                       const GraceClock &clock)
{
    const auto latest = offers::advanced(stored, clock);
    return latest ? sql::write(database, u"UPDATE states SET clock = ? WHERE service = ?"_s,
                               {records::toColumn(records::toJson(*latest)), static_cast<qint64>(id)})
                  : Result<Done>(Done{});
}

Result<Done> writeVerified(const QSqlDatabase &database, ServiceId id, const Verification &verification,
                           const GraceClock &clock)
{
    return sql::write(database,
                      u"INSERT INTO states (service, reply, seq, clock, attempts) VALUES (?, ?, ?, ?, ?)"
                      " ON CONFLICT (service) DO UPDATE SET reply = excluded.reply, seq = excluded.seq,"
                      " clock = excluded.clock, attempts = excluded.attempts, accepted_under = NULL"_s,
                      {static_cast<qint64>(id), verification.reply, verification.document.seq,
                       records::toColumn(records::toJson(clock)),
                       records::toColumn(records::toJson(verification.attempts))});
}

} // namespace

Result<StoredState> SqliteStore::state(ServiceId id) const
{
    const auto database = d->reader();
    if (!database) {
        return database.error();
    }
    return readState(*database, id);
}

Result<QHash<ServiceId, StoredState>> SqliteStore::states(const QVector<ServiceId> &ids) const
{
    const auto database = d->reader();
    if (!database) {
        return database.error();
    }
    return readStates(*database, ids);
}

Result<Done> SqliteStore::saveVerification(ServiceId id, const Verification &verification)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        const auto stored = readState(*database, id);
        if (!stored) {
            return stored.error();
        }
        if (const auto refused = offers::refusal(*stored, verification)) {
            return *refused;
        }
        const auto written = writeVerified(*database, id, verification, offers::clockOf(*stored, verification));
        if (!written) {
            return written.error();
        }
        if (const auto added = addUsage(*database, id, verification.document); !added) {
            return added.error();
        }
        if (const auto added = addHistory(*database, id, verification.entry); !added) {
            return added.error();
        }
        static_cast<void>(refreshCopy(*database, d->copies, id).ok()); // a second line of defense, no reason to fail
        return Done{};
    });
}

Result<Done> SqliteStore::saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                                      qint64 series)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        const auto stored = readState(*database, id);
        if (!stored) {
            return stored.error();
        }
        if (offers::isOutdated(*stored, attempts, series)) {
            return addHistory(*database, id, entry);
        }
        const auto written = sql::write(*database,
                                        u"INSERT INTO states (service, attempts) VALUES (?, ?)"
                                        " ON CONFLICT (service) DO UPDATE SET attempts = excluded.attempts"_s,
                                        {static_cast<qint64>(id), records::toColumn(records::toJson(attempts))});
        return written.ok() ? addHistory(*database, id, entry) : written;
    });
}

Result<Done> SqliteStore::saveHeartbeat(ServiceId id, const GraceClock &clock)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        const auto stored = readState(*database, id);
        return stored ? joinClock(*database, id, stored->clock, clock) : stored.error();
    });
}

Result<Done> SqliteStore::saveHeartbeats(const QHash<ServiceId, GraceClock> &clocks)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        const auto stored = readStates(*database, clocks.keys());
        if (!stored) {
            return stored.error();
        }
        for (auto each = stored->cbegin(); each != stored->cend(); ++each) {
            auto joined = joinClock(*database, each.key(), each->clock, clocks[each.key()]);
            if (!joined) {
                return joined;
            }
        }
        return Done{};
    });
}

} // namespace license
