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

/// An address in full: Qt also reads 127.1 and fe80::1%eth0, which no other reader of this variable does.
QHostAddress wholeAddress(const QString &text)
{
    const bool bracketed = text.startsWith(u'[') && text.endsWith(u']');
    const QHostAddress address(bracketed ? text.sliced(1, text.size() - 2) : text);
    const bool whole = address.protocol() == QAbstractSocket::IPv4Protocol
                           ? !bracketed && text.count(u'.') == 3
                           : address.protocol() == QAbstractSocket::IPv6Protocol && address.scopeId().isEmpty();
    return whole ? address : QHostAddress();
}

/// An address, or a network as ADDRESS/BITS. As for curl, no bits, none that are a number, and 0 mean the whole
/// address: a list does not exempt every server by a slip.
bool isAddressExempt(const QHostAddress &address, const QString &entry)
{
    const qsizetype slash = entry.indexOf(u'/');
    const QHostAddress network = wholeAddress(slash < 0 ? entry : entry.first(slash));
    if (network.isNull() || network.protocol() != address.protocol()) {
        return false;
    }
    static const QRegularExpression number(u"^[+-]?[0-9]*"_s);
    const int bits = slash < 0 ? 0 : number.match(entry.sliced(slash + 1)).captured().toInt();
    const int all = address.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
    if (bits < 0 || bits > all) {
        return false;
    }
    return bits == 0 ? network == address : address.isInSubnet(network, bits);
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
    const QHostAddress address = wholeAddress(host);
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
