// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/graceclock.h"
#include "tests/domain/simulatedcomputer.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <vector>

namespace license {

using namespace std::chrono_literals;
using std::chrono::days;

namespace {

constexpr Instant start = std::chrono::sys_days{std::chrono::November / 23 / 2026} + 14h + 5min + 9s + 250ms;

/// The same on every computer, unlike the standard library's distributions.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}

    bool chance(int percent) { return m_engine() % 100 < static_cast<quint64>(percent); }
    /// From zero to `most`, short spans as often as long ones.
    milliseconds span(milliseconds most)
    {
        const auto scale = static_cast<quint64>(most.count()) >> (m_engine() % 24);
        return milliseconds{static_cast<qint64>(m_engine() % (scale + 1))};
    }
    milliseconds offset(milliseconds most) { return chance(50) ? span(most) : -span(most); }
    template <typename T, std::size_t N>
    T pick(const T (&values)[N])
    {
        return values[m_engine() % N];
    }

private:
    std::mt19937_64 m_engine;
};

/// The permitted changes to the wall clock.
enum class Steps { Never, Back, ForwardAndBack };

/// One life of a computer from a verification on, with knowledge that only an observer has.
class History
{
public:
    /// The wall clock is wrong by `offset` at the verification.
    History(quint64 seed, Steps steps, milliseconds offset) : m_dice(seed), m_steps(steps)
    {
        m_computer.run(m_dice.span(days{30}));
        m_computer.stepWall(offset);
        m_clock = GraceClock::start(m_computer.serverNow(), m_computer.now());
        m_accepted = m_computer.trueNow();
        m_anchorUptime = m_computer.uptime();
        m_readings.push_back(m_computer.now());
    }

    /// Continues for `events`; after each, `check` sees the clock as a console would read it.
    void live(int events, const std::function<void(const History &)> &check)
    {
        for (int i = 0; i < events; ++i) {
            happen();
            if (m_dice.chance(60)) {
                heartbeat();
            }
            check(*this);
        }
    }

    const GraceClock &kept() const { return m_clock; }
    GraceClock read() const { return m_clock.advanced(m_computer.now()); }
    const SimulatedComputer &computer() const { return m_computer; }
    const std::vector<Reading> &readings() const { return m_readings; } ///< the heartbeats, the anchor first
    milliseconds trueElapsed() const { return m_computer.trueNow() - m_accepted; }
    bool rebooted() const { return m_reboots > 0; }
    /// Powered-on time proved by a heartbeat or the present boot clock.
    milliseconds witnessed() const { return m_witnessed + m_computer.uptime() - m_seenUptime - unseenStart(); }

private:
    /// Uptime before the anchor in the anchor's boot does not count.
    milliseconds unseenStart() const { return m_seenUptime == 0ms && !rebooted() ? m_anchorUptime : 0ms; }

    void heartbeat()
    {
        m_clock = read();
        m_witnessed = witnessed();
        m_seenUptime = m_computer.uptime();
        m_readings.push_back(m_computer.now());
    }

    void happen()
    {
        switch (m_dice.pick({0, 0, 0, 1, 2, 3})) {
        case 0:
            m_computer.run(m_dice.span(days{2}));
            return;
        case 1:
            if (m_dice.chance(70)) {
                heartbeat(); // at exit
            }
            m_computer.reboot(m_dice.span(days{3}));
            m_seenUptime = 0ms;
            ++m_reboots;
            m_computer.run(m_dice.span(1h));
            return;
        case 2:
            step();
            return;
        default:
            if (m_steps == Steps::ForwardAndBack && m_dice.chance(50)) {
                m_computer.correctWall();
            }
            return;
        }
    }

    void step()
    {
        switch (m_steps) {
        case Steps::Never:
            return;
        case Steps::Back:
            m_computer.stepWall(-m_dice.span(days{20}));
            return;
        case Steps::ForwardAndBack:
            m_computer.stepWall(m_dice.offset(m_dice.chance(80) ? days{30} : days{20'000}));
            return;
        }
    }

    Dice m_dice;
    const Steps m_steps;
    SimulatedComputer m_computer{start};
    GraceClock m_clock;
    Instant m_accepted;
    milliseconds m_anchorUptime{0};
    milliseconds m_witnessed{0};
    milliseconds m_seenUptime{0};
    int m_reboots = 0;
    std::vector<Reading> m_readings;
};

constexpr int histories = 20'000;
constexpr int eventsEach = 25;

void liveThemAll(Steps steps, milliseconds mostOffset, const std::function<void(const History &)> &check)
{
    for (quint64 seed = 1; seed <= histories; ++seed) {
        Dice dice(~seed);
        History history(seed, steps, dice.offset(mostOffset));
        history.live(eventsEach, check);
        if (testing::Test::HasFailure()) {
            FAIL() << "seed " << seed;
        }
    }
}

/// The gap rule of ARCHITECTURE.md, from all readings at once and without the anchor's second estimate: an independent
/// calculation for comparison.
milliseconds elapsedByTheBook(ServerTime issuedAt, std::vector<Reading> readings, const Reading &now)
{
    const auto sane = [issuedAt](Instant wall) { return wall - issuedAt <= days{400} && issuedAt - wall <= days{400}; };
    readings.push_back(now);
    milliseconds counted{0};
    milliseconds gaps{0};
    Reading former = readings.front(); // the last heartbeat of the previous boot
    std::optional<milliseconds> gap;
    milliseconds formerElapsed{0};
    for (std::size_t i = 1; i < readings.size(); ++i) {
        const Reading &before = readings[i - 1];
        const Reading &here = readings[i];
        if (here.bootId == before.bootId) {
            counted += here.boot - before.boot;
        } else {
            gaps += gap.value_or(0ms);
            gap.reset();
            former = before;
            formerElapsed = counted + gaps;
            counted += here.boot;
        }
        if (here.bootId == readings.front().bootId || !sane(here.wall)) {
            continue;
        }
        std::optional<Instant> from;
        if (sane(former.wall)) {
            from = former.wall;
        } else if (sane(readings.front().wall)) {
            from = readings.front().wall + formerElapsed;
        }
        if (from) {
            const milliseconds estimate = std::max<milliseconds>(0ms, here.wall - here.boot - *from);
            gap = gap ? std::min(*gap, estimate) : estimate;
        }
    }
    return counted + gaps + gap.value_or(0ms);
}

TEST(GraceClockProperty, C03_PoweredOnTimeAlwaysCounts)
{
    liveThemAll(Steps::ForwardAndBack, days{500}, [](const History &history) {
        const GraceClock clock = history.read();
        EXPECT_EQ(clock.counted, history.witnessed());
        EXPECT_GE(clock.elapsed(), history.witnessed());
        EXPECT_GE(clock.closedGaps, 0ms);
        EXPECT_GE(clock.openGap.value_or(0ms), 0ms);
    });
}

TEST(GraceClockProperty, C01_C02_WallClockHasNoSayBeforeAReboot)
{
    liveThemAll(Steps::ForwardAndBack, days{500}, [](const History &history) {
        if (!history.rebooted()) {
            EXPECT_EQ(history.read().elapsed(), history.trueElapsed());
        }
    });
}

TEST(GraceClockProperty, C07_ConstantlyWrongClockIsExact)
{
    liveThemAll(Steps::Never, days{200},
                [](const History &history) { EXPECT_EQ(history.read().elapsed(), history.trueElapsed()); });
}

TEST(GraceClockProperty, C05_NeverAboveTheTruthWhereTheClockWasRightAtTheAnchorAndIsRightNow)
{
    liveThemAll(Steps::ForwardAndBack, 0ms, [](const History &history) {
        if (history.computer().offset() == 0ms) {
            EXPECT_LE(history.read().elapsed(), history.trueElapsed());
        }
    });
}

TEST(GraceClockProperty, C03_ClockSetBackHidesPoweredOffTimeAtMost)
{
    liveThemAll(Steps::Back, 0ms, [](const History &history) {
        const milliseconds elapsed = history.read().elapsed();
        EXPECT_GE(elapsed, history.witnessed());
        EXPECT_LE(elapsed, history.trueElapsed());
    });
}

TEST(GraceClockProperty, GapsFollowTheBookWhereTheAnchorHasNoOpinion)
{
    for (const milliseconds offset : {milliseconds{5min + 1s}, milliseconds{-days{3}}}) {
        for (quint64 seed = 1; seed <= histories / 4; ++seed) {
            History history(seed, Steps::ForwardAndBack, offset);
            history.live(eventsEach, [](const History &lived) {
                EXPECT_EQ(lived.read().elapsed(),
                          elapsedByTheBook(lived.kept().issuedAt, lived.readings(), lived.computer().now()));
            });
            ASSERT_FALSE(HasFailure()) << "seed " << seed;
        }
    }
}

TEST(GraceClockProperty, PoweredOffTimeOnlyShrinksWithinABootOnceItIsEstimated)
{
    for (quint64 seed = 1; seed <= histories / 4; ++seed) {
        GraceClock before = History(seed, Steps::Never, 0ms).kept();
        History history(seed, Steps::ForwardAndBack, 0ms);
        history.live(eventsEach, [&before](const History &lived) {
            const GraceClock &now = lived.kept();
            EXPECT_GE(now.counted, before.counted);
            if (sameBoot(before.last, now.last) && before.openGap) {
                EXPECT_LE(now.elapsed() - now.counted, before.elapsed() - before.counted);
            }
            before = now;
        });
        ASSERT_FALSE(HasFailure()) << "seed " << seed;
    }
}

TEST(GraceClockProperty, ReadingTwiceIsReadingOnceAndHeartbeatsBetweenDoNotMatterToTheCount)
{
    liveThemAll(Steps::ForwardAndBack, days{2}, [](const History &history) {
        const Reading now = history.computer().now();
        const GraceClock once = history.read();
        EXPECT_EQ(once.advanced(now), once);
        Reading later = now;
        later.boot += 7min;
        later.wall += 7min;
        EXPECT_EQ(once.advanced(later).counted, history.kept().advanced(later).counted);
    });
}

} // namespace

} // namespace license
