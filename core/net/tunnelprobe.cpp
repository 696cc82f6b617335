// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tunnelprobe.h"

#include <utility>

namespace license {

TunnelProbe::TunnelProbe(const NetworkRoute &way, const QUrl &url, std::chrono::milliseconds after, HungUp hungUp)
    : m_way(way), m_url(url), m_hungUp(std::move(hungUp))
{
    m_socket.setProxy(m_way.proxy);
    connect(&m_socket, &QTcpSocket::connected, &m_socket, &QTcpSocket::abort);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &TunnelProbe::judge, Qt::QueuedConnection);
    m_after.setSingleShot(true);
    connect(&m_after, &QTimer::timeout, this, &TunnelProbe::ask);
    m_after.start(after);
}

void TunnelProbe::ask()
{
    m_socket.connectToHost(m_url.host(), static_cast<quint16>(m_url.port(443)));
}

void TunnelProbe::judge(QAbstractSocket::SocketError error)
{
    const HungUp hungUp = std::exchange(m_hungUp, {});
    if (hungUp && error == QAbstractSocket::ProxyConnectionClosedError) {
        hungUp(QNetworkReply::ProxyConnectionClosedError, m_socket.errorString());
    }
}

void TunnelProbe::end()
{
    m_hungUp = {};
    m_after.stop();
    m_socket.disconnect(this);
    deleteLater();
}

} // namespace license
