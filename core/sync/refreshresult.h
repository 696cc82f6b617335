// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/sync/refreshoutcome.h"
#include "core/sync/refreshsteps.h"
#include "core/sync/servicestate.h"

#include <memory>
#include <optional>
#include <variant>

namespace license {

/// A reply, with all that is needed to check and save it.
struct ArrivedReply
{
    ReplyInput input;
    VerificationReply reply;
};

/// A failure of the server's, as it is to be saved.
struct FailedAttempt
{
    Error error;
    AttemptSummary attempts;
    HistoryEntry entry;
};

/// What a license server has answered and the store has not taken. It is saved later, instead of asking again, until
/// the next verification is due anyway.
struct UnsavedResult
{
    std::variant<std::shared_ptr<const ArrivedReply>, FailedAttempt> answer;
    qint64 series = 0; ///< of the request
    qint64 seq = 0;    ///< of the reply; 0: a failure
    Reading asked;     ///< no later than the request
    Reading ended;
    milliseconds pause{0}; ///< from the end to the next verification
};

/// What an accepted reply leaves, beside its outcome, whose error says why it could not be saved.
struct AcceptedRefresh
{
    Verified verified;
    qint64 series = 0;                         ///< of the request
    Connection connection;                     ///< of the request
    bool marked = false;                       ///< the keychain stores high-water marks
    std::shared_ptr<const Secret> provedToken; ///< the new token, once the server has accepted it
    bool newTokenGone = false;                 ///< the keychain has lost the new token, and has the active one
    bool newTokenRefused = false;              ///< the server has refused the new token and accepted the active one
    std::shared_ptr<const UnsavedResult> unsaved{};
};

/// What a failed attempt leaves.
struct FailedRefresh
{
    AttemptSummary attempts;
    std::optional<Error> storageError;   ///< it could not be saved
    std::optional<GraceClock> heldClock; ///< the one in use, if the keychain proves that more time has passed
    std::shared_ptr<const UnsavedResult> unsaved{}; ///< if a server was asked
};

/// Another process did the work.
struct RefreshElsewhere
{
    ServiceState stored;
};

/// Nothing was tried: there is no server to ask, or another process did not finish in time, or nobody can tell whether
/// another computer verifies at this moment.
struct NoAttempt
{};

/// The result of one refresh: the outcome for those who wait, and what it leaves for the monitor.
struct RefreshResult
{
    RefreshOutcome outcome;
    std::variant<NoAttempt, AcceptedRefresh, FailedRefresh, RefreshElsewhere> end;

    /// Why the attempt could not be saved.
    std::optional<Error> storageError() const
    {
        if (std::holds_alternative<AcceptedRefresh>(end)) {
            return outcome.error;
        }
        const auto *failed = std::get_if<FailedRefresh>(&end);
        return failed ? failed->storageError : std::nullopt;
    }
    /// What is to be saved later.
    std::shared_ptr<const UnsavedResult> unsaved() const
    {
        const auto *accepted = std::get_if<AcceptedRefresh>(&end);
        const auto *failed = std::get_if<FailedRefresh>(&end);
        return accepted ? accepted->unsaved : failed ? failed->unsaved : nullptr;
    }
};

} // namespace license
