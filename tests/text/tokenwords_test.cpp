// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"
#include "core/text/tokenwords.h"
#include "tests/text/textfixture.h"

namespace license::text {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = TokenAge::State;

namespace {

const Instant stored = utc(2026, 11, 1, 12);

Service savedThen()
{
    Service service;
    service.tokenExpected = true;
    service.tokenStoredAt = stored;
    return service;
}

} // namespace

class Tokens : public TextTest
{};

TEST_F(Tokens, AgeAndTheWarningAheadOfThirtyDays)
{
    const struct
    {
        milliseconds after;
        State state;
        QString saved;
    } rows[] = {
        {-24h, State::Fresh, u"Saved less than a day ago."_s}, // the clock was set back
        {0h, State::Fresh, u"Saved less than a day ago."_s},
        {24h, State::Fresh, u"Saved 1 day ago."_s},
        {25 * 24h - 1ms, State::Fresh, u"Saved 24 days ago."_s},
        {25 * 24h, State::ExpiresSoon, u"Saved 25 days ago."_s},
        {30 * 24h - 1ms, State::ExpiresSoon, u"Saved 29 days ago."_s},
        {30 * 24h, State::Expired, u"Saved 30 days ago."_s},
        {4'000 * 24h, State::Expired, u"Saved 4000 days ago."_s},
    };
    for (const auto &row : rows) {
        const Instant now = stored + row.after;
        const auto age = tokenAge(savedThen(), now);
        ASSERT_TRUE(age.has_value());
        EXPECT_EQ(age->state, row.state) << row.after.count();
        EXPECT_EQ(age->lastsUntil, stored + 30 * 24h);
        EXPECT_EQ(tokenSaved(*age), row.saved);
        EXPECT_EQ(tokenWarning(*age, now).isEmpty(), row.state == State::Fresh);
    }
    EXPECT_EQ(tokenWarning(*tokenAge(savedThen(), stored + 26 * 24h), stored + 26 * 24h),
              u"Access tokens are valid for 30 days: this one lasts until Tuesday, 1 December, 13:00 at the latest. "
              "Replace it before."_s);
}

TEST_F(Tokens, NothingIsSaidOfATokenThatNobodySawComing)
{
    Service service;
    EXPECT_EQ(tokenAge(service, stored), std::nullopt);
    EXPECT_EQ(tokenState(service, stored), QString());
    service.tokenExpected = true;
    EXPECT_EQ(tokenState(service, stored), u"A token is saved; the date is unknown."_s);
    service = savedThen();
    service.tokenPending = true;
    EXPECT_EQ(
        tokenState(service, stored + 48h),
        u"Saved 2 days ago. A new token takes effect with its first successful refresh. Until then the previous one is kept."_s);
}

TEST_F(Tokens, AbsurdTimesDoNotOverflow)
{
    Service service = savedThen();
    service.tokenStoredAt = Instant::max();
    EXPECT_EQ(tokenAge(service, Instant::min())->state, State::Fresh);
    service.tokenStoredAt = Instant::min();
    EXPECT_EQ(tokenAge(service, Instant::max())->state, State::Expired);
}

class ProblemWording : public TextTest
{};

TEST_F(ProblemWording, AProblemIsShownInPlainWordsWithItsRequest)
{
    const Error error{.code = ErrorCode::HttpStatus,
                      .httpStatus = 422,
                      .problem = Problem{u"urn:x"_s, u"Unprocessable <b>"_s, u"no such plan\u202e"_s},
                      .requestId = u"4f9d2c00-0000-4000-8000-000000000001"_s};
    EXPECT_EQ(cause(error), u"The license server refused the request with HTTP status 422. The server says: "
                            "“Unprocessable <b>: no such plan”."_s);
    EXPECT_TRUE(nextStep(error).contains(error.requestId));
    EXPECT_EQ(requestIdentifier(error), u"Request identifier: 4f9d2c00-0000-4000-8000-000000000001."_s);
    EXPECT_EQ(requestIdentifier(Error{.code = ErrorCode::Dns}), QString());
}

TEST_F(ProblemWording, RetryAfterIsTheMomentOfTheNextTry)
{
    const Instant now = utc(2026, 11, 23, 13, 0);
    Error error{.code = ErrorCode::RateLimited, .retryAfter = seconds{2'100}};
    EXPECT_EQ(nextTry(error, now + 35min, now),
              u"The server asks for a pause: the next automatic try is today at 14:35."_s);
    error.retryAfter.reset();
    EXPECT_EQ(nextTry(error, now + 24h, now), u"The next automatic try is tomorrow at 14:00."_s);
    EXPECT_EQ(nextTry(error, now, now), u"The next automatic try is due now."_s);
    EXPECT_EQ(nextTry(error, std::nullopt, now), QString());
}

} // namespace license::text
