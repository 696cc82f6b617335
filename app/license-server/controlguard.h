// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/message.h"

#include <functional>
#include <optional>

namespace license::server {

/// Decides who may use the control port. A port on the loopback interface is open to every user of the computer, and to
/// every page in a browser whose name can be made to resolve to 127.0.0.1. A request therefore has to name this port as
/// its host, must not come from a web page, and either comes from a process of this server's user or of root, or
/// carries the secret of the state folder.
class ControlGuard
{
public:
    /// Whether a process of this server's user, or of the system's, holds the other end of the request's connection.
    using IsOurs = std::function<bool(const Request &)>;

    /// `secretFile` is named in a refusal.
    ControlGuard(QByteArray secret, QString secretFile, IsOurs isOurs);

    struct Refusal
    {
        int status = 403;
        QString words;
    };
    /// The refusal of a request; nothing if it may pass.
    std::optional<Refusal> refusal(const Request &request) const;

private:
    const QByteArray m_secret;
    const QString m_secretFile;
    const IsOurs m_isOurs;
};

/// From the system's table of connections.
bool isOurs(const Request &request);

} // namespace license::server
