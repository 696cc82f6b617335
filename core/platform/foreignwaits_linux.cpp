// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/foreignwaits.h"

#include <poll.h>
#include <sys/socket.h>

#include <clocale>

namespace license::platform {

PlainMessages::PlainMessages()
{
    const locale_t now = ::uselocale(nullptr);
    const locale_t copy = ::duplocale(now);
    const locale_t plain = copy ? ::newlocale(LC_MESSAGES_MASK, "C", copy) : nullptr;
    if (plain) {
        m_plain = plain;
        m_before = ::uselocale(plain);
    } else if (copy) {
        ::freelocale(copy);
    }
}

PlainMessages::~PlainMessages()
{
    if (m_plain) {
        ::uselocale(static_cast<locale_t>(m_before));
        ::freelocale(static_cast<locale_t>(m_plain));
    }
}

void endConnection(qintptr socket)
{
    ::shutdown(static_cast<int>(socket), SHUT_RDWR);
}

bool waitForSocket(qintptr socket, bool toWrite, std::chrono::milliseconds patience)
{
    pollfd waited{static_cast<int>(socket), static_cast<short>(toWrite ? POLLOUT : POLLIN), 0};
    return ::poll(&waited, 1, static_cast<int>(patience.count())) > 0;
}

} // namespace license::platform
