// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/serviceloader.h"

#include "core/domain/machineidentity.h"
#include "core/domain/storageproblem.h"
#include "core/protocol/documentparser.h"
#include "core/store/preferences.h"
#include "core/store/servicecopies.h"
#include "core/store/store.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// Adopts document and clock, or returns why they count as absent.
std::optional<Error> adopt(ServiceState &state, const QByteArray &reply, const std::optional<Connection> &acceptedUnder,
                           const std::optional<GraceClock> &clock, const Reading &now)
{
    if (!clock) {
        return storageError(StorageProblem::None, u"the stored grace clock is unreadable"_s);
    }
    if (!sameComputer(clock->anchor, now)) {
        return storageError(StorageProblem::OtherComputer);
    }
    auto document = verifyDocument(reply, acceptedUnder.value_or(state.service.connection), std::nullopt);
    if (!document) {
        return storageError(StorageProblem::None, u"the stored document is refused: "_s + document.error().detail);
    }
    state.document = document.take();
    state.clock = clock;
    return std::nullopt;
}

/// The same for the second copy, unless it is older. A clock that counts from the copied document has the
/// later heartbeats.
bool adoptCopy(ServiceState &state, const StoredState &stored, const Store &store, const Reading &now)
{
    const auto copy = store.copyOf(state.service.id);
    if (!copy || std::tie(copy->series, copy->seq) < std::tie(stored.series, stored.seq)) {
        return false;
    }
    const bool counts = stored.clock && copy->clock && stored.clock->anchor == copy->clock->anchor;
    if (adopt(state, copy->reply, copy->acceptedUnder, counts ? stored.clock : copy->clock, now)) {
        return false;
    }
    state.seq = copy->seq;
    state.series = copy->series;
    return true;
}

/// Calls `work` with ranges that cover 0 to `count`; many are shared among the processors, since each signature takes a
/// tenth of a millisecond. Returns once all are done.
template <typename Work>
void inParts(qsizetype count, const Work &work)
{
    constexpr qsizetype worthAThread = 64;
    const qsizetype parts = std::clamp<qsizetype>(count / worthAThread, 1, QThread::idealThreadCount());
    QThreadPool others;
    for (qsizetype part = 1; part < parts; ++part) {
        others.start([&work, part, parts, count] { work(count * part / parts, count * (part + 1) / parts); });
    }
    work(0, count / parts);
    others.waitForDone();
}

/// What all services of a store share.
struct Common
{
    explicit Common(const Store &from)
        : store(from)
        , readOnlyReason(from.readOnlyReason())
        , lastKnown(from.lastKnown())
        , refreshEvery(loadRefreshEvery(from))
    {}

    const Store &store; ///< for its copies
    std::optional<Error> readOnlyReason;
    std::optional<LastKnown> lastKnown;
    decltype(ServiceState::refreshEvery) refreshEvery;
};

/// Uses no database, so any thread may call it.
ServiceState stateOf(const Common &common, const Service &service, const Result<StoredState> &stored,
                     const Reading &now)
{
    ServiceState state;
    state.service = service;
    state.refreshEvery = common.refreshEvery;
    state.lastKnown = common.lastKnown;
    if (!stored) {
        state.storageError = stored.error();
        return state;
    }
    state.storageError = common.lastKnown ? common.lastKnown->why : common.readOnlyReason;
    state.attempts = stored->attempts;
    state.seq = stored->seq;
    state.series = stored->series;
    if (stored->reply.isEmpty()) {
        return state;
    }
    const auto refusal = adopt(state, stored->reply, stored->acceptedUnder, stored->clock, now);
    if (!refusal) {
        return state;
    }
    if (storageProblem(*refusal) == StorageProblem::OtherComputer) {
        state.attempts = {}; // also those of another computer: this one is due
    } else if (adoptCopy(state, *stored, common.store, now)) {
        return state;
    }
    state.storageError = refusal;
    return state;
}

} // namespace

ServiceState loadState(const Store &store, const Service &service, const Reading &now)
{
    return stateOf(Common(store), service, store.state(service.id), now);
}

QVector<ServiceState> loadStates(const Store &store, const QVector<Service> &services, const Reading &now)
{
    QVector<ServiceId> ids;
    ids.reserve(services.size());
    for (const Service &service : services) {
        ids.append(service.id);
    }
    const auto together = store.states(ids);
    std::vector<Result<StoredState>> stored;
    stored.reserve(static_cast<std::size_t>(services.size()));
    for (const ServiceId id : ids) {
        const auto known = together ? together->constFind(id) : QHash<ServiceId, StoredState>::const_iterator();
        const bool found = together && known != together->cend();
        // A service that could not be read with the others reports its own error.
        stored.push_back(found ? Result<StoredState>(*known) : store.state(id));
    }
    const Common common(store);
    QVector<ServiceState> states(services.size());
    ServiceState *const first = states.data(); // detached once, before the threads
    inParts(services.size(), [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            first[i] = stateOf(common, services.at(i), stored[static_cast<std::size_t>(i)], now);
        }
    });
    return states;
}

} // namespace license
