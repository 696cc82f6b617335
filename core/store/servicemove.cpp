// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/servicemove.h"

#include "core/domain/alertmemory.h"
#include "core/domain/enumnames.h"
#include "core/protocol/documentparser.h"
#include "core/store/objectlistcache.h"
#include "core/store/servicelock.h"
#include "core/store/servicerecord.h"

#include <QIODevice>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumName<MoveResult> resultNames[] = {
    {MoveResult::Moved, "moved"},          {MoveResult::Finished, "finished"},
    {MoveResult::WouldMove, "would_move"}, {MoveResult::WouldFinish, "would_finish"},
    {MoveResult::InBoth, "in_both"},       {MoveResult::Busy, "busy"},
    {MoveResult::Failed, "failed"},
};

MovedService failedMove(const Service &service, const Error &error)
{
    return error.code == ErrorCode::Cancelled ? MovedService{service, MoveResult::Busy}
                                              : MovedService{service, MoveResult::Failed, error};
}

/// The file with this list in another folder, unless it is there already. One that is not copied is fetched again.
void copyList(const ObjectListCache &from, const ObjectListCache &to, const ObjectListReference &list)
{
    if (const auto there = to.reader(list); !there || *there) {
        return;
    }
    auto source = from.reader(list);
    if (!source || !*source) {
        return;
    }
    auto written = to.writer(list);
    if (!written) {
        return;
    }
    platform::NewFile target = written.take();
    constexpr qint64 piece = 1 << 20;
    for (QByteArray bytes = (*source)->read(piece); !bytes.isEmpty(); bytes = (*source)->read(piece)) {
        if (target.device().write(bytes) != bytes.size()) {
            return;
        }
    }
    static_cast<void>(target.commit().ok());
}

} // namespace

QString moveResultName(MoveResult result)
{
    return nameIn(resultNames, result);
}

ServiceMove::ServiceMove(Store &from, Store &to, const Clock &clock, MoveMode mode)
    : m_from(from), m_to(to), m_clock(clock), m_mode(mode)
{}

std::optional<Error> ServiceMove::obstacle() const
{
    const auto here = m_from.identity();
    const auto there = m_to.identity();
    if (!here || !there) {
        return here ? there.error() : here.error();
    }
    if (*here == *there) {
        return Error{.code = ErrorCode::InvalidInput, .detail = u"both are the same store"_s};
    }
    if (m_mode == MoveMode::Try) {
        return std::nullopt;
    }
    return m_to.readOnlyReason() ? m_to.readOnlyReason() : m_from.readOnlyReason();
}

Result<std::optional<Service>> ServiceMove::counterpart(const Service &service) const
{
    const auto all = m_to.services();
    if (!all) {
        return all.error();
    }
    for (const Service &each : *all) {
        if (each.connection.url == service.connection.url &&
            each.connection.installation == service.connection.installation) {
            return std::optional(each);
        }
    }
    return std::optional<Service>();
}

MovedService ServiceMove::move(const Service &service)
{
    if (m_mode == MoveMode::Try) {
        return moveLocked(service);
    }
    const auto lock = m_from.tryLock(service.id);
    if (!lock) {
        return failedMove(service, lock.error());
    }
    return *lock ? moveLocked(service) : MovedService{service, MoveResult::Busy};
}

MovedService ServiceMove::moveLocked(const Service &service)
{
    const auto there = counterpart(service);
    if (!there) {
        return failedMove(service, there.error());
    }
    if (*there) {
        return finish(service, (*there)->id);
    }
    if (m_mode == MoveMode::Try) {
        return {service, MoveResult::WouldMove};
    }
    const auto record = readRecord(m_from, service.id);
    if (!record) {
        return failedMove(service, record.error());
    }
    const auto added = m_to.addRecord(*record);
    if (!added) {
        return failedMove(service, added.error());
    }
    bringLists(service.id);
    const auto alerts = bringAlerts(service.id, added->id);
    const auto removed = alerts ? m_from.removeRecord(service.id, *record) : alerts;
    if (removed) {
        return {service, MoveResult::Moved};
    }
    // It changed here since it was read, or can only be read: the copy goes again, unless that has changed, too.
    const auto undone = m_to.removeRecord(added->id, *record);
    return undone ? failedMove(service, removed.error()) : MovedService{service, MoveResult::InBoth};
}

MovedService ServiceMove::finish(const Service &here, ServiceId there)
{
    const auto mine = readRecord(m_from, here.id);
    const auto other = readRecord(m_to, there);
    if (!mine || !other) {
        return failedMove(here, mine ? other.error() : mine.error());
    }
    if (!continues(*other, *mine)) {
        return {here, MoveResult::InBoth};
    }
    if (m_mode == MoveMode::Try) {
        return {here, MoveResult::WouldFinish};
    }
    if (mine->state.clock && other->state.seq == mine->state.seq) {
        // This store may have counted on since.
        const auto proved = m_to.proveElapsed(there, mine->state.clock->advanced(m_clock.now()).elapsed());
        if (!proved) {
            return failedMove(here, proved.error());
        }
    }
    bringLists(here.id);
    const auto alerts = bringAlerts(here.id, there);
    const auto removed = alerts ? m_from.removeRecord(here.id, *mine) : alerts;
    return removed ? MovedService{here, MoveResult::Finished} : failedMove(here, removed.error());
}

/// Which alerts a person has seen is a setting by the number of the service, which another store chooses anew.
Result<Done> ServiceMove::bringAlerts(ServiceId here, ServiceId there)
{
    const auto mine = m_from.preference(alertMemoriesKey);
    const auto other = m_to.preference(alertMemoriesKey);
    if (!mine || !other) {
        return mine ? other.error() : mine.error();
    }
    const AlertMemories seen = alertMemoriesFrom(mine->value_or(QString()));
    AlertMemories all = alertMemoriesFrom(other->value_or(QString()));
    if (!seen.contains(here) || all.contains(there)) {
        return Done{};
    }
    all.insert(there, seen.value(here));
    return m_to.setPreference(alertMemoriesKey, textOf(all));
}

void ServiceMove::bringLists(ServiceId here)
{
    const auto service = m_from.service(here);
    const auto state = m_from.state(here);
    if (!service || !state || state->reply.isEmpty()) {
        return;
    }
    const auto document =
        verifyDocument(state->reply, state->acceptedUnder.value_or(service->connection), std::nullopt);
    if (document && document->objects) {
        copyList(ObjectListCache(m_from.folder()), ObjectListCache(m_to.folder()), *document->objects);
    }
}

Result<MovedPreferences> ServiceMove::copyPreferences()
{
    const auto mine = m_from.preferences();
    const auto other = m_to.preferences();
    if (!mine || !other) {
        return mine ? other.error() : mine.error();
    }
    MovedPreferences moved;
    PreferenceValues missing;
    for (auto each = mine->cbegin(); each != mine->cend(); ++each) {
        const auto there = other->constFind(each.key());
        if (each->isEmpty() || each.key() == alertMemoriesKey || (there != other->cend() && *there == *each)) {
            continue;
        }
        if (there != other->cend() && !there->isEmpty()) {
            ++moved.kept;
        } else {
            missing.insert(each.key(), *each);
        }
    }
    moved.copied = int(missing.size());
    if (m_mode == MoveMode::Do && !missing.isEmpty()) {
        if (const auto set = m_to.setPreferences(missing); !set) {
            return set.error();
        }
    }
    return moved;
}

} // namespace license
