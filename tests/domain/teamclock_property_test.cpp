// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/teamclock.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace license {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

constexpr int teamHistories = 20'000;
constexpr Instant teamStart = std::chrono::sys_days{std::chrono::November / 23 / 2026} + 14h + 5min + 9s + 250ms;

/// The same on every computer, unlike the standard library's distributions.
class Chance
{
public:
    explicit Chance(quint64 seed) : m_engine(seed) {}

    bool of(int percent) { return m_engine() % 100 < static_cast<quint64>(percent); }
    int below(int count) { return static_cast<int>(m_engine() % static_cast<quint64>(count)); }
    /// From zero to `most`, short spans as often as long ones.
    milliseconds span(milliseconds most)
    {
        const auto scale = static_cast<quint64>(most.count()) >> (m_engine() % 24);
        return milliseconds{static_cast<qint64>(m_engine() % (scale + 1))};
    }

private:
    std::mt19937_64 m_engine;
};

/// A computer with a right boot clock, and an agent on it.
struct Agent
{
    TeamPulse pulse;
    milliseconds bootedAt{0}; ///< in true time, as all that an observer knows
    int boots = 0;
    bool lies = false;
};

/// A life of one service in a team: its last verification, agents, and the clock of the database.
class TeamHistory
{
public:
    TeamHistory(quint64 seed, bool liars) : m_chance(seed), m_agents(static_cast<size_t>(1 + m_chance.below(4)))
    {
        for (Agent &agent : m_agents) {
            agent.bootedAt = -m_chance.span(days{30});
            agent.lies = liars && m_chance.of(40);
        }
        for (int i = m_chance.below(6); i > 0; --i) {
            live();
        }
        accept();
    }

    /// Something happens, and time passes.
    void live()
    {
        m_true += m_chance.span(days{2});
        Agent &agent = m_agents[static_cast<size_t>(m_chance.below(static_cast<int>(m_agents.size())))];
        switch (m_chance.below(10)) {
        case 0:
            agent.pulse = {};
            break; // it goes, and comes again
        case 1:
            agent.bootedAt = m_true;
            ++agent.boots;
            break;
        case 2:
            m_wrong = m_chance.of(50) ? m_chance.span(days{900}) : -m_chance.span(days{900});
            break;
        case 3:
            m_wrong = 0ms;
            break;
        case 4: // the boot clock of the computer that accepted it, or of one that saw it, has counted
            m_clock.proved = std::max(m_clock.proved, m_chance.span(trueElapsed()));
            break;
        default:
            beat(agent);
        }
        m_alwaysRight = m_alwaysRight && m_wrong == 0ms;
    }
    void correctDatabase() { m_wrong = 0ms; }

    milliseconds elapsed() const { return m_clock.elapsed(beats(), databaseNow()); }
    milliseconds trueElapsed() const { return m_true - m_acceptedAt; }
    bool databaseIsRight() const { return m_wrong == 0ms; }
    bool databaseWasAlwaysRight() const { return m_alwaysRight; }
    TeamBeats beats() const { return TeamBeats(m_beats); }
    qint64 acceptedBeat() const { return m_clock.acceptedBeat; }

    /// What has passed for certain.
    milliseconds certain() const { return std::min(std::max(m_clock.carried + counted(), m_clock.proved), farthest); }
    bool isProvedBeyondBeats() const { return m_clock.proved > m_clock.carried + counted(); }

    /// By another way than TeamBeats: forwards, over all pairs.
    milliseconds counted() const
    {
        std::vector<milliseconds> until(static_cast<size_t>(m_beats.size()), 0ms);
        milliseconds most{0};
        for (qsizetype at = 0; at < m_beats.size(); ++at) {
            milliseconds &here = until[static_cast<size_t>(at)];
            for (qsizetype before = 0; before < at; ++before) {
                if (m_beats[before].id > m_clock.acceptedBeat) {
                    const bool followed = m_beats[at].follows == m_beats[before].id;
                    here = std::max(here, until[static_cast<size_t>(before)] +
                                              (followed ? std::max(0ms, m_beats[at].counted) : 0ms));
                }
            }
            most = std::max(most, here);
        }
        return std::min(most, farthest);
    }

private:
    Instant databaseNow() const { return teamStart + m_true + m_wrong; }
    Reading reading(const Agent &agent) const
    {
        return {.wall = teamStart + m_true, .boot = m_true - agent.bootedAt, .bootId = QString::number(agent.boots)};
    }

    void accept()
    {
        // It could not be saved at once, or it comes from another store: what has passed meanwhile is known.
        const milliseconds late = m_chance.of(50) ? m_chance.span(days{3}) : 0ms;
        m_acceptedAt = m_true - late;
        m_clock = {.acceptedAt = databaseNow() - late,
                   .issuedAt = std::chrono::floor<seconds>(teamStart + m_acceptedAt),
                   .acceptedBeat = m_beats.isEmpty() ? 0 : m_beats.last().id,
                   .proved = late,
                   .carried = late};
        m_alwaysRight = m_wrong == 0ms;
    }

    void beat(Agent &agent)
    {
        TeamBeat beat = agent.pulse.next(reading(agent));
        m_true += m_chance.span(2s); // on its way
        beat.id = (m_beats.isEmpty() ? 0 : m_beats.last().id) + 1 + m_chance.below(3);
        if (agent.lies && m_chance.of(30)) {
            beat.counted = m_chance.of(50) ? beat.counted * 2 + m_chance.span(days{400}) : -beat.counted;
            beat.follows = m_chance.of(50) ? beat.follows : m_chance.below(20);
        }
        m_beats.append(beat);
        m_true += m_chance.span(2s);
        if (!m_chance.of(10)) { // otherwise the answer is lost
            agent.pulse = TeamPulse::confirmed(beat.id, reading(agent));
        }
    }

    Chance m_chance;
    std::vector<Agent> m_agents;
    milliseconds m_true{0};
    milliseconds m_wrong{0}; ///< the database's clock
    bool m_alwaysRight = true;
    milliseconds m_acceptedAt{0};
    TeamClock m_clock;
    QVector<TeamBeat> m_beats;
};

constexpr milliseconds wholeSecond{1'000}; // iat has no fraction

TEST(TeamClockProperties, HoldInEveryHistory)
{
    int wentBack = 0;
    int corrected = 0;
    int slept = 0;
    int proved = 0;
    for (int seed = 1; seed <= teamHistories; ++seed) {
        const bool liars = seed % 4 == 0;
        TeamHistory history(static_cast<quint64>(seed), liars);
        milliseconds before{0};
        for (int event = 0; event < 12; ++event) {
            history.live();
            const milliseconds elapsed = history.elapsed();
            const milliseconds certain = history.certain();
            ASSERT_GE(elapsed, 0ms) << seed;
            ASSERT_LE(elapsed, farthest) << seed;
            ASSERT_EQ(history.beats().countedSince(history.acceptedBeat()), history.counted()) << seed;
            // A clock set back hides nothing that an agent has counted, and what was counted stays.
            ASSERT_GE(elapsed, certain) << seed;
            ASSERT_GE(certain, before) << seed;
            before = certain;
            if (!liars) { // boot clocks count no more than has passed
                ASSERT_LE(certain, history.trueElapsed()) << seed;
            }
            if (history.databaseIsRight()) { // whatever it showed before, and at the acceptance
                ASSERT_LE(elapsed, std::max(history.trueElapsed() + wholeSecond, certain)) << seed;
                corrected += history.databaseWasAlwaysRight() ? 0 : 1;
            }
            if (history.databaseWasAlwaysRight()) {
                ASSERT_GE(elapsed, history.trueElapsed()) << seed;
            }
            wentBack += certain > 0ms && elapsed == certain ? 1 : 0;
            slept += history.counted() > days{1} ? 1 : 0;
            proved += history.isProvedBeyondBeats() ? 1 : 0;
        }
        history.correctDatabase();
        ASSERT_LE(history.elapsed(), std::max(history.trueElapsed() + wholeSecond, history.certain())) << seed;
    }
    // The histories contain what they are to show.
    EXPECT_GT(wentBack, 10'000);
    EXPECT_GT(corrected, 10'000);
    EXPECT_GT(slept, 1'000);
    EXPECT_GT(proved, 1'000);
}

} // namespace

} // namespace license
