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

Result<LoginReply> replyOf(Result<QByteArray> body, const SecretSearch &secrets)
{
    if (!body) {
        return signInError(body.error());
    }
    const Secret whole(body.take()); // it holds the token
    auto reply = parseLoginReply(whole.reveal());
    if (!reply) {
        Error error = signInError(reply.error());
        removeSecrets(error, secrets);
        return error;
    }
    return reply;
}

} // namespace

Secret signInBody(const QString &email, const Secret &password)
{
    // Without rememberMe nothing says that the token lasts 30 days.
    const QByteArray known =
        QJsonDocument(QJsonObject{{u"email"_s, email}, {u"rememberMe"_s, true}}).toJson(QJsonDocument::Compact);
    const QByteArray &bytes = password.reveal();
    QByteArray body;
    body.reserve(known.size() + 2 * bytes.size() + 16); // never moved, which would leave a copy behind
    body.append(known.chopped(1)).append(R"(,"password":")");
    for (const char c : bytes) { // isUsablePassword(): no control character, which alone would need more
        if (c == '"' || c == '\\') {
            body.append('\\');
        }
        body.append(c);
    }
    body.append(R"("})");
    return Secret(std::move(body));
}

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
    auto answer = [secrets, done = std::move(done)](Result<QByteArray> body) {
        done(replyOf(std::move(body), *secrets));
    };
    return new HttpCall(std::move(exchange), m_clock, context, std::move(answer), this);
}

Call *ManagementClient::organizations(const ManagementEndpoint &endpoint, const Secret &token, milliseconds deadline,
                                      QObject *context, OrganizationsDone done)
{
    return new OrganizationList(endpoint, token.clone(), m_clock, deadline, context, std::move(done), this);
}

} // namespace license
