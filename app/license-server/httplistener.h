// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/httpport.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace license::server {

/// One port that speaks HTTP/1.1, with or without TLS, and passes every request to one function. The function is called
/// in this object's thread, by its event loop; everything about connections happens in a thread of the port.
class HttpListener final : public QObject
{
public:
    using Handler = std::function<Reply(const Request &)>;

    /// `tooLarge` is the answer to a request of more than HttpPort::largest bytes, none of which is kept.
    HttpListener(Handler handler, Reply tooLarge, QObject *parent = nullptr);
    ~HttpListener() override;

    /// Listens; port 0 selects a free one. Returns the port.
    Result<quint16> open(const QHostAddress &address, quint16 port, const std::optional<TlsKeys> &tls = {});
    /// Stops listening and ends every connection at once.
    void close();
    bool isOpen() const { return m_port != nullptr; }

private:
    void answer(quint64 opening, HttpPort::Id id, const Request &request);

    const Handler m_handler;
    const Reply m_tooLarge;
    std::unique_ptr<HttpPort> m_port;
    quint64 m_opening = 0; ///< counts: a request may still be on its way when its port is closed
};

} // namespace license::server
