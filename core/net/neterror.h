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

/// What is known of a request that failed below HTTP, or whose reply broke off.
struct NetworkFailure
{
    QNetworkReply::NetworkError error = QNetworkReply::UnknownNetworkError;
    QString text;                 ///< Qt's own words
    QList<QSslError> tlsErrors{}; ///< as told during the handshake
    QString proxy{};              ///< host:port of the proxy; empty where the way is direct
    bool secured = false;         ///< the TLS handshake had ended
    bool answered = false;        ///< the head of a reply had come
    std::optional<Instant> now{}; ///< what this computer's clock reads: a certificate may be refused because of it
    bool routed = true;           ///< there is a way to the server's address; Linux tells a blackhole as a refusal
    const SecretSearch *secrets = nullptr; ///< what is taken out of a peer's words before they are cut
};

/// The one mapping from what Qt reports to what the protocol calls it. Qt has one code for a reply that broke off in
/// its head and for one that is not HTTP: both are ConnectionLost here, and HttpCall looks closer.
Error errorFromNetwork(const NetworkFailure &failure);

/// True where Qt's code only repeats the status of a whole reply: the status decides, not the code.
bool isStatusError(QNetworkReply::NetworkError error);

/// What narrows a failure before the tunnel stands down. A proxy that says 503, and most that say it by SOCKS, could
/// not reach the server.
ProxyProblem proxyProblem(const NetworkFailure &failure);

/// What narrows a failed handshake down; the first cause in the order trust, time, name.
TlsProblem tlsProblem(const QList<QSslError> &errors, const QString &text);

} // namespace license
