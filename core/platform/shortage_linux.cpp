// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/shortage.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace license::platform {

QString openingShortage()
{
    const int any = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (any >= 0) {
        ::close(any);
        return {};
    }
    const bool shortage = errno == EMFILE || errno == ENFILE || errno == ENOMEM;
    return shortage ? QString::fromLocal8Bit(std::strerror(errno)) : QString();
}

} // namespace license::platform
