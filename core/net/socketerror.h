// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/error.h"
#include "core/domain/secretsearch.h"

#include <QAbstractSocket>
#include <QList>
#include <QNetworkReply>
#include <QSslError>
#include <QString>

namespace license {

/// The code that a request would have for it.
QNetworkReply::NetworkError replyError(QAbstractSocket::SocketError error);

/// The error of a socket that failed before HTTP, by the mapping that requests use. `proxy` is host:port, empty for a
/// direct connection; `now` is this computer's time; `secrets` are removed from a peer's text.
Error errorFromSocket(const QAbstractSocket &socket, const QString &proxy, const QList<QSslError> &tlsErrors,
                      std::optional<Instant> now = {}, const SecretSearch *secrets = nullptr);

} // namespace license
