// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/networkroute.h"

#include "core/net/namelookup.h"

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

QString NetworkRoute::hop() const
{
    return isDirect() ? QString() : hostAndPort(proxy.hostName(), proxy.port());
}

QString NetworkRoute::proxyName() const
{
    return isDirect() || source.isEmpty() ? hop() : u"%1 (%2)"_s.arg(hop(), source);
}

Error NetworkRoute::explained(Error error, const QUrl &url) const
{
    const bool refused = error.proxy == ProxyProblem::Forbids || error.proxy == ProxyProblem::ServerNotReached ||
                         error.proxy == ProxyProblem::Other;
    if (refused && proxy.type() == QNetworkProxy::HttpProxy && url.host().contains(u':')) {
        error.proxy = ProxyProblem::AddressForm;
        error.detail += u"; it was asked for %1:%2"_s.arg(url.host()).arg(url.port(443));
    }
    return error;
}

void findNetworkRoute(const ProxySettings &settings, const QUrl &url, QObject *context,
                      std::function<void(Result<NetworkRoute>)> done)
{
    findProxy(settings, url, context, [url, context, done = std::move(done)](const Result<FoundProxy> &found) {
        if (!found.ok()) {
            done(found.error());
            return;
        }
        const NetworkRoute way{.proxy = found->proxy, .source = found->source};
        if (!way.isDirect()) {
            done(way);
            return;
        }
        lookUpName(url.host(), context, [source = way.source, done](Result<QList<QHostAddress>> addresses) {
            done(addresses.ok() ? Result<NetworkRoute>(NetworkRoute{.addresses = addresses.take(), .source = source})
                                : Result<NetworkRoute>(addresses.error()));
        });
    });
}

} // namespace license
