// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxysettings.h"

#include "core/net/systemproxy.h"

#include <QFutureWatcher>
#include <QHostAddress>

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

QNetworkProxy manualProxy(const ProxySettings &settings, const std::shared_ptr<const Secret> &password)
{
    const auto type = settings.mode == ProxyMode::Socks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    QNetworkProxy proxy(type, settings.host, settings.port);
    if (!settings.user.isEmpty() && password) {
        proxy.setUser(settings.user);
        proxy.setPassword(QString::fromUtf8(password->reveal()));
    }
    return proxy;
}

/// An address as host needs no look-up. Qt, left to do one, wants the proxy's own address to be of the same family.
Result<FoundProxy> forHost(const QUrl &url, Result<FoundProxy> found)
{
    if (found.ok() && !QHostAddress(url.host()).isNull()) {
        QNetworkProxy &proxy = found.value().proxy;
        proxy.setCapabilities(proxy.capabilities() & ~QNetworkProxy::HostNameLookupCapability);
    }
    return found;
}

Error withoutPassword(const ProxySettings &settings, const Error &error)
{
    return {.code = ErrorCode::Proxy,
            .detail = u"proxy %1: its password cannot be read: %2"_s.arg(hostAndPort(settings.host, settings.port))
                          .arg(error.detail.isEmpty() ? errorName(error.code) : error.detail),
            .proxy = ProxyProblem::NoPassword};
}

} // namespace

QString proxyText(const ProxySettings &settings)
{
    QUrl url;
    switch (settings.mode) {
    case ProxyMode::System:
        return u"system"_s;
    case ProxyMode::None:
        return u"none"_s;
    case ProxyMode::Http:
        url.setScheme(u"http"_s);
        break;
    case ProxyMode::Socks5:
        url.setScheme(u"socks5"_s);
        break;
    }
    url.setHost(settings.host);
    url.setPort(settings.port);
    url.setUserName(settings.user);
    return url.toString(QUrl::FullyEncoded);
}

std::optional<ProxySettings> proxyFromText(const QString &text)
{
    if (text == "system"_L1) {
        return ProxySettings{};
    }
    if (text == "none"_L1) {
        return ProxySettings{.mode = ProxyMode::None};
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool socks = url.scheme() == "socks5"_L1;
    if (!url.isValid() || (!socks && url.scheme() != "http"_L1) || url.host().isEmpty() || url.port() < 1 ||
        !url.password().isEmpty() || !url.path().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return std::nullopt;
    }
    return ProxySettings{.mode = socks ? ProxyMode::Socks5 : ProxyMode::Http,
                         .host = url.host(),
                         .port = static_cast<quint16>(url.port()),
                         .user = url.userName(QUrl::FullyDecoded)};
}

QString hostAndPort(const QString &host, int port)
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

void findProxy(const ProxySettings &settings, const QUrl &url, QObject *context,
               std::function<void(Result<FoundProxy>)> answer)
{
    auto done = [url, answer = std::move(answer)](const Result<FoundProxy> &found) { answer(forHost(url, found)); };
    const auto later = [context, &done](Result<FoundProxy> found) {
        QMetaObject::invokeMethod(
            context, [found = std::move(found), done = std::move(done)] { done(found); }, Qt::QueuedConnection);
    };
    switch (settings.mode) {
    case ProxyMode::System: {
        if (auto named = proxyFromEnvironment(url, QProcessEnvironment::systemEnvironment())) {
            later(std::move(*named));
            return;
        }
        auto *watcher = new QFutureWatcher<QNetworkProxy>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
            watcher->deleteLater();
            done(FoundProxy{.proxy = watcher->result()});
        });
        watcher->setFuture(askSystemForProxy(url));
        return;
    }
    case ProxyMode::Http:
    case ProxyMode::Socks5:
        if (!settings.user.isEmpty() && !settings.password && settings.passwordSource) {
            settings.passwordSource(
                context, [settings, done = std::move(done)](const Result<std::shared_ptr<const Secret>> &password) {
                    done(password.ok() ? Result<FoundProxy>(FoundProxy{.proxy = manualProxy(settings, *password)})
                                       : withoutPassword(settings, password.error()));
                });
            return;
        }
        break;
    case ProxyMode::None:
        break;
    }
    later(settings.mode == ProxyMode::None ? FoundProxy{}
                                           : FoundProxy{.proxy = manualProxy(settings, settings.password)});
}

} // namespace license
