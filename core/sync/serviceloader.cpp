// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/serviceloader.h"

#include "core/domain/machineidentity.h"
#include "core/domain/storageproblem.h"
#include "core/protocol/documentparser.h"
#include "core/store/preferences.h"
#include "core/store/servicecopies.h"
#include "core/store/store.h"

#include <tuple>
#include <utility>

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

/// The same for the copy beside the database, unless it is older. A clock that counts from the copied document has the
/// later heartbeats.
bool adoptCopy(ServiceState &state, const StoredState &stored, const QString &folder, const Reading &now)
{
    const auto copy = ServiceCopies(folder).read(state.service.id);
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

ServiceState stateOf(const Store &store, const Service &service, const Result<StoredState> &stored, const Reading &now)
{
    ServiceState state;
    state.service = service;
    if (!stored) {
        state.storageError = stored.error();
        return state;
    }
    state.storageError = store.readOnlyReason();
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
    } else if (adoptCopy(state, *stored, store.folder(), now)) {
        return state;
    }
    state.storageError = refusal;
    return state;
}

} // namespace

ServiceState loadState(const Store &store, const Service &service, const Reading &now)
{
    ServiceState state = stateOf(store, service, store.state(service.id), now);
    state.refreshEvery = loadRefreshEvery(store);
    return state;
}

QVector<ServiceState> loadStates(const Store &store, const QVector<Service> &services, const Reading &now)
{
    QVector<ServiceId> ids;
    for (const Service &service : services) {
        ids.append(service.id);
    }
    const auto stored = store.states(ids);
    const auto refreshEvery = loadRefreshEvery(store);
    QVector<ServiceState> states;
    states.reserve(services.size());
    for (const Service &service : services) {
        const auto known = stored ? stored->constFind(service.id) : QHash<ServiceId, StoredState>::const_iterator();
        const bool found = stored && known != stored->cend();
        // A service that could not be read with the others reports its own error.
        states.append(stateOf(store, service, found ? Result<StoredState>(*known) : store.state(service.id), now));
        states.last().refreshEvery = refreshEvery;
    }
    return states;
}

} // namespace license
