// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/platform.h"

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace license::platform {

namespace {

/// wait()'s status of a child that runs `work`; in a separate process, because the effect is permanent.
int ended(void (*work)())
{
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

TEST(PrivateMemory, H04_IsInNoCoreDumpAndOpenToNobody)
{
    const int status = ended([] {
        keepMemoryPrivate();
        struct rlimit core = {1, 1};
        const bool limited = ::getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_cur == 0 && core.rlim_max == 0;
        ::_exit(limited && ::prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1);
    });
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(PrivateMemory, H04_ACrashLeavesNoCore)
{
    const int status = ended([] {
        keepMemoryPrivate();
        ::signal(SIGABRT, SIG_DFL);
        ::raise(SIGABRT);
    });
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_FALSE(WCOREDUMP(status));
}

} // namespace

} // namespace license::platform
