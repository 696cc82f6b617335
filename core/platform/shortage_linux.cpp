// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/shortage.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace license::platform {

namespace {

/// As many as a connection or a database needs at once: some of them may have been closed since it failed.
constexpr std::size_t neededFiles = 4;

} // namespace

QString openingShortage()
{
    std::array<int, neededFiles> files{};
    int reason = 0;
    for (int &file : files) {
        file = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        reason = file < 0 ? errno : reason;
    }
    for (const int file : files) {
        if (file >= 0) {
            ::close(file);
        }
    }
    const bool shortage = reason == EMFILE || reason == ENFILE || reason == ENOMEM;
    return shortage ? QString::fromLocal8Bit(std::strerror(reason)) : QString();
}

} // namespace license::platform
