// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/requestbuilder.h"

#include "core/domain/version.h"
#include "core/net/tlssettings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <limits>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Error invalid(const QString &detail)
{
    return {.code = ErrorCode::InvalidInput, .detail = detail};
}

bool isHash(const QByteArray &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

void forbidStateAndDetours(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
}

/// Without `token` there is no authorization. `accept` and `encoding` name formats that the caller can read. Setting
/// Accept-Encoding by hand also keeps Qt from inflating, which it does late and from memory.
Result<QNetworkRequest> baseRequest(const Connection &connection, const QString &path, const Secret *token,
                                    const QByteArray &requestId, milliseconds idle, const QByteArray &accept,
                                    const QByteArray &encoding)
{
    const QUrl origin(connection.url, QUrl::StrictMode);
    if (!origin.isValid() || origin.scheme() != "https"_L1 || origin.host().isEmpty() || !origin.path().isEmpty() ||
        !origin.userInfo().isEmpty() || origin.hasQuery() || origin.hasFragment()) {
        return invalid(u"the address is not https://host[:port]"_s);
    }
    if (token && !isUsableToken(token->reveal())) {
        return Error{.code = ErrorCode::CredentialsMissing, .detail = u"the token cannot stand in a header"_s};
    }
    QUrl url = origin;
    url.setPath(path);
    QNetworkRequest request(url);
    forbidStateAndDetours(request);
    request.setSslConfiguration(tlsConfiguration(connection));
    request.setTransferTimeout(static_cast<int>(std::clamp<qint64>(idle.count(), 1, std::numeric_limits<int>::max())));
    if (token) {
        request.setRawHeader("Authorization", "Bearer " + token->reveal());
    }
    request.setRawHeader("Accept", accept);
    request.setRawHeader("Accept-Encoding", encoding);
    request.setRawHeader("User-Agent", userAgent());
    request.setRawHeader("X-Request-Id", requestId);
    return request;
}

} // namespace

QByteArray newRequestId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

QByteArray userAgent()
{
#ifdef Q_OS_WIN
    return "license-console/" + version().toLatin1() + " (Windows)";
#else
    return "license-console/" + version().toLatin1() + " (Linux)";
#endif
}

Result<QNetworkRequest> verificationRequest(const Connection &connection, const Secret &token,
                                            const QByteArray &requestId, milliseconds idle)
{
    auto request = baseRequest(connection, u"/api/v1/license/verification"_s, &token, requestId, idle,
                               "application/jose, application/problem+json"_ba, "identity"_ba);
    if (request.ok()) {
        request.value().setRawHeader("Content-Type", "application/json");
    }
    return request;
}

QByteArray verificationBody(const Connection &connection, const Challenge &challenge)
{
    const QJsonObject body{{u"installation"_s, connection.installation},
                           {u"nonce"_s, QString::fromLatin1(challenge.nonce)},
                           {u"last_seq"_s, challenge.lastSeq}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<QNetworkRequest> objectsRequest(const Connection &connection, const Secret &token,
                                       const ObjectListReference &reference, const QByteArray &requestId,
                                       milliseconds idle)
{
    if (!isHash(reference.sha256)) {
        return invalid(u"the hash of the object list is not 64 hexadecimal digits"_s);
    }
    return baseRequest(connection, "/api/v1/license/objects/"_L1 + QString::fromLatin1(reference.sha256), &token,
                       requestId, idle, "application/x-ndjson"_ba, "gzip"_ba);
}

Result<QNetworkRequest> managementRequest(const Connection &connection, const QString &path, const Secret *token,
                                          const QByteArray &requestId, milliseconds idle)
{
    auto request = baseRequest(connection, path, token, requestId, idle,
                               "application/json, application/problem+json"_ba, "identity"_ba);
    if (request.ok()) {
        request.value().setRawHeader("Content-Type", "application/json");
    }
    return request;
}

Result<QNetworkRequest> releaseRequest(const ReleaseAddress &address, const QByteArray &requestId, milliseconds idle)
{
    Connection nobody; // of no service: the system's authorities
    nobody.url = address.origin;
    auto request = baseRequest(nobody, address.path, nullptr, requestId, idle, "application/json"_ba, "identity"_ba);
    if (request.ok()) {
        request.value().setRawHeader("Accept-Language", "*"); // otherwise Qt tells the system's language
    }
    return request;
}

} // namespace license
