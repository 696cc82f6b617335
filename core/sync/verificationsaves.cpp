// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault.h"
#include "core/domain/databaseproblem.h"
#include "core/store/store.h"
#include "core/sync/refreshsteps.h"
#include "core/sync/retrypolicy.h"
#include "core/sync/serviceloader.h"
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

struct SavedFailure
{
    FailedAttempt failed;
    Result<Done> done;
    std::optional<ServiceState> elsewhere{}; ///< another agent has taken over: what it has made of the service so far
};

std::optional<Error> unsavedIn(const SavedFailure &saved)
{
    return saved.done ? std::nullopt : std::optional(saved.done.error());
}

/// A reply that is refused has nothing to be saved.
std::optional<Error> unsavedIn(const Result<ReplyResult> &accepted)
{
    return accepted ? accepted->outcome.error : std::nullopt;
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

template <typename Save, typename Ended>
void VerificationAttempt::saveWhileItMayHelp(Save save, Ended ended)
{
    m_context.storage.run(this, save, [this, save, ended](auto saved) {
        if (repeats(unsavedIn(saved))) {
            QTimer::singleShot(saveAgainAfter, this, [this, save, ended] { saveWhileItMayHelp(save, ended); });
            return;
        }
        ended(std::move(saved));
    });
}

void VerificationAttempt::save(const std::shared_ptr<const ArrivedReply> &arrived)
{
    saveWhileItMayHelp([arrived](Store &store) { return acceptReply(store, arrived->input, arrived->reply); },
                       [this, arrived](Result<ReplyResult> accepted) {
                           if (accepted) {
                               finishAccepted(arrived, accepted.take());
                           } else {
                               fail(accepted.error());
                           }
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

void VerificationAttempt::saveFailed(const Error &failure, const Reading &ended)
{
    const auto remaining = remainingGrace(m_known, ended);
    const Error error = withCountedPause(failure, remaining);
    const HistoryEntry entry{.at = ended.wall,
                             .trigger = m_trigger,
                             .outcome = Outcome::Failed,
                             .error = error,
                             .duration = elapsedBetween(m_started, ended),
                             .changes = {}};
    saveFailure([known = m_known, error, ended, remaining, random = QRandomGenerator::global()->generateDouble(),
                 entry](const Store &store) {
        // A refresh cancelled while it waits for another process has not seen that process's result.
        const AttemptSummary before = latestAttempts(store, known.service.id, known.attempts, ended);
        return FailedAttempt{error, attemptsAfterFailure(before, error, ended, remaining, random), entry};
    });
}

void VerificationAttempt::saveFailure(const std::function<FailedAttempt(const Store &)> &failure)
{
    saveWhileItMayHelp(
        [known = m_known, failure, clock = &m_context.clock](Store &store) {
            const FailedAttempt failed = failure(store);
            SavedFailure saved{failed,
                               store.saveFailure(known.service.id, failed.attempts, failed.entry, known.series)};
            if (!saved.done && saved.done.error().code == ErrorCode::Cancelled) {
                saved.elsewhere = loadState(store, known.service, clock->now());
            }
            return saved;
        },
        [this](SavedFailure saved) {
            if (saved.elsewhere) {
                finish({{.outcome = Outcome::Skipped}, RefreshElsewhere{std::move(*saved.elsewhere)}});
            } else {
                finishFailed(saved.failed, unsavedIn(saved));
            }
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
