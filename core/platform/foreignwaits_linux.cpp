// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/foreignwaits.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <cstdio>
#include <mutex>

namespace license::platform {

namespace {

thread_local bool isSilent = false;

/// What the C library calls for a stream. 0 is a failure.
ssize_t writeUnlessSilent(void *, const char *bytes, std::size_t size)
{
    if (isSilent) {
        return static_cast<ssize_t>(size);
    }
    ssize_t written = -1;
    do {
        written = ::write(STDERR_FILENO, bytes, size);
    } while (written < 0 && errno == EINTR);
    return written < 0 ? 0 : written;
}

/// Libraries print on the stream `stderr`, which the GNU C library lets a program replace. The file below it stays.
void replaceStandardError()
{
    cookie_io_functions_t functions{};
    functions.write = writeUnlessSilent;
    if (FILE *const stream = ::fopencookie(nullptr, "w", functions)) {
        static_cast<void>(std::setvbuf(stream, nullptr, _IONBF, 0));
        stderr = stream;
    }
}

} // namespace

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

SilentLibraries::SilentLibraries(bool silent) : m_before(isSilent)
{
    static std::once_flag once;
    std::call_once(once, replaceStandardError);
    isSilent = silent;
}

SilentLibraries::~SilentLibraries()
{
    isSilent = m_before;
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
