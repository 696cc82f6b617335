// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/way.h"

#include "core/net/namelookup.h"

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

QString Way::proxyName() const
{
    if (isDirect()) {
        return {};
    }
    const QString host = proxy.hostName();
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(proxy.port());
}

void findWay(const ProxySettings &settings, const QUrl &url, QObject *context, std::function<void(Result<Way>)> done)
{
    findProxy(settings, url, context, [url, context, done = std::move(done)](const Result<QNetworkProxy> &proxy) {
        if (!proxy.ok()) {
            done(proxy.error());
            return;
        }
        const Way way{.proxy = *proxy};
        if (!way.isDirect()) {
            done(way);
            return;
        }
        lookUpName(url.host(), context, [done](Result<QList<QHostAddress>> addresses) {
            done(addresses.ok() ? Result<Way>(Way{.addresses = addresses.take()}) : Result<Way>(addresses.error()));
        });
    });
}

} // namespace license
