// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/licenseclient.h"

#include "core/net/httpcall.h"
#include "core/net/objectbody.h"
#include "core/net/requestbuilder.h"

#include <utility>

namespace license {

namespace {

std::shared_ptr<SecretSearch> searchFor(const Secret &token)
{
    auto search = std::make_shared<SecretSearch>();
    search->add(token.reveal());
    return search;
}

} // namespace

LicenseClient::LicenseClient(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

LicenseClient::~LicenseClient() = default;

void LicenseClient::setProxy(ProxySettings settings)
{
    m_proxy = std::move(settings);
}

Call *LicenseClient::verify(const Connection &connection, const Secret &token, qint64 lastSeq, milliseconds deadline,
                            QObject *context, VerifyDone done)
{
    const Challenge challenge{.nonce = newNonce(), .lastSeq = lastSeq};
    const QByteArray requestId = newRequestId();
    Exchange exchange{.request = verificationRequest(connection, token, requestId, deadline),
                      .requestId = requestId,
                      .body = Secret(verificationBody(connection, challenge)),
                      .sink = std::make_unique<CappedBody>("application/jose", replyLimit),
                      .deadline = deadline,
                      .proxy = m_proxy,
                      .secrets = searchFor(token)};
    auto answer = [challenge, secrets = exchange.secrets, done = std::move(done)](Result<QByteArray> body) {
        done(body.ok() ? Result<VerificationReply>(
                             VerificationReply{.body = body.take(), .challenge = challenge, .secrets = secrets})
                       : Result<VerificationReply>(body.error()));
    };
    return new HttpCall(std::move(exchange), m_clock, context, std::move(answer), this);
}

Call *LicenseClient::fetchObjects(const Connection &connection, const Secret &token,
                                  const ObjectListReference &reference, std::shared_ptr<ObjectListReceiver> receiver,
                                  milliseconds deadline, QObject *context, ObjectsDone done)
{
    const QByteArray requestId = newRequestId();
    Exchange exchange{.request = objectsRequest(connection, token, reference, requestId, deadline),
                      .requestId = requestId,
                      .body = std::nullopt,
                      .sink = std::make_unique<ObjectBody>(reference, std::move(receiver)),
                      .deadline = deadline,
                      .proxy = m_proxy,
                      .secrets = searchFor(token)};
    auto answer = [done = std::move(done)](const Result<QByteArray> &end) {
        done(end.ok() ? Result<Done>(Done{}) : end.error());
    };
    return new HttpCall(std::move(exchange), m_clock, context, std::move(answer), this);
}

} // namespace license
