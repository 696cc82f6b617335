// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tablewords.h"
#include "core/text/words.h"
#include "tests/text/textfixture.h"

#include <QCoreApplication>
#include <QSet>
#include <QTranslator>

#include <gtest/gtest.h>

#include <limits>

namespace license::text {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class Wording : public TextTest
{};

TEST_F(Wording, SizesAreDecimalWithAtMostTwoDecimals)
{
    const std::pair<qint64, QString> table[] = {
        {-5, u"0 B"_s},
        {0, u"0 B"_s},
        {999, u"999 B"_s},
        {1'000, u"1 kB"_s},
        {1'234, u"1.23 kB"_s},
        {1'235, u"1.24 kB"_s},
        {1'500'000, u"1.5 MB"_s},
        {2'000'000'000'000, u"2 TB"_s},
        {5'250'000'000'000, u"5.25 TB"_s},
        {999'994'999'999, u"999.99 GB"_s},
        {999'995'000'000, u"1 TB"_s},
        {999'999'999'999, u"1 TB"_s},
        {9'007'199'254'740'991, u"9.01 PB"_s},
        {std::numeric_limits<qint64>::max(), u"9.22 EB"_s},
    };
    for (const auto &[bytes, words] : table) {
        EXPECT_EQ(size(bytes), words) << bytes;
    }
}

TEST_F(Wording, NumbersFollowTheLocale)
{
    EXPECT_EQ(count(312'050), u"312,050"_s);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(count(312'050), u"312.050"_s);
    EXPECT_EQ(size(1'500'000'000), u"1,5 GB"_s);
}

TEST_F(Wording, DurationsShowTheTwoLargestUnits)
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

TEST_F(Wording, MomentsGoByTheCalendarDay)
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

TEST_F(Wording, SinceNamesTheWeekdayWithinAWeek)
{
    const Instant now = utc(2026, 11, 24, 9, 0);
    EXPECT_EQ(since(utc(2026, 11, 23, 13, 5), now), u"Monday 14:05"_s);
    EXPECT_EQ(since(utc(2026, 11, 18, 13, 5), now), u"Wednesday 14:05"_s);
    EXPECT_EQ(since(utc(2026, 11, 17, 13, 5), now), u"17 November 2026"_s);
    EXPECT_EQ(since(utc(2026, 11, 25, 13, 5), now), u"25 November 2026"_s);
}

TEST_F(Wording, C08_TheDayOfADateIsThatOfTheLocalZone)
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

TEST_F(Wording, ValidityNamesTheDayAndWhatIsLeft)
{
    const ServerTime end = serverTime(utc(2027, 3, 31, 12));
    EXPECT_EQ(validity(end, 24h * 127 + 5h), u"Valid until 31 March 2027 · 127 days left"_s);
    EXPECT_EQ(validity(end, 24h - 1ms), u"Valid until 31 March 2027 · 23 h 59 min left"_s);
    EXPECT_EQ(validity(end, 0ms), u"Ended on 31 March 2027"_s);
    EXPECT_EQ(validity(end, -1h), u"Ended on 31 March 2027"_s);
    EXPECT_EQ(validity({}, {}), u"Valid without an end"_s);
}

TEST_F(Wording, K05_AnEndIsTheLastValidDayTheSameInEveryZone)
{
    const std::pair<Instant, QString> table[] = {
        {utc(2027, 3, 31, 23, 59, 59), u"31 March 2027"_s}, {utc(2027, 4, 1), u"31 March 2027"_s},
        {utc(2027, 4, 1, 0, 0, 30), u"31 March 2027"_s},    {utc(2027, 4, 1, 0, 1), u"1 April 2027"_s},
        {utc(2027, 4, 1, 14), u"1 April 2027"_s},           {utc(2028, 1, 1), u"31 December 2027"_s},
    };
    for (const char *zone : {"UTC", "America/New_York", "Europe/Warsaw", "Asia/Kathmandu", "Pacific/Kiritimati"}) {
        useZone(zone);
        for (const auto &[end, words] : table) {
            const ServerTime at = serverTime(end);
            EXPECT_EQ(validUntil(at), words) << zone;
            EXPECT_EQ(validity(at, 24h * 5), u"Valid until "_s + words + u" · 5 days left"_s) << zone;
            EXPECT_EQ(validity(at, -1s), u"Ended on "_s + words) << zone;
            EXPECT_TRUE(words.startsWith(validUntilBriefly(at).section(u' ', 0, 1))) << zone;
            const LicenseStanding ended{{.validUntil = at}, LicenseState::Ended};
            EXPECT_EQ(licenseEnd(ended), u"Ended on "_s + words) << zone;
        }
        EXPECT_EQ(validFrom(serverTime(utc(2026, 4, 1))), u"1 April 2026"_s) << zone;
        const ServerTime half = serverTime(utc(2027, 4, 1, 0, 0, 30));
        EXPECT_EQ(validUntilExactly(half), u"1 April 2027, 00:00:30 UTC"_s) << zone;
        EXPECT_EQ(change({Change::Kind::PackageValidUntil, {}, {}, ChangeValue{half}, ChangeValue{half + 365 * 24h}}),
                  u"Valid until 31 March 2027 → 30 March 2028"_s)
            << zone;
    }
}

TEST_F(Wording, K30_AMomentInADoubledHourNamesItsZone)
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

TEST_F(Wording, C08_SummerTimeShiftsTheWordsAndNothingElse)
{
    if (!hasSummerTime()) {
        GTEST_SKIP() << "the C library of this system knows no European summer time";
    }
    const Instant now = utc(2026, 3, 29, 0, 30); // half an hour before the clocks go forward in Warsaw
    EXPECT_EQ(moment(now, now), u"today at 01:30"_s);
    EXPECT_EQ(moment(now + 1h, now), u"today at 03:30"_s);
}

TEST_F(Wording, TimesForProgramsAreRfc3339InUtc)
{
    EXPECT_EQ(rfc3339(utc(2026, 11, 23, 14, 5, 9) + 999ms), u"2026-11-23T14:05:09Z"_s);
    EXPECT_EQ(rfc3339(Instant{-1ms}), u"1969-12-31T23:59:59Z"_s);
    EXPECT_EQ(rfc3339(ServerTime{}), u"1970-01-01T00:00:00Z"_s);
    EXPECT_EQ(rfc3339(ServerTime{253'402'300'799s}), u"9999-12-31T23:59:59Z"_s);
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    EXPECT_EQ(rfc3339(ServerTime{}), u"1970-01-01T00:00:00Z"_s);
}

TEST_F(Wording, AClockWarningSaysWhatTheClockReadsAndWhichWayItIsWrong)
{
    const Instant now = utc(2026, 11, 24, 9, 0);
    EXPECT_EQ(clockWarning(51h, now),
              u"This computer's clock reads Tuesday, 24 November, 10:00; it is 2 d 3 h ahead of "
              "the license server. Correct the date and time."_s);
    EXPECT_EQ(clockWarning(-6min, now), u"This computer's clock reads Tuesday, 24 November, 10:00; it is 6 min behind "
                                        "the license server. Correct the date and time."_s);
}

TEST_F(Wording, EveryStateHasWordsOfItsOwn)
{
    const QString verification[] = {
        verificationState(VerificationState::Verified),    verificationState(VerificationState::Grace),
        verificationState(VerificationState::GraceEnding), verificationState(VerificationState::GraceOver),
        verificationState(VerificationState::NotVerified), verificationState(VerificationState::NotApplicable)};
    EXPECT_EQ((QSet<QString>{std::begin(verification), std::end(verification)}).size(), 6);
    const QString package[] = {packageState(PackageState::Valid), packageState(PackageState::Expiring),
                               packageState(PackageState::Expired), packageState(PackageState::Suspended),
                               packageState(PackageState::Revoked)};
    EXPECT_EQ((QSet<QString>{std::begin(package), std::end(package)}).size(), 5);
    EXPECT_EQ(packageStatus(PackageStatus::Active), u"Active"_s);
    EXPECT_EQ(packageStatus(PackageStatus::Trial), u"Trial"_s);
    EXPECT_EQ(packageStatus(PackageStatus::Suspended), packageState(PackageState::Suspended));
    EXPECT_EQ(packageStatus(PackageStatus::Revoked), packageState(PackageState::Revoked));
    EXPECT_EQ(severity(Severity::Ok), u"OK"_s);
    EXPECT_EQ(severity(Severity::Critical), u"Critical"_s);
    EXPECT_EQ(assignedTo(AssignedTo::Agent), u"Agent"_s);
    EXPECT_EQ(assignedTo(AssignedTo::Object), u"Backed-up object"_s);
    EXPECT_EQ(deployment(Deployment::Dmz), u"DMZ"_s);
}

/// Answers every text of one context in capitals.
class Capitals final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "Words") == 0 ? QString::fromUtf8(source).toUpper() : QString();
    }
    bool isEmpty() const override { return false; }
};

TEST_F(Wording, IsTranslated)
{
    Capitals capitals;
    ASSERT_TRUE(QCoreApplication::installTranslator(&capitals));
    EXPECT_EQ(verificationState(VerificationState::Verified), u"VERIFIED"_s);
    EXPECT_EQ(packageStatus(PackageStatus::Trial), u"TRIAL"_s);
    EXPECT_EQ(nextStep(Error{.code = ErrorCode::UnsupportedVersion}), u"UPDATE THE CONSOLE."_s);
}

} // namespace license::text
