// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/secretsearch.h"

#include <QByteArray>

#include <optional>

class QNetworkReply;

namespace license {

/// The head of a reply; a duplicated field is joined by ", " and therefore differs from any expected value.
struct ReplyHead
{
    int status = 0; ///< 0: no head has arrived
    QByteArray contentType;
    QByteArray contentEncoding;
    QByteArray transferEncoding;
    QByteArray contentLength;
    QByteArray retryAfter;
    QByteArray date;
    bool hasControls = false; ///< a NUL, a bare CR or the like in any field or the status line

    /// Content-Length if valid: a number, and no Transfer-Encoding beside it.
    std::optional<qint64> length() const;
    /// True if the type, without case and parameters, is `type` and appears once.
    bool hasType(QByteArrayView type) const;
    /// True for a status of three digits, as RFC 9112 wants it; Qt takes any number.
    bool hasStatus() const { return status >= 100 && status <= 999; }
    /// True if the body is not encoded.
    bool isIdentity() const;
};

/// `secrets` are removed from values that an error truncates and cites.
ReplyHead headOf(const QNetworkReply &reply, const SecretSearch &secrets = {});

/// Check 1 of PROTOCOL.md for a reply with status 200, as far as the head shows: CaptivePortal or MalformedReply.
std::optional<Error> refuseHead(const ReplyHead &head, QByteArrayView wantedType, bool gzipAllowed);

} // namespace license
