// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/elsewhere.h"

#include "core/store/store.h"
#include "core/sync/serviceloader.h"

#include <tuple>
#include <utility>

namespace license {

namespace {

/// True where the store has an attempt that another process has made since ours. What could not be saved is in memory
/// alone: then the store has an older one.
bool tellsOfLater(const AttemptSummary &stored, const AttemptSummary &known, const Reading &now)
{
    AttemptSummary other = stored;
    other.nextDelay = known.nextDelay; // a pause that was ended is no attempt
    return other != known && stored.lastAttempt &&
           (!known.lastAttempt || elapsedBetween(*stored.lastAttempt, now) <= elapsedBetween(*known.lastAttempt, now));
}

std::optional<RefreshOutcome> lastOutcome(const Store &store, ServiceId id)
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

} // namespace

Stock takeStock(Store &store, const Service &service, const AttemptSummary &known, const Clock &clock)
{
    Service present = service;
    if (const auto found = store.service(service.id)) {
        present.connection = found->connection; // another process may have replaced it a moment ago
    }
    Stock stock{.state = loadState(store, present, clock.now()), .outcomeElsewhere = {}};
    std::optional<GraceClock> &grace = stock.state.clock;
    if (grace) {
        grace = grace->advanced(clock.now());
        const auto saved = store.saveHeartbeat(service.id, *grace);
        Q_UNUSED(saved)
    }
    if (tellsOfLater(stock.state.attempts, known, clock.now())) {
        stock.outcomeElsewhere = lastOutcome(store, service.id);
    }
    return stock;
}

ServiceState newerOf(const ServiceState &memory, ServiceState stored)
{
    return std::tie(memory.series, memory.seq) > std::tie(stored.series, stored.seq) ? memory : std::move(stored);
}

AttemptSummary latestAttempts(const Store &store, ServiceId id, const AttemptSummary &known, const Reading &now)
{
    auto stored = store.state(id);
    return stored && tellsOfLater(stored->attempts, known, now) ? stored->attempts : known;
}

} // namespace license
