// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault.h"
#include "core/domain/databaseproblem.h"
#include "core/store/store.h"
#include "core/sync/refreshsteps.h"
#include "core/sync/retrypolicy.h"
#include "core/sync/storeworker.h"
#include "core/sync/verificationattempt.h"

#include <QRandomGenerator>

#include <utility>

namespace license {

// How what a server has answered is saved, or kept until it can be.

namespace {

/// A team's database that is restarted is away for seconds.
constexpr seconds saveAgainAfter{1};

std::optional<milliseconds> remainingGrace(const ServiceState &state, const Reading &now)
{
    return evaluate(state.statusInput(), now).remaining;
}

} // namespace

/// A full disk needs a person: one who waits is told at once, and an agent waits for the room.
bool VerificationAttempt::repeats(const std::optional<Error> &unsaved) const
{
    if (!unsaved || m_deadline.hasExpired() || m_cancelled) {
        return false;
    }
    return mayBeSavedYet(*unsaved) ||
           (databaseProblem(*unsaved) == DatabaseProblem::Full && m_trigger != Trigger::Manual);
}

void VerificationAttempt::save(const std::shared_ptr<const ArrivedReply> &arrived)
{
    m_context.storage.run(
        this, [arrived](Store &store) { return acceptReply(store, arrived->input, arrived->reply); },
        [this, arrived](Result<ReplyResult> accepted) {
            if (!accepted) {
                fail(accepted.error());
                return;
            }
            if (repeats(accepted->outcome.error)) {
                QTimer::singleShot(saveAgainAfter, this, [this, arrived] { save(arrived); });
                return;
            }
            finishAccepted(arrived, accepted.take());
        });
}

void VerificationAttempt::finishAccepted(const std::shared_ptr<const ArrivedReply> &arrived, ReplyResult result)
{
    // The first mark of a count has to replace one that a recently silent keychain may still hold.
    const bool first = m_known.seq == 0 && m_context.vault.kind() == Vault::Kind::Keychain;
    const LicenseDocument &document = result.verified.document;
    AcceptedRefresh accepted{.verified = result.verified,
                             .series = m_known.series,
                             .connection = m_known.service.connection,
                             .marked = m_mark.isPossible() || first};
    if (m_tokens) {
        accepted.provedToken = m_tokens->newToken();
        accepted.newTokenGone = m_tokens->isNewGone();
        accepted.newTokenRefused = m_tokens->isNewRefused();
    }
    if (result.outcome.error) {
        const ReplyInput &input = arrived->input;
        const AttemptSummary next = paced(result.verified.attempts, document.check,
                                          refreshInterval(document.check, document.grace, input.before.refreshEvery));
        accepted.unsaved = std::make_shared<const UnsavedResult>(
            UnsavedResult{arrived, input.before.series, document.seq, input.started, input.received,
                          next.nextDelay.value_or(milliseconds{0})});
    }
    if (m_before) {
        result.outcome.changes.clear(); // they were told when they came
    }
    finish({std::move(result.outcome), std::move(accepted)});
}

void VerificationAttempt::saveFailed(const Error &error, const Reading &ended)
{
    struct Saved
    {
        FailedAttempt failed;
        Result<Done> done;
    };
    const HistoryEntry entry{.at = ended.wall,
                             .trigger = m_trigger,
                             .outcome = Outcome::Failed,
                             .error = error,
                             .duration = elapsedBetween(m_started, ended),
                             .changes = {}};
    m_context.storage.run(
        this,
        [id = m_known.service.id, series = m_known.series, known = m_known.attempts, error, ended,
         remaining = remainingGrace(m_known, ended), random = QRandomGenerator::global()->generateDouble(),
         entry](Store &store) {
            // A refresh cancelled while it waits for another process has not seen that process's result.
            const AttemptSummary before = latestAttempts(store, id, known, ended);
            const AttemptSummary attempts = attemptsAfterFailure(before, error, ended, remaining, random);
            return Saved{{error, attempts, entry}, store.saveFailure(id, attempts, entry, series)};
        },
        [this, error, ended](const Saved &saved) {
            const auto unsaved = saved.done ? std::nullopt : std::optional(saved.done.error());
            if (repeats(unsaved)) {
                QTimer::singleShot(saveAgainAfter, this, [this, error, ended] { saveFailed(error, ended); });
                return;
            }
            finishFailed(saved.failed, unsaved);
        });
}

void VerificationAttempt::saveAgain(const FailedAttempt &failed)
{
    m_context.storage.run(
        this,
        [id = m_known.service.id, series = m_known.series, failed](Store &store) {
            return store.saveFailure(id, failed.attempts, failed.entry, series);
        },
        [this, failed](const Result<Done> &saved) {
            const auto unsaved = saved ? std::nullopt : std::optional(saved.error());
            if (repeats(unsaved)) {
                QTimer::singleShot(saveAgainAfter, this, [this, failed] { saveAgain(failed); });
                return;
            }
            finishFailed(failed, unsaved);
        });
}

void VerificationAttempt::finishFailed(const FailedAttempt &failed, const std::optional<Error> &unsaved)
{
    FailedRefresh end{failed.attempts, unsaved, m_mark.heldClock()};
    const bool asked = m_before || (!m_requestId.isEmpty() && failed.error.code != ErrorCode::Cancelled);
    if (unsaved && asked && failed.attempts.lastAttempt) {
        end.unsaved = std::make_shared<const UnsavedResult>(
            UnsavedResult{failed, m_known.series, 0, m_before ? m_before->asked : m_started,
                          *failed.attempts.lastAttempt, failed.attempts.nextDelay.value_or(milliseconds{0})});
    }
    finish({{.outcome = Outcome::Failed, .error = failed.error}, std::move(end)});
}

} // namespace license
