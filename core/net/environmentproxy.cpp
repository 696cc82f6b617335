// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/environmentproxy.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultPort = 1080;

/// The first non-empty variable; an empty one counts as unset.
std::optional<std::pair<QString, QString>> firstOf(const QStringList &names, const QProcessEnvironment &environment)
{
    for (const QString &name : names) {
        if (const QString value = environment.value(name).trimmed(); !value.isEmpty()) {
            return std::pair(name, value);
        }
    }
    return std::nullopt;
}

Error unusable(const QString &variable, const QString &what)
{
    // Never the value itself, which may contain a password.
    return {.code = ErrorCode::Proxy,
            .detail = u"the proxy that %1 names cannot be used: %2"_s.arg(variable, what),
            .proxy = ProxyProblem::Other};
}

Result<FoundProxy> parsed(const QString &variable, const QString &value)
{
    const QUrl url(value.contains("://"_L1) ? value : u"http://"_s + value, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty()) {
        return unusable(variable, u"it is no address"_s);
    }
    const QString scheme = url.scheme();
    const bool socks = scheme == "socks5"_L1 || scheme == "socks5h"_L1 || scheme == "socks"_L1;
    if (!socks && scheme != "http"_L1) {
        const bool known = scheme == "https"_L1 || scheme == "socks4"_L1 || scheme == "socks4a"_L1;
        return unusable(variable,
                        known ? u"a proxy of the kind %1 is not supported"_s.arg(scheme) : u"its kind is unknown"_s);
    }
    FoundProxy found{.proxy = {socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                               static_cast<quint16>(url.port(defaultPort)), url.userName(QUrl::FullyDecoded),
                               url.password(QUrl::FullyDecoded)},
                     .source = variable};
    if (socks && scheme != "socks5h"_L1) { // this computer resolves the name
        found.proxy.setCapabilities(found.proxy.capabilities() & ~QNetworkProxy::HostNameLookupCapability);
    }
    return found;
}

bool isAddressExempt(const QHostAddress &address, const QString &entry)
{
    if (entry.contains(u'/')) {
        const auto network = QHostAddress::parseSubnet(entry);
        return network.second >= 0 && network.first.protocol() == address.protocol() &&
               address.isInSubnet(network.first, network.second);
    }
    return QHostAddress(entry) == address;
}

bool isNameExempt(const QString &name, QString entry)
{
    if (entry.startsWith(u'.')) {
        entry.remove(0, 1);
    }
    if (entry.endsWith(u'.')) {
        entry.chop(1);
    }
    return !entry.isEmpty() &&
           (name.compare(entry, Qt::CaseInsensitive) == 0 || name.endsWith(u'.' + entry, Qt::CaseInsensitive));
}

} // namespace

bool isExempt(const QString &host, const QString &list)
{
    if (list.trimmed() == "*"_L1) {
        return true;
    }
    static const QRegularExpression separators(u"[,\\s]+"_s);
    const QStringList entries = list.split(separators, Qt::SkipEmptyParts);
    const QHostAddress address(host);
    const QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    return std::any_of(entries.cbegin(), entries.cend(), [&](const QString &entry) {
        return address.isNull() ? isNameExempt(name, entry) : isAddressExempt(address, entry);
    });
}

std::optional<Result<FoundProxy>> proxyFromEnvironment(const QUrl &url, const QProcessEnvironment &environment)
{
    const auto exempt = firstOf({u"no_proxy"_s, u"NO_PROXY"_s}, environment);
    if (exempt && isExempt(url.host(), exempt->second)) {
        return Result<FoundProxy>(FoundProxy{.source = exempt->first});
    }
    const auto named = firstOf({u"https_proxy"_s, u"HTTPS_PROXY"_s, u"all_proxy"_s, u"ALL_PROXY"_s}, environment);
    return named ? std::optional(parsed(named->first, named->second)) : std::nullopt;
}

} // namespace license
