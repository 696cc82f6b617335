// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault.h"

#include <QTimer>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView proxyPrefix{"proxy "};

} // namespace

SecretKey proxyPasswordKey(const QString &proxy, bool expected)
{
    return {proxyPrefix + proxy, expected, false};
}

SecretKey databasePasswordKey(const QString &place, bool expected)
{
    return {u"database "_s + place, expected, false};
}

bool isProxyPasswordKey(const QString &name)
{
    return name.startsWith(proxyPrefix);
}

SecretKey tokenKey(const Service &service)
{
    return {u"token %1 %2"_s.arg(service.connection.url, service.connection.installation), service.tokenExpected, true};
}

SecretKey newTokenKey(const Service &service)
{
    return {u"new token %1 %2"_s.arg(service.connection.url, service.connection.installation), service.tokenPending,
            true};
}

SecretKey managementTokenKey(const Service &service)
{
    return {u"management token %1 %2"_s.arg(service.connection.url, service.connection.installation),
            service.management.has_value(), true};
}

void Vault::whenWritten(QObject *context, std::function<void()> done)
{
    QTimer::singleShot(0, context, std::move(done));
}

} // namespace license
