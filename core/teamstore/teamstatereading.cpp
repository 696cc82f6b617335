// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamstatereading.h"

#include "core/domain/machineidentity.h"
#include "core/store/records.h"
#include "core/teamstore/teamstoreprivate.h"

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"v.reply, v.seq, v.clock, v.attempts, v.series, v.accepted_under,"
                        " (extract(epoch FROM v.accepted_at) * 1000)::bigint, v.issued_at, v.accepted_beat, v.proved,"
                        " (extract(epoch FROM clock_timestamp()) * 1000)::bigint, v.carried"_s;

/// From `columns`, beginning with the column `at`.
TeamState stateFrom(const QVariantList &row, qsizetype at)
{
    TeamState found;
    StoredState &state = found.state;
    state.reply = row[at].toByteArray();
    state.seq = row[at + 1].toLongLong();
    state.clock = records::clockFromJson(records::objectFromText(row[at + 2]));
    state.attempts = records::attemptsFromJson(records::objectFromText(row[at + 3]));
    state.series = row[at + 4].toLongLong();
    state.acceptedUnder = records::connectionFromJson(records::objectFromText(row[at + 5]));
    if (!row[at + 6].isNull()) {
        found.clock = TeamClock{.acceptedAt = records::instantFrom(row[at + 6].toLongLong()),
                                .issuedAt = records::serverTimeFrom(row[at + 7].toLongLong()),
                                .acceptedBeat = row[at + 8].toLongLong(),
                                .proved = milliseconds{row[at + 9].toLongLong()},
                                .carried = milliseconds{row[at + 11].toLongLong()}};
    }
    found.databaseNow = records::instantFrom(row[at + 10].toLongLong());
    return found;
}

/// True for a grace clock that another computer has counted: its readings mean nothing here.
bool isElsewhere(const TeamState &found, const Reading &now)
{
    return found.state.clock && found.clock && !sameComputer(found.state.clock->anchor, now);
}

Result<TeamBeats> beatsAfter(TeamConnection &connection, qint64 id)
{
    const auto found = connection.run(u"SELECT id, follows, counted FROM beat WHERE id > ? ORDER BY id"_s, {id});
    if (!found) {
        return found.error();
    }
    QVector<TeamBeat> beats;
    beats.reserve(found->rows.size());
    for (const QVariantList &row : found->rows) {
        beats.append({row[0].toLongLong(), row[1].toLongLong(), milliseconds{row[2].toLongLong()}});
    }
    return TeamBeats(std::move(beats));
}

/// What has passed by the team's count, as a grace clock of this computer.
GraceClock clockHere(const TeamState &found, const TeamBeats &beats, const Reading &now)
{
    return GraceClock::start(found.clock->issuedAt, now).atLeast(found.clock->elapsed(beats, found.databaseNow));
}

} // namespace

namespace team {

Result<TeamState> readState(TeamConnection &connection, ServiceId id)
{
    const auto found = connection.run(u"SELECT %1 FROM service s JOIN verification v ON v.service = s.id"
                                      " WHERE s.id = ?"_s.arg(columns),
                                      {static_cast<qint64>(id)});
    if (!found) {
        return found.error();
    }
    return found->isEmpty() ? Result<TeamState>(noSuchService()) : stateFrom(found->first(), 0);
}

Result<QHash<ServiceId, TeamState>> readStates(TeamConnection &connection, const QVector<ServiceId> &ids,
                                               const QString &ending)
{
    const auto found = connection.run(u"SELECT s.id, %1 FROM service s JOIN verification v ON v.service = s.id"
                                      " WHERE s.id = ANY (?::bigint[])%2"_s.arg(columns, ending),
                                      {listOf(ids)});
    if (!found) {
        return found.error();
    }
    QHash<ServiceId, TeamState> states;
    states.reserve(found->rows.size());
    for (const QVariantList &row : found->rows) {
        states.insert(ServiceId{row[0].toLongLong()}, stateFrom(row, 1));
    }
    return states;
}

} // namespace team

Result<StoredState> PostgresStore::state(ServiceId id) const
{
    const auto found = states({id});
    if (!found) {
        return found.error();
    }
    const auto state = found->constFind(id);
    return state == found->cend() ? Result<StoredState>(team::noSuchService()) : *state;
}

Result<QHash<ServiceId, StoredState>> PostgresStore::states(const QVector<ServiceId> &ids) const
{
    const auto connection = d->reader();
    if (!connection) {
        return connection.error();
    }
    const auto found = team::readStates(**connection, ids);
    if (!found) {
        return found.error();
    }
    const Reading now = d->member.clock->now();
    std::optional<qint64> first; // the earliest heartbeat that matters
    for (const TeamState &state : *found) {
        if (isElsewhere(state, now)) {
            first = std::min(first.value_or(state.clock->acceptedBeat), state.clock->acceptedBeat);
        }
    }
    const auto beats = first ? beatsAfter(**connection, *first) : Result<TeamBeats>(TeamBeats());
    if (!beats) {
        return beats.error();
    }
    QHash<ServiceId, StoredState> states;
    states.reserve(found->size());
    for (auto each = found->cbegin(); each != found->cend(); ++each) {
        StoredState state = each->state;
        if (isElsewhere(*each, now)) {
            state.clock = clockHere(*each, *beats, now);
        }
        states.insert(each.key(), state);
    }
    return states;
}

} // namespace license
