// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/memoryend.h"
#include "core/platform/processstart.h"

#include <cstdio>
#include <cstdlib>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace license::platform {

void prepareProcess()
{
    endCleanlyWithoutMemory();
    // The C library gives the numbers of missing streams to nothing else, and no limit of size ends a program.
}

int endProcess(int exitCode)
{
    endProcessNow(exitCode);
}

void endProcessNow(int exitCode)
{
    std::fflush(nullptr);
    ::TerminateProcess(::GetCurrentProcess(), static_cast<UINT>(exitCode));
    std::abort(); // never reached
}

void outliveReaders()
{
    // No write ends a program.
}

} // namespace license::platform
