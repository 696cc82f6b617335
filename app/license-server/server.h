// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/controlhandler.h"
#include "app/license-server/httplistener.h"
#include "app/license-server/protocolhandler.h"

#include <memory>

namespace license::server {

/// A license server with its two ports.
class Server final : private ProtocolPort
{
public:
    /// Opens the state folder and both ports, and writes the connection file. `wallClock` gives milliseconds since
    /// 1970.
    static Result<std::unique_ptr<Server>> start(const Options &options, const ServerState::WallClock &wallClock);

    QString url() const { return m_state->url; }
    QString controlUrl() const;
    QString connectionFile() const;
    QString tokenFile() const;

private:
    Server(std::unique_ptr<ServerState> state, const QHostAddress &address);
    Result<Done> listen();

    Result<Done> up() override;
    void down() override;
    bool isUp() const override;

    std::unique_ptr<ServerState> m_state;
    QHostAddress m_address;
    TlsKeys m_tls;
    ProtocolHandler m_protocolHandler;
    ControlHandler m_controlHandler;
    HttpListener m_protocol;
    HttpListener m_control;
};

} // namespace license::server
