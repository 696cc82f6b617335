// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/documentparser.h"

#include "core/protocol/base64url.h"
#include "core/protocol/ed25519.h"
#include "core/protocol/foreigntext.h"
#include "core/protocol/jws.h"
#include "core/protocol/memberreader.h"
#include "core/protocol/payload.h"

namespace license {

using namespace Qt::StringLiterals;
using json::MemberReader;

namespace {

using Refusal = std::optional<Error>;

Error refused(ErrorCode code, const QString &detail)
{
    return {.code = code, .detail = detail};
}

/// A non-empty `problem` makes the reply malformed.
Refusal malformedIf(const QString &problem)
{
    return problem.isEmpty() ? Refusal() : refused(ErrorCode::MalformedReply, problem);
}

/// Check 8.
Refusal checkKind(const json::Value &typ, const json::Value &payload)
{
    if (!typ.isString() || typ.utf8() != "license+jwt") {
        const QString found = typ.isString() ? quoted(typ.string()) : json::typeName(typ.type());
        return refused(ErrorCode::MalformedReply, u"header.typ is %1"_s.arg(found));
    }
    QString problem;
    MemberReader reader(payload, {}, problem);
    if (reader.value("v").type() == json::Type::BigInteger) {
        return refused(ErrorCode::UnsupportedVersion, u"v is beyond 64 bits"_s);
    }
    const qint64 version = reader.integer("v", std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    if (problem.isEmpty() && version != 1) {
        return refused(ErrorCode::UnsupportedVersion, u"v is %1"_s.arg(version));
    }
    return malformedIf(problem);
}

/// A member that must equal `expected`; `code` is the error of a mismatch.
Refusal checkClaim(const json::Value &payload, const char *name, const QString &expected, ErrorCode code)
{
    QString problem;
    const QString found = MemberReader(payload, {}, problem).text(name, {.least = 0});
    if (problem.isEmpty() && found != expected) {
        return refused(code, u"%1 is %2, not %3"_s.arg(QLatin1StringView(name), quoted(found), quoted(expected)));
    }
    return malformedIf(problem);
}

/// Check 9.
Refusal checkAddress(const json::Value &payload, const Connection &connection,
                     const std::optional<Challenge> &challenge)
{
    struct Claim
    {
        const char *name;
        QString expected;
        ErrorCode code;
    };
    QVector<Claim> claims{
        {"iss", connection.url, ErrorCode::WrongAudience},
        {"aud", u"license-console"_s, ErrorCode::WrongAudience},
        {"sub", connection.account, ErrorCode::WrongAudience},
        {"ins", connection.installation, ErrorCode::WrongInstallation},
    };
    if (challenge) {
        claims.append({"non", QString::fromLatin1(challenge->nonce), ErrorCode::ReplayedReply});
    }
    for (const Claim &claim : claims) {
        if (Refusal refusal = checkClaim(payload, claim.name, claim.expected, claim.code)) {
            return refusal;
        }
    }
    return std::nullopt;
}

/// Check 10. The ceiling prevents a server whose clock once ran ahead from locking itself out permanently.
Refusal checkSequence(const json::Value &payload, qint64 lastSeq)
{
    constexpr qint64 day = 86'400, millisecondsPerSecond = 1'000;
    QString problem;
    MemberReader reader(payload, {}, problem);
    const qint64 seq = readSeq(reader);
    const qint64 issuedAt = readIssuedAt(reader);
    if (!problem.isEmpty()) {
        return malformedIf(problem);
    }
    if (seq <= lastSeq) {
        return refused(ErrorCode::RolledBack, u"seq is %1, and %2 has been accepted"_s.arg(seq).arg(lastSeq));
    }
    if (seq > (issuedAt + day) * millisecondsPerSecond) {
        return refused(ErrorCode::RolledBack, u"seq is %1, over a day ahead of iat %2"_s.arg(seq).arg(issuedAt));
    }
    return std::nullopt;
}

} // namespace

Result<LicenseDocument> verifyDocument(const QByteArray &reply, const Connection &connection,
                                       const std::optional<Challenge> &challenge)
{
    if (reply.size() > replyLimit) {
        return refused(ErrorCode::MalformedReply, u"larger than %1 bytes"_s.arg(replyLimit));
    }
    const Result<SignedContent> content = openJws(reply, connection.keys);
    if (!content) {
        return content.error();
    }
    const Result<json::Value> payload = json::parse(content->payload, ErrorCode::MalformedReply);
    if (!payload) {
        return refused(ErrorCode::MalformedReply, u"payload: "_s + payload.error().detail);
    }
    if (const Refusal refusal = checkKind(content->typ, *payload)) {
        return *refusal;
    }
    if (const Refusal refusal = checkAddress(*payload, connection, challenge)) {
        return *refusal;
    }
    if (challenge) {
        if (const Refusal refusal = checkSequence(*payload, challenge->lastSeq)) {
            return *refusal;
        }
    }
    return readPayload(*payload);
}

QByteArray newNonce()
{
    constexpr qsizetype size = 16;
    return toBase64Url(ed25519::randomBytes(size));
}

} // namespace license
