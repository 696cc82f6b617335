// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/result.h"
#include "core/net/environmentproxy.h"

#include <QNetworkProxy>
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace license {

enum class ProxyMode { System, None, Http, Socks5 };

/// The route of requests. The text form never contains the password, which is in the keychain.
struct ProxySettings
{
    ProxyMode mode = ProxyMode::System;
    QString host;                           ///< Http and Socks5
    quint16 port = 0;                       ///< Http and Socks5
    QString user;                           ///< may be empty
    std::shared_ptr<const Secret> password; ///< null: the proxy gets no answer to an authentication request
    /// Reads the password, for each request that has a user and no password here; nothing if none is stored. Answers
    /// once, through the event loop, unless `context` is destroyed first; no password is a null pointer.
    using PasswordDone = std::function<void(Result<std::shared_ptr<const Secret>>)>;
    std::function<void(QObject *context, PasswordDone done)> passwordSource{};
};

/// "system", "none", "http://user@host:port", "socks5://user@host:port": the form of the preference.
QString proxyText(const ProxySettings &settings);
/// Nothing for any text that proxyText() does not write.
std::optional<ProxySettings> proxyFromText(const QString &text);

/// "proxy:3128", "[::1]:3128".
QString hostAndPort(const QString &host, int port);

/// Finds the proxy for `url` and calls `done`, through the event loop, unless `context` is destroyed first. If the
/// system decides, its environment comes first. A separate thread queries its settings (PAC, desktop), which may take
/// any time. Proxy if the password is unavailable, or if the environment names an unusable proxy.
void findProxy(const ProxySettings &settings, const QUrl &url, QObject *context,
               std::function<void(Result<FoundProxy>)> done);

} // namespace license
