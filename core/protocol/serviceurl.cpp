// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/serviceurl.h"

#include "core/protocol/memberreader.h"

#include <QHostAddress>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c.toLower() >= u'a' && c.toLower() <= u'f');
}

/// A decimal number without a sign or leading zeros; -1 for anything else or more than five digits.
int plainNumber(QStringView text)
{
    const bool plain = !text.isEmpty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), isDigit) &&
                       (text.size() == 1 || text.front() != u'0');
    return plain ? text.toInt() : -1;
}

bool isLabel(QStringView label)
{
    const auto allowed = [](QChar c) { return c.unicode() < 0x80 && json::isWordCharacter(c.toLatin1()); };
    return !label.isEmpty() && label.size() <= 63 && std::all_of(label.begin(), label.end(), allowed) &&
           !label.startsWith(u'-') && !label.endsWith(u'-');
}

bool isIpv4(const QList<QStringView> &labels)
{
    return labels.size() == 4 && std::all_of(labels.begin(), labels.end(), [](QStringView label) {
               const int number = plainNumber(label);
               return number >= 0 && number <= 255;
           });
}

/// Many resolvers read a last label that looks like a number as an old spelling of an IPv4 address.
bool looksNumeric(QStringView label)
{
    const bool hexadecimal = label.startsWith("0x"_L1, Qt::CaseInsensitive);
    const QStringView digits = label.mid(hexadecimal ? 2 : 0);
    return std::all_of(digits.begin(), digits.end(), hexadecimal ? isHexDigit : isDigit);
}

bool isNameOrIpv4(QStringView host)
{
    constexpr qsizetype longestName = 253;
    const QList<QStringView> labels = host.split(u'.');
    if (looksNumeric(labels.back())) {
        return isIpv4(labels);
    }
    return host.size() <= longestName && std::all_of(labels.begin(), labels.end(), isLabel);
}

bool isIpv6(QStringView host)
{
    const auto allowed = [](QChar c) { return isHexDigit(c) || c == u':' || c == u'.'; };
    QHostAddress address;
    return std::all_of(host.begin(), host.end(), allowed) && address.setAddress(host.toString()) &&
           address.protocol() == QAbstractSocket::IPv6Protocol;
}

} // namespace

std::optional<QString> serviceUrlProblem(const QString &url)
{
    constexpr QLatin1StringView scheme = "https://"_L1;
    if (!url.startsWith(scheme)) {
        return u"does not begin with https://"_s;
    }
    QStringView rest = QStringView(url).mid(scheme.size());
    if (std::any_of(rest.begin(), rest.end(), [](QChar c) { return u"/?#"_s.contains(c); })) {
        return u"has something after host and port, even if only a slash"_s;
    }
    if (rest.contains(u'@')) {
        return u"has a user before the host"_s;
    }
    const bool bracketed = rest.startsWith(u'[');
    const qsizetype hostEnd = bracketed ? rest.indexOf(u']') + 1 : rest.indexOf(u':');
    const QStringView host = hostEnd > 0 ? rest.first(hostEnd) : bracketed || hostEnd == 0 ? QStringView() : rest;
    const bool valid = bracketed ? host.size() > 2 && isIpv6(host.mid(1).chopped(1)) : isNameOrIpv4(host);
    if (!valid) {
        return u"has no valid host"_s;
    }
    if (const QStringView port = rest.mid(host.size()); !port.isEmpty()) {
        const int number = port.startsWith(u':') ? plainNumber(port.mid(1)) : -1;
        if (number < 1 || number > 65'535) {
            return u"has a port that is not within 1 … 65535"_s;
        }
    }
    // QUrl sends the request, so it has the final say.
    return QUrl(url, QUrl::StrictMode).host().isEmpty() ? std::optional(u"has no valid host"_s) : std::nullopt;
}

} // namespace license
