// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/foreignwaits.h"

#include <winsock2.h>

namespace license::platform {

// Libraries for Windows come without translations.
PlainMessages::PlainMessages() = default;
PlainMessages::~PlainMessages() = default;

SilentLibraries::SilentLibraries(bool silent) : m_before(silent) {}
SilentLibraries::~SilentLibraries() = default;

void endConnection(qintptr socket)
{
    ::shutdown(static_cast<SOCKET>(socket), SD_BOTH);
}

bool waitForSocket(qintptr socket, bool toWrite, std::chrono::milliseconds patience)
{
    WSAPOLLFD waited{static_cast<SOCKET>(socket), static_cast<SHORT>(toWrite ? POLLWRNORM : POLLRDNORM), 0};
    return ::WSAPoll(&waited, 1, static_cast<INT>(patience.count())) > 0;
}

} // namespace license::platform
