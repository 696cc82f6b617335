// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tunnelattempt.h"

#include "core/net/socketerror.h"

#include <utility>

namespace license {

namespace {

/// The question without a sign-in, the three of NTLM or a renewed nonce, and one more leg of Negotiate.
constexpr int mostRounds = 5;

} // namespace

void watchTunnelRounds(const QTcpSocket &socket, QObject *context, std::function<void()> tooMany)
{
    // Qt's own socket to the proxy is the innermost one below ours.
    const auto inner = socket.findChildren<QTcpSocket *>();
    if (socket.proxy().type() != QNetworkProxy::HttpProxy || inner.isEmpty()) {
        return;
    }
    QObject::connect(
        inner.last(), &QTcpSocket::bytesWritten, context,
        [asked = 0, tooMany = std::move(tooMany)](qint64) mutable {
            if (++asked == mostRounds + 1) {
                tooMany();
            }
        },
        Qt::QueuedConnection);
}

TunnelAttempt::TunnelAttempt(const QNetworkProxy &proxy, QUrl url) : m_proxy(proxy), m_url(std::move(url)) {}

void TunnelAttempt::start()
{
    m_socket = new QTcpSocket(this);
    m_socket->setProxy(m_proxy);
    connect(
        m_socket, &QTcpSocket::connected, this, [this] { end(std::nullopt); }, Qt::QueuedConnection);
    connect(
        m_socket, &QTcpSocket::errorOccurred, this,
        [this](QAbstractSocket::SocketError error) {
            end(TunnelFailure{.error = replyError(error), .text = m_socket->errorString()});
        },
        Qt::QueuedConnection);
    m_socket->connectToHost(m_url.host(), static_cast<quint16>(m_url.port(443)));
    watchTunnelRounds(*m_socket, this, [this] {
        end(TunnelFailure{.error = QNetworkReply::ProxyAuthenticationRequiredError, .endless = true});
    });
}

void TunnelAttempt::end(const std::optional<TunnelFailure> &failure)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_socket->disconnect(this);
    m_socket->abort();
    emit ended(failure);
}

} // namespace license
