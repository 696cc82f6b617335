// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawserver.h"

#include "tests/support/rawconnection.h"

#include <QHostAddress>
#include <QMutexLocker>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpServer>

#include <algorithm>
#include <optional>

namespace license::test {

using namespace Qt::StringLiterals;

Step readRequest()
{
    return {.kind = Step::Kind::ReadRequest};
}

Step readAny()
{
    return {.kind = Step::Kind::ReadAny};
}

Step send(const QByteArray &bytes)
{
    return {.kind = Step::Kind::Send, .bytes = bytes};
}

Step drip(const QByteArray &bytes, std::chrono::milliseconds interval, qsizetype size)
{
    return {.kind = Step::Kind::Drip, .bytes = bytes, .size = size, .interval = interval};
}

Step flood(const QByteArray &bytes)
{
    return {.kind = Step::Kind::Flood, .bytes = bytes};
}

Step closeInOrder()
{
    return {.kind = Step::Kind::Close};
}

Step cutOff()
{
    return {.kind = Step::Kind::CutOff};
}

Step reset()
{
    return {.kind = Step::Kind::Reset};
}

Step tunnelTo(quint16 port)
{
    return {.kind = Step::Kind::Tunnel, .port = port};
}

class RawServer::Listener final : public QTcpServer
{
public:
    Listener(const ServerOptions &options, const QList<Script> &scripts) : m_scripts(scripts)
    {
        if (!options.identity.certificate.isEmpty()) {
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setLocalCertificateChain(QSslCertificate::fromData(options.identity.certificate));
            const QSslKey curve(options.identity.key, QSsl::Ec);
            tls.setPrivateKey(curve.isNull() ? QSslKey(options.identity.key, QSsl::Rsa) : curve);
            tls.setPeerVerifyMode(QSslSocket::VerifyNone);
            tls.setProtocol(options.protocol);
            m_tls = tls;
        }
    }

    Record record;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        const qsizetype number = std::min<qsizetype>(record.connections, m_scripts.size() - 1);
        new RawConnection(descriptor, m_tls, number < 0 ? Script{} : m_scripts.at(number), record, this);
    }

private:
    std::optional<QSslConfiguration> m_tls;
    QList<Script> m_scripts;
};

RawServer::RawServer(const ServerOptions &options, const QList<Script> &scripts)
    : m_listener(std::make_unique<Listener>(options, scripts))
{
    m_listener->listen(QHostAddress(QHostAddress::LocalHost));
    m_listener->moveToThread(&m_thread);
    // Deleted at the end of its own thread, with all its connections.
    QObject::connect(&m_thread, &QThread::finished, m_listener.get(), &QObject::deleteLater);
    m_thread.start();
}

RawServer::~RawServer()
{
    m_thread.quit();
    m_thread.wait();
    static_cast<void>(m_listener.release());
}

quint16 RawServer::port() const
{
    return m_listener->serverPort();
}

QString RawServer::url() const
{
    return u"https://127.0.0.1:%1"_s.arg(port());
}

int RawServer::connections() const
{
    const QMutexLocker lock(&m_listener->record.mutex);
    return m_listener->record.connections;
}

int RawServer::openConnections() const
{
    const QMutexLocker lock(&m_listener->record.mutex);
    return m_listener->record.open;
}

QList<QByteArray> RawServer::requests() const
{
    const QMutexLocker lock(&m_listener->record.mutex);
    return m_listener->record.requests;
}

QByteArray RawServer::received() const
{
    const QMutexLocker lock(&m_listener->record.mutex);
    return m_listener->record.received;
}

qint64 RawServer::bytesSent() const
{
    const QMutexLocker lock(&m_listener->record.mutex);
    return m_listener->record.sent;
}

} // namespace license::test
