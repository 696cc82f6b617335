// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/controlguard.h"
#include "app/license-server/message.h"
#include "app/license-server/serverstate.h"

namespace license::server {

/// The TLS port, as switched by the control port.
class ProtocolPort
{
public:
    ProtocolPort() = default;
    ProtocolPort(const ProtocolPort &) = delete;
    ProtocolPort &operator=(const ProtocolPort &) = delete;
    virtual ~ProtocolPort() = default;

    virtual Result<Done> up() = 0;
    /// Stops listening and ends every connection.
    virtual void down() = 0;
    virtual bool isUp() const = 0;
};

/// Answers the requests of the control port (PROTOCOL.md) in plain JSON, for clients admitted by controlguard.h.
class ControlHandler
{
public:
    ControlHandler(ServerState &state, ProtocolPort &port, ControlGuard::IsOurs isOurs = server::isOurs);

    Reply handle(const Request &request);

private:
    /// The problem in words; nothing after a success.
    using Outcome = std::optional<QString>;
    using Command = Outcome (ControlHandler::*)(const Json &body);

    static Command commandFor(const QByteArray &path);
    Json stateJson() const;
    Outcome saveAccount();
    Outcome limitFor(const Json &body, qint64 Conditions::*until);

    Outcome upgrade(const Json &body);
    Outcome addStorage(const Json &body);
    Outcome setPackage(const Json &body);
    Outcome suspend(const Json &body);
    Outcome resume(const Json &body);
    Outcome revoke(const Json &body);
    Outcome down(const Json &body);
    Outcome up(const Json &body);
    Outcome rateLimit(const Json &body);
    Outcome maintenance(const Json &body);
    Outcome recover(const Json &body);
    Outcome rotateToken(const Json &body);
    Outcome fault(const Json &body);
    Outcome time(const Json &body);
    Outcome objects(const Json &body);

    ServerState &m_state;
    ProtocolPort &m_port;
    const ControlGuard m_guard;
};

/// The answer to a control request larger than any command.
Reply controlRequestTooLarge();

} // namespace license::server
