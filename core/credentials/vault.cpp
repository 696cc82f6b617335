// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault.h"

namespace license {

using namespace Qt::StringLiterals;

SecretKey proxyPasswordKey(const QString &proxy, bool expected)
{
    return {u"proxy %1"_s.arg(proxy), expected, false};
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

} // namespace license
