// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/graceclockfixture.h"

#include <limits>

namespace license {

namespace {

TEST_F(GraceClockOnComputer, StartsAtZeroAndCountsTheBootClock)
{
    EXPECT_EQ(elapsed(), 0ms);
    computer.run(1h + 23ms);
    EXPECT_EQ(elapsed(), 1h + 23ms);
    EXPECT_FALSE(clock.advanced(computer.now()).openGap);
}

TEST_F(GraceClockOnComputer, CountsPoweredOffTimeByTheWallClock)
{
    run(1h);
    computer.reboot(5h);
    EXPECT_EQ(elapsed(), 6h);
    run(30min);
    EXPECT_EQ(elapsed(), 6h + 30min);
    computer.reboot(2h);
    run(1min);
    EXPECT_EQ(elapsed(), 8h + 31min);
    EXPECT_EQ(clock.closedGaps, 5h);
    EXPECT_EQ(clock.openGap, 2h);
}

TEST_F(GraceClockOnComputer, D18_EditedCountsAreRaisedToWhatTheBootClockProves)
{
    run(5h);
    clock.counted = -days{2};
    EXPECT_EQ(elapsed(), 5h);
    computer.reboot(1h);
    run(2h);
    clock.counted = 0ms;
    clock.closedGaps = -days{1};
    clock.openGap = -days{1};
    run(1ms);
    EXPECT_EQ(clock.counted, 2h + 1ms);
    EXPECT_GE(clock.closedGaps, 0ms);
    EXPECT_GE(*clock.openGap, 0ms);
}

TEST_F(GraceClockOnComputer, D18_EditedCountsDoNotOverflow)
{
    for (const auto count : {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()}) {
        GraceClock edited = clock;
        edited.counted = milliseconds{count};
        edited.closedGaps = milliseconds{count};
        edited.openGap = milliseconds{count};
        edited.gapFrom = Instant{milliseconds{count}};
        edited.rebooted = true;
        EXPECT_GE(edited.elapsed(), 0ms);
        EXPECT_GE(edited.advanced(computer.now()).elapsed(), 0ms);
        computer.reboot(1h);
        EXPECT_GE(edited.advanced(computer.now()).elapsed(), 0ms);
    }
}

/// Proved time applies whatever the clocks show, keeps counting, and is never added to what they show.
TEST_F(GraceClockOnComputer, D16_WhatIsProvedFromElsewhereIsTheLeastThatHasPassed)
{
    run(1h);
    clock = clock.atLeast(30min);
    EXPECT_EQ(elapsed(), 1h);
    clock = clock.atLeast(10h);
    EXPECT_EQ(elapsed(), 10h);
    EXPECT_EQ(clock.atLeast(9h), clock) << "it only raises";
    run(2h);
    EXPECT_EQ(elapsed(), 12h);
    computer.reboot(6h);
    EXPECT_EQ(elapsed(), 12h) << "6 h of gaps lie within the 9 h that are proved";
    run(1h);
    computer.reboot(8h);
    EXPECT_EQ(elapsed(), 18h) << "4 h on and 14 h off: more than was proved";
    EXPECT_EQ(clock.atLeast(-1h), clock);
    EXPECT_GE(clock.atLeast(milliseconds::max()).elapsed(), farthest);
}

/// A wall clock counts as broken from 400 days and one millisecond, on either side of iat.
TEST_F(GraceClockOnComputer, SaneWallClockIsWithin400DaysOfIat)
{
    struct Row
    {
        milliseconds fromIat;
        bool sane;
    };
    const Row rows[] = {{days{400}, true}, {days{400} + 1ms, false}, {-days{400}, true}, {-days{400} - 1ms, false}};
    for (const Row &row : rows) {
        SCOPED_TRACE(row.fromIat.count());
        clock.anchor.wall = clock.issuedAt - 1h; // wrong at the anchor: no second estimate
        clock.last.wall = clock.anchor.wall;
        const GraceClock next = clock.advanced({clock.issuedAt + row.fromIat, 0ms, QStringLiteral("boot-2")});
        EXPECT_EQ(next.openGap.has_value(), row.sane);
    }
}

TEST_F(GraceClockOnComputer, AbsurdLastHeartbeatIsReplacedByTheAnchor)
{
    run(1h);
    computer.stepWall(-years{10});
    run(1h);
    computer.correctWall();
    computer.reboot(3h);
    EXPECT_EQ(elapsed(), 5h);
}

TEST_F(GraceClockOnComputer, AbsurdLastHeartbeatAndAnchorGiveNoEstimate)
{
    computer.stepWall(-years{10});
    verify();
    run(1h);
    computer.correctWall();
    computer.reboot(3h);
    run(1h);
    EXPECT_FALSE(clock.openGap);
    EXPECT_EQ(elapsed(), 2h);
}

TEST_F(GraceClockOnComputer, GapThatAWholeBootCouldNotEstimateIsFoundInTheNext)
{
    run(1h);
    computer.setWall(Instant{});
    computer.reboot(3h);
    run(2h);
    EXPECT_EQ(elapsed(), 3h);
    computer.correctWall();
    computer.reboot(1h);
    EXPECT_EQ(elapsed(), 7h);
}

TEST_F(GraceClockOnComputer, ClockThatWasBehindForABootAndIsCorrectedDoesNotCutThePeriod)
{
    run(1h);
    computer.stepWall(-days{10});
    computer.reboot(3h);
    run(2h); // the gap before this boot stays unknown
    computer.correctWall();
    computer.reboot(1h);
    EXPECT_EQ(elapsed(), 7h);
    EXPECT_EQ(clock.advanced(computer.now()).openGap, 4h);
}

/// The anchor's second estimate applies up to five minutes from server time, and not a millisecond beyond.
TEST_F(GraceClockOnComputer, SecondOpinionNeedsAClockThatWasRightAtTheAnchor)
{
    struct Row
    {
        milliseconds offset;
        bool heard;
    };
    const Row rows[] = {{5min, true}, {5min + 1ms, false}, {-5min, true}, {-5min - 1ms, false}};
    for (const Row &row : rows) {
        SCOPED_TRACE(row.offset.count());
        computer = SimulatedComputer(start);
        computer.stepWall(row.offset);
        verify();
        run(1h);
        computer.stepWall(-days{10});
        run(1h);
        computer.stepWall(days{10});
        computer.reboot(3h);
        EXPECT_EQ(elapsed(), row.heard ? milliseconds{5h} : milliseconds{days{10} + 5h});
    }
}

TEST_F(GraceClockOnComputer, ClockSetBackAtBootIsNoEstimateOnceItIsCorrected)
{
    run(1h);
    computer.stepWall(-days{10});
    computer.reboot(3h);
    run(1h);
    EXPECT_EQ(elapsed(), 2h);
    computer.correctWall();
    EXPECT_EQ(elapsed(), 5h);
}

/// Up to five minutes behind the certain time is normal; a larger difference means a clock set back.
TEST_F(GraceClockOnComputer, ClockSlightlyBehindAtBootShowsThatThereWasNoGap)
{
    struct Row
    {
        milliseconds step;
        bool estimated;
    };
    for (const Row &row : {Row{-5min, true}, Row{-5min - 1ms, false}}) {
        SCOPED_TRACE(row.step.count());
        computer = SimulatedComputer(start);
        verify();
        run(1h);
        computer.stepWall(row.step);
        computer.reboot(0ms);
        run(1min);
        EXPECT_EQ(clock.openGap.has_value(), row.estimated);
        EXPECT_EQ(elapsed(), 61min);
    }
}

TEST_F(GraceClockOnComputer, SmallestEstimateOfABootHolds)
{
    run(1h);
    computer.reboot(days{1});
    run(1h);
    EXPECT_EQ(elapsed(), 26h);
    computer.stepWall(-3h);
    run(1h);
    EXPECT_EQ(elapsed(), 24h);
    computer.stepWall(5h);
    run(1h);
    EXPECT_EQ(elapsed(), 25h);
}

TEST_F(GraceClockOnComputer, AdvancingIsPureAndIdempotent)
{
    run(1h);
    computer.stepWall(-2h);
    computer.reboot(days{1});
    computer.run(10min);
    const Reading now = computer.now();
    const GraceClock before = clock;
    const GraceClock once = clock.advanced(now);
    EXPECT_EQ(clock, before);
    EXPECT_EQ(once.advanced(now), once);
    EXPECT_EQ(clock.advanced(now), once);
    EXPECT_EQ(once.anchor, before.anchor);
    EXPECT_EQ(once.last, now);
}

TEST(GraceClock, StartsAtTheReadingOfTheAcceptance)
{
    const ServerTime issuedAt = std::chrono::floor<seconds>(start);
    const Reading accepted{start + 3s, 17h, QStringLiteral("boot-1")};
    const GraceClock clock = GraceClock::start(issuedAt, accepted);
    EXPECT_EQ(clock.issuedAt, issuedAt);
    EXPECT_EQ(clock.anchor, accepted);
    EXPECT_EQ(clock.last, accepted);
    EXPECT_EQ(clock.elapsed(), 0ms);
    EXPECT_FALSE(clock.rebooted);
}

} // namespace

} // namespace license
