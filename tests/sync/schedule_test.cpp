// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/simulatedclient.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace license {

using std::chrono::days;

namespace {

TEST(Schedule, ChecksOnceADayWhileAllIsWell)
{
    Client client(1, always(std::nullopt));
    client.live(days{30}, [](const LicenseStatus &status) {
        ASSERT_EQ(status.verification, VerificationState::Verified);
        ASSERT_EQ(status.severity, Severity::Ok);
    });
    EXPECT_GE(client.attempts().size(), 28U);
    EXPECT_LE(client.attempts().size(), 32U);
}

TEST(Schedule, ShortGraceIsNeverOverBetweenTwoRefreshesThatSucceed)
{
    for (const auto &[check, grace] : {std::pair<seconds, seconds>{24h, 24h},
                                       {24h, 23h},
                                       {24h, 25h},
                                       {24h, 1h},
                                       {24h, 10min},
                                       {24h, 3min},
                                       {1h, 1h},
                                       {1h, 30min}}) {
        SCOPED_TRACE(grace.count());
        LicenseDocument document;
        document.check = check;
        document.grace = grace;
        Client client(static_cast<quint64>(grace.count()), always(std::nullopt), 10s, document);
        client.live(days{3}, [](const LicenseStatus &status) {
            ASSERT_EQ(status.verification, VerificationState::Verified);
            ASSERT_EQ(status.severity, Severity::Ok);
            ASSERT_LT(*status.nextRefresh, *status.deadline);
        });
        EXPECT_LE(mostWithin(client.attempts(), 1min), 1);
        EXPECT_LE(client.attempts().size(), static_cast<std::size_t>(days{3} / (grace / 2)) + 4)
            << "nor does it hammer";
    }
}

TEST(Schedule, ShortGraceLeavesTimeToTryAgain)
{
    for (quint64 seed = 1; seed <= 50; ++seed) {
        SCOPED_TRACE(seed);
        LicenseDocument document;
        document.grace = 1h;
        milliseconds due{};
        Client client(
            seed,
            [&due](milliseconds at) {
                due = due == 0ms ? at : due;
                return at < due + 7min ? failing(ErrorCode::Timeout)
                                       : std::nullopt; // fails twice, and is well afterwards
            },
            10s, document);
        client.live(1h, [](const LicenseStatus &status) {
            ASSERT_NE(status.verification, VerificationState::GraceOver);
            ASSERT_EQ(status.backupAndRestore, BackupAndRestore::Continue);
        });
    }
}

TEST(Schedule, MonthOfFailuresNeitherHammersNorSleeps)
{
    for (quint64 seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        Client client(seed, always(failing(ErrorCode::Timeout)));
        client.live(days{30});
        EXPECT_LE(mostWithin(client.attempts(), 1min), 1);
        EXPECT_LE(mostWithin(client.attempts(), 1h), 9) << "three quick ones, then no more than every 7.5 min";
        EXPECT_LE(mostWithin(client.attempts(), 24h), 100);
        EXPECT_LE(longestPause(client.attempts()), 1h + 1min);
        EXPECT_GE(client.attempts().size(), 30U * 24U);
        EXPECT_LE(client.attempts().size(), 30U * 24U * 2U);
    }
}

TEST(Schedule, MonthOfEveryKindOfFailureNeitherHammersNorSleeps)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::InvalidInput); ++code) {
        SCOPED_TRACE(code);
        Client client(7, always(failing(static_cast<ErrorCode>(code))));
        client.live(days{30});
        EXPECT_LE(mostWithin(client.attempts(), 1h), 9);
        EXPECT_LE(longestPause(client.attempts()), 26h + 25min);
    }
}

TEST(Schedule, A28_RequestThatTheServerDoesNotUnderstandIsRepeatedOnceAnHourAtMost)
{
    for (const int status : {400, 422}) {
        Client client(3, always(failing(ErrorCode::HttpStatus, status)));
        client.live(days{30});
        EXPECT_EQ(mostWithin(client.attempts(), 1h), 1);
        EXPECT_LE(longestPause(client.attempts()), 67min);
    }
}

TEST(Schedule, A29_RejectedTokenIsTriedOnceADay)
{
    for (quint64 seed = 1; seed <= 20; ++seed) {
        Client client(seed, always(failing(ErrorCode::CredentialsRejected, 401)));
        client.live(days{30});
        EXPECT_EQ(mostWithin(client.attempts(), 21h), 1);
        EXPECT_LE(client.attempts().size(), 33U);
        EXPECT_GE(client.attempts().size(), 26U);
    }
}

TEST(Schedule, A29_ManualRefreshCuresARejectedTokenAtOnce)
{
    bool accepted = false;
    Client client(5, [&accepted](milliseconds) {
        return accepted ? std::nullopt : failing(ErrorCode::CredentialsRejected, 401);
    });
    client.live(days{2});
    EXPECT_NE(client.status().verification, VerificationState::Verified);
    accepted = true;
    client.attempt();
    EXPECT_EQ(client.status().verification, VerificationState::Verified);
}

TEST(Schedule, A31_WeekOfMaintenanceIsAskedNoSoonerThanTheServerWishes)
{
    for (const int status : {429, 503}) {
        const ErrorCode code = status == 429 ? ErrorCode::RateLimited : ErrorCode::ServerUnavailable;
        Client client(9, always(failing(code, status, 14'400s)));
        client.live(days{7});
        const auto &attempts = client.attempts();
        for (std::size_t i = 1; i < attempts.size(); ++i) {
            // The attempt before the last hour of the grace, and the following ones within it, run at the console's own
            // pace.
            const bool hurried = attempts[i] > 70h && attempts[i - 1] < 72h;
            EXPECT_TRUE(hurried || attempts[i] - attempts[i - 1] >= 4h);
        }
        EXPECT_LE(longestPause(attempts), 4h + 24min + 1min);
        EXPECT_TRUE(
            std::any_of(attempts.begin(), attempts.end(), [](milliseconds at) { return at > 70h && at < 72h; }));
    }
}

TEST(Schedule, A31_EveryStatusThatMayPassIsBackedOffFrom)
{
    for (const int status : {408, 425, 429, 500, 502, 503, 504}) {
        const ErrorCode code = status == 429 ? ErrorCode::RateLimited : ErrorCode::ServerUnavailable;
        Client client(static_cast<quint64>(status), always(failing(code, status)));
        client.live(days{7});
        EXPECT_LE(mostWithin(client.attempts(), 1h), 9);
        EXPECT_LE(longestPause(client.attempts()), 1h + 1min);
    }
}

TEST(Schedule, B10_ServerDownFor71HoursAnd59MinutesIsNeverTooLate)
{
    for (quint64 seed = 1; seed <= 300; ++seed) {
        SCOPED_TRACE(seed);
        Client client(seed, downUntil(71h + 59min));
        client.live(73h, [](const LicenseStatus &status) {
            ASSERT_NE(status.verification, VerificationState::GraceOver);
            ASSERT_EQ(status.backupAndRestore, BackupAndRestore::Continue);
        });
        EXPECT_EQ(client.status().verification, VerificationState::Verified);
    }
}

TEST(Schedule, B11_ServerDownForLongerIsOverAndRecoversWithTheFirstSuccess)
{
    Client client(11, downUntil(100h));
    client.live(72h - 1min);
    EXPECT_EQ(client.status().verification, VerificationState::GraceEnding);
    client.live(1min);
    EXPECT_EQ(client.status().verification, VerificationState::GraceOver);
    client.live(29h + 1min);
    EXPECT_EQ(client.status().verification, VerificationState::Verified);
    EXPECT_EQ(client.status().severity, Severity::Ok);
}

TEST(Schedule, C11_C17_RefreshThatFellDueAsleepIsMadeWithinAMinuteOfTheResume)
{
    Client client(13, always(std::nullopt), days{4}); // one check before the sleep, the next after it
    client.live(days{4});
    EXPECT_EQ(client.attempts().size(), 1U);
    EXPECT_EQ(client.status().verification, VerificationState::Verified);
}

constexpr int crowd = 10'000;

/// The ratio of the fullest bin to the average one.
double peakToMean(const std::vector<milliseconds> &arrivals, milliseconds from, milliseconds to, int bins)
{
    std::vector<int> counts(static_cast<std::size_t>(bins));
    int all = 0;
    for (const milliseconds at : arrivals) {
        if (at >= from && at < to) {
            ++counts[static_cast<std::size_t>((at - from).count() * bins / (to - from).count())];
            ++all;
        }
    }
    return static_cast<double>(*std::max_element(counts.begin(), counts.end())) * bins / std::max(all, 1);
}

TEST(Schedule, B09_CrowdThatVerifiedTogetherIsSpreadOverTheNextDaysWindow)
{
    std::vector<milliseconds> arrivals;
    for (quint64 seed = 0; seed < crowd; ++seed) {
        arrivals.push_back(Client(seed, always(std::nullopt)).nextAttempt());
    }
    EXPECT_LE(peakToMean(arrivals, 21h + 36min, 24h, 29), 2.0); // 5 min each
    EXPECT_EQ(
        std::count_if(arrivals.begin(), arrivals.end(), [](milliseconds at) { return at < 21h + 36min || at > 24h; }),
        0);
}

TEST(Schedule, B09_CrowdThatFailedTogetherDoesNotComeBackTogether)
{
    std::vector<milliseconds> arrivals;
    for (quint64 seed = 0; seed < crowd; ++seed) {
        Client client(seed, always(failing(ErrorCode::ServerUnavailable, 503)));
        client.attempt();
        while (client.now() < 8h) {
            client.skipToNextAttempt();
            arrivals.push_back(client.now());
        }
    }
    EXPECT_LE(peakToMean(arrivals, 0min, 1min, 30), 2.0) << "the first retry";
    EXPECT_LE(peakToMean(arrivals, 75s, 6min, 30), 2.0) << "the second";
    EXPECT_LE(peakToMean(arrivals, 6min, 21min, 30), 2.0) << "the third";
    EXPECT_LE(peakToMean(arrivals, 21min, 81min, 60), 2.0) << "then hourly";
    EXPECT_LE(peakToMean(arrivals, 2h, 8h, 360), 2.0);
}

TEST(Schedule, B09_CrowdIsSpreadOverTheHourAfterAnOutage)
{
    constexpr milliseconds end = 8h;
    std::vector<milliseconds> arrivals;
    for (quint64 seed = 0; seed < crowd; ++seed) {
        Client client(seed, downUntil(end));
        client.attempt();
        while (client.status().lastError) {
            client.skipToNextAttempt();
        }
        arrivals.push_back(client.now());
    }
    EXPECT_LE(peakToMean(arrivals, end, end + 1h, 60), 2.0);
    EXPECT_EQ(std::count_if(arrivals.begin(), arrivals.end(), [](milliseconds at) { return at > 9h; }), 0);
}

} // namespace

} // namespace license
