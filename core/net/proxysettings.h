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

/// Which way requests take. The password is never part of the text form: it lives in the keychain.
struct ProxySettings
{
    ProxyMode mode = ProxyMode::System;
    QString host;                           ///< Http and Socks5
    quint16 port = 0;                       ///< Http and Socks5
    QString user;                           ///< may be empty
    std::shared_ptr<const Secret> password; ///< none: the proxy is never answered
    /// Where the password lies, asked anew for each request that has a user and no password here; nothing where there
    /// is none. Answers once, through the event loop, unless `context` goes first; no password is a null pointer.
    using PasswordDone = std::function<void(Result<std::shared_ptr<const Secret>>)>;
    std::function<void(QObject *context, PasswordDone done)> passwordSource{};
};

/// "system", "none", "http://user@host:port", "socks5://user@host:port": how a preference keeps it.
QString proxyText(const ProxySettings &settings);
/// Nothing for a text that proxyText() does not write.
std::optional<ProxySettings> proxyFromText(const QString &text);

/// Finds the proxy for `url` and calls `done`, through the event loop, unless `context` goes first. Where the system
/// decides, its environment does so first. What its settings say (PAC, desktop) is asked in a thread of its own: it may
/// take as long as it likes. Proxy where the password cannot be had, or where the environment names what cannot be
/// used.
void findProxy(const ProxySettings &settings, const QUrl &url, QObject *context,
               std::function<void(Result<FoundProxy>)> done);

} // namespace license
