// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/httplistener.h"

#include "app/license-server/bodypump.h"
#include "app/license-server/files.h"
#include "app/license-server/requestgate.h"
#include "core/domain/version.h"

#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QSslServer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

/// The number of clients that may connect at the same moment, as a fleet of consoles does.
constexpr int crowd = 1'024;

Request toRequest(const QHttpServerRequest &from, const QTcpSocket &socket)
{
    Request request;
    request.method =
        QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(from.method()))).toUpper();
    request.path = from.url().path(QUrl::FullyEncoded).toLatin1();
    request.query = from.url().query(QUrl::FullyEncoded).toLatin1();
    for (const auto &[name, value] : from.headers())
        request.headers.append(Header{name, value});
    request.body = from.body();
    request.peer = EndPoint{socket.peerAddress(), socket.peerPort()};
    request.here = EndPoint{socket.localAddress(), socket.localPort()};
    return request;
}

QByteArray head(const Reply &reply, qint64 size, bool close)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonPhrase(reply.status) + "\r\n";
    const auto add = [&text](const QByteArray &name, const QByteArray &value) { text += name + ": " + value + "\r\n"; };
    add("Server", "license-server/" + version().toLatin1());
    if (!reply.contentType.isEmpty())
        add("Content-Type", reply.contentType);
    add("Content-Length", QByteArray::number(size));
    for (const Header &header : reply.headers)
        add(header.name, header.value);
    if (close)
        add("Connection", "close");
    return text + "\r\n";
}

/// A server whose connections have a gate in front of the HTTP server.
template <typename Server>
class Gated final : public Server
{
public:
    Gated(Reply tooLarge, QObject *parent) : Server(parent), m_tooLarge(std::move(tooLarge)) {}

    QTcpSocket *nextPendingConnection() override
    {
        QTcpSocket *socket = Server::nextPendingConnection();
        if (socket != nullptr)
            new RequestGate(socket, m_tooLarge, head); // a child of the socket
        return socket;
    }

private:
    const Reply m_tooLarge;
};

} // namespace

HttpListener::HttpListener(Handler handler, Reply tooLarge, QObject *parent)
    : QAbstractHttpServer(parent), m_handler(std::move(handler)), m_tooLarge(std::move(tooLarge))
{}

Result<quint16> HttpListener::open(const QHostAddress &address, quint16 port,
                                   const std::optional<QSslConfiguration> &tls)
{
    close();
    QTcpServer *server = nullptr;
    if (tls) {
        auto *secure = new Gated<QSslServer>(m_tooLarge, this);
        secure->setSslConfiguration(*tls);
        server = secure;
    } else {
        server = new Gated<QTcpServer>(m_tooLarge, this);
    }
    m_server = server;
    server->setListenBacklogSize(crowd);
    server->setMaxPendingConnections(crowd);
    if (!server->listen(address, port)) {
        const Error error = failure(u"cannot listen on %1, port %2: %3"_s.arg(address.toString(), QString::number(port),
                                                                              server->errorString()));
        close();
        return error;
    }
    bind(server);
    return server->serverPort();
}

void HttpListener::close()
{
    // The connections are children of the server and end with it.
    delete m_server;
}

bool HttpListener::handleRequest(const QHttpServerRequest &from, QTcpSocket *socket)
{
    if (auto *gate = socket->findChild<RequestGate *>(QString(), Qt::FindDirectChildrenOnly))
        gate->reset();
    const Request request = toRequest(from, *socket);
    const Reply reply = m_handler(request);
    if (reply.delay.count() > 0)
        QTimer::singleShot(reply.delay, socket, [this, socket, request, reply] { send(socket, request, reply); });
    else
        send(socket, request, reply);
    return true;
}

void HttpListener::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    socket->abort();
}

void HttpListener::send(QTcpSocket *socket, const Request &request, const Reply &reply)
{
    if (socket->state() != QAbstractSocket::ConnectedState)
        return;
    const bool streams = !reply.file.isEmpty();
    const bool close = streams || reply.cutAfter || request.header("connection").toLower() == "close";
    std::unique_ptr<QFile> file;
    if (streams) {
        file = std::make_unique<QFile>(reply.file);
        if (!file->open(QIODevice::ReadOnly)) {
            socket->abort();
            return;
        }
    }
    const QByteArray start = head(reply, streams ? file->size() : reply.body.size(), close);
    const QByteArray body = request.method == "HEAD" ? QByteArray() : reply.body;
    socket->write(start + (reply.cutAfter ? body.left(*reply.cutAfter) : body));
    if (close) {
        // Read nothing more from this connection: an answer to the next request would end up in the middle of the body.
        disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    }
    if (streams && request.method != "HEAD")
        (new BodyPump(std::move(file), reply.cutAfter, socket))->start();
    else if (close)
        socket->disconnectFromHost();
}

} // namespace license::server
