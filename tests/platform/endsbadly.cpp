// SPDX-License-Identifier: GPL-3.0-or-later
// A program of tests that ends within a test, as its argument says. Whoever runs it must see a failure.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string_view>

namespace {

std::string_view asked; ///< the argument

} // namespace

TEST(EndsBadly, WithinATest)
{
    if (asked == "crash") {
        __builtin_trap();
    }
    if (asked == "abort") {
        std::abort();
    }
    if (asked == "leave") {
        std::exit(0);
    }
    FAIL() << "the argument is crash, abort or leave";
}

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (argc == 2) {
        asked = argv[1];
    }
    return RUN_ALL_TESTS();
}
