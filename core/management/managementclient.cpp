// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/managementclient.h"

#include "core/management/managementerror.h"
#include "core/management/organizationlist.h"
#include "core/net/httpcall.h"
#include "core/net/requestbuilder.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

QByteArray signInBody(const QString &email, const Secret &password)
{
    return QJsonDocument(QJsonObject{{u"email"_s, email},
                                     {u"password"_s, QString::fromUtf8(password.reveal())},
                                     {u"rememberMe"_s, true}}) // otherwise nothing says that the token lasts 30 days
        .toJson(QJsonDocument::Compact);
}

Result<LoginReply> replyOf(const Result<QByteArray> &body, const SecretSearch &secrets)
{
    if (!body) {
        return signInError(body.error());
    }
    auto reply = parseLoginReply(*body);
    if (!reply) {
        Error error = signInError(reply.error());
        removeSecrets(error, secrets);
        return error;
    }
    return reply;
}

} // namespace

ManagementClient::ManagementClient(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

ManagementClient::~ManagementClient() = default;

Call *ManagementClient::signIn(const ManagementEndpoint &endpoint, const QString &email, const Secret &password,
                               milliseconds deadline, QObject *context, SignInDone done)
{
    const QByteArray requestId = newRequestId();
    auto secrets = std::make_shared<SecretSearch>();
    secrets->add(password.reveal());
    Exchange exchange{.request =
                          managementRequest(addressed(endpoint), u"/account/login"_s, nullptr, requestId, deadline),
                      .requestId = requestId,
                      .body = signInBody(email, password),
                      .sink = std::make_unique<CappedBody>("application/json", loginReplyLimit),
                      .deadline = deadline,
                      .proxy = endpoint.proxy,
                      .secrets = secrets};
    auto answer = [secrets, done = std::move(done)](const Result<QByteArray> &body) { done(replyOf(body, *secrets)); };
    return new HttpCall(std::move(exchange), m_clock, context, std::move(answer), this);
}

Call *ManagementClient::organizations(const ManagementEndpoint &endpoint, const Secret &token, milliseconds deadline,
                                      QObject *context, OrganizationsDone done)
{
    return new OrganizationList(endpoint, token.clone(), m_clock, deadline, context, std::move(done), this);
}

} // namespace license
