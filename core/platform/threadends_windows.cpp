// SPDX-License-Identifier: GPL-3.0-or-later
// Objects of a thread (thread_local) are destroyed before their memory is freed. With mingw-w64 two parts of the
// runtime do that when a thread ends: libstdc++ destroys, libgcc frees, and winpthreads calls first whichever a program
// used first, which is libgcc. A destructor then read what was freed: threads that had used a regular expression of Qt,
// our collator or our network watch crashed at their end, or never ended. Here libstdc++ comes first, because this runs
// before any other code of the program; each program links it (core/platform/CMakeLists.txt).
#ifdef __MINGW32__

#include <cxxabi.h>

namespace {

void destroyNothing(void *) {}

} // namespace

// The name by which the linker is asked for this file.
extern "C" __attribute__((constructor(101))) void licenseThreadEnds()
{
    static char here; // names the program
    abi::__cxa_thread_atexit(destroyNothing, nullptr, &here);
}

#endif
