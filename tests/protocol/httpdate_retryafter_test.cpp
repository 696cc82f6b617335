// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/protocol/httpdate.h"
#include "core/protocol/problem.h"

#include <gtest/gtest.h>

#include <clocale>

namespace license {

namespace {

using namespace std::chrono_literals;

/// 23 November 2026, 14:05:09 UTC
constexpr Instant now{seconds{1'795'442'709}};

std::optional<seconds> delay(const QByteArray &value)
{
    return parseRetryAfter({value}, now);
}

} // namespace

TEST(RetryAfter, ReadsSeconds)
{
    EXPECT_EQ(delay("0"), 0s);
    EXPECT_EQ(delay("120"), 120s);
    EXPECT_EQ(delay("007"), 7s);
    EXPECT_EQ(delay(" 120\t"), 120s);
    EXPECT_EQ(delay("1000000000"), 1'000'000'000s);
}

TEST(RetryAfter, A32_NeverOverflows)
{
    for (const char *huge : {"2147483648", "9223372036854775807", "9223372036854775808", "99999999999999999999"}) {
        EXPECT_EQ(delay(huge), 2'147'483'647s) << huge;
    }
    EXPECT_EQ(delay(QByteArray(100'000, '9')), 2'147'483'647s);
    EXPECT_EQ(delay("Fri, 31 Dec 9999 23:59:59 GMT"), 2'147'483'647s);
}

TEST(RetryAfter, A32_IgnoresWhatIsMalformed)
{
    for (const char *value : {"",
                              " ",
                              "-1",
                              "-0",
                              "+1",
                              "1e9",
                              "1.5",
                              "0x10",
                              "120s",
                              "1 2",
                              "120, 120",
                              "120,",
                              "120;x",
                              "\xD9\xA1",
                              "soon",
                              "Mon, 23 Nov 2026 14:06:09",
                              "Mon, 23 Nov 2026 14:06:09 UTC",
                              "Mon, 23 Nov 2026 14:06:09 +0000",
                              "Mon, 23 Nov 2026 14:06:09 gmt",
                              "mon, 23 Nov 2026 14:06:09 GMT",
                              "Mon, 23 nov 2026 14:06:09 GMT",
                              "Mon 23 Nov 2026 14:06:09 GMT",
                              "Mon,23 Nov 2026 14:06:09 GMT",
                              "Mon,  23 Nov 2026 14:06:09 GMT",
                              "23 Nov 2026 14:06:09 GMT",
                              "Mon, 3 Nov 2026 14:06:09 GMT",
                              "Mon, 23 Nov 26 14:06:09 GMT",
                              "Mon, 23 November 2026 14:06:09 GMT",
                              "Mon, 23 Lis 2026 14:06:09 GMT",
                              "Mon, 00 Nov 2026 14:06:09 GMT",
                              "Mon, 31 Nov 2026 14:06:09 GMT",
                              "Mon, 32 Dec 2026 14:06:09 GMT",
                              "Sun, 29 Feb 2027 14:06:09 GMT",
                              "Mon, 23 Nov 2026 24:00:00 GMT",
                              "Mon, 23 Nov 2026 14:60:00 GMT",
                              "Mon, 23 Nov 2026 14:06:61 GMT",
                              "Mon, 23 Nov 2026 14:06 GMT",
                              "Mon, 23 Nov 2026 14:06:09 GMT x",
                              "Mon, 23-Nov-26 14:06:09 GMT",
                              "Monday, 23 Nov 2026 14:06:09 GMT",
                              "Monday, 23-Nov-2026 14:06:09 GMT",
                              "Mon Nov 23 14:06:09 2026 GMT",
                              "Mon Nov 3 14:06:09 2026",
                              "Mon Nov 23 14:06:09 26",
                              "Monday Nov 23 14:06:09 2026",
                              "2026-11-23T14:06:09Z",
                              "1795442769 GMT",
                              "Mon, -1 Nov 2026 14:06:09 GMT",
                              "Mon, 23 Nov 2026 14:06:09 GMT, Mon, 23 Nov 2026 14:06:09 GMT"}) {
        EXPECT_EQ(delay(value), std::nullopt) << value;
    }
    EXPECT_EQ(delay(QByteArray("120\0", 4)), std::nullopt);
    EXPECT_EQ(delay(QByteArray("12\0003", 4)), std::nullopt);
}

TEST(RetryAfter, A32_IgnoresNoneAndTwo)
{
    EXPECT_EQ(parseRetryAfter({}, now), std::nullopt);
    EXPECT_EQ(parseRetryAfter({"120", "120"}, now), std::nullopt);
    EXPECT_EQ(parseRetryAfter({"", "120"}, now), std::nullopt);
}

TEST(RetryAfter, ReadsTheThreeFormsOfADate)
{
    EXPECT_EQ(delay("Mon, 23 Nov 2026 14:06:09 GMT"), 60s);
    EXPECT_EQ(delay("Monday, 23-Nov-26 14:06:09 GMT"), 60s);
    EXPECT_EQ(delay("Mon Nov 23 14:06:09 2026"), 60s);
    EXPECT_EQ(delay("Tue Dec  1 14:05:09 2026"), 8 * 24h);
    EXPECT_EQ(delay("Mon, 23 Nov 2026 14:05:60 GMT"), 51s);
    EXPECT_EQ(delay("Fri, 29 Feb 2036 00:00:00 GMT").value() > 0s, true);
    // The weekday is not compared.
    EXPECT_EQ(delay("Sun, 23 Nov 2026 14:06:09 GMT"), 60s);
}

TEST(RetryAfter, A32_TakesTheDatesOfPastAndFarFuture)
{
    EXPECT_EQ(delay("Thu, 01 Jan 1970 00:00:00 GMT"), 0s);
    EXPECT_EQ(delay("Mon, 23 Nov 2026 14:05:09 GMT"), 0s);
    EXPECT_EQ(delay("Sat, 01 Jan 0000 00:00:00 GMT"), 0s);
    EXPECT_EQ(delay("Thu, 31 Dec 2099 23:59:59 GMT"), 2'147'483'647s);
}

TEST(RetryAfter, RoundsUpToASecond)
{
    EXPECT_EQ(parseRetryAfter({"Mon, 23 Nov 2026 14:05:10 GMT"}, now + 1ms), 1s);
    EXPECT_EQ(parseRetryAfter({"Mon, 23 Nov 2026 14:05:10 GMT"}, now + 1s), 0s);
    EXPECT_EQ(parseRetryAfter({"Mon, 23 Nov 2026 14:05:10 GMT"}, now - 1ms), 2s);
}

TEST(RetryAfter, K58_MeasuresADateByTheServersOwnClock)
{
    const struct
    {
        QByteArray served;
        QByteArray value;
        std::chrono::seconds delay;
    } rows[] = {
        {"Mon, 23 Nov 2026 14:05:09 GMT", "Mon, 23 Nov 2026 14:06:09 GMT", 60s},
        {"Tue, 24 Nov 2026 14:05:09 GMT", "Tue, 24 Nov 2026 14:07:09 GMT", 120s},     // our clock a day behind
        {"Sun, 22 Nov 2026 14:05:09 GMT", "Sun, 22 Nov 2026 14:07:09 GMT", 120s},     // a day ahead
        {"Wed, 23 Nov 1994 14:05:09 GMT", "Wednesday, 23-Nov-94 14:07:09 GMT", 120s}, // decades
        {"Tue, 23 Nov 2077 14:05:09 GMT", "Tuesday, 23-Nov-77 14:07:09 GMT", 120s},
        {"Tue, 24 Nov 2026 14:05:09 GMT", "Mon, 23 Nov 2026 14:06:09 GMT", 0s},
        {"Tue, 24 Nov 2026 14:05:09 GMT", "120", 120s},
        {"yesterday", "Mon, 23 Nov 2026 14:06:09 GMT", 60s},
        {"", "Mon, 23 Nov 2026 14:06:09 GMT", 60s},
        {"Tue, 24 Nov 2026 14:05:09 GMT, Tue, 24 Nov 2026 14:05:09 GMT", "Mon, 23 Nov 2026 14:06:09 GMT", 60s},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(parseRetryAfter({row.value}, now, row.served), row.delay)
            << row.served.toStdString() << " | " << row.value.toStdString();
    }
}

TEST(RetryAfter, PutsYearsOfTwoDigitsIntoTheRightCentury)
{
    const auto yearOf = [](const char *text) {
        const auto date = parseHttpDate(text, now);
        return date ? int(std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(*date)}.year()) : 0;
    };
    EXPECT_EQ(yearOf("Sunday, 06-Nov-94 08:49:37 GMT"), 1994);
    EXPECT_EQ(yearOf("Sunday, 06-Nov-26 08:49:37 GMT"), 2026);
    EXPECT_EQ(yearOf("Sunday, 06-Nov-27 08:49:37 GMT"), 2027);
    EXPECT_EQ(yearOf("Sunday, 06-Nov-76 08:49:37 GMT"), 2076);
    EXPECT_EQ(yearOf("Sunday, 06-Nov-77 08:49:37 GMT"), 1977);
    EXPECT_EQ(yearOf("Sunday, 06-Nov-00 08:49:37 GMT"), 2000);
}

TEST(RetryAfter, NeverLooksAtTheLocale)
{
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char *locale : {"pl_PL.UTF-8", "de_DE.UTF-8", "C"}) {
        std::setlocale(LC_ALL, locale); // if the computer has it
        EXPECT_EQ(delay("Mon, 23 Nov 2026 14:06:09 GMT"), 60s) << locale;
    }
    std::setlocale(LC_ALL, before.c_str());
}

TEST(RetryAfter, SurvivesAnImpossibleClock)
{
    for (const Instant odd : {Instant{-62'135'596'800'000ms}, Instant{0ms}, Instant{253'402'300'799'000ms}}) {
        for (const char *value : {"Mon, 23 Nov 2026 14:06:09 GMT", "Monday, 23-Nov-26 14:06:09 GMT", "120"}) {
            const auto found = parseRetryAfter({value}, odd);
            ASSERT_TRUE(found.has_value()) << value;
            EXPECT_GE(*found, 0s);
            EXPECT_LE(*found, 2'147'483'647s);
        }
    }
}

} // namespace license
