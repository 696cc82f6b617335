// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/teamclock.h"

#include <gtest/gtest.h>

#include <limits>

namespace license {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr milliseconds ms(qint64 count)
{
    return milliseconds{count};
}

TEST(TeamBeats, CountTheLongestChainAfterAVerification)
{
    const struct
    {
        const char *name;
        QVector<TeamBeat> beats;
        qint64 since;
        qint64 counted;
    } rows[] = {
        {"no agent", {}, 0, 0},
        {"the first tells nothing of before", {{1, 0, ms(500)}}, 0, 0},
        {"one agent", {{1, 0, ms(0)}, {2, 1, ms(60)}, {3, 2, ms(60)}}, 0, 120},
        {"not what came before the verification", {{1, 0, ms(0)}, {2, 1, ms(60)}, {3, 2, ms(60)}}, 1, 60},
        {"not a heartbeat that began before it", {{1, 0, ms(0)}, {2, 1, ms(60)}}, 1, 0},
        {"all are before it", {{1, 0, ms(0)}, {2, 1, ms(60)}}, 2, 0},
        {"two at the same time count once",
         {{1, 0, ms(0)}, {2, 0, ms(0)}, {3, 1, ms(60)}, {4, 2, ms(60)}, {5, 3, ms(60)}, {6, 4, ms(60)}},
         0,
         120},
        {"one after the other counts both", {{1, 0, ms(0)}, {2, 1, ms(60)}, {3, 0, ms(0)}, {4, 3, ms(50)}}, 0, 110},
        {"one that slept over the verification",
         {{1, 0, ms(0)}, {2, 0, ms(0)}, {3, 2, ms(60)}, {4, 1, ms(900'000)}},
         2,
         0},
        {"the better of two ways",
         {{1, 0, ms(0)}, {2, 0, ms(0)}, {3, 1, ms(10)}, {4, 3, ms(10)}, {5, 2, ms(500)}, {6, 4, ms(10)}},
         0,
         500},
        {"in any order", {{3, 2, ms(60)}, {1, 0, ms(0)}, {2, 1, ms(60)}}, 0, 120},
        {"a lost one between", {{1, 0, ms(0)}, {2, 1, ms(60)}, {3, 1, ms(125)}}, 0, 125},
        {"one that follows itself", {{1, 1, ms(60)}, {2, 2, ms(60)}}, 0, 0},
        {"one that follows a later one", {{1, 2, ms(60)}, {2, 1, ms(60)}}, 0, 60},
        {"one that follows none that exists", {{1, 0, ms(0)}, {5, 3, ms(60)}}, 0, 0},
        {"twice the same", {{1, 0, ms(0)}, {2, 1, ms(60)}, {2, 1, ms(60)}}, 0, 60},
        {"less than nothing", {{1, 0, ms(0)}, {2, 1, ms(-60)}, {3, 2, ms(10)}}, 0, 10},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(TeamBeats(row.beats).countedSince(row.since).count(), row.counted) << row.name;
    }
    constexpr auto most = milliseconds{std::numeric_limits<qint64>::max()};
    const TeamBeats absurd({{1, 0, ms(0)}, {2, 1, most}, {3, 2, most}});
    EXPECT_EQ(absurd.countedSince(0), farthest);
}

TEST(TeamPulse, CountsFromTheLastConfirmedHeartbeatOfThisBoot)
{
    const auto reading = [](milliseconds boot, const QString &id) { return Reading{Instant{}, boot, id}; };
    const TeamPulse started;
    EXPECT_EQ(started.next(reading(5h, u"a"_s)), TeamBeat{});
    const TeamPulse pulse = TeamPulse::confirmed(7, reading(1h, u"a"_s));
    const struct
    {
        const char *name;
        Reading now;
        TeamBeat next;
    } rows[] = {
        {"a minute later", reading(1h + 1min, u"a"_s), {0, 7, 1min}},
        {"after a sleep, which the boot clock counts", reading(13h, u"a"_s), {0, 7, 12h}},
        {"at once", reading(1h, u"a"_s), {0, 7, 0ms}},
        {"a clock that went back a little", reading(1h - 5s, u"a"_s), {0, 7, 0ms}},
        {"a reboot", reading(2h, u"b"_s), {}},
        {"a boot that cannot be told", reading(2h, QString()), {}},
        {"an absurd clock", reading(milliseconds::max(), u"a"_s), {0, 7, farthest - 1h}},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(pulse.next(row.now), row.next) << row.name;
    }
}

TEST(TeamClock, ShowsWhicheverClockHasCountedMore)
{
    constexpr Instant accepted = std::chrono::sys_days{std::chrono::November / 23 / 2026} + 9h;
    const TeamBeats beats({{1, 0, ms(0)}, {2, 1, 5h}});
    const struct
    {
        const char *name;
        TeamClock clock;
        Instant now;
        milliseconds elapsed;
    } rows[] = {
        {"the database's clock", {accepted, {}, 0, 0h}, accepted + 6h, 6h},
        {"set back", {accepted, {}, 0, 0h}, accepted - 24h, 5h},
        {"set back, and no agent since", {accepted, {}, 2, 0h}, accepted - 24h, 0h},
        {"set forward", {accepted, {}, 0, 0h}, accepted + 24h * 365, 24h * 365},
        {"proved", {accepted, {}, 0, 30h}, accepted + 1h, 30h},
        {"carried", {accepted, {}, 0, 0h, 26h}, accepted + 1h, 31h},
        {"carried, and a clock that was set back", {accepted, {}, 0, 28h, 26h}, accepted - 9h, 31h},
        {"proved less", {accepted, {}, 0, -30h}, accepted - 1h, 5h},
        {"accepted by a clock a year behind",
         {accepted - 24h * 365, std::chrono::floor<seconds>(accepted), 2, 0h},
         accepted + 6h,
         6h},
        {"accepted by a clock a year ahead",
         {accepted + 24h * 365, std::chrono::floor<seconds>(accepted), 0, 0h},
         accepted + 6h,
         5h},
        {"the end of time", {Instant::min(), ServerTime::min(), 2, 0h}, Instant::max(), farthest},
        {"the beginning of time", {Instant::max(), ServerTime::min(), 2, 0h}, Instant::min(), 0h},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(row.clock.elapsed(beats, row.now).count(), row.elapsed.count()) << row.name;
    }
}

} // namespace

} // namespace license
