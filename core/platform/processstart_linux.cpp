// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/memoryend.h"
#include "core/platform/processstart.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>

namespace license::platform {

void prepareProcess()
{
    endCleanlyWithoutMemory();
    std::signal(SIGXFSZ, SIG_IGN);
    // open() takes the lowest free number. The opposite direction keeps the stream unusable.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1 && errno == EBADF &&
            ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) == -1) {
            return;
        }
    }
}

int endProcess(int exitCode)
{
    return exitCode;
}

void endProcessNow(int exitCode)
{
    std::fflush(nullptr);
    std::_Exit(exitCode);
}

void outliveReaders()
{
    std::signal(SIGPIPE, SIG_IGN); // QProcess and GLib restore it in the programs that they start
}

} // namespace license::platform
