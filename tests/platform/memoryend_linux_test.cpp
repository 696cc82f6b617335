// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/memoryend.h"

#include <QThread>

#include <gtest/gtest.h>
#include <sys/resource.h>

namespace license::platform {

#ifndef LICENSE_SANITIZED // which needs more addresses than any limit

TEST(MemoryEndDeathTest, SaysSoWhereThereIsNoRoomForAThread)
{
    EXPECT_EXIT(
        {
            endCleanlyWithoutMemory();
            const rlimit addresses{rlim_t{3} << 30, rlim_t{3} << 30};
            ::setrlimit(RLIMIT_AS, &addresses);
            QThread thread;
            thread.setStackSize(~0U); // four of these three gigabytes
            thread.start();
            thread.wait();
        },
        testing::ExitedWithCode(74), "There is not enough memory");
}

#endif

} // namespace license::platform
