// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/team.h"
#include "core/sync/highwatermark.h"
#include "core/sync/lockwait.h"
#include "core/sync/refreshoutcome.h"
#include "core/sync/refreshsteps.h"
#include "core/sync/servicestate.h"
#include "core/sync/synccontext.h"
#include "core/sync/tokens.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace license {

class Call;
class ServiceLock;

/// The result of an attempt whose reply was accepted.
struct AcceptedRefresh
{
    ReplyResult reply;
    std::optional<Error> storageError;         ///< it could not be saved
    qint64 series = 0;                         ///< of the request
    Connection connection;                     ///< of the request
    bool marked = false;                       ///< the keychain stores high-water marks
    std::shared_ptr<const Secret> provedToken; ///< the new token, once the server has accepted it
    bool newTokenGone = false;                 ///< the keychain has lost the new token, and has the active one
    bool newTokenRefused = false;              ///< the server has refused the new token and accepted the active one
};

/// The result of a failed attempt.
struct FailedRefresh
{
    AttemptSummary attempts;
    std::optional<Error> storageError;   ///< it could not be saved
    std::optional<GraceClock> heldClock; ///< the one in use, if the keychain proves that more time has passed
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

/// The result of one attempt.
struct RefreshRunResult
{
    RefreshOutcome outcome;
    std::variant<NoAttempt, AcceptedRefresh, FailedRefresh, RefreshElsewhere> end;

    /// Why the attempt could not be saved.
    std::optional<Error> storageError() const;
};

/// One attempt to verify one service: lock → store → vault → client → protocol and store. A keychain that has returned
/// the token is also asked for its high-water mark, which raises the grace clock of a restored store. Calls `done`
/// exactly once, through the event loop; never after destruction. A person's refresh on a computer of a team without
/// the token asks an agent instead, and ends with what that has saved.
class RefreshRun final : public QObject
{
    Q_OBJECT
public:
    using Finished = std::function<void(const RefreshRunResult &)>;

    RefreshRun(const SyncContext &context, ServiceState known, Trigger trigger, milliseconds deadline, Finished done,
               QObject *parent);
    ~RefreshRun() override;

    void start();
    /// The same for a service that was claimed for this process because it is due.
    void start(std::unique_ptr<ServiceLock> claim);
    void cancel();
    /// The origin of the request, for the history.
    void setTrigger(Trigger trigger) { m_trigger = trigger; }
    Trigger trigger() const { return m_trigger; }
    /// For something outside this program: the server, the keychain, another process.
    bool isWaiting() const;

signals:
    void waitingChanged();

private:
    enum class Stage { Idle, Agents, Lock, Load, Token, Network, Save, Finished };
    struct Arrived;

    void enter(Stage stage);
    bool leavesItToAgents() const;
    void askAgents();
    void agentAnswered(const TeamAnswer &answer);
    void refused(const Error &error);
    void loadKnown();
    void readToken();
    void sendToken();
    void readMark(std::shared_ptr<const Secret> token);
    void send(const std::shared_ptr<const Secret> &token);
    void answered(Result<VerificationReply> reply);
    void accept(VerificationReply reply);
    void save(const std::shared_ptr<const Arrived> &arrived);
    void fail(const Error &error);
    void saveFailed(const Error &error, const Reading &ended);
    bool repeats(const std::optional<Error> &unsaved) const;
    void deadlinePassed();
    void finish(RefreshOutcome outcome, decltype(RefreshRunResult::end) end);
    void log(const RefreshOutcome &outcome) const;

    const SyncContext &m_context;
    ServiceState m_known;
    Trigger m_trigger;
    QDeadlineTimer m_deadline;
    QTimer m_patience;
    LockWait m_lock;
    Finished m_done;
    Reading m_started;
    Stage m_stage = Stage::Idle;
    bool m_cancelled = false;
    bool m_claimed = false;
    std::optional<TokenChoice> m_tokens; ///< once the token is needed
    MarkUse m_mark;
    QPointer<Call> m_call;
    QString m_requestId;
};

} // namespace license
