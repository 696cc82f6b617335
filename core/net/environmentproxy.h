// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

#include <optional>

namespace license {

/// A way, and who named it.
struct FoundProxy
{
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    QString source{}; ///< the variable of the environment; empty: a person's or the desktop's settings, or nobody
};

/// What the environment says of an https address, read as curl reads it: https_proxy, HTTPS_PROXY, all_proxy,
/// ALL_PROXY, the first that is not empty; but no_proxy, or NO_PROXY, before them, by which the way is direct.
/// http_proxy is for addresses of http. A value without a scheme means http, one without a port 1080. Nothing where it
/// says nothing of this address. Proxy for one that cannot be used: the direct way would not be what was asked for.
std::optional<Result<FoundProxy>> proxyFromEnvironment(const QUrl &url, const QProcessEnvironment &environment);

/// True where `list` names `host`: by commas or blanks, "*" all, a name and what is below it with or without a leading
/// dot, an address, or a network (CIDR).
bool isExempt(const QString &host, const QString &list);

} // namespace license
