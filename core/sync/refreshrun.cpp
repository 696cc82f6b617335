// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/refreshrun.h"

#include "core/credentials/vault.h"
#include "core/domain/databaseproblem.h"
#include "core/domain/foreignwords.h"
#include "core/store/servicelock.h"
#include "core/store/store.h"
#include "core/store/teamnews.h"
#include "core/sync/agentwish.h"
#include "core/sync/storeworker.h"

#include <QLoggingCategory>

#include <utility>

namespace license {

namespace {

// Codes and addresses, never a server's text or an object's name.
Q_LOGGING_CATEGORY(refreshLog, "license.refresh", QtWarningMsg)

} // namespace

RefreshRun::RefreshRun(const SyncContext &context, ServiceState known, Trigger trigger, milliseconds deadline,
                       Finished done, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_known(std::move(known))
    , m_trigger(trigger)
    , m_deadline(deadline.count())
    , m_started(context.clock.now())
    , m_lock(context.storage, m_known.service.id, this)
    , m_attempt(
          context, m_known, trigger, m_deadline, m_started, [this](const RefreshResult &result) { finish(result); },
          this)
    , m_done(std::move(done))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &RefreshRun::deadlinePassed);
    connect(&m_lock, &LockWait::waiting, this, &RefreshRun::waitingChanged);
    connect(&m_lock, &LockWait::taken, this, &RefreshRun::loadKnown);
    connect(&m_lock, &LockWait::failed, this, &RefreshRun::refused);
    connect(&m_attempt, &VerificationAttempt::waitingChanged, this, &RefreshRun::waitingChanged);
}

RefreshRun::~RefreshRun()
{
    m_stage = Stage::Finished; // ignore callbacks delivered during destruction
}

bool RefreshRun::isWaiting() const
{
    switch (m_stage) {
    case Stage::Lock:
        return m_lock.hasWaited();
    case Stage::Agents:
        return true;
    case Stage::Attempt:
        return m_attempt.isWaiting();
    case Stage::Idle:
    case Stage::Load:
    case Stage::Finished:
        return false;
    }
    Q_UNREACHABLE();
}

void RefreshRun::enter(Stage stage)
{
    const bool waited = isWaiting();
    m_stage = stage;
    if (isWaiting() != waited) {
        emit waitingChanged();
    }
}

void RefreshRun::start()
{
    enter(Stage::Lock);
    m_patience.start(milliseconds{std::max<qint64>(1, m_deadline.remainingTime())});
    QTimer::singleShot(0, this, [this] {
        if (m_stage != Stage::Lock) {
            return; // cancelled
        }
        if (m_known.service.connection.deployment == Deployment::Dmz) {
            finish({{.outcome = Outcome::NotApplicable}, NoAttempt{}});
        } else if (m_claimed) {
            loadKnown();
        } else if (leavesItToAgents()) {
            askAgents();
        } else {
            m_lock.start();
        }
    });
}

void RefreshRun::start(std::unique_ptr<ServiceLock> claim)
{
    m_claimed = true;
    m_lock.hold(std::move(claim));
    start();
}

/// A person of a team whose computer has no token.
bool RefreshRun::leavesItToAgents() const
{
    return m_trigger == Trigger::Manual && m_context.storage.isShared() && !m_known.service.tokenExpected &&
           m_context.vault.kind() == Vault::Kind::Keychain;
}

void RefreshRun::askAgents()
{
    enter(Stage::Agents);
    auto *wish = new AgentWish(m_context.storage, {m_known.service.id}, this);
    connect(wish, &AgentWish::answered, this,
            [this](ServiceId /*the only one*/, const TeamAnswer &answer) { agentAnswered(answer); });
    connect(wish, &AgentWish::failed, this, [this](ServiceId /*the only one*/, const Error &error) {
        if (m_stage == Stage::Agents) {
            finish({{.outcome = Outcome::Failed, .error = error}, NoAttempt{}});
        }
    });
    connect(wish, &AgentWish::ownTokenNeeded, this, [this] {
        if (m_stage == Stage::Agents) {
            enter(Stage::Lock);
            m_lock.start();
        }
    });
    wish->listenTo(m_context.storage.listen());
    wish->start();
}

void RefreshRun::agentAnswered(const TeamAnswer &answer)
{
    if (m_stage != Stage::Agents) {
        return;
    }
    enter(Stage::Load);
    m_context.storage.run(
        this,
        [service = m_known.service, clock = &m_context.clock, known = m_known.attempts](Store &store) {
            return takeStock(store, service, known, *clock);
        },
        [this, answer](Stock stock) {
            RefreshOutcome outcome =
                stock.outcomeElsewhere.value_or(RefreshOutcome{.outcome = answer.outcome, .error = answer.error});
            outcome.agent = answer.agent;
            finish({std::move(outcome), RefreshElsewhere{std::move(stock.state)}});
        });
}

/// Two agents would ask the server at once. Consoles continue with the last state.
void RefreshRun::refused(const Error &error)
{
    const bool reads =
        databaseProblem(error) == DatabaseProblem::NotAllowed || m_context.storage.readOnlyReason().has_value();
    if (reads && m_trigger != Trigger::Manual) {
        finish({{.outcome = Outcome::Skipped}, NoAttempt{}}); // nobody expects it of this computer
    } else if (databaseProblem(error) == DatabaseProblem::NotAllowed) {
        askAgents();
    } else {
        finish({{.outcome = Outcome::Failed, .error = error}, NoAttempt{}});
    }
}

void RefreshRun::cancel()
{
    m_attempt.cancel(); // also one that has not started yet
    switch (m_stage) {
    case Stage::Lock:
        m_lock.release(); // and stop waiting for it
        failEarly({.code = ErrorCode::Cancelled});
        break;
    case Stage::Agents:
        finish({{.outcome = Outcome::Failed, .error = Error{.code = ErrorCode::Cancelled}}, NoAttempt{}});
        break;
    case Stage::Idle:
    case Stage::Load: // the attempt will see it
    case Stage::Attempt:
    case Stage::Finished:
        break;
    }
}

void RefreshRun::loadKnown()
{
    enter(Stage::Load);
    m_context.storage.run(
        this,
        [service = m_known.service, clock = &m_context.clock, known = m_known.attempts](Store &store) {
            return takeStock(store, service, known, *clock);
        },
        [this](Stock stock) {
            // A timer's refresh skips a service that another process has just tried; a person's does so only if it
            // waited for that attempt. One that was claimed is due whoever tried before.
            if (!m_claimed && stock.outcomeElsewhere && (m_lock.hasWaited() || m_trigger != Trigger::Manual)) {
                finish({std::move(*stock.outcomeElsewhere), RefreshElsewhere{std::move(stock.state)}});
                return;
            }
            enter(Stage::Attempt);
            m_patience.stop(); // the attempt has its own
            if (isWorthSaving(stock)) {
                m_attempt.start(newerOf(m_known, std::move(stock.state)), m_unsaved);
                return;
            }
            m_attempt.start(newerOf(m_known, std::move(stock.state)), m_trigger == Trigger::Manual && !m_claimed);
        });
}

/// Nobody has verified since, or provided another connection file, and the next verification is not due by itself.
bool RefreshRun::isWorthSaving(const Stock &stock) const
{
    if (!m_unsaved || (!m_claimed && m_trigger == Trigger::Manual)) {
        return false;
    }
    const bool newest = m_unsaved->seq > 0 ? m_unsaved->seq > stock.state.seq : !stock.outcomeElsewhere;
    return newest && m_unsaved->series == stock.state.series &&
           elapsedBetween(m_unsaved->ended, m_context.clock.now()) < m_unsaved->pause;
}

void RefreshRun::deadlinePassed()
{
    switch (m_stage) {
    case Stage::Lock:
        if (m_lock.hasWaited()) {
            finish({{.outcome = Outcome::Skipped}, NoAttempt{}});
        } else {
            m_lock.release();
            failEarly({.code = ErrorCode::Timeout,
                       .detail = QStringLiteral("the deadline passed before the store could be asked")});
        }
        break;
    case Stage::Agents:
        finish({{.outcome = Outcome::Failed,
                 .error = databaseError(DatabaseProblem::Unanswered, QStringLiteral("the deadline passed"))},
                NoAttempt{}});
        break;
    case Stage::Idle:
    case Stage::Load: // the attempt checks the deadline
    case Stage::Attempt:
    case Stage::Finished:
        break;
    }
}

/// The failure of an attempt that cannot start; it is saved all the same.
void RefreshRun::failEarly(const Error &error)
{
    enter(Stage::Attempt);
    m_patience.stop();
    m_attempt.fail(error);
}

void RefreshRun::finish(const RefreshResult &result)
{
    Q_ASSERT(m_stage != Stage::Finished);
    m_stage = Stage::Finished;
    m_patience.stop();
    m_lock.release();
    log(result.outcome);
    const Finished done = std::exchange(m_done, {});
    done(result);
}

void RefreshRun::log(const RefreshOutcome &outcome) const
{
    const std::optional<Error> &error = outcome.error;
    qCInfo(refreshLog).noquote() << m_known.service.connection.url << triggerName(m_trigger)
                                 << outcomeName(outcome.outcome) << (error ? errorName(error->code) : QString())
                                 << (error ? withoutCitations(error->detail) : QString()) << outcome.requestId
                                 << elapsedBetween(m_started, m_context.clock.now()).count() << "ms";
}

} // namespace license
