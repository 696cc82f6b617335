// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/elsewhere.h"

#include "core/store/store.h"
#include "core/sync/serviceloader.h"

#include <tuple>
#include <utility>

namespace license {

ServiceState takeStock(Store &store, const Service &service, const Clock &clock)
{
    Service present = service;
    if (const auto found = store.service(service.id)) {
        present.connection = found->connection; // another process may have replaced it a moment ago
    }
    ServiceState stored = loadState(store, present, clock.now());
    if (stored.clock) {
        stored.clock = stored.clock->advanced(clock.now());
        const auto saved = store.saveHeartbeat(service.id, *stored.clock);
        Q_UNUSED(saved)
    }
    return stored;
}

ServiceState newerOf(const ServiceState &memory, ServiceState stored)
{
    return std::tie(memory.series, memory.seq) > std::tie(stored.series, stored.seq) ? memory : std::move(stored);
}

bool tellsOfLater(const AttemptSummary &stored, const AttemptSummary &known, const Reading &now)
{
    AttemptSummary other = stored;
    other.nextDelay = known.nextDelay; // a pause that was ended is no attempt
    return other != known && stored.lastAttempt &&
           (!known.lastAttempt || elapsedBetween(*stored.lastAttempt, now) <= elapsedBetween(*known.lastAttempt, now));
}

AttemptSummary latestAttempts(const Store &store, ServiceId id, const AttemptSummary &known, const Reading &now)
{
    auto stored = store.state(id);
    return stored && tellsOfLater(stored->attempts, known, now) ? stored->attempts : known;
}

std::optional<RefreshOutcome> outcomeElsewhere(const Store &store, ServiceId id)
{
    RefreshOutcome outcome{.outcome = Outcome::Skipped};
    const auto entries = store.history(id, 1);
    if (entries && !entries->isEmpty()) {
        const HistoryEntry &entry = entries->first();
        if (entry.error && entry.error->code == ErrorCode::Cancelled) {
            return std::nullopt;
        }
        outcome.outcome = entry.outcome;
        outcome.error = entry.error;
        outcome.changes = entry.changes;
    }
    return outcome;
}

} // namespace license
