// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/refreshoutcome.h"
#include "core/sync/servicestate.h"

namespace license {

class Clock;
class Store;

/// What another process has left in the store for a refresh of this one: they share services, attempts and results.

/// What the store knows of a service at the beginning of a refresh, its grace clock counted on.
struct Stock
{
    ServiceState state;
    /// How another process has ended an attempt since the last one that is known here; Skipped where its history does
    /// not tell, nothing where it was cancelled there: who cancelled it there has not cancelled it here.
    std::optional<RefreshOutcome> outcomeElsewhere;
};

/// `known` are the attempts that are known here. The clocks are looked at after the store: what it holds may have been
/// saved while this refresh waited.
Stock takeStock(Store &store, const Service &service, const AttemptSummary &known, const Clock &clock);
/// The one that knows more: a save that failed leaves more in memory than on disk.
ServiceState newerOf(const ServiceState &memory, ServiceState stored);
/// The attempts to count on from: the store's where they tell of a later one than the `known`.
AttemptSummary latestAttempts(const Store &store, ServiceId id, const AttemptSummary &known, const Reading &now);

} // namespace license
