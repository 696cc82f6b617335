// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/error.h"
#include "core/domain/secretsearch.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>
#include <QString>

#include <optional>

namespace license {

/// The facts about a request that failed below HTTP, or whose reply broke off.
struct NetworkFailure
{
    QNetworkReply::NetworkError error = QNetworkReply::UnknownNetworkError;
    QString text;                          ///< Qt's own text
    QList<QSslError> tlsErrors{};          ///< reported during the handshake
    QString proxy{};                       ///< host:port of the proxy; empty for a direct connection
    bool secured = false;                  ///< the TLS handshake was complete
    bool answered = false;                 ///< the head of a reply had arrived
    std::optional<Instant> now{};          ///< this computer's clock, which may be the reason for a refused certificate
    bool routed = true;                    ///< the server's address has a route; Linux reports a blackhole as a refusal
    const SecretSearch *secrets = nullptr; ///< removed from a peer's text before truncation
};

/// The single mapping from Qt's errors to the protocol's. Qt has one code for a reply that broke off in its head and
/// for one that is not HTTP: both are ConnectionLost here, and HttpCall looks closer.
Error errorFromNetwork(const NetworkFailure &failure);

/// True if Qt's code only repeats the status of a complete reply: the status decides, not the code.
bool isStatusError(QNetworkReply::NetworkError error);

/// The cause of a failure before the tunnel is established. A proxy that answers 503, and most that report it by SOCKS,
/// could not reach the server.
ProxyProblem proxyProblem(const NetworkFailure &failure);

/// The cause of a failed handshake: the first in the order trust, time, name.
TlsProblem tlsProblem(const QList<QSslError> &errors, const QString &text);

} // namespace license
