// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/replyhead.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QString>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 18 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A comma outside a quoted string separates two values of a list: the field was duplicated.
bool isList(QByteArrayView value)
{
    bool quoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (quoted && value[i] == '\\') {
            ++i;
        } else if (value[i] == '"') {
            quoted = !quoted;
        } else if (value[i] == ',' && !quoted) {
            return true;
        }
    }
    return false;
}

bool hasControl(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    });
}

constexpr qsizetype longestExcerpt = 80;

QString excerpt(const QByteArray &value)
{
    return QString::fromLatin1(value.left(longestExcerpt)).simplified();
}

Error malformed(const QString &detail)
{
    return {.code = ErrorCode::MalformedReply, .detail = detail, .httpStatus = 200};
}

} // namespace

std::optional<qint64> ReplyHead::length() const
{
    if (!transferEncoding.isEmpty() || !isDigits(contentLength)) {
        return std::nullopt;
    }
    return contentLength.toLongLong();
}

bool ReplyHead::hasType(QByteArrayView type) const
{
    if (isList(contentType)) {
        return false;
    }
    const qsizetype end = contentType.indexOf(';');
    const QByteArray bare = (end < 0 ? contentType : contentType.left(end)).trimmed();
    return bare.compare(type, Qt::CaseInsensitive) == 0;
}

bool ReplyHead::isIdentity() const
{
    return contentEncoding.isEmpty() || contentEncoding.compare("identity", Qt::CaseInsensitive) == 0;
}

ReplyHead headOf(const QNetworkReply &reply, const SecretSearch &secrets)
{
    const auto cited = [&](const char *name) {
        const QByteArray value = reply.rawHeader(name).trimmed();
        return value.size() > longestExcerpt ? secrets.removedFrom(value) : value;
    };
    ReplyHead head;
    head.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    head.contentType = cited("Content-Type");
    head.contentEncoding = cited("Content-Encoding");
    head.transferEncoding = cited("Transfer-Encoding");
    head.contentLength = cited("Content-Length");
    head.retryAfter = reply.rawHeader("Retry-After").trimmed();
    head.date = reply.rawHeader("Date").trimmed();
    const auto &fields = reply.rawHeaderPairs();
    const QByteArray phrase = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString().toLatin1();
    head.hasControls =
        hasControl(phrase) || std::any_of(fields.begin(), fields.end(), [](const QNetworkReply::RawHeaderPair &field) {
            return hasControl(field.first) || hasControl(field.second);
        });
    return head;
}

std::optional<Error> refuseHead(const ReplyHead &head, QByteArrayView wantedType, bool gzipAllowed)
{
    if (head.hasControls) {
        return malformed(u"control characters in the head"_s);
    }
    if (head.hasType("text/html")) {
        return Error{.code = ErrorCode::CaptivePortal, .detail = u"200 with text/html"_s, .httpStatus = 200};
    }
    if (!head.hasType(wantedType)) {
        return malformed(u"200 with Content-Type \"%1\""_s.arg(excerpt(head.contentType)));
    }
    const bool gzip = gzipAllowed && head.contentEncoding.compare("gzip", Qt::CaseInsensitive) == 0;
    if (!head.isIdentity() && !gzip) {
        return malformed(u"Content-Encoding \"%1\""_s.arg(excerpt(head.contentEncoding)));
    }
    if (!head.transferEncoding.isEmpty() && head.transferEncoding.compare("chunked", Qt::CaseInsensitive) != 0) {
        return malformed(u"Transfer-Encoding \"%1\""_s.arg(excerpt(head.transferEncoding)));
    }
    if (!head.contentLength.isEmpty() && !isDigits(head.contentLength)) {
        return malformed(u"Content-Length \"%1\""_s.arg(excerpt(head.contentLength)));
    }
    if (!head.contentLength.isEmpty() && !head.transferEncoding.isEmpty()) {
        return malformed(u"Content-Length beside Transfer-Encoding"_s);
    }
    return std::nullopt;
}

} // namespace license
