// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/graceclock.h"
#include "core/domain/licensestatus.h"
#include "core/net/licenseclient.h"
#include "core/sync/refreshoutcome.h"

#include <optional>

namespace license {

class Store;

/// What a reply is judged and saved with; values alone, so that it may be done in any thread.
struct ReplyInput
{
    Service service;
    std::optional<LicenseDocument> before;
    AttemptSummary attempts; ///< before this attempt
    qint64 floor = 0;        ///< the highest seq that is known from elsewhere than the store; a reply's has to be above
    qint64 series = 0;       ///< of seq, as the store has it
    Trigger trigger = Trigger::Manual;
    Reading started;
    Reading received;
    double random = 0.5; ///< in [0, 1), spreads the next refresh
};

/// What a judged reply makes known. `document` and `clock` are there when the reply was accepted, whether or not it
/// could be saved.
struct ReplyResult
{
    std::optional<LicenseDocument> document;
    std::optional<GraceClock> clock;
    AttemptSummary attempts;
    RefreshOutcome outcome;
};

/// Protocol, changes and store, in this order: the document is verified against the challenge, compared with the one
/// before, and saved in one transaction. A refused reply is an error; nothing is saved then, that is
/// saveFailedAttempt()'s.
Result<ReplyResult> acceptReply(Store &store, const ReplyInput &input, const VerificationReply &reply);

/// The attempts after a failure at `ended`, with the delay to the next one. `remaining` is what is left of the grace
/// period.
AttemptSummary attemptsAfterFailure(const AttemptSummary &before, const Error &error, const Reading &ended,
                                    std::optional<milliseconds> remaining, double random);

} // namespace license
