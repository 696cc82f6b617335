// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/refreshrun.h"

#include "core/credentials/vault.h"
#include "core/store/servicelock.h"
#include "core/sync/background.h"
#include "core/sync/serviceloader.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <utility>

namespace license {

namespace {

// Codes and addresses, never a server's words or the name of an object.
Q_LOGGING_CATEGORY(refreshLog, "license.refresh", QtWarningMsg)

/// How often a run asks again for the lock that another process holds.
constexpr milliseconds lockPollInterval{50};
/// The longest that the keychain's mark is waited for, once the same keychain has given the token.
constexpr milliseconds markPatience{1'000};

ServiceState newerOf(const ServiceState &memory, ServiceState stored)
{
    // A save that failed leaves more in memory than on disk.
    return memory.seq > stored.seq ? memory : std::move(stored);
}

/// True where the store has an attempt that another process has made since ours. What could not be saved is in memory
/// alone: then the store has an older one.
bool tellsOfLater(const AttemptSummary &stored, const AttemptSummary &known, const Reading &now)
{
    return stored != known && stored.lastAttempt &&
           (!known.lastAttempt || elapsedBetween(*stored.lastAttempt, now) <= elapsedBetween(*known.lastAttempt, now));
}

std::optional<milliseconds> remainingGrace(const ServiceState &state, const Reading &now)
{
    return evaluate(state.statusInput(), now).remaining;
}

} // namespace

RefreshRun::RefreshRun(const SyncContext &context, ServiceState known, Trigger trigger, milliseconds deadline,
                       Finished done, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_known(std::move(known))
    , m_trigger(trigger)
    , m_deadline(deadline.count())
    , m_done(std::move(done))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &RefreshRun::deadlinePassed);
    connect(&m_lockPoll, &QTimer::timeout, this, &RefreshRun::takeLock);
}

RefreshRun::~RefreshRun()
{
    m_stage = Stage::Finished; // a call that answers while it goes finds nobody
    delete m_call;
}

void RefreshRun::start()
{
    m_started = m_context.clock.now();
    m_stage = Stage::Lock;
    m_patience.start(milliseconds{std::max<qint64>(1, m_deadline.remainingTime())});
    QTimer::singleShot(0, this, [this] {
        if (m_known.service.connection.deployment == Deployment::Dmz) {
            finish({.outcome = {.outcome = Outcome::NotApplicable}});
        } else {
            takeLock();
        }
    });
}

void RefreshRun::cancel()
{
    m_cancelled = true;
    switch (m_stage) {
    case Stage::Lock:
    case Stage::Token:
        fail({.code = ErrorCode::Cancelled});
        break;
    case Stage::Network:
        if (m_call) {
            m_call->cancel();
        }
        break;
    case Stage::Idle:
    case Stage::Load: // goes on to Token, which looks at m_cancelled
    case Stage::Save: // the answer is there already
    case Stage::Finished:
        break;
    }
}

void RefreshRun::takeLock()
{
    if (m_stage != Stage::Lock) {
        return;
    }
    m_lock = ServiceLock::tryAcquire(m_context.store.folder(), m_known.service.id);
    if (!m_lock) {
        m_waitedForOther = true;
        if (!m_lockPoll.isActive()) {
            m_lockPoll.start(lockPollInterval);
        }
        return;
    }
    m_lockPoll.stop();
    loadKnown();
}

void RefreshRun::loadKnown()
{
    m_stage = Stage::Load;
    runInBackground(
        m_context.worker, this,
        [store = &m_context.store, service = m_known.service, now = m_started] {
            ServiceState stored = loadState(*store, service, now);
            if (stored.clock) {
                // A heartbeat: where nothing but refreshes runs (a timer that starts licensectl), these are all there
                // are.
                stored.clock = stored.clock->advanced(now);
                const auto saved = store->saveHeartbeat(service.id, *stored.clock);
                Q_UNUSED(saved)
            }
            return stored;
        },
        [this](ServiceState stored) {
            // A timer's refresh leaves alone what has just been tried elsewhere; a person's does so only where it has
            // waited for that attempt.
            const bool answeredElsewhere = (m_waitedForOther || m_trigger != Trigger::Manual) &&
                                           tellsOfLater(stored.attempts, m_known.attempts, m_context.clock.now());
            m_known = newerOf(m_known, std::move(stored));
            if (answeredElsewhere) {
                reportElsewhere();
            } else {
                readToken();
            }
        });
}

void RefreshRun::reportElsewhere()
{
    RefreshRunResult result;
    result.elsewhere = true;
    result.outcome.outcome = Outcome::Skipped;
    const auto entries = m_context.store.history(m_known.service.id, 1);
    if (entries && !entries->isEmpty()) {
        const HistoryEntry &entry = entries->first();
        if (entry.error && entry.error->code == ErrorCode::Cancelled) {
            readToken(); // who cancelled it there has not cancelled it here
            return;
        }
        result.outcome.outcome = entry.outcome;
        result.outcome.error = entry.error;
        result.outcome.changes = entry.changes;
    }
    finish(std::move(result));
}

void RefreshRun::readToken()
{
    m_stage = Stage::Token;
    if (m_cancelled) {
        fail({.code = ErrorCode::Cancelled});
        return;
    }
    if (m_deadline.hasExpired()) {
        fail({.code = ErrorCode::Timeout, .detail = QStringLiteral("the deadline passed while the store was read")});
        return;
    }
    if (m_trigger == Trigger::Manual) {
        m_context.vault.askAgain(m_known.service); // what was refused to the timer, a person may ask for
    }
    if (!m_known.service.tokenPending) {
        readTokenInUse();
        return;
    }
    m_context.vault.readSecret(
        newTokenKey(m_known.service), this, [this](const Result<std::shared_ptr<const Secret>> &token) {
            if (m_stage != Stage::Token) {
                return;
            }
            if (!token) {
                // It was of a session that has ended; or all of the keychain is locked.
                const ErrorCode code = token.error().code;
                m_newTokenGone = code == ErrorCode::KeychainLocked || code == ErrorCode::CredentialsMissing;
                readTokenInUse();
                return;
            }
            m_newToken = *token;
            readMark(*token);
        });
}

void RefreshRun::readTokenInUse()
{
    m_stage = Stage::Token;
    m_context.vault.read(m_known.service, this, [this](const Result<std::shared_ptr<const Secret>> &token) {
        if (m_stage != Stage::Token) {
            return; // cancelled, or too late: already answered
        }
        if (token) {
            readMark(*token);
        } else {
            fail(token.error());
        }
    });
}

void RefreshRun::readMark(std::shared_ptr<const Secret> token)
{
    if (m_mark) { // of this run already: the new token was refused
        send(std::move(token));
        return;
    }
    const milliseconds left{std::max<qint64>(0, m_deadline.remainingTime())};
    license::readMark(m_context.vault, m_known.service, std::min(markPatience, left / 4), this,
                      [this, token = std::move(token)](const KeptMark &kept) {
                          if (m_stage == Stage::Token) {
                              takeMark(kept);
                              send(token);
                          }
                      });
}

void RefreshRun::takeMark(const KeptMark &kept)
{
    m_mark = kept;
    if (kept.mark && m_known.clock) {
        const GraceClock clock = m_known.clock->advanced(m_context.clock.now());
        const GraceClock held = heldTo(*kept.mark, clock, m_known.seq);
        if (held.elapsed() > clock.elapsed()) {
            m_known.clock = m_heldClock = held;
            runInBackground(
                m_context.worker, this,
                [store = &m_context.store, id = m_known.service.id, held] { return store->saveHeartbeat(id, held); },
                [](const Result<Done> &) {
                    // What cannot be saved is proved anew by the next attempt.
                });
        }
    }
    const auto present = markOf(m_known);
    if (kept.possible && present && saysMore(*present, kept.mark)) {
        keepMark(m_context.vault, m_known.service, *present, this);
    }
}

void RefreshRun::send(std::shared_ptr<const Secret> token)
{
    m_stage = Stage::Network;
    m_patience.stop(); // from here the client keeps the deadline
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
    const bool refused = error.code == ErrorCode::CredentialsRejected ||
                         (error.code == ErrorCode::WrongInstallation && error.refusedByServer);
    if (m_newToken && refused) {
        // The one in use is as good as it was.
        m_newToken.reset();
        m_newTokenRefused = true;
        readTokenInUse();
        return;
    }
    fail(error);
}

void RefreshRun::accept(VerificationReply reply)
{
    m_stage = Stage::Save;
    ReplyInput input{.service = m_known.service,
                     .before = m_known.document,
                     .attempts = m_known.attempts,
                     .floor = m_mark && m_mark->mark ? m_mark->mark->seq : 0,
                     .trigger = m_trigger,
                     .started = m_started,
                     .received = m_context.clock.now(),
                     .random = QRandomGenerator::global()->generateDouble()};
    runInBackground(
        m_context.worker, this,
        [store = &m_context.store, input = std::move(input), reply = std::move(reply)] {
            return acceptReply(*store, input, reply);
        },
        [this](Result<ReplyResult> accepted) {
            if (!accepted) {
                fail(accepted.error());
                return;
            }
            RefreshRunResult result;
            result.outcome = accepted->outcome;
            result.storageError = accepted->outcome.error;
            result.accepted = accepted.take();
            result.provedToken = m_newToken;
            result.newTokenRefused = m_newTokenRefused;
            result.newTokenGone = m_newTokenGone;
            finish(std::move(result));
        });
}

void RefreshRun::fail(const Error &error)
{
    m_stage = Stage::Save;
    const Reading ended = m_context.clock.now();
    const AttemptSummary attempts = attemptsAfterFailure(m_known.attempts, error, ended, remainingGrace(m_known, ended),
                                                         QRandomGenerator::global()->generateDouble());
    const HistoryEntry entry{.at = ended.wall,
                             .trigger = m_trigger,
                             .outcome = Outcome::Failed,
                             .error = error,
                             .duration = elapsedBetween(m_started, ended),
                             .changes = {}};
    runInBackground(
        m_context.worker, this,
        [store = &m_context.store, id = m_known.service.id, attempts, entry] {
            return store->saveFailure(id, attempts, entry);
        },
        [this, error, attempts](const Result<Done> &saved) {
            RefreshRunResult result;
            result.outcome.outcome = Outcome::Failed;
            result.outcome.error = error;
            result.attempts = attempts;
            if (!saved) {
                result.storageError = saved.error();
            }
            finish(std::move(result));
        });
}

void RefreshRun::deadlinePassed()
{
    switch (m_stage) {
    case Stage::Lock:
        finish({.outcome = {.outcome = Outcome::Skipped}});
        break;
    case Stage::Token:
        fail({.code = ErrorCode::KeychainUnavailable, .detail = QStringLiteral("no answer before the deadline")});
        break;
    case Stage::Idle:
    case Stage::Load: // goes on to Token, which looks at the deadline
    case Stage::Network:
    case Stage::Save:
    case Stage::Finished:
        break;
    }
}

void RefreshRun::finish(RefreshRunResult result)
{
    Q_ASSERT(m_stage != Stage::Finished);
    m_stage = Stage::Finished;
    m_patience.stop();
    m_lockPoll.stop();
    m_lock.reset();
    result.outcome.requestId = m_requestId;
    result.heldClock = m_heldClock;
    result.marked = m_mark && m_mark->possible;
    const std::optional<Error> &error = result.outcome.error;
    qCInfo(refreshLog).noquote() << m_known.service.connection.url << triggerName(m_trigger)
                                 << outcomeName(result.outcome.outcome) << (error ? errorName(error->code) : QString())
                                 << (error ? error->detail : QString()) << m_requestId
                                 << elapsedBetween(m_started, m_context.clock.now()).count() << "ms";
    const Finished done = std::exchange(m_done, {});
    done(result);
}

} // namespace license
