// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cmdline/printing.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace license::cmdline {

namespace {

constexpr int ioError = 74; // EX_IOERR

} // namespace

int printed(const std::string &text, int code)
{
    std::FILE *const stream = code == 0 ? stdout : stderr;
    errno = 0;
    const bool written = std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
    if (written || code != 0 || errno == EPIPE) {
        return code;
    }
    // In English, as the help: no language is known yet.
    std::fprintf(stderr, "Standard output could not be written: %s.\n", std::strerror(errno));
    return ioError;
}

} // namespace license::cmdline
