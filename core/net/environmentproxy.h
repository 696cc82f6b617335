// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

#include <optional>

namespace license {

/// A route and its source.
struct FoundProxy
{
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    QString source{}; ///< the variable of the environment; empty: a person's or the desktop's settings, or none
};

/// The environment's proxy for an https address, read as curl reads it: the first non-empty one of https_proxy,
/// HTTPS_PROXY, all_proxy, ALL_PROXY; no_proxy, or NO_PROXY, takes precedence and means a direct connection. http_proxy
/// applies only to http addresses. A value without a scheme means http, without a port 1080. Nothing if it says nothing
/// about this address. Proxy for an unusable one: a direct connection would not be what was asked for.
std::optional<Result<FoundProxy>> proxyFromEnvironment(const QUrl &url, const QProcessEnvironment &environment);

/// True if `list` matches `host`: separated by commas or blanks, "*" matches all; a name matches itself and names below
/// it, with or without a leading dot; also an address or a network (CIDR). An IPv6 address may stand in brackets, which
/// curl does not read: it can mean nothing else.
bool isExempt(const QString &host, const QString &list);

} // namespace license
