// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/shortage.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace license::platform {

namespace {

/// As many as a connection or a database needs at once: some of them may have been closed since it failed.
constexpr std::size_t neededFiles = 4;
/// The same of memory.
constexpr std::size_t neededBytes = std::size_t{1024} * 1024;

int reasonAgainstFiles()
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
    return reason;
}

int reasonAgainstMemory()
{
    void *const memory = ::mmap(nullptr, neededBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        return ENOMEM;
    }
    ::munmap(memory, neededBytes);
    return 0;
}

} // namespace

QString openingShortage()
{
    const int files = reasonAgainstFiles();
    const int reason = files == EMFILE || files == ENFILE || files == ENOMEM ? files : reasonAgainstMemory();
    return reason != 0 ? QString::fromLatin1(::strerrordesc_np(reason)) : QString();
}

} // namespace license::platform
