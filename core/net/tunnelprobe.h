// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/networkroute.h"
#include "core/net/proxyquestion.h"

#include <QObject>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace license {

/// Asks a proxy for a tunnel as the call does, and sends nothing through it: two failures of a proxy that Qt 6.4
/// hides from a request show here. It loses a request whose proxy hangs up, and it answers a proxy that refuses NTLM
/// or Negotiate without end. Has a thread of its own, because Kerberos may wait for its servers.
class TunnelProbe final : public QObject
{
    Q_OBJECT
public:
    /// Nothing: the proxy granted the tunnel.
    using Done = std::function<void(const std::optional<TunnelFailure> &failure)>;

    /// `done` is called at most once, through the event loop, and not after destruction.
    TunnelProbe(const NetworkRoute &way, const QUrl &url, Done done);
    /// Closes the tunnel. Safe while `done` is running.
    ~TunnelProbe() override;

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace license
