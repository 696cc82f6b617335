// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/shortage.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

namespace license::platform {

using namespace Qt::StringLiterals;

TEST(OpeningShortage, IsToldWhileNoFileIsLeft)
{
    EXPECT_EQ(openingShortage(), QString());
    rlimit before = {};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit none{.rlim_cur = 0, .rlim_max = before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none), 0);
    const QString told = openingShortage();
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
    EXPECT_EQ(told, u"Too many open files"_s);
    EXPECT_EQ(openingShortage(), QString());
}

TEST(OpeningShortage, IsToldWhileNoMemoryIsLeft)
{
    rlimit before = {};
    ASSERT_EQ(::getrlimit(RLIMIT_AS, &before), 0);
    const rlimit none{.rlim_cur = 1, .rlim_max = before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_AS, &none), 0);
    const QString told = openingShortage();
    ASSERT_EQ(::setrlimit(RLIMIT_AS, &before), 0);
    EXPECT_EQ(told, u"Cannot allocate memory"_s);
}

} // namespace license::platform
