// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/secretsearch.h"

#include <QByteArray>

#include <optional>

class QNetworkReply;

namespace license {

/// What the head of a reply says; a field that stands more than once is joined by ", " and so differs from any that is
/// expected.
struct ReplyHead
{
    int status = 0; ///< 0: no head has come
    QByteArray contentType;
    QByteArray contentEncoding;
    QByteArray transferEncoding;
    QByteArray contentLength;
    QByteArray retryAfter;
    QByteArray date;
    bool hasControls = false; ///< a NUL, a bare CR or the like in any field

    /// Content-Length where it counts: a number, and no Transfer-Encoding beside it.
    std::optional<qint64> length() const;
    /// True where the type, without case and parameters, is `type` and stands once.
    bool hasType(QByteArrayView type) const;
    /// True where the body is sent as it is.
    bool isIdentity() const;
};

/// `secrets` are taken out of values that are cut where an error cites them.
ReplyHead headOf(const QNetworkReply &reply, const SecretSearch &secrets = {});

/// The first check of PROTOCOL.md for a reply with status 200, as far as its head goes: CaptivePortal or
/// MalformedReply.
std::optional<Error> refuseHead(const ReplyHead &head, QByteArrayView wantedType, bool gzipAllowed);

} // namespace license
