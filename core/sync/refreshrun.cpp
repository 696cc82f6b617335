// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/refreshrun.h"

#include "core/credentials/vault.h"
#include "core/domain/databaseproblem.h"
#include "core/domain/foreignwords.h"
#include "core/domain/tokenproblem.h"
#include "core/store/servicelock.h"
#include "core/store/store.h"
#include "core/sync/agentwish.h"
#include "core/sync/refreshsteps.h"
#include "core/sync/storeworker.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <utility>

namespace license {

namespace {

// Codes and addresses, never a server's text or an object's name.
Q_LOGGING_CATEGORY(refreshLog, "license.refresh", QtWarningMsg)

/// A team's database that is restarted is away for seconds.
constexpr seconds saveAgainAfter{1};

std::optional<milliseconds> remainingGrace(const ServiceState &state, const Reading &now)
{
    return evaluate(state.statusInput(), now).remaining;
}

} // namespace

std::optional<Error> RefreshRunResult::storageError() const
{
    if (const auto *accepted = std::get_if<AcceptedRefresh>(&end)) {
        return accepted->storageError;
    }
    const auto *failed = std::get_if<FailedRefresh>(&end);
    return failed ? failed->storageError : std::nullopt;
}

struct RefreshRun::Arrived
{
    ReplyInput input;
    VerificationReply reply;
};

RefreshRun::RefreshRun(const SyncContext &context, ServiceState known, Trigger trigger, milliseconds deadline,
                       Finished done, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_known(std::move(known))
    , m_trigger(trigger)
    , m_deadline(deadline.count())
    , m_lock(context.storage, m_known.service.id, this)
    , m_done(std::move(done))
    , m_mark(context.clock, context.storage, context.vault)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &RefreshRun::deadlinePassed);
    connect(&m_lock, &LockWait::waiting, this, &RefreshRun::waitingChanged);
    connect(&m_lock, &LockWait::taken, this, &RefreshRun::loadKnown);
    connect(&m_lock, &LockWait::failed, this, &RefreshRun::refused);
}

RefreshRun::~RefreshRun()
{
    m_stage = Stage::Finished; // ignore callbacks delivered during destruction
    delete m_call;
}

bool RefreshRun::isWaiting() const
{
    switch (m_stage) {
    case Stage::Lock:
        return m_lock.hasWaited();
    case Stage::Agents:
    case Stage::Token:
    case Stage::Network:
        return true;
    case Stage::Idle:
    case Stage::Load:
    case Stage::Save:
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
    m_started = m_context.clock.now();
    enter(Stage::Lock);
    m_patience.start(milliseconds{std::max<qint64>(1, m_deadline.remainingTime())});
    QTimer::singleShot(0, this, [this] {
        if (m_known.service.connection.deployment == Deployment::Dmz) {
            finish({.outcome = Outcome::NotApplicable}, NoAttempt{});
        } else if (m_stage == Stage::Lock && m_claimed) {
            loadKnown();
        } else if (m_stage == Stage::Lock && leavesItToAgents()) {
            askAgents();
        } else if (m_stage == Stage::Lock) {
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
            finish({.outcome = Outcome::Failed, .error = error}, NoAttempt{});
        }
    });
    connect(wish, &AgentWish::ownTokenNeeded, this, [this] {
        if (m_stage == Stage::Agents) {
            enter(Stage::Lock);
            m_lock.start();
        }
    });
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
            finish(std::move(outcome), RefreshElsewhere{std::move(stock.state)});
        });
}

/// Two agents would ask the server at once. Consoles continue with the last state.
void RefreshRun::refused(const Error &error)
{
    const bool reads =
        databaseProblem(error) == DatabaseProblem::NotAllowed || m_context.storage.readOnlyReason().has_value();
    if (reads && m_trigger != Trigger::Manual) {
        finish({.outcome = Outcome::Skipped}, NoAttempt{}); // nobody expects it of this computer
    } else if (databaseProblem(error) == DatabaseProblem::NotAllowed) {
        askAgents();
    } else {
        finish({.outcome = Outcome::Failed, .error = error}, NoAttempt{});
    }
}

void RefreshRun::cancel()
{
    m_cancelled = true;
    switch (m_stage) {
    case Stage::Lock:
        m_lock.release(); // and stop waiting for it
        [[fallthrough]];
    case Stage::Token:
        fail({.code = ErrorCode::Cancelled});
        break;
    case Stage::Agents:
        finish({.outcome = Outcome::Failed, .error = Error{.code = ErrorCode::Cancelled}}, NoAttempt{});
        break;
    case Stage::Network:
        if (m_call) {
            m_call->cancel();
        }
        break;
    case Stage::Idle:
    case Stage::Load: // continues to Token, which checks m_cancelled
    case Stage::Save: // the answer has already arrived
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
                finish(std::move(*stock.outcomeElsewhere), RefreshElsewhere{std::move(stock.state)});
                return;
            }
            m_known = newerOf(m_known, std::move(stock.state));
            readToken();
        });
}

void RefreshRun::readToken()
{
    enter(Stage::Token);
    if (m_cancelled) {
        fail({.code = ErrorCode::Cancelled});
        return;
    }
    if (m_deadline.hasExpired()) {
        fail({.code = ErrorCode::Timeout, .detail = QStringLiteral("the deadline passed while the store was read")});
        return;
    }
    if (m_trigger == Trigger::Manual && !m_claimed) {
        m_context.vault.askAgain(m_known.service); // a person may repeat what was refused to the timer
    }
    m_tokens.emplace(m_context.vault, m_known.service);
    sendToken();
}

void RefreshRun::sendToken()
{
    enter(Stage::Token);
    m_tokens->read(this, [this](const Result<std::shared_ptr<const Secret>> &token) {
        if (token) {
            readMark(*token);
        } else {
            fail(token.error());
        }
    });
}

void RefreshRun::readMark(std::shared_ptr<const Secret> token)
{
    const milliseconds left{std::max<qint64>(0, m_deadline.remainingTime())};
    m_mark.read(m_known.service, left, this, [this, token = std::move(token)] {
        if (m_stage == Stage::Token) {
            m_mark.apply(m_known, this);
            send(token);
        }
    });
}

void RefreshRun::send(const std::shared_ptr<const Secret> &token)
{
    enter(Stage::Network);
    m_patience.stop(); // from here the client enforces the deadline
    const milliseconds left{std::max<qint64>(1, m_deadline.remainingTime())};
    m_call = m_context.client.verify(m_known.service.connection, *token, m_known.seq, left, this,
                                     [this](Result<VerificationReply> reply) {
                                         if (m_stage == Stage::Network) {
                                             answered(std::move(reply));
                                         }
                                     });
    m_requestId = m_call->requestId();
}

void RefreshRun::answered(Result<VerificationReply> reply)
{
    if (reply) {
        accept(reply.take());
        return;
    }
    const Error &error = reply.error();
    if (refusesToken(error) && m_tokens->refuse()) {
        sendToken();
    } else {
        fail(error);
    }
}

void RefreshRun::accept(VerificationReply reply)
{
    enter(Stage::Save);
    const ReplyInput input{.service = m_known.service,
                           .before = m_known.document,
                           .attempts = m_known.attempts,
                           .floor = m_mark.floor(m_known),
                           .series = m_known.series,
                           .trigger = m_trigger,
                           .started = m_started,
                           .received = m_context.clock.now(),
                           .random = QRandomGenerator::global()->generateDouble()};
    save(std::make_shared<const Arrived>(Arrived{input, std::move(reply)}));
}

bool RefreshRun::repeats(const std::optional<Error> &unsaved) const
{
    return unsaved && mayReturn(*unsaved) && !m_deadline.hasExpired() && !m_cancelled;
}

void RefreshRun::save(const std::shared_ptr<const Arrived> &arrived)
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
            const RefreshOutcome outcome = accepted->outcome;
            // The first mark of a count has to replace one that a recently silent keychain may still hold.
            const bool first = m_known.seq == 0 && m_context.vault.kind() == Vault::Kind::Keychain;
            finish(outcome, AcceptedRefresh{.reply = accepted.take(),
                                            .storageError = outcome.error,
                                            .series = m_known.series,
                                            .connection = m_known.service.connection,
                                            .marked = m_mark.isPossible() || first,
                                            .provedToken = m_tokens->newToken(),
                                            .newTokenGone = m_tokens->isNewGone(),
                                            .newTokenRefused = m_tokens->isNewRefused()});
        });
}

void RefreshRun::fail(const Error &error)
{
    enter(Stage::Save);
    if (m_tokens) {
        m_tokens->stop(); // cancelled, or too late: already answered
    }
    saveFailed(error, m_context.clock.now());
}

void RefreshRun::saveFailed(const Error &error, const Reading &ended)
{
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
            const auto saved = store.saveFailure(id, attempts, entry, series);
            return FailedRefresh{attempts, saved ? std::nullopt : std::optional(saved.error()), {}};
        },
        [this, error, ended](FailedRefresh failed) {
            if (repeats(failed.storageError)) {
                QTimer::singleShot(saveAgainAfter, this, [this, error, ended] { saveFailed(error, ended); });
                return;
            }
            failed.heldClock = m_mark.heldClock();
            finish({.outcome = Outcome::Failed, .error = error}, std::move(failed));
        });
}

void RefreshRun::deadlinePassed()
{
    switch (m_stage) {
    case Stage::Lock:
        if (m_lock.hasWaited()) {
            finish({.outcome = Outcome::Skipped}, NoAttempt{});
        } else {
            m_lock.release();
            fail({.code = ErrorCode::Timeout,
                  .detail = QStringLiteral("the deadline passed before the store could be asked")});
        }
        break;
    case Stage::Agents:
        finish({.outcome = Outcome::Failed,
                .error = databaseError(DatabaseProblem::Unanswered, QStringLiteral("the deadline passed"))},
               NoAttempt{});
        break;
    case Stage::Token:
        fail({.code = ErrorCode::KeychainUnavailable, .detail = QStringLiteral("no answer before the deadline")});
        break;
    case Stage::Idle:
    case Stage::Load: // continues to Token, which checks the deadline
    case Stage::Network:
    case Stage::Save:
    case Stage::Finished:
        break;
    }
}

void RefreshRun::finish(RefreshOutcome outcome, decltype(RefreshRunResult::end) end)
{
    Q_ASSERT(m_stage != Stage::Finished);
    m_stage = Stage::Finished;
    m_patience.stop();
    m_lock.release();
    outcome.requestId = m_requestId;
    log(outcome);
    const Finished done = std::exchange(m_done, {});
    done({std::move(outcome), std::move(end)});
}

void RefreshRun::log(const RefreshOutcome &outcome) const
{
    const std::optional<Error> &error = outcome.error;
    qCInfo(refreshLog).noquote() << m_known.service.connection.url << triggerName(m_trigger)
                                 << outcomeName(outcome.outcome) << (error ? errorName(error->code) : QString())
                                 << (error ? withoutCitations(error->detail) : QString()) << m_requestId
                                 << elapsedBetween(m_started, m_context.clock.now()).count() << "ms";
}

} // namespace license
