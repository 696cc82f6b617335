// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/refreshresult.h"

#include "core/sync/retrypolicy.h"

#include <algorithm>
#include <utility>

namespace license {

Result<ReplyResult> acceptReply(Store &store, const ReplyInput &input, const VerificationReply &reply)
{
    Challenge challenge = reply.challenge;
    challenge.lastSeq = std::max(challenge.lastSeq, input.floor);
    auto document = verifyDocument(reply.body, input.service.connection, challenge);
    if (!document) {
        return document.error();
    }

    ReplyResult result;
    result.document = document.take();
    result.clock = GraceClock::start(result.document->issuedAt, input.received);
    result.attempts = {.lastAttempt = input.received,
                       .lastError = std::nullopt,
                       .failures = 0,
                       .nextDelay = delayAfterSuccess(result.document->check, input.random)};
    result.outcome.firstDocument = !input.before;
    if (input.before) {
        result.outcome.changes = changesBetween(*input.before, *result.document);
    }
    result.outcome.outcome =
        result.outcome.firstDocument || !result.outcome.changes.isEmpty() ? Outcome::Changed : Outcome::Unchanged;

    const HistoryEntry entry{.at = input.received.wall,
                             .trigger = input.trigger,
                             .outcome = result.outcome.outcome,
                             .error = std::nullopt,
                             .duration = elapsedBetween(input.started, input.received),
                             .changes = result.outcome.changes};
    const auto saved = store.saveVerification(
        input.service.id, {reply.body, *result.document, *result.clock, result.attempts, entry, input.series});
    if (!saved) {
        if (saved.error().code == ErrorCode::RolledBack || saved.error().code == ErrorCode::Cancelled) {
            return saved.error();
        }
        // The reply is good and is shown; only the disk is not. The next start will not know of it, so that it is a
        // failure.
        result.outcome.outcome = Outcome::Failed;
        result.outcome.error = saved.error();
    }
    return result;
}

AttemptSummary attemptsAfterFailure(const AttemptSummary &before, const Error &error, const Reading &ended,
                                    std::optional<milliseconds> remaining, double random)
{
    AttemptSummary after = before;
    after.lastAttempt = ended;
    if (error.code != ErrorCode::Cancelled) {
        // A person's cancel says nothing of the server: it is no failed verification.
        after.lastError = error;
        ++after.failures;
    }
    after.nextDelay = delayAfterFailure(error, std::max(1, after.failures), remaining, random);
    return after;
}

} // namespace license
