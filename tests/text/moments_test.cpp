// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/moments.h"
#include "core/text/tablewords.h"
#include "tests/text/textfixture.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class MomentWording : public TextTest
{};

TEST_F(MomentWording, DurationsShowTheTwoLargestUnits)
{
    const std::pair<milliseconds, QString> table[] = {
        {-1s, u"0 s"_s},
        {999ms, u"0 s"_s},
        {59s, u"59 s"_s},
        {60s, u"1 min"_s},
        {250s, u"4 min 10 s"_s},
        {1h, u"1 h"_s},
        {5h + 12min + 59s, u"5 h 12 min"_s},
        {24h, u"1 d"_s},
        {45h + 59min, u"1 d 21 h"_s},
        {72h, u"3 d"_s},
        {std::chrono::hours{24 * 1'234}, u"1,234 d"_s},
    };
    for (const auto &[span, words] : table) {
        EXPECT_EQ(duration(span), words) << span.count();
    }
}

TEST_F(MomentWording, MomentsGoByTheCalendarDay)
{
    const Instant now = utc(2026, 11, 24, 9, 0); // a Tuesday, 10:00 in Warsaw
    EXPECT_EQ(moment(utc(2026, 11, 24, 13, 5), now), u"today at 14:05"_s);
    EXPECT_EQ(moment(utc(2026, 11, 23, 23, 0), now), u"today at 00:00"_s);
    EXPECT_EQ(moment(utc(2026, 11, 23, 22, 59, 59), now), u"yesterday at 23:59"_s);
    EXPECT_EQ(moment(utc(2026, 11, 24, 23, 0), now), u"tomorrow at 00:00"_s);
    EXPECT_EQ(moment(utc(2026, 11, 26, 13, 5), now), u"Thursday, 26 November, 14:05"_s);
    EXPECT_EQ(moment(utc(2025, 11, 26, 13, 5), now), u"Wednesday, 26 November 2025, 14:05"_s);
    EXPECT_EQ(momentBriefly(utc(2026, 11, 23, 22, 59, 59), now), u"yesterday at 23:59"_s);
    EXPECT_EQ(momentBriefly(utc(2026, 11, 26, 13, 5), now), u"Thu, 26 Nov, 14:05"_s);
    EXPECT_EQ(momentBriefly(utc(2025, 11, 26, 13, 5), now), u"Wed, 26 Nov 2025, 14:05"_s);
    EXPECT_EQ(dateAndTime(now, now), u"Tuesday, 24 November, 10:00"_s);
}

TEST_F(MomentWording, SinceNamesTheWeekdayWithinAWeek)
{
    const Instant now = utc(2026, 11, 24, 9, 0);
    EXPECT_EQ(since(utc(2026, 11, 23, 13, 5), now), u"Monday 14:05"_s);
    EXPECT_EQ(since(utc(2026, 11, 18, 13, 5), now), u"Wednesday 14:05"_s);
    EXPECT_EQ(since(utc(2026, 11, 17, 13, 5), now), u"17 November 2026"_s);
    EXPECT_EQ(since(utc(2026, 11, 25, 13, 5), now), u"25 November 2026"_s);
}

TEST_F(MomentWording, C08_TheDayOfADateIsThatOfTheLocalZone)
{
    if (!hasSummerTime()) {
        GTEST_SKIP() << "the C library of this system knows no European summer time";
    }
    const ServerTime end = serverTime(utc(2027, 3, 31, 22, 30));
    EXPECT_EQ(date(end), u"1 April 2027"_s);
    useZone("America/New_York");
    EXPECT_EQ(date(end), u"31 March 2027"_s);
    useZone("Asia/Kathmandu");
    EXPECT_EQ(date(end), u"1 April 2027"_s);
}

TEST_F(MomentWording, K30_AMomentInADoubledHourNamesItsZone)
{
    if (!hasSummerTime()) {
        GTEST_SKIP() << "the C library of this system knows no European summer time";
    }
    const Instant noon = utc(2026, 10, 25, 11); // the day on which Warsaw returns to winter time
    const std::pair<Instant, QString> table[] = {
        {utc(2026, 10, 24, 23, 59, 59), u"today at 01:59"_s}, {utc(2026, 10, 25, 0, 0), u"today at 02:00 CEST"_s},
        {utc(2026, 10, 25, 0, 30), u"today at 02:30 CEST"_s}, {utc(2026, 10, 25, 0, 59, 59), u"today at 02:59 CEST"_s},
        {utc(2026, 10, 25, 1, 0), u"today at 02:00 CET"_s},   {utc(2026, 10, 25, 1, 30), u"today at 02:30 CET"_s},
        {utc(2026, 10, 25, 2, 0), u"today at 03:00"_s},
    };
    for (const auto &[when, words] : table) {
        EXPECT_EQ(moment(when, noon), words);
    }
    EXPECT_EQ(dateAndTime(utc(2026, 10, 25, 0, 30), noon), u"Sunday, 25 October, 02:30 CEST"_s);
    EXPECT_EQ(since(utc(2026, 10, 25, 1, 30), noon), u"Sunday 02:30 CET"_s);
    EXPECT_TRUE(shortTime(serverTime(utc(2026, 10, 25, 1, 30))).endsWith(u" CET"_s));
    EXPECT_FALSE(shortTime(serverTime(utc(2026, 10, 25, 12))).contains(u"CE"_s));
    EXPECT_TRUE(clockWarning(1h, utc(2026, 10, 25, 0, 30)).contains(u"02:30 CEST"_s));
    EXPECT_EQ(moment(utc(2026, 3, 29, 0, 59), noon), u"Sunday, 29 March, 01:59"_s) << "no hour comes twice in spring";

    useZone("Australia/Lord_Howe"); // goes back by half an hour, and its zones have no names
    const Instant late = utc(2026, 4, 4, 20);
    EXPECT_EQ(moment(utc(2026, 4, 4, 14, 45), late), u"today at 01:45 UTC+11"_s);
    EXPECT_EQ(moment(utc(2026, 4, 4, 15, 15), late), u"today at 01:45 UTC+10:30"_s);
    EXPECT_EQ(moment(utc(2026, 4, 4, 15, 45), late), u"today at 02:15"_s);
}

TEST_F(MomentWording, C08_SummerTimeShiftsTheWordsAndNothingElse)
{
    if (!hasSummerTime()) {
        GTEST_SKIP() << "the C library of this system knows no European summer time";
    }
    const Instant now = utc(2026, 3, 29, 0, 30); // half an hour before the clocks go forward in Warsaw
    EXPECT_EQ(moment(now, now), u"today at 01:30"_s);
    EXPECT_EQ(moment(now + 1h, now), u"today at 03:30"_s);
}

TEST_F(MomentWording, TimesForProgramsAreRfc3339InUtc)
{
    EXPECT_EQ(rfc3339(utc(2026, 11, 23, 14, 5, 9) + 999ms), u"2026-11-23T14:05:09Z"_s);
    EXPECT_EQ(rfc3339(Instant{-1ms}), u"1969-12-31T23:59:59Z"_s);
    EXPECT_EQ(rfc3339(ServerTime{}), u"1970-01-01T00:00:00Z"_s);
    EXPECT_EQ(rfc3339(ServerTime{253'402'300'799s}), u"9999-12-31T23:59:59Z"_s);
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    EXPECT_EQ(rfc3339(ServerTime{}), u"1970-01-01T00:00:00Z"_s);
}

TEST_F(MomentWording, AClockWarningSaysWhatTheClockReadsAndWhichWayItIsWrong)
{
    const Instant now = utc(2026, 11, 24, 9, 0);
    EXPECT_EQ(clockWarning(51h, now),
              u"This computer's clock reads Tuesday, 24 November, 10:00; it is 2 d 3 h ahead of "
              "the license server. Correct the date and time."_s);
    EXPECT_EQ(clockWarning(-6min, now), u"This computer's clock reads Tuesday, 24 November, 10:00; it is 6 min behind "
                                        "the license server. Correct the date and time."_s);
}

TEST_F(MomentWording, K05_AClockWarningNamesTheYearThatIsWrong)
{
    const struct
    {
        std::chrono::hours offset;
        Instant now;
        QString reads;
    } rows[] = {
        {365 * 24h, utc(2027, 11, 24, 9, 0), u"reads Wednesday, 24 November 2027, 10:00; it is 365 d ahead"_s},
        {-365 * 24h, utc(2025, 11, 24, 9, 0), u"reads Monday, 24 November 2025, 10:00; it is 365 d behind"_s},
        {2h, utc(2027, 1, 1, 0, 30), u"reads Friday, 1 January 2027, 01:30; it is 2 h ahead"_s},
        {30 * 24h, utc(2026, 11, 24, 9, 0), u"reads Tuesday, 24 November, 10:00; it is 30 d ahead"_s},
    };
    for (const auto &row : rows) {
        const QString warning = clockWarning(row.offset, row.now);
        EXPECT_TRUE(warning.contains(row.reads)) << warning.toStdString();
    }
}

} // namespace license::text
