// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpprobe.h"

#include <QSslConfiguration>
#include <QUrl>

#include <algorithm>
#include <string_view>
#include <utility>

namespace license {

namespace {

/// A status line as far as Qt reads it; 0 matches any digit.
constexpr std::string_view pattern = "HTTP/0.0 000";
/// How long a peer may take to send data unasked, once the connection is secure.
constexpr std::chrono::milliseconds unasked{250};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool beginsHttp(QByteArrayView bytes)
{
    const auto length = std::min<std::size_t>(static_cast<std::size_t>(bytes.size()), pattern.size());
    return std::equal(pattern.begin(), pattern.begin() + static_cast<std::ptrdiff_t>(length), bytes.begin(),
                      [](char wanted, char found) { return wanted == '0' ? isDigit(found) : wanted == found; });
}

HttpProbe::HttpProbe(const QNetworkRequest &request, const NetworkRoute &way, std::chrono::milliseconds patience,
                     Done done, QObject *parent)
    : QObject(parent), m_request(request), m_way(way), m_done(std::move(done))
{
    m_patience.setSingleShot(true);
    m_unasked.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &HttpProbe::finish);
    connect(&m_unasked, &QTimer::timeout, this, &HttpProbe::finish);
    m_patience.start(patience);
    connectToServer();
}

void HttpProbe::connectToServer()
{
    const QUrl url = m_request.url();
    m_socket = new QSslSocket(this);
    m_socket->setProxy(m_way.proxy);
    m_socket->setSslConfiguration(m_request.sslConfiguration());
    connect(m_socket, &QSslSocket::encrypted, this, &HttpProbe::begin);
    connect(m_socket, &QSslSocket::readyRead, this, &HttpProbe::listen);
    connect(m_socket, &QSslSocket::errorOccurred, this, &HttpProbe::conclude, Qt::QueuedConnection);
    m_socket->connectToHostEncrypted(url.host(), static_cast<quint16>(url.port(443)));
}

void HttpProbe::begin()
{
    if (m_again) {
        m_unasked.start(unasked);
        return;
    }
    const QUrl url = m_request.url();
    m_asked = true;
    m_socket->write("GET " + url.path(QUrl::FullyEncoded).toLatin1() +
                    " HTTP/1.1\r\nHost: " + url.authority(QUrl::FullyEncoded).toLatin1() +
                    "\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n");
}

void HttpProbe::listen()
{
    m_said += m_socket->read(static_cast<qint64>(pattern.size()) - m_said.size());
    if (!beginsHttp(m_said) || m_said.size() >= static_cast<qsizetype>(pattern.size())) {
        finish();
    }
}

/// The connection has ended.
void HttpProbe::conclude()
{
    m_said += m_socket->read(static_cast<qint64>(pattern.size()) - m_said.size());
    if (!m_said.isEmpty() || !m_asked || m_again || !m_done) {
        finish();
        return;
    }
    m_again = true;
    m_socket->disconnect(this);
    m_socket->deleteLater();
    connectToServer();
}

void HttpProbe::finish()
{
    if (!m_done) {
        return;
    }
    m_patience.stop();
    m_unasked.stop();
    const Done done = std::exchange(m_done, {});
    m_socket->disconnect(this);
    m_socket->abort();
    done(!beginsHttp(m_said));
}

} // namespace license
