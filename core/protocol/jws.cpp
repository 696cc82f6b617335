// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/jws.h"

#include "core/protocol/base64url.h"
#include "core/protocol/ed25519.h"
#include "core/protocol/foreigntext.h"
#include "core/protocol/memberreader.h"

#include <algorithm>
#include <array>

namespace license {

using namespace Qt::StringLiterals;

namespace {

struct Segments
{
    QByteArrayView signedPart; ///< the first two and the dot between them, as received
    std::array<QByteArray, 3> decoded;
};

struct Header
{
    QString alg;
    QString kid;
    json::Value typ;
};

Error malformed(const QString &detail)
{
    return {.code = ErrorCode::MalformedReply, .detail = detail};
}

Result<Segments> readSegments(const QByteArray &compact)
{
    static constexpr const char *names[] = {"header", "payload", "signature"};
    if (std::any_of(compact.begin(), compact.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; })) {
        return malformed(u"a byte that is not ASCII"_s);
    }
    const QList<QByteArray> parts = compact.split('.');
    if (parts.size() != 3) {
        return malformed(u"%1 segments instead of 3"_s.arg(parts.size()));
    }
    Segments segments;
    for (std::size_t i = 0; i < segments.decoded.size(); ++i) {
        const QByteArray &part = parts.at(qsizetype(i));
        const auto decoded = fromBase64Url(part);
        if (part.isEmpty()) {
            return malformed(u"the %1 is empty"_s.arg(QLatin1StringView(names[i])));
        }
        if (!decoded) {
            return malformed(u"the %1 is not canonical base64url"_s.arg(QLatin1StringView(names[i])));
        }
        segments.decoded[i] = *decoded;
    }
    segments.signedPart = QByteArrayView(compact).first(parts[0].size() + 1 + parts[1].size());
    return segments;
}

Result<Header> readHeader(const QByteArray &bytes)
{
    const Result<json::Value> value = json::parse(bytes, ErrorCode::MalformedReply);
    if (!value) {
        return malformed(u"header: "_s + value.error().detail);
    }
    QString problem;
    json::MemberReader reader(*value, u"header."_s, problem);
    reader.allowOnly({"alg", "kid", "typ"});
    const Header header{reader.text("alg", {.least = 0}), reader.text("kid", {.least = 0}), reader.value("typ")};
    if (!problem.isEmpty()) {
        return malformed(problem);
    }
    return header;
}

} // namespace

Result<SignedContent> openJws(const QByteArray &compact, const QVector<TrustedKey> &keys)
{
    const Result<Segments> segments = readSegments(compact);
    if (!segments) {
        return segments.error();
    }
    const auto &[headerBytes, payload, signature] = segments->decoded;
    const Result<Header> header = readHeader(headerBytes);
    if (!header) {
        return header.error();
    }
    const auto key =
        std::find_if(keys.begin(), keys.end(), [&header](const TrustedKey &k) { return k.kid == header->kid; });
    if (key == keys.end()) {
        return Error{.code = ErrorCode::UnknownKey, .detail = u"kid is %1"_s.arg(quoted(header->kid))};
    }
    if (header->alg != "EdDSA"_L1) {
        return Error{.code = ErrorCode::UnknownKey, .detail = u"alg is %1, not the key's"_s.arg(quoted(header->alg))};
    }
    if (!ed25519::verify(signature, segments->signedPart, key->point)) {
        const QString detail = u"an invalid signature of %1 bytes"_s.arg(signature.size());
        return Error{.code = ErrorCode::BadSignature, .detail = detail};
    }
    return SignedContent{header->typ, payload};
}

} // namespace license
