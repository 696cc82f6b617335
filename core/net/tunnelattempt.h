// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/proxyquestion.h"

#include <QNetworkProxy>
#include <QObject>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <optional>

namespace license {

/// Calls `tooMany`, through the event loop, once Qt has asked an HTTP proxy for the tunnel of `socket` more often than
/// any sign-in needs. Qt 6.4 answers a proxy that refuses NTLM or Negotiate again and again, without an error. The
/// socket has begun to connect; nothing is called after `context` is destroyed.
void watchTunnelRounds(const QTcpSocket &socket, QObject *context, std::function<void()> tooMany);

/// One tunnel through a proxy, through which nothing is sent. Lives in the thread of its probe.
class TunnelAttempt final : public QObject
{
    Q_OBJECT
public:
    TunnelAttempt(const QNetworkProxy &proxy, QUrl url);

    void start();

signals:
    /// Nothing: the proxy granted the tunnel. Emitted once; the tunnel is closed before.
    void ended(const std::optional<license::TunnelFailure> &failure);

private:
    void end(const std::optional<TunnelFailure> &failure);

    const QNetworkProxy m_proxy;
    const QUrl m_url;
    QTcpSocket *m_socket = nullptr;
    bool m_ended = false;
};

} // namespace license
