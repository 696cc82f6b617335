// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/protocolhandler.h"

#include "app/license-server/base64url.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

constexpr const char *blank = "about:blank";
constexpr qint64 largestInteger = qint64(1) << 53;
constexpr qsizetype largestBody = 65'536;

/// RFC 9110, 5.6.7: the form of all dates in headers.
QByteArray httpDate(qint64 seconds)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

bool isRequestId(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 64 &&
           std::all_of(text.begin(), text.end(), [](char c) { return std::isalnum(uchar(c)) != 0 || c == '-'; });
}

/// The problem of a verification request's body; nothing if it matches the specification.
std::optional<QString> objection(const std::optional<Json> &body)
{
    if (!body)
        return u"The body is not one JSON object."_s;
    for (const auto &[name, value] : body->items()) {
        if (name != "installation" && name != "nonce" && name != "last_seq")
            return u"The body has a member that is not known."_s;
    }
    const auto isText = [&body](const char *name) { return body->contains(name) && body->at(name).is_string(); };
    if (!isText("installation"))
        return u"“installation” is missing or is not a string."_s;
    if (!isText("nonce") || !isCanonicalBase64Url(QByteArray::fromStdString(body->at("nonce").get<std::string>()), 16))
        return u"“nonce” is not the base64url of 16 bytes."_s;
    const auto last = body->find("last_seq");
    if (last == body->end() || !last->is_number_integer() || *last < 0 || *last >= largestInteger)
        return u"“last_seq” is missing or is not a sequence number."_s;
    return {};
}

} // namespace

Reply ProtocolHandler::handle(const Request &request)
{
    Reply reply = route(request);
    reply.headers.append(Header{"Date", httpDate(m_state.now())});
    reply.headers.append(Header{"Cache-Control", "no-store"});
    if (const QByteArray id = request.header("x-request-id"); isRequestId(id))
        reply.headers.append(Header{"X-Request-Id", id});
    m_state.log.add(m_state.nowMs(), request, reply);
    return reply;
}

Reply ProtocolHandler::route(const Request &request)
{
    static const QByteArray verificationPath = "/api/v1/license/verification";
    static const QByteArray objectsPath = "/api/v1/license/objects/";
    if (const std::optional<Reply> reply = busy())
        return *reply;
    const bool verifies = request.path == verificationPath;
    if (!request.query.isEmpty() || (!verifies && !request.path.startsWith(objectsPath)))
        return problemReply(404, blank, u"There is nothing at this address."_s);
    if (const QByteArray allowed = verifies ? "POST" : "GET"; request.method != allowed)
        return problemReply(405, blank, u"This address is not for that method."_s, {{"Allow", allowed}});
    if (const std::optional<Reply> reply = unauthorized(request))
        return *reply;
    return verifies ? verification(request) : objects(request, request.path.mid(objectsPath.size()));
}

std::optional<Reply> ProtocolHandler::busy() const
{
    const auto wait = [this](qint64 until) { return QByteArray::number(until - m_state.now()); };
    const Conditions &conditions = m_state.conditions;
    if (conditions.maintenanceUntil > m_state.now()) {
        return problemReply(503, "urn:license:problem:maintenance", u"The license server is under maintenance."_s,
                            {{"Retry-After", wait(conditions.maintenanceUntil)}});
    }
    if (conditions.rateLimitedUntil > m_state.now()) {
        return problemReply(429, "urn:license:problem:rate-limited", u"This account has sent too many requests."_s,
                            {{"Retry-After", wait(conditions.rateLimitedUntil)}});
    }
    return {};
}

std::optional<Reply> ProtocolHandler::unauthorized(const Request &request) const
{
    static const QByteArray scheme = "bearer ";
    const QByteArray authorization = request.header("authorization");
    if (authorization.left(scheme.size()).toLower() == scheme &&
        sameSecret(authorization.mid(scheme.size()), m_state.identity.token)) {
        return {};
    }
    const bool tried = !authorization.isEmpty();
    return problemReply(401, "urn:license:problem:invalid-token",
                        tried ? u"The access token is not valid."_s : u"An access token is needed."_s,
                        {{"WWW-Authenticate",
                          tried ? R"(Bearer realm="license", error="invalid_token")" : R"(Bearer realm="license")"}});
}

Reply ProtocolHandler::verification(const Request &request)
{
    if (request.header("content-type").split(';').first().trimmed().toLower() != "application/json")
        return problemReply(415, blank, u"The body must be application/json."_s);
    if (request.body.size() > largestBody)
        return problemReply(413, blank, u"The body is too large."_s);
    const std::optional<Json> body = parseObject(request.body);
    if (const std::optional<QString> wrong = objection(body))
        return problemReply(400, blank, *wrong);
    if (QString::fromStdString(body->at("installation").get<std::string>()) != m_state.identity.installation) {
        return problemReply(403, "urn:license:problem:wrong-installation",
                            u"The access token belongs to another installation."_s);
    }
    const std::optional<Fault> fault = m_state.takeFault(concernsVerification);
    const Result<QByteArray> signedDocument = document(*body, fault);
    if (!signedDocument)
        return problemReply(500, blank, u"The license server cannot keep its state."_s);
    Reply reply;
    reply.contentType = "application/jose";
    reply.body = *signedDocument;
    if (fault)
        spoilReply(*fault, reply);
    return reply;
}

Result<QByteArray> ProtocolHandler::document(const Json &request, const std::optional<Fault> &fault)
{
    const qint64 nowMs = m_state.nowMs();
    const Result<qint64> sequence = m_state.database.nextSequence(nowMs);
    if (!sequence)
        return sequence.error();
    Json payload{{"v", 1},
                 {"iss", m_state.url.toStdString()},
                 {"aud", "license-console"},
                 {"sub", m_state.identity.account.toStdString()},
                 {"ins", m_state.identity.installation.toStdString()},
                 {"non", request.at("nonce")},
                 {"seq", *sequence},
                 {"iat", nowMs / 1000}};
    if (m_state.check)
        payload["check"] = *m_state.check;
    if (m_state.grace)
        payload["grace"] = *m_state.grace;
    payload["package"] = packageJson(m_state.account.package);
    payload["licenses"] = licensesJson(m_state.account.licenses);
    if (const ObjectList &list = m_state.objects; !list.sha256.isEmpty())
        payload["objects"] =
            Json{{"sha256", list.sha256.toStdString()}, {"bytes", list.bytes}, {"count", list.plan.count}};
    if (fault)
        spoilPayload(*fault, request.at("last_seq").get<qint64>(), payload);
    return signWith(fault, *m_state.signer, QByteArray::fromStdString(payload.dump()));
}

Reply ProtocolHandler::objects(const Request &request, const QByteArray &hash)
{
    if (hash.isEmpty() || hash != m_state.objects.sha256)
        return problemReply(404, blank, u"There is no list of objects with this hash."_s);
    Reply reply;
    reply.contentType = "application/x-ndjson";
    reply.headers.append(Header{"Vary", "Accept-Encoding"});
    reply.file = m_state.objects.plainFile();
    if (acceptsGzip(request.header("accept-encoding"))) {
        reply.file = m_state.objects.gzipFile();
        reply.headers.append(Header{"Content-Encoding", "gzip"});
    }
    if (const std::optional<Fault> fault = m_state.takeFault(concernsObjects))
        spoilReply(*fault, reply);
    return reply;
}

} // namespace license::server
