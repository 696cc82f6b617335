// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/historywords.h"
#include "tests/text/textfixture.h"

namespace license::text {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HistoryWords : public TextTest
{
protected:
    const Instant now = utc(2026, 2, 20, 12);
};

TEST_F(HistoryWords, AForecastIsADateWithItsBounds)
{
    const ServerTime at = serverTime(now);
    const auto on = [](unsigned month, unsigned day, int year = 2026) { return serverTime(utc(year, month, day, 12)); };
    const std::pair<RunOut, QString> table[] = {
        {{on(3, 12), on(3, 3), on(3, 28)}, u"Free licenses run out around 12 March, between 3 March and 28 March."_s},
        {{on(12, 30), on(12, 3), on(1, 28, 2027)},
         u"Free licenses run out around 30 December, between 3 December and 28 January 2027."_s},
        {{on(3, 12), on(3, 3), std::nullopt}, u"Free licenses run out around 12 March, 3 March at the earliest."_s},
        {{on(3, 12), on(3, 12), on(3, 12)}, u"Free licenses run out around 12 March."_s},
    };
    for (const auto &[runOut, words] : table) {
        EXPECT_EQ(forecast({.runOut = runOut}, at), words);
    }
}

TEST_F(HistoryWords, EachReasonHasASentenceOfItsOwn)
{
    QStringList all;
    for (const auto reason : {NoForecast::NoneFree, NoForecast::TooShort, NoForecast::TooFewSamples,
                              NoForecast::TotalChanged, NoForecast::Falling, NoForecast::Flat, NoForecast::NotSoon}) {
        all += forecast({.reason = reason}, serverTime(now));
        EXPECT_TRUE(all.last().endsWith(u'.')) << all.last().toStdString();
        EXPECT_FALSE(all.last().contains(u'%')) << all.last().toStdString();
    }
    EXPECT_EQ(all.removeDuplicates(), 0);
}

TEST_F(HistoryWords, UsageTellsBothEndsAndThePeak)
{
    const auto sample = [](unsigned month, unsigned day, qint64 used, qint64 total) {
        return UsageSample{serverTime(utc(2026, month, day, 12)), u"endpoint"_s, total, used};
    };
    EXPECT_EQ(usage({}, serverTime(now)), QString());
    EXPECT_EQ(usage({sample(2, 1, 1'200, 2'000)}, serverTime(now)), u"1,200 of 2,000 used on 1 February."_s);
    EXPECT_EQ(usage({sample(1, 4, 2, 10), sample(2, 2, 14, 25), sample(2, 20, 12, 25)}, serverTime(now)),
              u"From 2 of 10 used on 4 January to 12 of 25 on 20 February; the most were 14 on 2 February."_s);
}

TEST_F(HistoryWords, ADayTellsWhatCameOfItsAttempts)
{
    const Instant day = utc(2026, 2, 18, 23); // midnight in Warsaw
    const HistoryEntry good{.at = day + 1h, .outcome = Outcome::Unchanged};
    const HistoryEntry bad{.at = day + 2h, .outcome = Outcome::Failed, .error = Error{.code = ErrorCode::Timeout}};
    const HistoryEntry skipped{.at = day + 2h, .outcome = Outcome::Skipped};
    const std::pair<QVector<HistoryEntry>, QString> table[] = {
        {{}, u"Thursday, 19 February · No attempt"_s},
        {{good}, u"Thursday, 19 February · verified once"_s},
        {{good, bad, bad},
         u"Thursday, 19 February · verified once · failed 2 times · The license server did not answer in time."_s},
        {{bad}, u"Thursday, 19 February · failed once · The license server did not answer in time."_s},
        {{skipped}, u"Thursday, 19 February · Nothing was verified"_s},
    };
    for (const auto &[entries, words] : table) {
        QVector<HistoryEntry> newestFirst(entries.crbegin(), entries.crend());
        EXPECT_EQ(attemptsOf(license::availability(newestFirst, {day}, day + 24h).days.first(), now), words);
    }
    EXPECT_TRUE(
        attemptsOf(license::availability({good}, {day}, day + 24h).days.first(), day + 5h).startsWith(u"Today · "_s));
}

TEST_F(HistoryWords, AvailabilityIsCountedInDaysWithTheLongestGap)
{
    const Instant day = utc(2026, 2, 18, 23);
    const HistoryEntry good{.at = day + 1h, .outcome = Outcome::Unchanged};
    EXPECT_EQ(availability(license::availability({}, {day, day + 24h}, now)), u"Verified on 0 of 2 days"_s);
    EXPECT_EQ(availability(license::availability({good}, {day, day + 24h}, now)),
              u"Verified on 1 of 2 days · longest gap: 1 d 12 h"_s);
}

TEST_F(HistoryWords, DaysBeforeTheFirstAttemptDoNotCount)
{
    const Instant day = utc(2026, 2, 18, 23);
    const HistoryEntry good{.at = day + 25h, .outcome = Outcome::Changed};
    const auto shown = license::availability({good}, {day - 24h, day, day + 24h}, day + 26h);
    EXPECT_TRUE(availability(shown).startsWith(u"Verified on 1 of 1 day "_s)) << availability(shown).toStdString();
    EXPECT_EQ(dayOutcome(shown.days.at(1)), u"Not added yet"_s);
    EXPECT_EQ(dayOutcome(shown.days.at(2)), u"Verified"_s);
}

TEST_F(HistoryWords, TheFirstVerificationSaysSo)
{
    EXPECT_EQ(changesOf({.outcome = Outcome::Changed}), u"First verification"_s);
    EXPECT_EQ(changesOf({.outcome = Outcome::Unchanged}), QString());
    EXPECT_EQ(changesOf({.outcome = Outcome::Failed}), QString());
}

TEST_F(HistoryWords, AnAttemptTookMillisecondsSecondsOrMinutes)
{
    const std::pair<milliseconds, QString> table[] = {{milliseconds{12}, u"12 ms"_s},
                                                      {milliseconds{999}, u"999 ms"_s},
                                                      {milliseconds{1'240}, u"1.2 s"_s},
                                                      {seconds{63}, u"1 min 3 s"_s}};
    for (const auto &[span, words] : table) {
        EXPECT_EQ(took(span), words);
    }
}

} // namespace license::text
