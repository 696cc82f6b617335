// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storehosts.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace license::storeurl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostHosts = 16;

int hexDigit(QChar digit)
{
    const char16_t code = digit.toLower().unicode();
    return code >= u'0' && code <= u'9' ? code - u'0' : code >= u'a' && code <= u'f' ? code - u'a' + 10 : -1;
}

bool isHostName(const QString &name)
{
    static const QRegularExpression usual(u"\\A[\\p{L}\\p{N}_]([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}_.])?\\z"_s);
    return name.size() <= 253 && usual.match(name).hasMatch();
}

bool isAddress6(const QString &name)
{
    static const QRegularExpression usual(u"\\A[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%[A-Za-z0-9_.-]+)?\\z"_s);
    return usual.match(name).hasMatch();
}

/// A Unix socket's path has at most 107 bytes, "/.s.PGSQL.65535" included.
bool isSocketFolder(const QString &name)
{
    return name.startsWith(u'/') && name.toUtf8().size() <= 92 && !name.contains(u',') && canBeHandedOn(name);
}

Refused readPort(QStringView text, quint16 &port)
{
    bool number = !text.isEmpty() && text.size() <= 5 &&
                  std::all_of(text.begin(), text.end(), [](QChar each) { return each >= u'0' && each <= u'9'; });
    const uint value = number ? text.toUInt(&number) : 0;
    if (!number || value == 0 || value > 65'535) {
        return refused(PlaceProblem::Port);
    }
    port = static_cast<quint16>(value);
    return std::nullopt;
}

Refused readHost(QStringView text, DatabaseHost &host)
{
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        const auto name = end < 0 ? std::nullopt : decoded(text.mid(1, end - 1));
        const QStringView rest = end < 0 ? QStringView() : text.mid(end + 1);
        if (!name || !isAddress6(*name) || !(rest.isEmpty() || rest.startsWith(u':'))) {
            return refused(PlaceProblem::Host);
        }
        host.name = *name;
        return rest.isEmpty() ? std::nullopt : readPort(rest.mid(1), host.port);
    }
    const qsizetype colon = text.indexOf(u':');
    const auto name = decoded(colon < 0 ? text : text.left(colon));
    if (!name) {
        return refused(PlaceProblem::Encoding);
    }
    if (!isHostName(*name) && !isSocketFolder(*name)) {
        return refused(PlaceProblem::Host);
    }
    host.name = *name;
    return colon < 0 ? std::nullopt : readPort(text.mid(colon + 1), host.port);
}

} // namespace

Refused refused(PlaceProblem problem, const QString &option)
{
    return PlaceRefusal{problem, option};
}

std::optional<QString> decoded(QStringView part)
{
    QByteArray bytes;
    for (qsizetype at = 0; at < part.size(); ++at) {
        if (part[at] != u'%') {
            bytes += part.mid(at, part[at].isHighSurrogate() && at + 1 < part.size() ? 2 : 1).toUtf8();
            at += part[at].isHighSurrogate() ? 1 : 0;
            continue;
        }
        const int high = at + 2 < part.size() ? hexDigit(part[at + 1]) : -1;
        const int low = at + 2 < part.size() ? hexDigit(part[at + 2]) : -1;
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        bytes += static_cast<char>(high * 16 + low);
        at += 2;
    }
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

bool canBeHandedOn(const QString &value)
{
    return std::none_of(value.begin(), value.end(),
                        [](QChar each) { return each == u';' || each.category() == QChar::Other_Control; });
}

Refused readAuthority(QStringView text, DatabasePlace &place)
{
    if (const qsizetype at = text.lastIndexOf(u'@'); at >= 0) {
        const QStringView person = text.left(at);
        const auto user = decoded(person);
        if (person.contains(u':')) {
            return refused(PlaceProblem::Password);
        }
        if (!user) {
            return refused(PlaceProblem::Encoding);
        }
        if (user->isEmpty() || person.contains(u'@') || !canBeHandedOn(*user)) {
            return refused(PlaceProblem::Value, u"user"_s);
        }
        place.user = *user;
        text = text.mid(at + 1);
    }
    if (text.isEmpty()) {
        return std::nullopt;
    }
    for (const QStringView each : text.split(u',')) {
        DatabaseHost host;
        if (auto problem = readHost(each, host)) {
            return problem;
        }
        place.hosts.append(host);
    }
    return place.hosts.size() > mostHosts ? refused(PlaceProblem::Host) : std::nullopt;
}

Refused readHosts(const QString &value, DatabasePlace &place)
{
    if (!place.hosts.isEmpty()) {
        return refused(PlaceProblem::Twice, u"host"_s);
    }
    const QStringList names = value.split(u',');
    for (const QString &name : names) {
        if (!isHostName(name) && !isAddress6(name) && !isSocketFolder(name)) {
            return refused(PlaceProblem::Host);
        }
        place.hosts.append({.name = name, .port = 0});
    }
    return names.size() > mostHosts ? refused(PlaceProblem::Host) : std::nullopt;
}

Refused spreadPorts(const QString &value, DatabasePlace &place)
{
    if (place.hosts.isEmpty()) {
        place.hosts.append(DatabaseHost{});
    }
    const QStringList ports = value.split(u',');
    if (ports.size() != 1 && ports.size() != place.hosts.size()) {
        return refused(PlaceProblem::Port);
    }
    for (qsizetype at = 0; at < place.hosts.size(); ++at) {
        if (place.hosts[at].port != 0) {
            return refused(PlaceProblem::Twice, u"port"_s);
        }
        if (auto problem = readPort(ports[ports.size() == 1 ? 0 : at], place.hosts[at].port)) {
            return problem;
        }
    }
    return std::nullopt;
}

} // namespace license::storeurl
