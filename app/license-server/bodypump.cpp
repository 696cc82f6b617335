// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/bodypump.h"

#include <QSslSocket>

#include <algorithm>

namespace license::server {

namespace {

constexpr qint64 chunk = 256 * 1024;
constexpr qint64 ahead = 4 * chunk;

} // namespace

BodyPump::BodyPump(std::unique_ptr<QFile> file, std::optional<qsizetype> limit, QTcpSocket *socket)
    : QObject(socket)
    , m_file(std::move(file))
    , m_left(std::min<qint64>(m_file->size(), limit.value_or(m_file->size())))
    , m_socket(socket)
{
    connect(socket, &QTcpSocket::bytesWritten, this, &BodyPump::fill);
    if (auto *secure = qobject_cast<QSslSocket *>(socket))
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &BodyPump::fill);
}

qint64 BodyPump::waiting() const
{
    const auto *secure = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() + (secure == nullptr ? 0 : secure->encryptedBytesToWrite());
}

void BodyPump::fill()
{
    while (m_left > 0 && waiting() < ahead) {
        const QByteArray data = m_file->read(std::min(chunk, m_left));
        if (data.isEmpty()) {
            m_socket->abort();
            return;
        }
        m_left -= data.size();
        m_socket->write(data);
    }
    if (m_left == 0) {
        disconnect(m_socket, nullptr, this, nullptr);
        m_socket->disconnectFromHost();
    }
}

} // namespace license::server
