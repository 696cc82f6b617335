// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/requestgate.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace license::server {

namespace {

/// How long a client may keep sending discarded data, so that it can read the reason.
constexpr std::chrono::seconds patience{5};

/// The length announced by a head; the maximum if it appears more than once.
qint64 announced(const QByteArray &head)
{
    qint64 length = 0;
    for (const QByteArray &line : head.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare("content-length", Qt::CaseInsensitive) == 0) {
            bool known = false;
            const qint64 value = line.mid(colon + 1).trimmed().toLongLong(&known);
            length = std::max(length, known ? value : 0);
        }
    }
    return length;
}

} // namespace

RequestGate::RequestGate(QTcpSocket *socket, Reply tooLarge, WriteHead head)
    : QObject(socket), m_socket(socket), m_tooLarge(std::move(tooLarge)), m_writeHead(head)
{
    connect(socket, &QTcpSocket::readyRead, this, &RequestGate::look);
}

void RequestGate::reset()
{
    m_head.clear();
    m_headEnded = false;
    m_size = 0;
}

void RequestGate::look()
{
    if (isTooLarge())
        refuse();
}

bool RequestGate::isTooLarge()
{
    // All of it is new: the HTTP server takes everything available each time.
    const qint64 arrived = m_socket->bytesAvailable();
    m_size += arrived;
    if (m_size > largest || m_headEnded)
        return m_size > largest;
    m_head += m_socket->peek(arrived);
    const auto end = m_head.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    m_headEnded = true;
    const qint64 length = announced(m_head.left(end));
    m_head.clear();
    return length > largest;
}

void RequestGate::refuse()
{
    QObject::disconnect(m_socket, &QTcpSocket::readyRead, nullptr,
                        nullptr); // the HTTP server sees no more of the request
    if (m_socket->isTransactionStarted())
        m_socket->commitTransaction(); // otherwise the data read stays in memory
    connect(m_socket, &QTcpSocket::readyRead, this, &RequestGate::discard);
    discard();
    m_socket->write(m_writeHead(m_tooLarge, m_tooLarge.body.size(), true) + m_tooLarge.body);
    QTimer::singleShot(patience, m_socket, &QTcpSocket::abort);
}

void RequestGate::discard()
{
    m_socket->skip(m_socket->bytesAvailable());
}

} // namespace license::server
