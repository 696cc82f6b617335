// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/controlguard.h"

#include "app/license-server/signer.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

/// `name` or `name:port` for one of the loopback interface's names; without a port a client means the one it is
/// connected to.
bool namesThisPort(const QByteArray &host, quint16 port)
{
    for (const char *name : {"127.0.0.1", "localhost", "[::1]"}) {
        if (host.compare(name, Qt::CaseInsensitive) == 0 ||
            host.compare(name + (':' + QByteArray::number(port)), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// A browser sends the page's origin with every request that could change anything, and the site with all others.
bool comesFromAPage(const Request &request)
{
    const auto names = [&request](const char *name) {
        return std::any_of(request.headers.cbegin(), request.headers.cend(), [name](const Header &header) {
            return header.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    return names("origin") || (names("sec-fetch-site") && request.header("sec-fetch-site") != "none");
}

} // namespace

ControlGuard::ControlGuard(QByteArray secret, QString secretFile, IsOurs isOurs)
    : m_secret(std::move(secret)), m_secretFile(std::move(secretFile)), m_isOurs(std::move(isOurs))
{}

std::optional<ControlGuard::Refusal> ControlGuard::refusal(const Request &request) const
{
    if (!namesThisPort(request.header("host"), request.here.port))
        return Refusal{403, u"The host of the request is not this control port."_s};
    if (comesFromAPage(request))
        return Refusal{403, u"Not for web pages."_s};
    static const QByteArray scheme = "Bearer ";
    const QByteArray authorization = request.header("authorization");
    if (authorization.startsWith(scheme) ? sameSecret(authorization.mid(scheme.size()), m_secret) : m_isOurs(request))
        return {};
    return Refusal{401,
                   u"Only for the user who runs this server. Others send “Authorization: Bearer …” with the secret "
                   u"that stands in %1."_s.arg(m_secretFile)};
}

} // namespace license::server
