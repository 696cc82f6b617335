// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storeplace.h"

#include "core/domain/databaseoptions.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString value)
{
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

QString encoded(const QString &part, const QByteArray &kept = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part, kept));
}

QString portOf(const DatabaseHost &host)
{
    return host.port == 0 ? QString() : QString::number(host.port);
}

bool hasOption(const DatabasePlace &place, QStringView name)
{
    return std::any_of(place.options.begin(), place.options.end(),
                       [&](const auto &option) { return option.first == name; });
}

QString textOf(const DatabaseHost &host)
{
    const QString name = host.name.contains(u':') ? u'[' + encoded(host.name, ":") + u']' : encoded(host.name);
    return host.port == 0 ? name : name + u':' + portOf(host);
}

} // namespace

QString DatabasePlace::connectOptions() const
{
    QStringList words;
    const auto add = [&words](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            words.append(name + u'=' + quoted(value));
        }
    };
    add(u"service"_s, service);
    QStringList names;
    QStringList ports;
    for (const DatabaseHost &host : hosts) {
        names.append(host.name);
        ports.append(portOf(host));
    }
    add(u"host"_s, names.join(u','));
    if (!ports.join(QString()).isEmpty()) {
        add(u"port"_s, ports.join(u','));
    }
    add(u"dbname"_s, database);
    add(u"user"_s, user);
    for (const auto &[name, value] : options) {
        add(name, value);
    }
    if (service.isEmpty() && !hasOption(*this, u"sslmode") &&
        !std::all_of(hosts.begin(), hosts.end(), isThisComputer)) {
        add(u"sslmode"_s, u"verify-full"_s);
    }
    return words.join(u' ');
}

QString DatabasePlace::text() const
{
    if (!service.isEmpty() &&
        *this == DatabasePlace{.service = service, .hosts = {}, .database = {}, .user = {}, .options = {}}) {
        return u"service="_s + service;
    }
    QStringList names;
    QStringList stated;
    for (const DatabaseHost &host : hosts) {
        if (host.name.isEmpty()) { // the usual socket: a port has no host before it
            stated.append(u"port="_s + portOf(host));
        } else {
            names.append(textOf(host));
        }
    }
    if (!service.isEmpty()) {
        stated.append(u"service="_s + encoded(service));
    }
    for (const auto &[name, value] : options) {
        stated.append(name + u'=' + encoded(value, "/"));
    }
    return u"postgresql://"_s + (user.isEmpty() ? QString() : encoded(user) + u'@') + names.join(u',') + u'/' +
           encoded(database) + (stated.isEmpty() ? QString() : u'?' + stated.join(u'&'));
}

} // namespace license
