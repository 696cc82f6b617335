// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/team.h"
#include "core/sync/lockwait.h"
#include "core/sync/refreshresult.h"
#include "core/sync/servicestate.h"
#include "core/sync/synccontext.h"
#include "core/sync/verificationattempt.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace license {

class ServiceLock;

/// One refresh of one service: lock → store → VerificationAttempt. Calls `done` exactly once, through the event loop;
/// never after destruction. A person's refresh on a computer of a team without the token asks an agent instead, and
/// ends with what that has saved.
class RefreshRun final : public QObject
{
    Q_OBJECT
public:
    using Finished = std::function<void(const RefreshResult &)>;

    RefreshRun(const SyncContext &context, ServiceState known, Trigger trigger, milliseconds deadline, Finished done,
               QObject *parent);
    ~RefreshRun() override;

    void start();
    /// The same for a service that was claimed for this process because it is due.
    void start(std::unique_ptr<ServiceLock> claim);
    /// Before start(): what was answered before and could not be saved. It is saved instead of asking again, if it is
    /// still worth that.
    void offer(std::shared_ptr<const UnsavedResult> unsaved) { m_unsaved = std::move(unsaved); }
    void cancel();
    /// The origin of the request, for the history.
    void setTrigger(Trigger trigger)
    {
        m_trigger = trigger;
        m_attempt.setTrigger(trigger);
    }
    Trigger trigger() const { return m_trigger; }
    /// For something outside this program: the server, the keychain, another process.
    bool isWaiting() const;

signals:
    void waitingChanged();

private:
    enum class Stage { Idle, Agents, Lock, Load, Attempt, Finished };

    void enter(Stage stage);
    bool leavesItToAgents() const;
    void askAgents();
    void agentAnswered(const TeamAnswer &answer);
    void refused(const Error &error);
    void loadKnown();
    bool isWorthSaving(const Stock &stock) const;
    void deadlinePassed();
    void failEarly(const Error &error);
    void finish(const RefreshResult &result);
    void log(const RefreshOutcome &outcome) const;

    const SyncContext &m_context;
    const ServiceState m_known;
    Trigger m_trigger;
    const QDeadlineTimer m_deadline;
    const Reading m_started;
    QTimer m_patience; ///< until the attempt starts
    LockWait m_lock;
    VerificationAttempt m_attempt;
    Finished m_done;
    std::shared_ptr<const UnsavedResult> m_unsaved;
    Stage m_stage = Stage::Idle;
    bool m_claimed = false;
};

} // namespace license
