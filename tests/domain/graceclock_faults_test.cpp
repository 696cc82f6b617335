// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/graceclockfixture.h"

#include <limits>

namespace license {

namespace {

TEST_F(GraceClockOnComputer, C01_ClockSetBackWhileRunningHasNoEffect)
{
    run(5h);
    computer.stepWall(-days{10});
    EXPECT_EQ(elapsed(), 5h);
    run(1h);
    EXPECT_EQ(elapsed(), 6h);
}

TEST_F(GraceClockOnComputer, C01_ClockSetBackWhileRunningHasNoEffectAfterARebootEither)
{
    run(5h);
    computer.reboot(days{1});
    run(1h);
    computer.stepWall(-days{10});
    run(1h);
    EXPECT_EQ(elapsed(), 31h);
}

TEST_F(GraceClockOnComputer, C02_ClockSetForwardWhileRunningHasNoEffect)
{
    run(5h);
    computer.stepWall(years{10});
    run(1h);
    EXPECT_EQ(elapsed(), 6h);
    computer.reboot(0ms);
    computer.correctWall();
    EXPECT_EQ(elapsed(), 6h);
}

TEST_F(GraceClockOnComputer, C03_ClockSetBackBeforeARebootHidesPoweredOffTimeAtMost)
{
    run(5h);
    computer.reboot(days{1});
    run(2h);
    computer.stepWall(-days{10});
    computer.reboot(4h);
    run(1h);
    EXPECT_EQ(elapsed(), 5h + 24h + 2h + 1h);
    computer.correctWall();
    EXPECT_EQ(elapsed(), 5h + 24h + 2h + 4h + 1h);
}

TEST_F(GraceClockOnComputer, C03_ClockSetBackWithAHeartbeatBeforeTheRebootHidesNothing)
{
    run(5h);
    computer.stepWall(-days{10});
    run(1h);
    computer.reboot(4h);
    run(1h);
    EXPECT_EQ(elapsed(), 11h);
    computer.correctWall();
    EXPECT_EQ(elapsed(), 11h);
}

TEST_F(GraceClockOnComputer, C04_ClockForwardTenYearsAtBootDoesNotEndTheGrace)
{
    run(1h);
    computer.stepWall(years{10});
    computer.reboot(3h);
    run(10min);
    EXPECT_EQ(elapsed(), 1h + 10min);
    computer.correctWall();
    EXPECT_EQ(elapsed(), 4h + 10min);
}

TEST_F(GraceClockOnComputer, C05_ClockForwardAtBootIsGivenBackWhenCorrected)
{
    run(1h);
    computer.stepWall(days{20});
    computer.reboot(3h);
    run(10min);
    EXPECT_EQ(elapsed(), days{20} + 4h + 10min);
    computer.correctWall();
    run(10min);
    EXPECT_EQ(elapsed(), 4h + 20min);
    computer.stepWall(days{20});
    EXPECT_EQ(elapsed(), 4h + 20min);
}

TEST_F(GraceClockOnComputer, C05_ClockForwardForAWholeBootIsGivenBackInTheNext)
{
    run(1h);
    computer.stepWall(days{20});
    computer.reboot(3h);
    run(2h);
    computer.correctWall();
    computer.reboot(1h);
    run(10min);
    EXPECT_EQ(elapsed(), 7h + 10min);
}

TEST_F(GraceClockOnComputer, C06_DeadRealTimeClockNeitherExtendsNorEnds)
{
    for (const Instant factory : {Instant{}, Instant{std::chrono::sys_days{std::chrono::January / 1 / 2013}}}) {
        SCOPED_TRACE(factory.time_since_epoch().count());
        computer.correctWall();
        verify();
        run(1h);
        computer.setWall(factory);
        computer.reboot(3h);
        computer.setWall(factory);
        run(10min);
        EXPECT_EQ(elapsed(), 1h + 10min);
        computer.correctWall();
        EXPECT_EQ(elapsed(), 4h + 10min);
    }
}

TEST_F(GraceClockOnComputer, C07_ConstantlyWrongClockCancelsOut)
{
    for (const milliseconds offset : {milliseconds{days{9}}, milliseconds{-days{9}}, milliseconds{4min}}) {
        SCOPED_TRACE(offset.count());
        computer.correctWall();
        computer.stepWall(offset);
        verify();
        run(1h);
        computer.reboot(2h);
        run(3h);
        computer.reboot(4h);
        run(5h);
        EXPECT_EQ(elapsed(), 15h);
    }
}

TEST_F(GraceClockOnComputer, C09_LeapSecondIsOneSecondAtMost)
{
    run(1h);
    computer.stepWall(-1s);
    EXPECT_EQ(elapsed(), 1h);
    computer.reboot(1h);
    computer.stepWall(-1s);
    run(1h);
    EXPECT_EQ(elapsed(), 3h - 2s);
    computer.stepWall(2s);
    EXPECT_EQ(elapsed(), 3h - 2s);
}

TEST_F(GraceClockOnComputer, C10_TimeSynchronizationStepsAreNothingWithinABoot)
{
    for (const milliseconds step : {milliseconds{1h}, milliseconds{-1h}, milliseconds{-30min}, milliseconds{700ms}}) {
        computer.stepWall(step);
        const milliseconds before = elapsed();
        run(10min);
        EXPECT_EQ(elapsed(), before + 10min);
    }
    EXPECT_EQ(elapsed(), 40min);
}

TEST_F(GraceClockOnComputer, C11_C12_SleepAndHibernationCount)
{
    run(2h);
    computer.run(days{4}); // the boot clock continues during sleep
    EXPECT_EQ(elapsed(), days{4} + 2h);
}

TEST_F(GraceClockOnComputer, C12_FastStartupThatKeepsTheBootCounts)
{
    run(2h);
    computer.run(8h);
    computer.stepWall(-days{1});
    run(1h);
    EXPECT_EQ(elapsed(), 11h);
}

TEST_F(GraceClockOnComputer, C13_PausedMachineIsCountedShortUntilTheNextVerification)
{
    run(2h);
    computer.stepWall(days{2}); // paused: both clocks stopped, then the host corrected only the wall clock
    run(1h);
    EXPECT_EQ(elapsed(), 3h);
    verify();
    EXPECT_EQ(elapsed(), 0h);
}

TEST_F(GraceClockOnComputer, C13_RestoredSnapshotCountsFromItsOwnHeartbeat)
{
    const GraceClock kept = clock;
    const Reading then = computer.now();
    run(days{2});
    // Snapshot restored: store and boot clock are those of the snapshot, the wall clock is soon correct again.
    const GraceClock restored = kept.advanced({computer.now().wall, then.boot + 1min, then.bootId});
    EXPECT_EQ(restored.elapsed(), 1min);
}

TEST_F(GraceClockOnComputer, C14_BootClockThatGoesBackwardsIsANewBoot)
{
    run(1h);
    Reading now = computer.now();
    now.boot = 10min;
    now.wall += 30min;
    const GraceClock next = clock.advanced(now);
    EXPECT_TRUE(next.rebooted);
    EXPECT_EQ(next.counted, 1h + 10min);
    EXPECT_EQ(next.openGap, 20min);
}

TEST_F(GraceClockOnComputer, C14_WithoutBootIdsTheBootClockAloneTellsBootsApart)
{
    computer.stopNamingBoots();
    verify();
    run(1h);
    EXPECT_EQ(elapsed(), 1h);
    EXPECT_FALSE(clock.rebooted);
    computer.reboot(4h);
    run(10min);
    EXPECT_TRUE(clock.rebooted);
    EXPECT_EQ(elapsed(), 5h + 10min);
    run(1h);
    EXPECT_EQ(elapsed(), 6h + 10min);
}

TEST_F(GraceClockOnComputer, C14_BootIdThatIsMissingOnceIsNoReboot)
{
    run(1h);
    computer.run(5min);
    Reading nameless = computer.now();
    nameless.bootId.clear();
    clock = clock.advanced(nameless);
    EXPECT_FALSE(clock.rebooted);
    run(5min);
    EXPECT_FALSE(clock.rebooted);
    EXPECT_EQ(elapsed(), 1h + 10min);
}

TEST_F(GraceClockOnComputer, C15_FarDatesDoNotOverflow)
{
    constexpr auto lowest = std::numeric_limits<milliseconds::rep>::min();
    constexpr auto highest = std::numeric_limits<milliseconds::rep>::max();
    const Instant walls[] = {Instant{std::chrono::sys_days{std::chrono::January / 19 / 2038}} + 3h + 14min + 8s,
                             Instant{std::chrono::sys_days{std::chrono::December / 31 / 9999}}, Instant{-years{56}},
                             Instant{milliseconds{lowest}}, Instant{milliseconds{highest}}};
    const milliseconds boots[] = {0ms, -1ms, days{400}, milliseconds{lowest}, milliseconds{highest}};
    for (const Instant wall : walls) {
        for (const milliseconds boot : boots) {
            for (const char *id : {"boot-1", "boot-2", ""}) {
                SCOPED_TRACE(testing::Message() << wall.time_since_epoch().count() << ' ' << boot.count() << id);
                const Reading odd{wall, boot, QString::fromLatin1(id)};
                for (const GraceClock &from : {clock, GraceClock::start(clock.issuedAt, odd)}) {
                    const GraceClock there = from.advanced(odd);
                    const GraceClock back = there.advanced(computer.now());
                    EXPECT_GE(there.elapsed(), 0ms);
                    EXPECT_GE(back.elapsed(), 0ms);
                    EXPECT_GE(back.counted, there.counted);
                }
            }
        }
    }
}

TEST_F(GraceClockOnComputer, C15_VerifiesAcrossTheEndOf32BitTime)
{
    computer = SimulatedComputer(Instant{std::chrono::sys_days{std::chrono::January / 19 / 2038}});
    verify();
    run(3h);
    computer.reboot(2h);
    run(1h);
    EXPECT_EQ(elapsed(), 6h);
}

TEST_F(GraceClockOnComputer, C16_StuckWallClockLeavesTheBootClockInCharge)
{
    const Instant stuck = computer.now().wall;
    run(2h);
    computer.setWall(stuck);
    computer.reboot(1h);
    for (int i = 0; i < 5; ++i) {
        computer.run(1h);
        computer.setWall(stuck);
        heartbeat();
    }
    EXPECT_EQ(elapsed(), 2h + 5h);
}

TEST_F(GraceClockOnComputer, C19_ClockThatWarpsDuringTheVerificationShiftsNothing)
{
    const ServerTime signedAt = computer.serverNow();
    computer.run(20s);
    computer.stepWall(days{3});
    clock = GraceClock::start(signedAt, computer.now());
    EXPECT_EQ(elapsed(), 0ms);
    run(1h);
    computer.reboot(1h);
    run(1h);
    EXPECT_EQ(elapsed(), 3h);
}

} // namespace

} // namespace license
