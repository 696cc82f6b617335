// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/memoryend.h"
#include "core/platform/processstart.h"

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>
#include <system_error>
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

TEST(MemoryEndDeathTest, SaysWhyAnUncaughtExceptionEndsTheProcess)
{
    const auto thrown = [](const auto &error) {
        endCleanlyWithoutMemory();
        std::thread([&error] { throw error; }).join();
    };
    for (const std::errc shortage : {std::errc::resource_unavailable_try_again, std::errc::not_enough_memory}) {
        const std::system_error error(std::make_error_code(shortage));
        EXPECT_EXIT(thrown(error), testing::ExitedWithCode(74), "There is not enough memory");
    }
    EXPECT_DEATH(thrown(std::system_error(std::make_error_code(std::errc::io_error), "cable")), "has failed: cable");
    EXPECT_DEATH(thrown(std::runtime_error("no idea")), "has failed: no idea");
}

} // namespace license::platform
