// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/verificationattempt.h"

#include "core/credentials/vault.h"
#include "core/domain/meanwhile.h"
#include "core/domain/tokenproblem.h"
#include "core/net/licenseclient.h"
#include "core/sync/refreshsteps.h"
#include "core/sync/storeworker.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace license {

namespace {

/// By the database's clock, from its last renewal on.
constexpr seconds claimLasts{60};

} // namespace

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

void VerificationAttempt::start(ServiceState known, const std::shared_ptr<const UnsavedResult> &unsaved)
{
    m_known = std::move(known);
    m_before = unsaved;
    enter(Stage::Save);
    if (const auto *failed = std::get_if<FailedAttempt>(&unsaved->answer)) {
        saveFailure([failed = *failed](const Store &) { return failed; });
    } else {
        save(std::get<std::shared_ptr<const ArrivedReply>>(unsaved->answer));
    }
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

/// True after a computer has slept, or this process has stood still: another agent may ask the server by now.
bool VerificationAttempt::hasOutlivedItsClaim() const
{
    return m_context.storage.isShared() && elapsedBetween(m_started, m_context.clock.now()) >= claimLasts;
}

void VerificationAttempt::send(const std::shared_ptr<const Secret> &token)
{
    if (hasOutlivedItsClaim()) {
        fail(meanwhileError(Meanwhile::ClaimEnded));
        return;
    }
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
    save(std::make_shared<const ArrivedReply>(ArrivedReply{input, std::move(reply)}));
}

void VerificationAttempt::fail(const Error &error)
{
    enter(Stage::Save);
    if (m_tokens) {
        m_tokens->stop(); // cancelled, or too late: already answered
    }
    saveFailed(error, m_context.clock.now());
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
