// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/retrypolicy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace license {

using namespace std::chrono_literals;

namespace {

constexpr double least = 0.0;
const double most = std::nextafter(1.0, 0.0);

Reading at(milliseconds boot)
{
    return {Instant{20'000h} + boot, 10h + boot, QStringLiteral("boot-1")};
}

AttemptSummary succeeded(milliseconds ended)
{
    return {.lastAttempt = at(ended), .lastError = {}, .failures = 0, .nextDelay = 24h};
}

AttemptSummary failed(milliseconds ended, ErrorCode code, int httpStatus = 0, std::optional<seconds> retryAfter = {})
{
    Error error;
    error.code = code;
    error.httpStatus = httpStatus;
    error.retryAfter = retryAfter;
    return {.lastAttempt = at(ended), .lastError = error, .failures = 4, .nextDelay = 1h};
}

AttemptSummary failedProxy(milliseconds ended, ProxyProblem problem)
{
    AttemptSummary attempts = failed(ended, ErrorCode::Proxy);
    attempts.lastError->proxy = problem;
    return attempts;
}

/// When a return at 0 leads to an attempt, with a check in each second of an hour; nothing if it never does.
std::optional<milliseconds> verifiedAt(const AttemptSummary &attempts, double random, milliseconds from = 0ms)
{
    for (milliseconds now = from; now < 1h; now += 1s) {
        switch (afterReturn(attempts, at(0ms), at(now), random)) {
        case AfterReturn::Verify:
            return now;
        case AfterReturn::Nothing:
            return std::nullopt;
        case AfterReturn::Wait:
            break;
        }
    }
    ADD_FAILURE() << "it waits for ever";
    return std::nullopt;
}

struct Row
{
    const char *what;
    AttemptSummary attempts;
    std::optional<milliseconds> earliest; ///< nothing: the return has no effect
    milliseconds latest{0};
};

TEST(AfterReturn, B08_C11_LeadsToACheckWithinAMinuteAndAMinuteApart)
{
    const Row rows[] = {
        {"never tried", {}, 0s, 30s},
        {"failed long ago", failed(-20min, ErrorCode::Offline), 0s, 30s},
        {"failed a minute ago", failed(-1min, ErrorCode::Offline), 0s, 30s},
        {"failed half a minute ago", failed(-30s, ErrorCode::Timeout), 30s, 55s},
        {"failed just now", failed(-1s, ErrorCode::ConnectionLost), 59s, 59s},
        {"B06: fails after the return, having begun before", failed(5s, ErrorCode::ConnectionLost), 65s, 65s},
        {"verified long ago", succeeded(-3h), 0s, 30s},
        {"verified a moment ago", succeeded(-59s), std::nullopt},
        {"verified after the return", succeeded(3s), std::nullopt},
        {"the server rejects the token", failed(-2h, ErrorCode::CredentialsRejected, 401), std::nullopt},
        {"the server does not understand", failed(-2h, ErrorCode::HttpStatus, 422), std::nullopt},
        {"a proxy counts wrong passwords", failedProxy(-2h, ProxyProblem::WantsAuthentication), std::nullopt},
        {"a proxy cannot be reached", failedProxy(-2h, ProxyProblem::NotReached), 0s, 30s},
        {"a person has to unlock", failed(-2h, ErrorCode::KeychainLocked), std::nullopt},
        {"a person has refused", failed(-2h, ErrorCode::Cancelled), std::nullopt},
        {"the server asked for an hour", failed(-10min, ErrorCode::RateLimited, 429, 3'600s), std::nullopt},
        {"that hour is nearly over", failed(-59min - 40s, ErrorCode::RateLimited, 429, 3'600s), 20s, 50s},
        {"the server asked for a moment", failed(-10min, ErrorCode::ServerUnavailable, 503, 30s), 0s, 30s},
        {"what only 429 and 503 may ask for", failed(-10min, ErrorCode::HttpStatus, 500, 3'600s), 0s, 30s},
    };
    for (const Row &row : rows) {
        SCOPED_TRACE(row.what);
        const milliseconds from =
            std::max(0ms, row.attempts.lastAttempt ? row.attempts.lastAttempt->boot - at(0ms).boot : milliseconds{0});
        const auto first = verifiedAt(row.attempts, least, from);
        const auto last = verifiedAt(row.attempts, most, from);
        EXPECT_EQ(first, row.earliest);
        ASSERT_EQ(last.has_value(), row.earliest.has_value());
        if (last) {
            EXPECT_GE(*last, row.latest - 1s);
            EXPECT_LE(*last, row.latest + 1s);
        }
    }
}

TEST(AfterReturn, B09_CrowdThatComesBackTogetherIsSpreadOverHalfAMinute)
{
    std::mt19937_64 random(1);    // NOLINT: the same crowd in each run
    std::vector<int> seconds(31); // a moment is looked for once in each
    constexpr int crowd = 10'000;
    for (int i = 0; i < crowd; ++i) {
        const double share = static_cast<double>(random() >> 11) * 0x1.0p-53;
        const auto moment = verifiedAt(failed(-20min, ErrorCode::Offline), share);
        ASSERT_TRUE(moment);
        ASSERT_LE(*moment, 30s);
        ++seconds[std::size_t(*moment / 1s)];
    }
    EXPECT_LE(*std::max_element(seconds.begin(), seconds.end()), 2 * crowd / 30);
}

TEST(ReturnLimit, HeedsSixReturnsAnHour)
{
    ReturnLimit limit;
    int heeded = 0;
    for (milliseconds now = 0ms; now < 24h; now += 20s) {
        heeded += limit.admit(at(now)) ? 1 : 0;
    }
    EXPECT_EQ(heeded, 6 * 24);
    EXPECT_TRUE(ReturnLimit().admit(at(0ms)));
}

} // namespace

} // namespace license
