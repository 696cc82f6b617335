// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/net/proxysettings.h"

#include <QHostAddress>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

#include <functional>

namespace license {

/// The route of a request to its server.
struct NetworkRoute
{
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    QList<QHostAddress> addresses{}; ///< of the server, for a direct connection; a proxy resolves names itself
    QString source{};                ///< the environment variable that named the route; empty: none

    bool isDirect() const { return proxy.type() == QNetworkProxy::NoProxy; }
    /// host:port or [address]:port of the proxy; empty for a direct connection.
    QString hop() const;
    /// The same, and the variable that named it: "proxy:3128 (https_proxy)".
    QString proxyName() const;
    /// The error of a request to `url` on this route. Qt gives an IPv6 address to an HTTP proxy without its brackets:
    /// where that proxy has answered with a refusal, this is the likely reason.
    Error explained(Error error, const QUrl &url) const;
};

/// Finds the proxy, then resolves the name. `done` is called through the event loop, unless `context` is destroyed
/// first; errors as of lookUpName().
void findNetworkRoute(const ProxySettings &settings, const QUrl &url, QObject *context,
                      std::function<void(Result<NetworkRoute>)> done);

} // namespace license
