// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"

#include <gtest/gtest.h>

#include <limits>

namespace license {

using namespace std::chrono_literals;

namespace {

Reading reading(milliseconds wall, milliseconds boot, const char *id)
{
    return {Instant{wall}, boot, QString::fromLatin1(id)};
}

struct BootRow
{
    const char *name;
    Reading from;
    Reading to;
    bool same;
    milliseconds elapsed;
};

class TwoReadings : public testing::TestWithParam<BootRow>
{};

TEST_P(TwoReadings, TellBootsApartAndCountWhatHasSurelyPassed)
{
    EXPECT_EQ(sameBoot(GetParam().from, GetParam().to), GetParam().same);
    EXPECT_EQ(elapsedBetween(GetParam().from, GetParam().to), GetParam().elapsed);
}

INSTANTIATE_TEST_SUITE_P(
    Clock, TwoReadings,
    testing::Values(
        BootRow{"Equal", reading(1h, 5h, "a"), reading(1h, 5h, "a"), true, 0ms},
        BootRow{"SameBoot", reading(1h, 5h, "a"), reading(9h, 6h, "a"), true, 1h},
        BootRow{"SameBootWallBackwards", reading(9h, 5h, "a"), reading(1h, 6h, "a"), true, 1h},
        BootRow{"BootClockBackwards", reading(1h, 5h, "a"), reading(4h, 1h, "a"), false, 3h},
        BootRow{"LateReading", reading(1h, 5h, "a"), reading(1h, 5h - 3ms, "a"), true, 0ms},
        BootRow{"LateByAnHour", reading(1h, 5h, "a"), reading(1h, 4h, "a"), true, 0ms},
        BootRow{"TooLate", reading(1h, 5h, "a"), reading(1h, 4h - 1ms, "a"), false, 4h - 1ms},
        BootRow{"LateReadingOfAnotherBoot", reading(1h, 5h, "a"), reading(1h, 5h - 3ms, "b"), false, 5h - 3ms},
        BootRow{"NamelessLate", reading(1h, 5h, ""), reading(1h, 5h - 10s, ""), true, 0ms},
        BootRow{"NamelessTooLate", reading(1h, 5h, ""), reading(1h, 5h - 10s - 1ms, ""), false, 5h - 10s - 1ms},
        BootRow{"NameLostLate", reading(1h, 5h, "a"), reading(1h, 5h - 10s, ""), true, 0ms},
        BootRow{"OtherBoot", reading(1h, 5h, "a"), reading(4h, 6h, "b"), false, 6h},
        BootRow{"OtherBootLongOff", reading(1h, 5h, "a"), reading(40h, 6h, "b"), false, 39h},
        BootRow{"OtherBootWallBackwards", reading(9h, 5h, "a"), reading(1h, 20min, "b"), false, 20min},
        BootRow{"NamelessForwards", reading(1h, 5h, ""), reading(1h, 6h, ""), true, 1h},
        BootRow{"NamelessBackwards", reading(1h, 5h, ""), reading(3h, 1h, ""), false, 2h},
        BootRow{"NameLost", reading(1h, 5h, "a"), reading(1h, 6h, ""), true, 1h},
        BootRow{"NameFound", reading(1h, 5h, ""), reading(1h, 6h, "a"), true, 1h}),
    [](const auto &row) { return row.param.name; });

TEST(Clock, SpansOfBrokenClocksAreHeldWithinBounds)
{
    constexpr milliseconds lowest{std::numeric_limits<milliseconds::rep>::min()};
    constexpr milliseconds highest{std::numeric_limits<milliseconds::rep>::max()};
    EXPECT_EQ(bounded(lowest), -farthest);
    EXPECT_EQ(bounded(highest), farthest);
    EXPECT_EQ(bounded(5ms), 5ms);
    EXPECT_EQ(wallBetween(Instant{lowest}, Instant{highest}), 2 * farthest);
    EXPECT_EQ(elapsedBetween(reading(lowest, 0ms, "a"), reading(highest, 1h, "b")), 2 * farthest);
    EXPECT_EQ(elapsedBetween(reading(highest, 0ms, "a"), reading(lowest, 1h, "b")), 1h);
    EXPECT_EQ(elapsedBetween(reading(0ms, lowest, "a"), reading(0ms, highest, "a")), 2 * farthest);
}

TEST(Clock, BoundsReachBeyondTheYear9999)
{
    EXPECT_GT(Instant{farthest}, Instant{std::chrono::sys_days{std::chrono::December / 31 / 9999}});
}

} // namespace

} // namespace license
