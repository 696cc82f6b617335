// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/graceclock.h"
#include "core/domain/licensestatus.h"
#include "core/net/licenseclient.h"
#include "core/sync/refreshoutcome.h"
#include "core/sync/servicestate.h"

#include <optional>

namespace license {

class Clock;
class Store;

/// The steps of one refresh in the store; each runs in the worker thread.

/// The store's state of a service at the beginning of a refresh, with the grace clock advanced.
struct Stock
{
    ServiceState state;
    /// The outcome of an attempt by another process since the last one known here; Skipped if the history does not
    /// tell, nothing if it was cancelled: a cancellation in another process does not apply to this one.
    std::optional<RefreshOutcome> outcomeElsewhere;
};

/// `known` are the attempts known here. It reads the clocks after the store, whose content may have been saved while
/// this refresh waited.
Stock takeStock(Store &store, const Service &service, const AttemptSummary &known, const Clock &clock);
/// The newer of both: after a failed save, memory knows more than the disk.
ServiceState newerOf(const ServiceState &memory, ServiceState stored);
/// The attempts to continue from: the store's if they include a later one than `known`.
AttemptSummary latestAttempts(const Store &store, ServiceId id, const AttemptSummary &known, const Reading &now);

/// The input for checking and saving a reply; only values, so any thread can do it.
struct ReplyInput
{
    ServiceState before; ///< as it was when the request was sent
    qint64 floor = 0;    ///< the highest seq known from outside the store; a reply must exceed it
    Trigger trigger = Trigger::Manual;
    Reading started;
    Reading received;
    double random = 0.5; ///< in [0, 1), spreads the next refresh
};

/// What an accepted reply makes of a service.
struct Verified
{
    LicenseDocument document;
    GraceClock clock;
    AttemptSummary attempts;
};

/// The result of an accepted reply, even if it could not be saved.
struct ReplyResult
{
    Verified verified;
    RefreshOutcome outcome;
};

/// Verifies a reply against its challenge and `floor`, the highest seq known from outside the store. A refusal repeats
/// none of the request's secrets.
Result<LicenseDocument> checkReply(const Connection &connection, const VerificationReply &reply, qint64 floor);

/// Protocol, changes and store, in this order: verifies the document against the challenge, compares it with the
/// previous one, and saves it in one transaction. A refused reply is an error, and nothing is saved;
/// saveFailedAttempt() does that.
Result<ReplyResult> acceptReply(Store &store, const ReplyInput &input, const VerificationReply &reply);

/// The attempts after a failure at `ended`, with the delay to the next one. `remaining` is the rest of the grace
/// period.
AttemptSummary attemptsAfterFailure(const AttemptSummary &before, const Error &error, const Reading &ended,
                                    std::optional<milliseconds> remaining, double random);

} // namespace license
