// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/refreshsteps.h"

#include "core/domain/clock.h"
#include "core/domain/meanwhile.h"
#include "core/domain/secretsearch.h"
#include "core/domain/storageproblem.h"
#include "core/store/objectlistcache.h"
#include "core/store/preferences.h"
#include "core/store/store.h"
#include "core/sync/retrypolicy.h"
#include "core/sync/serviceloader.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace license {

namespace {

/// True if the store has a later attempt by another process than ours. An attempt that could not be saved is only in
/// memory: then the store has an older one.
bool tellsOfLater(const AttemptSummary &stored, const AttemptSummary &known, const Reading &now)
{
    AttemptSummary other = stored;
    other.nextDelay = known.nextDelay; // the end of a pause is no attempt
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

/// A reply is stored as received: one that repeats the request's credentials must not be. Its segments are decoded,
/// because JSON has its own escapes. The connection file's content is no secret.
bool repeatsSecret(const VerificationReply &reply, const Connection &connection)
{
    const QString known = connection.url + u' ' + connection.account + u' ' + connection.installation;
    if (!reply.secrets || reply.secrets->isEmpty() || reply.secrets->isIn(known.toUtf8())) {
        return false;
    }
    const auto segments = reply.body.split('.');
    return reply.secrets->isIn(reply.body) ||
           std::any_of(segments.cbegin(), segments.cend(), [&reply](const QByteArray &segment) {
               return reply.secrets->isIn(QByteArray::fromBase64(segment, QByteArray::Base64UrlEncoding));
           });
}

bool sameList(const LicenseDocument &a, const LicenseDocument &b)
{
    return a.objects && b.objects && a.objects->sha256 == b.objects->sha256;
}

} // namespace

Stock takeStock(Store &store, const Service &service, const AttemptSummary &known, const Clock &clock)
{
    Service present = service;
    if (const auto found = store.service(service.id)) {
        present.connection = found->connection; // another process may have just replaced it
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
    if (std::tie(memory.series, memory.seq) > std::tie(stored.series, stored.seq)) {
        return memory;
    }
    return stored;
}

AttemptSummary latestAttempts(const Store &store, ServiceId id, const AttemptSummary &known, const Reading &now)
{
    auto stored = store.state(id);
    return stored && tellsOfLater(stored->attempts, known, now) ? stored->attempts : known;
}

Result<LicenseDocument> checkReply(const Connection &connection, const VerificationReply &reply, qint64 floor)
{
    if (repeatsSecret(reply, connection)) {
        return Error{.code = ErrorCode::MalformedReply,
                     .detail = QStringLiteral("the reply repeats the access token"),
                     .httpStatus = 200};
    }
    Challenge challenge = reply.challenge;
    challenge.lastSeq = std::max(challenge.lastSeq, floor);
    auto document = verifyDocument(reply.body, connection, challenge);
    if (!document && reply.secrets) {
        Error refused = document.error();
        removeSecrets(refused, *reply.secrets);
        return refused;
    }
    return document;
}

Result<ReplyResult> acceptReply(Store &store, const ReplyInput &input, const VerificationReply &reply)
{
    const ServiceState &before = input.before;
    const auto document = checkReply(before.service.connection, reply, input.floor);
    if (!document) {
        return document.error();
    }

    ReplyResult result{.verified = {.document = *document,
                                    .clock = GraceClock::start(document->issuedAt, input.received),
                                    .attempts = {.lastAttempt = input.received,
                                                 .lastError = std::nullopt,
                                                 .failures = 0,
                                                 .nextDelay = delayAfterSuccess(document->check, input.random)}},
                       .outcome = {.firstDocument = !before.document}};
    const Verified &verified = result.verified;
    if (before.document) {
        result.outcome.changes = changesBetween(*before.document, verified.document);
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
        before.service.id, {reply.body, verified.document, verified.clock, verified.attempts, entry, before.series,
                            paced(verified.attempts, document->check,
                                  refreshInterval(document->check, document->grace, loadRefreshEvery(store)))
                                .nextDelay});
    if (!saved) {
        if (saved.error().code == ErrorCode::RolledBack || saved.error().code == ErrorCode::Cancelled) {
            return saved.error();
        }
        if (storageProblem(saved.error()) == StorageProblem::NoService) {
            return meanwhileError(Meanwhile::ServiceRemoved);
        }
        // The reply is valid and shown; only the disk failed. The next start will not know it, so this is a failure.
        result.outcome.outcome = Outcome::Failed;
        result.outcome.error = saved.error();
        return result;
    }
    if (before.document && before.document->objects && !sameList(*before.document, verified.document)) {
        ObjectListCache(store.folder())
            .remove(*before.document->objects); // who uses what is kept no longer than needed
    }
    return result;
}

AttemptSummary attemptsAfterFailure(const AttemptSummary &before, const Error &error, const Reading &ended,
                                    std::optional<milliseconds> remaining, double random)
{
    AttemptSummary after = before;
    after.lastAttempt = ended;
    if (error.code != ErrorCode::Cancelled) {
        // A person's cancellation says nothing about the server: it is no failed verification.
        after.lastError = error;
        ++after.failures;
    }
    after.nextDelay = delayAfterFailure(error, std::max(1, after.failures), remaining, random);
    return after;
}

} // namespace license
