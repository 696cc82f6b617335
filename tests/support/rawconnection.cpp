// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawconnection.h"

#include <QHostAddress>
#include <QMutexLocker>
#include <QSslSocket>

#include <sys/socket.h>

#include <tuple>
#include <utility>

namespace license::test {

RawConnection::RawConnection(qintptr descriptor, const std::optional<QSslConfiguration> &tls, Script script,
                             Record &record, QObject *parent)
    : QObject(parent)
    , m_socket(tls ? new QSslSocket(this) : new QTcpSocket(this))
    , m_script(std::move(script))
    , m_record(record)
{
    connect(m_socket, &QTcpSocket::readyRead, this, &RawConnection::readMore);
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) {
        {
            const QMutexLocker lock(&m_record.mutex);
            m_record.sent += bytes;
        }
        advanceSoon();
    });
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_dripTimer, &QTimer::timeout, this, [this] {
        m_dripDue = true;
        advance();
    });
    m_dripTimer.setTimerType(Qt::PreciseTimer);
    start(tls, descriptor);
}

RawConnection::~RawConnection()
{
    m_socket->disconnect(this);
    const QMutexLocker lock(&m_record.mutex);
    --m_record.open;
}

void RawConnection::start(const std::optional<QSslConfiguration> &tls, qintptr descriptor)
{
    {
        const QMutexLocker lock(&m_record.mutex);
        ++m_record.connections;
        ++m_record.open;
    }
    m_socket->setSocketDescriptor(descriptor);
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket)) {
        connect(secure, &QSslSocket::encrypted, this, [this] {
            m_ready = true;
            advanceSoon();
        });
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &RawConnection::advanceSoon);
        secure->setSslConfiguration(*tls);
        secure->startServerEncryption();
    } else {
        m_ready = true;
        advanceSoon();
    }
}

/// A step may end the socket, which must not happen inside one of its own signals.
void RawConnection::advanceSoon()
{
    QMetaObject::invokeMethod(this, &RawConnection::advance, Qt::QueuedConnection);
}

void RawConnection::readMore()
{
    const QByteArray bytes = m_socket->readAll();
    {
        const QMutexLocker lock(&m_record.mutex);
        m_record.received += bytes;
    }
    if (m_target) {
        m_target->write(bytes);
    } else {
        m_input += bytes;
        advanceSoon();
    }
}

void RawConnection::advance()
{
    while (m_ready && !m_left && m_step < m_script.size()) {
        if (!perform(m_script.at(m_step))) {
            return;
        }
        m_begun = false;
        ++m_step;
    }
}

/// True once the step is done; called again after each event.
bool RawConnection::perform(const Step &step)
{
    switch (step.kind) {
    case Step::Kind::ReadRequest:
        return takeRequest();
    case Step::Kind::ReadAny:
        return !std::exchange(m_input, {}).isEmpty();
    case Step::Kind::Send:
        if (!std::exchange(m_begun, true)) {
            m_socket->write(step.bytes);
            m_socket->flush();
        }
        return isDrained();
    case Step::Kind::Drip:
        return dripOn(step);
    case Step::Kind::Flood:
        return floodOn(step);
    case Step::Kind::Close:
        m_left = true;
        m_socket->disconnectFromHost();
        return true;
    case Step::Kind::CutOff:
        m_left = true;
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
        return true;
    case Step::Kind::Reset:
        hardReset();
        return true;
    case Step::Kind::Tunnel:
        return openTunnel(step);
    }
    Q_UNREACHABLE();
}

bool RawConnection::takeRequest()
{
    const qsizetype head = m_input.indexOf("\r\n\r\n");
    if (head < 0) {
        return false;
    }
    qsizetype length = 0;
    const QList<QByteArray> lines = m_input.left(head).split('\n');
    for (const QByteArray &line : lines) {
        if (line.left(15).toLower() == "content-length:") {
            length = line.mid(15).trimmed().toLongLong();
        }
    }
    const qsizetype size = head + 4 + length;
    if (m_input.size() < size) {
        return false;
    }
    const QMutexLocker lock(&m_record.mutex);
    m_record.requests << m_input.left(size);
    m_input.remove(0, size);
    return true;
}

bool RawConnection::isDrained() const
{
    const auto *secure = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() == 0 && (!secure || secure->encryptedBytesToWrite() == 0);
}

bool RawConnection::dripOn(const Step &step)
{
    if (!std::exchange(m_begun, true)) {
        m_dripped = 0;
        m_dripTimer.start(step.interval);
        m_dripDue = true;
    }
    if (!std::exchange(m_dripDue, false)) {
        return false;
    }
    m_socket->write(step.bytes.mid(m_dripped, step.size));
    m_socket->flush();
    m_dripped += step.size;
    if (m_dripped < step.bytes.size()) {
        return false;
    }
    m_dripTimer.stop();
    return true;
}

bool RawConnection::floodOn(const Step &step)
{
    constexpr qint64 ahead = qint64{64} * 1024;
    const auto *secure = qobject_cast<const QSslSocket *>(m_socket);
    if (m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0) < ahead) {
        m_socket->write(step.bytes);
    }
    return false;
}

bool RawConnection::openTunnel(const Step &step)
{
    m_target = new QTcpSocket(this);
    connect(m_target, &QTcpSocket::readyRead, this, [this] { m_socket->write(m_target->readAll()); });
    connect(m_target, &QTcpSocket::disconnected, this, [this] { m_socket->disconnectFromHost(); });
    m_target->connectToHost(QHostAddress(QHostAddress::LocalHost), step.port);
    m_target->write(std::exchange(m_input, {}));
    return true;
}

/// Unlike closing with SO_LINGER 0, this sends nothing first, not even close_notify.
void RawConnection::hardReset()
{
    m_left = true;
    sockaddr nowhere{};
    nowhere.sa_family = AF_UNSPEC;
    std::ignore = ::connect(static_cast<int>(m_socket->socketDescriptor()), &nowhere, sizeof nowhere);
    m_socket->abort();
    deleteLater();
}

} // namespace license::test
