// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/memoryend.h"

#include <QThread>

#include <gtest/gtest.h>
#include <sys/resource.h>

namespace license::platform {

#ifndef LICENSE_SANITIZED // which needs more addresses than any limit

namespace {

void startAThreadWithoutRoom()
{
    endCleanlyWithoutMemory();
    constexpr rlim_t addresses = rlim_t{3} << 30;
    const rlimit limit{addresses, addresses};
    ::setrlimit(RLIMIT_AS, &limit);
    QThread thread;
    thread.setStackSize(~0U); // more than all of it
    thread.start();
    thread.wait();
}

} // namespace

TEST(MemoryEndDeathTest, SaysSoWhereThereIsNoRoomForAThread)
{
    EXPECT_EXIT(startAThreadWithoutRoom(), testing::ExitedWithCode(74), "There is not enough memory");
}

#endif

} // namespace license::platform
