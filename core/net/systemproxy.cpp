// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/systemproxy.h"

#include "core/platform/processstart.h"

#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QPromise>

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

namespace license {

namespace {

std::atomic_int missingAnswers = 0;

QNetworkProxy systemProxy(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    const auto usable = std::find_if(proxies.begin(), proxies.end(), [](const QNetworkProxy &proxy) {
        return proxy.type() == QNetworkProxy::NoProxy || proxy.isTransparentProxy();
    });
    return usable == proxies.end() ? QNetworkProxy(QNetworkProxy::NoProxy) : *usable;
}

} // namespace

QFuture<QNetworkProxy> askSystemForProxy(const QUrl &url)
{
    QPromise<QNetworkProxy> promise;
    auto future = promise.future();
    promise.start();
    ++missingAnswers;
    // Detached, because a hanging look-up cannot be ended; it uses only its own copies.
    std::thread([promise = std::move(promise), url]() mutable {
        promise.addResult(systemProxy(url));
        promise.finish();
        --missingAnswers;
    }).detach();
    return future;
}

int endWithoutProxyAnswer(int exitCode)
{
    if (missingAnswers > 0) {
        platform::endProcessNow(exitCode);
    }
    return exitCode;
}

} // namespace license
