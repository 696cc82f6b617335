// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/verificationattempt.h"

#include "core/credentials/vault.h"
#include "core/domain/databaseproblem.h"
#include "core/domain/tokenproblem.h"
#include "core/net/licenseclient.h"
#include "core/store/store.h"
#include "core/sync/refreshsteps.h"
#include "core/sync/storeworker.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace license {

namespace {

/// A team's database that is restarted is away for seconds.
constexpr seconds saveAgainAfter{1};

std::optional<milliseconds> remainingGrace(const ServiceState &state, const Reading &now)
{
    return evaluate(state.statusInput(), now).remaining;
}

} // namespace

struct VerificationAttempt::Arrived
{
    ReplyInput input;
    VerificationReply reply;
};

VerificationAttempt::VerificationAttempt(const SyncContext &context, ServiceState known, Trigger trigger,
                                         QDeadlineTimer deadline, const Reading &started, Finished done,
                                         QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_known(std::move(known))
    , m_trigger(trigger)
    , m_deadline(deadline)
    , m_started(started)
    , m_done(std::move(done))
    , m_mark(context.clock, context.storage, context.vault)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &VerificationAttempt::deadlinePassed);
}

VerificationAttempt::~VerificationAttempt()
{
    m_stage = Stage::Finished; // ignore callbacks delivered during destruction
    delete m_call;
}

void VerificationAttempt::enter(Stage stage)
{
    const bool waited = isWaiting();
    m_stage = stage;
    if (isWaiting() != waited) {
        emit waitingChanged();
    }
}

void VerificationAttempt::start(ServiceState known, bool byPerson)
{
    m_known = std::move(known);
    enter(Stage::Token);
    if (m_cancelled) {
        fail({.code = ErrorCode::Cancelled});
        return;
    }
    if (m_deadline.hasExpired()) {
        fail({.code = ErrorCode::Timeout, .detail = QStringLiteral("the deadline passed while the store was read")});
        return;
    }
    m_patience.start(milliseconds{std::max<qint64>(1, m_deadline.remainingTime())});
    if (byPerson) {
        m_context.vault.askAgain(m_known.service);
    }
    m_tokens.emplace(m_context.vault, m_known.service);
    readToken();
}

void VerificationAttempt::cancel()
{
    m_cancelled = true;
    switch (m_stage) {
    case Stage::Token:
        fail({.code = ErrorCode::Cancelled});
        break;
    case Stage::Network:
        if (m_call) {
            m_call->cancel();
        }
        break;
    case Stage::Idle: // start() will see it
    case Stage::Save: // the answer has already arrived
    case Stage::Finished:
        break;
    }
}

/// Once the request is sent, the client enforces the deadline.
void VerificationAttempt::deadlinePassed()
{
    if (m_stage == Stage::Token) {
        fail({.code = ErrorCode::KeychainUnavailable, .detail = QStringLiteral("no answer before the deadline")});
    }
}

void VerificationAttempt::readToken()
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

void VerificationAttempt::readMark(std::shared_ptr<const Secret> token)
{
    const milliseconds left{std::max<qint64>(0, m_deadline.remainingTime())};
    m_mark.read(m_known.service, left, this, [this, token = std::move(token)] {
        if (m_stage == Stage::Token) {
            m_mark.apply(m_known, this);
            send(token);
        }
    });
}

void VerificationAttempt::send(const std::shared_ptr<const Secret> &token)
{
    enter(Stage::Network);
    m_patience.stop();
    const milliseconds left{std::max<qint64>(1, m_deadline.remainingTime())};
    m_call = m_context.client.verify(m_known.service.connection, *token, m_known.seq, left, this,
                                     [this](Result<VerificationReply> reply) {
                                         if (m_stage == Stage::Network) {
                                             answered(std::move(reply));
                                         }
                                     });
    m_requestId = m_call->requestId();
}

void VerificationAttempt::answered(Result<VerificationReply> reply)
{
    if (reply) {
        accept(reply.take());
        return;
    }
    const Error &error = reply.error();
    if (refusesToken(error) && m_tokens->refuse()) {
        readToken();
    } else {
        fail(error);
    }
}

void VerificationAttempt::accept(VerificationReply reply)
{
    enter(Stage::Save);
    const ReplyInput input{.before = m_known,
                           .floor = m_mark.floor(m_known),
                           .trigger = m_trigger,
                           .started = m_started,
                           .received = m_context.clock.now(),
                           .random = QRandomGenerator::global()->generateDouble()};
    save(std::make_shared<const Arrived>(Arrived{input, std::move(reply)}));
}

/// A full disk needs a person: one who waits is told at once, and an agent waits for the room.
bool VerificationAttempt::repeats(const std::optional<Error> &unsaved) const
{
    if (!unsaved || m_deadline.hasExpired() || m_cancelled) {
        return false;
    }
    return mayBeSavedYet(*unsaved) ||
           (databaseProblem(*unsaved) == DatabaseProblem::Full && m_trigger != Trigger::Manual);
}

void VerificationAttempt::save(const std::shared_ptr<const Arrived> &arrived)
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
            // The first mark of a count has to replace one that a recently silent keychain may still hold.
            const bool first = m_known.seq == 0 && m_context.vault.kind() == Vault::Kind::Keychain;
            ReplyResult result = accepted.take();
            finish({std::move(result.outcome), AcceptedRefresh{.verified = std::move(result.verified),
                                                               .series = m_known.series,
                                                               .connection = m_known.service.connection,
                                                               .marked = m_mark.isPossible() || first,
                                                               .provedToken = m_tokens->newToken(),
                                                               .newTokenGone = m_tokens->isNewGone(),
                                                               .newTokenRefused = m_tokens->isNewRefused()}});
        });
}

void VerificationAttempt::fail(const Error &error)
{
    enter(Stage::Save);
    if (m_tokens) {
        m_tokens->stop(); // cancelled, or too late: already answered
    }
    saveFailed(error, m_context.clock.now());
}

void VerificationAttempt::saveFailed(const Error &error, const Reading &ended)
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
            finish({{.outcome = Outcome::Failed, .error = error}, std::move(failed)});
        });
}

void VerificationAttempt::finish(RefreshResult result)
{
    Q_ASSERT(m_stage != Stage::Finished);
    m_stage = Stage::Finished;
    m_patience.stop();
    result.outcome.requestId = m_requestId;
    const Finished done = std::exchange(m_done, {});
    done(std::move(result));
}

} // namespace license
