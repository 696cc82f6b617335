// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/message.h"
#include "app/license-server/serverstate.h"

namespace license::server {

/// Answers the requests of the license protocol (PROTOCOL.md).
class ProtocolHandler
{
public:
    explicit ProtocolHandler(ServerState &state) : m_state(state) {}

    /// The reply; its change, a sequence number used up, is on disk by then.
    Reply handle(const Request &request);

private:
    Reply route(const Request &request);
    std::optional<Reply> busy() const;
    std::optional<Reply> unauthorized(const Request &request) const;
    Reply verification(const Request &request);
    Reply objects(const Request &request, const QByteArray &hash);
    Result<QByteArray> document(const Json &request, const std::optional<Fault> &fault);

    ServerState &m_state;
};

} // namespace license::server
