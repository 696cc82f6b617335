// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/graceclock.h"
#include "tests/domain/graceclockfixture.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>
#include <random>

namespace license {

namespace {

/// One computer, one stored clock and several processes, each of which reads the clocks, loads the stored clock,
/// advances and saves it, or verifies, at any time.
class Processes
{
public:
    explicit Processes(quint64 seed) : m_random(seed)
    {
        m_computer.run(below(24h * 30));
        m_bootStart.insert(m_computer.now().bootId, m_computer.trueNow() - m_computer.uptime());
        accept(m_computer.now());
    }

    void happen()
    {
        const GraceClock before = m_kept;
        const quint64 what = m_random() % 16;
        Process &process = m_processes[m_random() % m_processes.size()];
        if (what < 4) {
            m_computer.run(below(what == 0 ? milliseconds{20min} : milliseconds{50ms}));
        } else if (what < 7) {
            process.seen = m_computer.now();
        } else if (what < 9) {
            process.clock = m_kept;
        } else if (what < 12) {
            countOn(process);
        } else if (what < 14) {
            save(process);
        } else if (what == 14) {
            accept(process.seen && isFresh(*process.seen) ? *process.seen : m_computer.now());
        } else if (m_random() % 8 == 0) {
            reboot();
        }
        checkForward(before);
    }

    /// The elapsed time shown now, and the true one.
    milliseconds elapsed() const { return m_kept.advanced(m_computer.now()).elapsed(); }
    milliseconds trueElapsed() const
    {
        return m_computer.trueNow() - (m_bootStart[m_kept.anchor.bootId] + m_kept.anchor.boot);
    }

private:
    struct Process
    {
        std::optional<Reading> seen;
        std::optional<GraceClock> clock;
    };

    milliseconds below(milliseconds most)
    {
        return milliseconds{static_cast<qint64>(m_random() % static_cast<quint64>(most.count()))};
    }
    bool isFresh(const Reading &seen) const { return m_computer.uptime() - seen.boot < latestReading; }

    void countOn(Process &process)
    {
        if (process.clock) {
            process.clock =
                process.clock->advanced(process.seen && isFresh(*process.seen) ? *process.seen : m_computer.now());
        }
    }

    void save(const Process &process)
    {
        if (process.clock && process.clock->countsWith(m_kept)) {
            m_kept = process.clock->mergedWith(m_kept);
        }
    }

    void accept(const Reading &accepted)
    {
        const bool first = m_issuedAt == ServerTime{};
        m_issuedAt = std::max<ServerTime>(m_issuedAt + 1s, m_computer.serverNow());
        const GraceClock clock = GraceClock::start(m_issuedAt, accepted);
        m_kept = first ? clock : clock.notBefore(m_kept.anchor);
    }

    /// Processes do not outlive their boot; the agent has saved a heartbeat at shutdown.
    void reboot()
    {
        m_kept = m_kept.advanced(m_computer.now());
        m_processes.fill({});
        m_computer.reboot(below(24h));
        m_computer.run(below(1h));
        m_bootStart.insert(m_computer.now().bootId, m_computer.trueNow() - m_computer.uptime());
    }

    void checkForward(const GraceClock &before) const
    {
        if (before.last.bootId == m_kept.last.bootId && before.countsWith(m_kept)) {
            EXPECT_GE(m_kept.last.boot, before.last.boot);
            EXPECT_GE(m_kept.counted, before.counted);
        }
        if (before.anchor.bootId == m_kept.anchor.bootId) {
            EXPECT_GE(m_kept.anchor.boot, before.anchor.boot);
        }
    }

    std::mt19937_64 m_random;
    SimulatedComputer m_computer{start};
    ServerTime m_issuedAt{};
    GraceClock m_kept;
    std::array<Process, 4> m_processes;
    QHash<QString, Instant> m_bootStart;
};

TEST(GraceClockProcesses, K33_ReadingsInAnyOrderCountWhatHasPassedAndNoMore)
{
    constexpr quint64 histories = 20'000;
    constexpr int events = 60;
    for (quint64 seed = 1; seed <= histories; ++seed) {
        Processes processes(seed);
        for (int i = 0; i < events; ++i) {
            processes.happen();
            ASSERT_EQ(processes.elapsed(), processes.trueElapsed()) << "history " << seed << ", event " << i;
        }
        ASSERT_FALSE(testing::Test::HasFailure()) << "history " << seed;
    }
}

TEST_F(GraceClockOnComputer, K33_AReadingALittleOlderThanTheAnchorIsNoReboot)
{
    computer.run(days{4});
    const Reading early = computer.now();
    computer.run(7ms);
    verify();
    const GraceClock late = clock.advanced(early);
    EXPECT_EQ(late, clock);
    EXPECT_EQ(late.elapsed(), 0ms);
    EXPECT_FALSE(late.rebooted);
    run(1min);
    EXPECT_EQ(clock.advanced(early), clock) << "the last heartbeat only moves forward";
    EXPECT_EQ(clock.elapsed(), 1min);
}

// What SECURITY.md names as a limit: a program in a time namespace is shown another boot clock.
TEST_F(GraceClockOnComputer, K69_ABootClockThatIsMovedHidesAnHourAtMostAndEndsNothingBefore)
{
    run(10h);
    Reading behind = computer.now();
    behind.boot -= 30min;
    clock = clock.advanced(behind);
    EXPECT_EQ(clock.elapsed(), 10h) << "adds nothing, and takes nothing away";
    behind.boot += 45min;
    clock = clock.advanced(behind);
    EXPECT_EQ(clock.elapsed(), 10h + 15min) << "until it has caught up";

    Reading ahead = computer.now();
    ahead.boot += 5h;
    clock = clock.advanced(ahead);
    EXPECT_EQ(clock.elapsed(), 15h) << "one that is ahead counts too much";
    EXPECT_GE(clock.advanced(computer.now()).elapsed(), 10h) << "and never less than the truth";
}

TEST_F(GraceClockOnComputer, K33_TwoClocksJoinedKnowWhatEitherKnows)
{
    computer.run(5h);
    computer.reboot(2h);
    run(1h);
    const GraceClock before = clock;
    computer.stepWall(-30min);
    run(1min);
    const GraceClock shorter = clock; // a corrected clock shrank its gap
    computer.stepWall(30min);
    computer.run(1h);
    GraceClock longer = before.advanced(computer.now()).atLeast(days{2});
    for (const GraceClock &joined : {shorter.mergedWith(longer), longer.mergedWith(shorter)}) {
        EXPECT_EQ(joined.counted, longer.counted);
        EXPECT_EQ(joined.last, longer.last);
        EXPECT_EQ(joined.openGap, shorter.openGap);
        EXPECT_EQ(joined.provedGaps, longer.provedGaps);
    }
    GraceClock another = longer;
    another.issuedAt += 1s;
    another.counted = days{9};
    EXPECT_EQ(longer.mergedWith(another), longer) << "another document has nothing to say";
    another = longer;
    another.anchor.boot += 1ms;
    EXPECT_EQ(shorter.mergedWith(another), shorter);
}

TEST_F(GraceClockOnComputer, K33_OfTwoBootsTheOneThatCountedMoreHolds)
{
    run(5h);
    const GraceClock old = clock;
    computer.reboot(2h);
    run(1h);
    EXPECT_EQ(old.mergedWith(clock), clock);
    EXPECT_EQ(clock.mergedWith(old), clock);
}

TEST_F(GraceClockOnComputer, K33_AnAcceptanceThatIsSavedLateMovesNoAnchorBack)
{
    const Reading first = computer.now();
    computer.run(3s);
    const Reading second = computer.now();
    const GraceClock late = GraceClock::start(computer.serverNow(), first).notBefore(second);
    EXPECT_EQ(late.anchor, second);
    EXPECT_EQ(late.last, second);
    EXPECT_EQ(GraceClock::start(computer.serverNow(), second).notBefore(first).anchor, second);
    computer.reboot(1h);
    EXPECT_EQ(GraceClock::start(computer.serverNow(), computer.now()).notBefore(second).anchor, computer.now());
}

} // namespace

} // namespace license
