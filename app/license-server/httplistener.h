// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/message.h"
#include "core/domain/result.h"

#include <QAbstractHttpServer>
#include <QHostAddress>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>
#include <optional>

namespace license::server {

/// One port that speaks HTTP/1.1, with or without TLS, and passes every request to one function.
class HttpListener final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    using Handler = std::function<Reply(const Request &)>;

    /// `tooLarge` is the answer to a request of more than RequestGate::largest bytes, none of which is kept.
    HttpListener(Handler handler, Reply tooLarge, QObject *parent = nullptr);

    /// Listens; port 0 selects a free one. Returns the port.
    Result<quint16> open(const QHostAddress &address, quint16 port, const std::optional<QSslConfiguration> &tls = {});
    /// Stops listening and ends every connection at once.
    void close();
    bool isOpen() const { return !m_server.isNull(); }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    void send(QTcpSocket *socket, const Request &request, const Reply &reply);

    const Handler m_handler;
    const Reply m_tooLarge;
    QPointer<QTcpServer> m_server;
};

} // namespace license::server
