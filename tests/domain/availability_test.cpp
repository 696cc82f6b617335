// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/availability.h"

#include <gtest/gtest.h>

namespace license {

using std::chrono::days;
using std::chrono::hours;

namespace {

constexpr Instant midnight{seconds{1'795'392'000}}; // 23 November 2026, 00:00 UTC
constexpr Instant now = midnight + hours{14};

QVector<Instant> starts(int count)
{
    QVector<Instant> all;
    for (int day = count - 1; day >= 0; --day) {
        all.append(midnight - days{day});
    }
    return all;
}

HistoryEntry attempt(Instant at, Outcome outcome)
{
    return {.at = at, .trigger = Trigger::Scheduled, .outcome = outcome};
}

} // namespace

TEST(Availability, AttemptsFallIntoTheirDays)
{
    // Newest first, as the store returns them.
    const QVector<HistoryEntry> history{
        attempt(midnight + hours{9}, Outcome::Unchanged), attempt(midnight, Outcome::Failed),
        attempt(midnight - milliseconds{1}, Outcome::Failed), attempt(midnight - hours{49}, Outcome::Changed),
        attempt(midnight - days{40}, Outcome::Failed)};
    const Availability shown = availability(history, starts(4), now);
    ASSERT_EQ(shown.days.size(), 4);
    EXPECT_EQ(shown.days[0].verified, 1);
    EXPECT_EQ(shown.days[1].entries.size(), 0);
    EXPECT_EQ(shown.days[2].failed, 1);
    EXPECT_EQ(shown.days[3].entries.size(), 2);
    EXPECT_EQ(shown.days[3].entries.first().outcome, Outcome::Failed) << "oldest first";
    EXPECT_EQ(shown.verifiedDays, 2);
    EXPECT_EQ(shown.daysWithFailures, 2);
    EXPECT_EQ(shown.daysWithout, 1);
    EXPECT_EQ(shown.days[0].to, shown.days[1].from);
    EXPECT_GE(shown.days[3].to, now);
}

TEST(Availability, TheLongestGapReachesFromBeforeTheSpanToNow)
{
    const struct
    {
        const char *what;
        QVector<HistoryEntry> history;
        std::optional<milliseconds> gap;
    } table[] = {
        {"never", {}, std::nullopt},
        {"only failures", {attempt(midnight, Outcome::Failed)}, std::nullopt},
        {"since the last success", {attempt(midnight, Outcome::Unchanged)}, hours{14}},
        {"between two",
         {attempt(midnight, Outcome::Changed), attempt(midnight - hours{70}, Outcome::Unchanged)},
         hours{70}},
        {"begun before the span",
         {attempt(midnight - hours{20}, Outcome::Unchanged), attempt(midnight - days{9}, Outcome::Unchanged)},
         days{9} - hours{20}},
        {"ended before the span",
         {attempt(midnight, Outcome::Unchanged), attempt(midnight - days{5}, Outcome::Unchanged),
          attempt(midnight - days{30}, Outcome::Unchanged)},
         days{5}},
        {"a clock that was wrong once",
         {attempt(midnight, Outcome::Unchanged), attempt(midnight + days{400}, Outcome::Unchanged)},
         hours{14}},
    };
    for (const auto &row : table) {
        EXPECT_EQ(availability(row.history, starts(4), now).longestGap, row.gap) << row.what;
    }
}

TEST(Availability, SkippedAttemptsVerifyNothing)
{
    const Availability shown =
        availability({attempt(midnight, Outcome::Skipped), attempt(midnight, Outcome::NotApplicable)}, starts(1), now);
    EXPECT_EQ(shown.days.first().entries.size(), 2);
    EXPECT_EQ(shown.verifiedDays, 0);
    EXPECT_EQ(shown.daysWithout, 1);
}

TEST(Availability, WithoutDaysThereIsNothingToShow)
{
    EXPECT_EQ(availability({attempt(midnight, Outcome::Unchanged)}, {}, now), Availability{});
}

} // namespace license
