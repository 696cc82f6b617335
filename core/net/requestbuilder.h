// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/clock.h"
#include "core/domain/licensedocument.h"
#include "core/domain/result.h"
#include "core/domain/service.h"
#include "core/protocol/documentparser.h"
#include "core/protocol/releasenotice.h"

#include <QByteArray>
#include <QNetworkRequest>

namespace license {

/// One X-Request-Id: a random UUID without braces.
QByteArray newRequestId();

/// "license-console/<version> (<os>)".
QByteArray userAgent();

/// The request of PROTOCOL.md, Verification; `idle` is Qt's own limit for silence. InvalidInput if the connection's url
/// is not https://host[:port] or a header cannot carry the token.
Result<QNetworkRequest> verificationRequest(const Connection &connection, const Secret &token,
                                            const QByteArray &requestId, milliseconds idle);
/// {"installation":"…","nonce":"…","last_seq":…}
QByteArray verificationBody(const Connection &connection, const Challenge &challenge);

/// The request of PROTOCOL.md, Objects. InvalidInput as above, and if the hash is not 64 lower-case hex digits.
Result<QNetworkRequest> objectsRequest(const Connection &connection, const Secret &token,
                                       const ObjectListReference &reference, const QByteArray &requestId,
                                       milliseconds idle);

/// A POST of JSON to the Management Service at `connection.url` (PROTOCOL.md, Management Service), by the TLS rules of
/// the connection; without a token only for signing in. InvalidInput as above.
Result<QNetworkRequest> managementRequest(const Connection &connection, const QString &path, const Secret *token,
                                          const QByteArray &requestId, milliseconds idle);

/// A GET of a release's number, without a token, by the system's authorities. InvalidInput as above.
Result<QNetworkRequest> releaseRequest(const ReleaseAddress &address, const QByteArray &requestId, milliseconds idle);

} // namespace license
