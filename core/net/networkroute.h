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

/// How a request gets to its server.
struct NetworkRoute
{
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    QList<QHostAddress> addresses{}; ///< of the server, where the way is direct; a proxy looks them up itself
    QString source{};                ///< the variable of the environment that named the way; empty: none

    bool isDirect() const { return proxy.type() == QNetworkProxy::NoProxy; }
    /// host:port or [address]:port, and the variable that named it, "proxy:3128 (https_proxy)"; empty where the way is
    /// direct.
    QString proxyName() const;
};

/// Asks for the proxy, then for the name. `done` is called through the event loop, unless `context` goes first; errors
/// as of lookUpName().
void findNetworkRoute(const ProxySettings &settings, const QUrl &url, QObject *context,
                      std::function<void(Result<NetworkRoute>)> done);

} // namespace license
