// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/memoryend.h"
#include "core/platform/processstart.h"

#include <gtest/gtest.h>

#include <new>
#include <thread>

namespace license::platform {

namespace {

void runOutOfMemory()
{
    std::thread([] { throw std::bad_alloc(); }).join();
}

} // namespace

TEST(MemoryEndDeathTest, SaysSoAndEndsWithTheCodeOfTheCommand)
{
    EXPECT_EXIT(
        {
            endCleanlyWithoutMemory();
            runOutOfMemory();
        },
        testing::ExitedWithCode(74), "There is not enough memory");
    EXPECT_EXIT(
        {
            endCleanlyWithoutMemory();
            tellWithoutMemory(3, "LICENSE UNKNOWN\n");
            runOutOfMemory();
        },
        testing::ExitedWithCode(3), "There is not enough memory");
}

} // namespace license::platform
