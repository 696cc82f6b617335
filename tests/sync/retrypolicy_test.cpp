// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/retrypolicy.h"

#include <gtest/gtest.h>

#include <cmath>

namespace license {

using namespace std::chrono_literals;

namespace {

constexpr double least = 0.0;
const double most = std::nextafter(1.0, 0.0);

Error error(ErrorCode code, int httpStatus = 0)
{
    Error error;
    error.code = code;
    error.httpStatus = httpStatus;
    return error;
}

Error proxyError(ProxyProblem problem)
{
    Error refused = error(ErrorCode::Proxy);
    refused.proxy = problem;
    return refused;
}

Error retryAfter(ErrorCode code, seconds delay)
{
    Error asked = error(code);
    asked.retryAfter = delay;
    return asked;
}

/// The delay at both ends of the jitter; the longest is a millisecond below its bound, which random never reaches.
void expectWithin(const Error &cause, int failures, std::optional<milliseconds> remaining, milliseconds shortest,
                  milliseconds longest)
{
    SCOPED_TRACE(testing::Message() << errorName(cause.code).toStdString() << ' ' << cause.httpStatus << " failure "
                                    << failures << " remaining " << remaining.value_or(-1ms).count());
    EXPECT_EQ(delayAfterFailure(cause, failures, remaining, least), shortest);
    const milliseconds end = delayAfterFailure(cause, failures, remaining, most);
    EXPECT_LE(end, longest);
    EXPECT_GE(end, longest - 1ms);
    const milliseconds middle = delayAfterFailure(cause, failures, remaining, 0.5);
    EXPECT_LE(std::chrono::abs(middle - (shortest + longest) / 2), 1ms);
}

TEST(RetryPolicy, NextCheckIsUpToTenPercentBeforeTheDayEndsAndNeverLater)
{
    EXPECT_EQ(delayAfterSuccess(86'400s, least), 77'760s);
    EXPECT_EQ(delayAfterSuccess(86'400s, 0.5), 82'080s);
    EXPECT_LE(delayAfterSuccess(86'400s, most), 86'400s);
    EXPECT_NEAR(static_cast<double>(delayAfterSuccess(86'400s, most).count()), 86'400'000.0, 1.0);
    EXPECT_EQ(delayAfterSuccess(3'600s, least), 54min);
}

TEST(RetryPolicy, APersonsWishHoldsWhereItIsShorterThanTheServersInterval)
{
    const auto after = [](seconds check, seconds wish, double random) {
        const AttemptSummary attempts{.lastAttempt = Reading{}, .nextDelay = delayAfterSuccess(check, random)};
        return *paced(attempts, check, wish).nextDelay;
    };
    for (const double random : {least, 0.5, most}) {
        for (const seconds wish : {1h, 6h, 23h}) {
            EXPECT_NEAR(static_cast<double>(after(24h, wish, random).count()),
                        static_cast<double>(delayAfterSuccess(wish, random).count()), 2.0);
        }
        EXPECT_EQ(after(24h, 24h, random), delayAfterSuccess(24h, random));
        EXPECT_EQ(after(2h, 6h, random), delayAfterSuccess(2h, random)) << "the server asks for it sooner";
        EXPECT_EQ(after(24h, 0h, random), delayAfterSuccess(24h, random)) << "no wish";
    }
}

TEST(RetryPolicy, AShortGraceIsRenewedBeforeItEnds)
{
    EXPECT_EQ(refreshInterval(24h, 72h, 0h), 24h);
    EXPECT_EQ(refreshInterval(24h, 72h, 6h), 6h);
    EXPECT_EQ(refreshInterval(24h, 32h, 24h), 24h);
    EXPECT_EQ(refreshInterval(24h, 24h, 24h), 18h);
    EXPECT_EQ(refreshInterval(24h, 1h, 24h), 45min);
    EXPECT_EQ(refreshInterval(24h, 1h, 1h), 45min) << "a person's wish, too";
    EXPECT_EQ(refreshInterval(1h, 1h, 24h), 45min);
    EXPECT_EQ(refreshInterval(1h, 2h, 24h), 1h);
    EXPECT_EQ(refreshInterval(24h, 1s, 24h), 1min) << "once a minute at most";
    EXPECT_EQ(refreshInterval(24h, 0s, 24h), 24h) << "over in any case";
}

TEST(RetryPolicy, APersonsWishChangesNoRetry)
{
    AttemptSummary failed{
        .lastAttempt = Reading{}, .lastError = error(ErrorCode::Timeout), .failures = 3, .nextDelay = 15min};
    EXPECT_EQ(paced(failed, 24h, 1h), failed);
    AttemptSummary canceled{.lastAttempt = Reading{}, .nextDelay = 20min};
    EXPECT_EQ(paced(canceled, 24h, 1h), canceled) << "what was canceled is not tried again within a minute";
    AttemptSummary never;
    EXPECT_EQ(paced(never, 24h, 1h), never);
}

TEST(RetryPolicy, BacksOffFromAMinuteToAnHour)
{
    for (const std::optional<milliseconds> &remaining :
         {std::optional<milliseconds>{}, std::optional<milliseconds>{60h}, std::optional<milliseconds>{0ms}}) {
        expectWithin(error(ErrorCode::Timeout), 1, remaining, 15s, 1min);
        expectWithin(error(ErrorCode::Timeout), 2, remaining, 75s, 5min);
        expectWithin(error(ErrorCode::Timeout), 3, remaining, 225s, 15min);
        expectWithin(error(ErrorCode::Timeout), 4, remaining, 15min, 1h);
        expectWithin(error(ErrorCode::Timeout), 5, remaining, 15min, 1h);
        expectWithin(error(ErrorCode::Timeout), 2'000'000'000, remaining, 15min, 1h);
    }
}

TEST(RetryPolicy, CountsThatCannotBeAreTheFirstFailure)
{
    expectWithin(error(ErrorCode::Timeout), 0, {}, 15s, 1min);
    expectWithin(error(ErrorCode::Timeout), -7, {}, 15s, 1min);
}

TEST(RetryPolicy, TriesEveryHalfHourInTheLastTwelveHours)
{
    expectWithin(error(ErrorCode::Timeout), 9, 12h + 1ms, 15min, 1h);
    expectWithin(error(ErrorCode::Timeout), 9, 12h, 450s, 30min);
    expectWithin(error(ErrorCode::Timeout), 9, 31min, 450s, 30min);
    expectWithin(error(ErrorCode::Timeout), 2, 6h, 75s, 5min);
    expectWithin(error(ErrorCode::Timeout), 9, 0ms, 15min, 1h);
}

TEST(RetryPolicy, TriesOnceMoreInTheLastMinuteOfTheGrace)
{
    struct Row
    {
        milliseconds remaining;
        milliseconds delay;
    };
    const Row rows[] = {
        {31min, 30min}, {31min - 1s, 30min - 1s}, {10min, 9min}, {2min, 1min}, {75s, 15s}, {61s, 15s}, {60s, 30min},
        {1ms, 30min}};
    for (const Row &row : rows) {
        SCOPED_TRACE(row.remaining.count());
        const milliseconds delay = delayAfterFailure(error(ErrorCode::Timeout), 9, row.remaining, most);
        EXPECT_LE(std::chrono::abs(delay - row.delay), 1ms);
    }
    EXPECT_EQ(delayAfterFailure(error(ErrorCode::Timeout), 9, 20min, least), 450s) << "sooner anyhow";
}

TEST(RetryPolicy, EveryCodeHasItsPace)
{
    struct Row
    {
        Error cause;
        milliseconds shortest; ///< after the first failure
        milliseconds longest;
    };
    Error refused = error(ErrorCode::WrongInstallation, 403);
    refused.refusedByServer = true;
    const Row rows[] = {
        {error(ErrorCode::HttpStatus, 500), 15s, 1min},
        {error(ErrorCode::HttpStatus, 404), 15s, 1min},
        {error(ErrorCode::HttpStatus, 302), 15s, 1min},
        {error(ErrorCode::HttpStatus, 400), 1h, 66min},
        {error(ErrorCode::HttpStatus, 422), 1h, 66min},
        {error(ErrorCode::HttpStatus, 401), 21h + 36min, 24h},
        {error(ErrorCode::HttpStatus, 403), 21h + 36min, 24h},
        {error(ErrorCode::CredentialsRejected, 401), 21h + 36min, 24h},
        {refused, 21h + 36min, 24h},
        {error(ErrorCode::WrongInstallation, 200), 15s, 1min},
        {error(ErrorCode::CaptivePortal), 15s, 1min},
        {error(ErrorCode::MalformedReply), 15s, 1min},
        {error(ErrorCode::UnknownKey), 15s, 1min},
        {error(ErrorCode::BadSignature), 15s, 1min},
        {error(ErrorCode::UnsupportedVersion), 15s, 1min},
        {error(ErrorCode::WrongAudience), 15s, 1min},
        {error(ErrorCode::ReplayedReply), 15s, 1min},
        {error(ErrorCode::RolledBack), 15s, 1min},
        {error(ErrorCode::StorageFailed), 15s, 1min},
        {error(ErrorCode::Offline), 15s, 1min},
        {error(ErrorCode::Dns), 15s, 1min},
        {error(ErrorCode::Refused), 15s, 1min},
        {error(ErrorCode::Timeout), 15s, 1min},
        {error(ErrorCode::ConnectionLost), 15s, 1min},
        {error(ErrorCode::Tls), 15s, 1min},
        {error(ErrorCode::Proxy), 15s, 1min},
        {proxyError(ProxyProblem::NotReached), 15s, 1min},
        {proxyError(ProxyProblem::Forbids), 15s, 1min},
        {proxyError(ProxyProblem::WantsAuthentication), 1h, 66min},
        {error(ErrorCode::RateLimited, 429), 15s, 1min},
        {error(ErrorCode::ServerUnavailable, 503), 15s, 1min},
        {error(ErrorCode::CredentialsMissing), 15min, 1h},
        {error(ErrorCode::KeychainLocked), 15min, 1h},
        {error(ErrorCode::KeychainUnavailable), 15s, 1min},
        {error(ErrorCode::Cancelled), 15min, 1h},
        {error(ErrorCode::InvalidInput), 15s, 1min},
    };
    for (const Row &row : rows) {
        expectWithin(row.cause, 1, 60h, row.shortest, row.longest);
    }
}

TEST(RetryPolicy, AFirmNoIsNotHurriedByTheEndOfTheGrace)
{
    for (const std::optional<milliseconds> &remaining : {std::optional<milliseconds>{2min}, {11h}, {0ms}}) {
        expectWithin(error(ErrorCode::CredentialsRejected, 401), 3, remaining, 21h + 36min, 24h);
        expectWithin(error(ErrorCode::HttpStatus, 422), 3, remaining, 1h, 66min);
        expectWithin(proxyError(ProxyProblem::WantsAuthentication), 3, remaining, 1h, 66min);
    }
}

TEST(RetryPolicy, A31_RetryAfterIsTheLeastDelayWithUpToTenPercentMore)
{
    for (const ErrorCode code : {ErrorCode::RateLimited, ErrorCode::ServerUnavailable}) {
        expectWithin(retryAfter(code, 7'200s), 1, 60h, 2h, 132min);
        expectWithin(retryAfter(code, 7'200s), 9, {}, 2h, 132min);
        expectWithin(retryAfter(code, 120s), 1, 60h, 2min, 132s);
    }
}

TEST(RetryPolicy, A31_RetryAfterDoesNotShortenTheBackOff)
{
    for (const seconds asked : {seconds{0}, seconds{1}}) {
        expectWithin(retryAfter(ErrorCode::ServerUnavailable, asked), 9, 60h, 15min, 1h);
    }
}

TEST(RetryPolicy, A32_RetryAfterIsCappedAtSixHoursJitterIncluded)
{
    for (const seconds asked : {seconds{21'600}, seconds{1'000'000'000}, seconds::max()}) {
        for (const double random : {least, most}) {
            EXPECT_EQ(delayAfterFailure(retryAfter(ErrorCode::RateLimited, asked), 1, 60h, random), 6h);
            EXPECT_EQ(delayAfterFailure(retryAfter(ErrorCode::RateLimited, asked), 1, {}, random), 6h);
        }
    }
    EXPECT_EQ(delayAfterFailure(retryAfter(ErrorCode::RateLimited, 21'000s), 1, {}, most), 6h);
    for (const seconds asked : {seconds{-1}, seconds::min()}) {
        expectWithin(retryAfter(ErrorCode::RateLimited, asked), 1, 60h, 15s, 1min);
    }
}

TEST(RetryPolicy, A31_RetryAfterLeavesTheLastHourOfTheGrace)
{
    const Error asked = retryAfter(ErrorCode::ServerUnavailable, 18'000s);
    for (const double random : {least, most}) {
        EXPECT_EQ(delayAfterFailure(asked, 1, 3h, random), 2h);
        EXPECT_EQ(delayAfterFailure(asked, 1, 1h + 2min, random), 2min);
    }
    expectWithin(asked, 9, 1h + 1s, 450s, 30min); // a cap that leaves almost nothing: the policy's own pace
    expectWithin(asked, 9, 0ms, 5h, 5h + 30min);  // it is over: there is no last hour to protect
}

TEST(RetryPolicy, K58_NoWishOfAServerReachesIntoTheLastHourOfTheGrace)
{
    for (const ErrorCode code : {ErrorCode::RateLimited, ErrorCode::ServerUnavailable}) {
        for (const seconds asked : {seconds{1'800}, seconds{20'000}, seconds::max()}) {
            for (const milliseconds remaining : {milliseconds{1h}, milliseconds{1h - 1ms}, milliseconds{35min}}) {
                expectWithin(retryAfter(code, asked), 1, remaining, 15s, 1min);
                expectWithin(retryAfter(code, asked), 9, remaining, 450s, 30min);
            }
            EXPECT_EQ(delayAfterFailure(retryAfter(code, asked), 9, 90s, most), 30s) << "the last minute has its try";
        }
    }
}

TEST(RetryPolicy, K58_AnErrorNamesNoLongerPauseThanTheOneThatCounts)
{
    const struct
    {
        seconds asked;
        std::optional<milliseconds> remaining;
        std::optional<seconds> told;
    } rows[] = {
        {20'000s, std::nullopt, 20'000s},
        {20'000s, 72h, 20'000s},
        {86'400s, std::nullopt, 6h},
        {20'000s, 0ms, 20'000s},
        {20'000s, 2h, 1h},
        {20'000s, 50min, {}},
        {20'000s, 1h, {}},
        {60s, 2h, 60s},
        {0s, 72h, {}},
        {20'000s, 1h + 1500ms, 1s},
    };
    for (const auto &row : rows) {
        const Error told = withCountedPause(retryAfter(ErrorCode::ServerUnavailable, row.asked), row.remaining);
        EXPECT_EQ(told.retryAfter, row.told) << row.asked.count();
        EXPECT_EQ(told.code, ErrorCode::ServerUnavailable);
    }
    EXPECT_EQ(withCountedPause(error(ErrorCode::Timeout), 2h), error(ErrorCode::Timeout));
}

TEST(RetryPolicy, K58_CapsHoldWhateverIsAskedAndLeft)
{
    const milliseconds edges[] = {0ms,       1ms, 59s,      1min, 61s,      31min, 1h - 1ms,  1h, 1h + 1ms,
                                  1h + 1min, 6h,  7h - 1ms, 7h,   7h + 1ms, 12h,   12h + 1ms, 72h};
    const seconds wishes[] = {0s,      1s,      59s,     60s,     3'599s,  3'600s,
                              19'637s, 21'599s, 21'600s, 21'601s, 86'400s, seconds::max()};
    for (const ErrorCode code : {ErrorCode::RateLimited, ErrorCode::ServerUnavailable}) {
        for (const milliseconds remaining : edges) {
            for (const seconds wish : wishes) {
                for (const double random : {least, 0.25, 0.5, 0.75, most}) {
                    for (const int failures : {1, 2, 3, 4, 9}) {
                        SCOPED_TRACE(testing::Message()
                                     << remaining.count() << " ms left, " << wish.count() << " s asked for, failure "
                                     << failures << ", random " << random);
                        const milliseconds own = delayAfterFailure(error(code), failures, remaining, random);
                        const milliseconds delay =
                            delayAfterFailure(retryAfter(code, wish), failures, remaining, random);
                        EXPECT_GE(delay, own);
                        EXPECT_LE(delay, 6h);
                        if (remaining > 0ms) {
                            EXPECT_LE(delay, std::max<milliseconds>(own, remaining - 1h));
                        }
                    }
                }
            }
        }
    }
}

TEST(RetryPolicy, A32_RetryAfterOfAnyOtherErrorIsIgnored)
{
    expectWithin(retryAfter(ErrorCode::HttpStatus, 7'200s), 1, 60h, 15s, 1min);
    expectWithin(retryAfter(ErrorCode::MalformedReply, 7'200s), 1, 60h, 15s, 1min);
}

TEST(RetryPolicy, IsDueWhenTheDelayHasPassedByTheBootClock)
{
    const Reading then{Instant{20'000h}, 3h, QStringLiteral("boot-1")};
    const auto after = [&then](milliseconds boot, milliseconds wall) {
        return Reading{then.wall + wall, then.boot + boot, then.bootId};
    };
    AttemptSummary attempts;
    EXPECT_TRUE(isDue(attempts, then)) << "never tried";
    attempts.lastAttempt = then;
    EXPECT_TRUE(isDue(attempts, then)) << "no delay is known";
    attempts.nextDelay = 24h;
    EXPECT_FALSE(isDue(attempts, then));
    EXPECT_FALSE(isDue(attempts, after(24h - 1ms, 0ms)));
    EXPECT_TRUE(isDue(attempts, after(24h, 0ms)));
    EXPECT_FALSE(isDue(attempts, after(1h, std::chrono::years{10}))) << "C02: set forward while running";
    EXPECT_TRUE(isDue(attempts, after(25h, -std::chrono::days{10}))) << "C01, C17: the boot clock decides, also asleep";
}

TEST(RetryPolicy, IsDueAcrossABootByWhatHasSurelyPassed)
{
    AttemptSummary attempts;
    attempts.lastAttempt = Reading{Instant{20'000h}, 30h, QStringLiteral("boot-1")};
    attempts.nextDelay = 24h;
    const auto now = [](milliseconds wall, milliseconds boot) {
        return Reading{Instant{20'000h} + wall, boot, QStringLiteral("boot-2")};
    };
    EXPECT_FALSE(isDue(attempts, now(24h - 1ms, 5min)));
    EXPECT_TRUE(isDue(attempts, now(24h, 5min)));
    EXPECT_FALSE(isDue(attempts, now(-48h, 24h - 1ms)));
    EXPECT_TRUE(isDue(attempts, now(-48h, 24h)));
}

TEST(RetryPolicy, ComputerWithoutBootIdsDoesNotHammer)
{
    AttemptSummary attempts;
    attempts.lastAttempt = Reading{Instant{20'000h}, 300h, QString()};
    attempts.nextDelay = 1h;
    EXPECT_FALSE(isDue(attempts, {Instant{20'000h} + 1min, 300h + 1min, QString()}));
}

} // namespace

} // namespace license
