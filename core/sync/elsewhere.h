// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/refreshoutcome.h"
#include "core/sync/servicestate.h"

namespace license {

class Clock;
class Store;

/// What another process has left in the store for a refresh of this one: they share services, attempts and results.

/// What the store knows of the service at the beginning of a refresh, its grace clock counted on. The clocks are looked
/// at after the store: what it holds may have been saved while this refresh waited.
ServiceState takeStock(Store &store, const Service &service, const Clock &clock);
/// The one that knows more: a save that failed leaves more in memory than on disk.
ServiceState newerOf(const ServiceState &memory, ServiceState stored);
/// True where the store has an attempt that another process has made since ours. What could not be saved is in memory
/// alone: then the store has an older one.
bool tellsOfLater(const AttemptSummary &stored, const AttemptSummary &known, const Reading &now);
/// The attempts to count on from: the store's where they tell of a later one than the `known`.
AttemptSummary latestAttempts(const Store &store, ServiceId id, const AttemptSummary &known, const Reading &now);
/// How the last attempt ended that the store has; Skipped where it has none, nothing where it was cancelled there: who
/// cancelled it there has not cancelled it here.
std::optional<RefreshOutcome> outcomeElsewhere(const Store &store, ServiceId id);

} // namespace license
