// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/peer.h"

#include <sys/socket.h>
#include <unistd.h>

namespace license::platform {

namespace {

std::optional<ucred> credentials(qintptr descriptor)
{
    ucred told = {};
    socklen_t size = sizeof told;
    const int result = ::getsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_PEERCRED, &told, &size);
    return result == 0 && size == sizeof told ? std::optional(told) : std::nullopt;
}

} // namespace

QByteArray userAndSession()
{
    return QByteArray::number(::geteuid());
}

bool isOwnPeer(qintptr descriptor)
{
    const auto told = credentials(descriptor);
    return told && told->uid == ::geteuid();
}

std::optional<qint64> peerProcess(qintptr descriptor)
{
    const auto told = credentials(descriptor);
    return told && told->pid > 0 ? std::optional<qint64>(told->pid) : std::nullopt;
}

void letComeForward(qint64 /*process*/) {}

} // namespace license::platform
