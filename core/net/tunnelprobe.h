// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/networkroute.h"

#include <QNetworkReply>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

namespace license {

/// Asks a proxy for a tunnel of its own, once the call's has been awaited for `after`, and sends nothing through it.
/// Qt 6.4 loses a request whose proxy hangs up instead of answering: it reports no error, and the call would wait for
/// its deadline without a cause.
class TunnelProbe final : public QObject
{
    Q_OBJECT
public:
    /// The proxy hung up instead of answering. Not called for anything else: Qt reports that itself.
    using HungUp = std::function<void(QNetworkReply::NetworkError error, const QString &text)>;

    /// `hungUp` is called at most once, and not after end() or destruction.
    TunnelProbe(const NetworkRoute &way, const QUrl &url, std::chrono::milliseconds after, HungUp hungUp);

    /// Nobody waits any longer. The object deletes itself later: `hungUp` may be running.
    void end();

private:
    void ask();
    void judge(QAbstractSocket::SocketError error);

    const NetworkRoute m_way;
    const QUrl m_url;
    HungUp m_hungUp;
    QTcpSocket m_socket;
    QTimer m_after;
};

} // namespace license
