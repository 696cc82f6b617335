// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/firewall.h"
#include "core/text/translate.h"

#include <algorithm>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isIpv4(const QString &text)
{
    const QStringList parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) {
               const bool digits =
                   !part.isEmpty() && part.size() <= 3 &&
                   std::all_of(part.cbegin(), part.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
               return digits && part.toInt() <= 255 && (part.size() == 1 || part.front() != u'0');
           });
}

/// An address without a zone and without dotted digits at its end: the form that a look-up returns.
bool isIpv6(const QString &text)
{
    const QStringList groups = text.split(u':');
    const qsizetype gap = text.indexOf("::"_L1);
    if (groups.size() < 3 || groups.size() > 9 || (gap >= 0 && text.indexOf("::"_L1, gap + 1) >= 0)) {
        return false;
    }
    qsizetype named = 0;
    for (const QString &group : groups) {
        if (group.size() > 4 || !std::all_of(group.cbegin(), group.cend(), isHexDigit)) {
            return false;
        }
        named += group.isEmpty() ? 0 : 1;
    }
    if (gap < 0) {
        return named == 8;
    }
    const bool lonelyColon = (text.startsWith(u':') && gap != 0) || (text.endsWith(u':') && !text.endsWith("::"_L1));
    return named < 8 && !lonelyColon;
}

/// A well-formed DNS name; anything else is left out of the rules' comments.
QString checkedName(const QString &host)
{
    const bool sound = !host.isEmpty() && host.size() <= 253 && std::all_of(host.cbegin(), host.cend(), [](QChar c) {
        return isHexDigit(c) || (c >= u'g' && c <= u'z') || (c >= u'G' && c <= u'Z') || c == u'-' || c == u'.';
    });
    return sound ? host : QString();
}

/// Fixed ASCII text, the same in every language: it ends up in an administrator's rules.
QString comment(const FirewallRequest &request)
{
    const QString words =
        request.proxy.isEmpty() ? u"Xopero ONE license server"_s : u"Proxy to the Xopero ONE license server"_s;
    const QString name = checkedName(request.target());
    return name.isEmpty() ? words : words + u' ' + name;
}

struct Targets
{
    QStringList v4;
    QStringList v6;
    quint16 port;
    QString comment;
};

QString nftables(const Targets &to)
{
    QString rules = u"# nft -f FILE; keeps what is there, and lets this connection through first\n"
                    "add table inet filter\n"
                    "add chain inet filter output { type filter hook output priority filter; }\n"_s;
    for (const auto &[family, addresses] : {std::pair{u"ip"_s, to.v4}, std::pair{u"ip6"_s, to.v6}}) {
        if (!addresses.isEmpty()) {
            rules += u"insert rule inet filter output %1 daddr { %2 } tcp dport %3 accept comment \"%4\"\n"_s.arg(
                family, addresses.join(u", "_s), QString::number(to.port), to.comment);
        }
    }
    return rules;
}

QString ufw(const Targets &to)
{
    QString rules;
    for (const QString &address : to.v4 + to.v6) {
        rules += u"ufw allow out proto tcp to %1 port %2 comment '%3'\n"_s.arg(address, QString::number(to.port),
                                                                               to.comment);
    }
    return rules;
}

QString firewalld(const Targets &to)
{
    const QString command = u"firewall-cmd --permanent --policy=license-console "_s;
    QString rules = u"# "_s + to.comment + u"\nfirewall-cmd --permanent --new-policy=license-console\n"_s + command +
                    u"--add-ingress-zone=HOST\n"_s + command + u"--add-egress-zone=ANY\n"_s;
    for (const auto &[family, addresses] : {std::pair{u"ipv4"_s, to.v4}, std::pair{u"ipv6"_s, to.v6}}) {
        for (const QString &address : addresses) {
            rules += command + u"--add-rich-rule='rule family=\"%1\" destination address=\"%2\" port port=\"%3\""
                               " protocol=\"tcp\" accept'\n"_s.arg(family, address, QString::number(to.port));
        }
    }
    return rules + u"firewall-cmd --reload\n"_s;
}

QString windows(const Targets &to)
{
    return u"New-NetFirewallRule -DisplayName '%1' -Direction Outbound -Action Allow -Protocol TCP"
           " -RemoteAddress '%2' -RemotePort %3 -Profile Any\n"_s.arg(to.comment, (to.v4 + to.v6).join(u"','"_s),
                                                                      QString::number(to.port));
}

} // namespace

QStringList FirewallRequest::ruleAddresses() const
{
    QStringList all = addresses;
    if (!documented.isEmpty() && proxy.isEmpty()) {
        all.prepend(documented);
    }
    all.removeIf([](const QString &address) { return !isIpv4(address) && !isIpv6(address); });
    all.removeDuplicates();
    return all;
}

QString firewallToolName(FirewallTool tool)
{
    switch (tool) {
    case FirewallTool::Nftables:
        return u"nftables"_s;
    case FirewallTool::Ufw:
        return u"ufw"_s;
    case FirewallTool::Firewalld:
        return u"firewalld"_s;
    case FirewallTool::Windows:
        return Words::tr("Windows (PowerShell)");
    }
    Q_UNREACHABLE();
}

QString firewallFileEnding(FirewallTool tool)
{
    switch (tool) {
    case FirewallTool::Nftables:
        return u"nft"_s;
    case FirewallTool::Ufw:
    case FirewallTool::Firewalld:
        return u"sh"_s;
    case FirewallTool::Windows:
        return u"ps1"_s;
    }
    Q_UNREACHABLE();
}

Result<QString> firewallRules(const FirewallRequest &request, FirewallTool tool)
{
    Targets to{.v4 = {}, .v6 = {}, .port = request.targetPort(), .comment = comment(request)};
    for (const QString &address : request.ruleAddresses()) {
        (isIpv4(address) ? to.v4 : to.v6) << address;
    }
    if (to.v4.isEmpty() && to.v6.isEmpty()) {
        return Error{.code = ErrorCode::InvalidInput,
                     .detail = u"no address of %1 is known yet"_s.arg(request.target())};
    }
    switch (tool) {
    case FirewallTool::Nftables:
        return nftables(to);
    case FirewallTool::Ufw:
        return ufw(to);
    case FirewallTool::Firewalld:
        return firewalld(to);
    case FirewallTool::Windows:
        return windows(to);
    }
    Q_UNREACHABLE();
}

} // namespace license::text
