// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/forecast.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <random>

namespace license {

using namespace Qt::StringLiterals;
using std::chrono::days;
using std::chrono::hours;

namespace {

constexpr ServerTime now{seconds{1'795'442'709}};

/// One sample per day for `count` days up to `end`; `used` and `total` by the day's number from 0.
QVector<UsageSample> daily(int count, const std::function<double(int)> &used, const std::function<qint64(int)> &total,
                           ServerTime end = now - hours{1})
{
    QVector<UsageSample> samples;
    for (int day = 0; day < count; ++day) {
        samples.append({end - days{count - 1 - day}, u"endpoint"_s, total(day), std::llround(used(day))});
    }
    return samples;
}

auto always(qint64 total)
{
    return [total](int) { return total; };
}

double daysFromNow(ServerTime when)
{
    return std::chrono::duration<double, days::period>(when - now).count();
}

Forecast of(const QVector<UsageSample> &samples)
{
    return forecast(samples, u"endpoint", now);
}

} // namespace

TEST(Forecast, ASteadyRiseEndsOnTheDayThatItMust)
{
    const auto rising = [](int day) { return 10.0 + 2 * day; };
    const Forecast told = of(daily(30, rising, always(100))); // 68 used, 32 free, 2 a day
    ASSERT_TRUE(told.runOut);
    EXPECT_FALSE(told.reason);
    EXPECT_NEAR(daysFromNow(told.runOut->about), 16, 0.1);
    EXPECT_NEAR(daysFromNow(told.runOut->earliest), 16, 0.1);
    ASSERT_TRUE(told.runOut->latest);
    EXPECT_NEAR(daysFromNow(*told.runOut->latest), 16, 0.1);
    EXPECT_DOUBLE_EQ(told.trend->perDay, 2);
}

TEST(Forecast, SaysWhyThereIsNoDate)
{
    const auto flat = [](int) { return 10.0; };
    const auto rising = [](int day) { return 10.0 + day; };
    const auto falling = [](int day) { return 60.0 - day; };
    const auto changing = [](int at) { return [at](int day) { return day < at ? qint64{50} : qint64{100}; }; };
    const struct
    {
        const char *what;
        QVector<UsageSample> samples;
        NoForecast reason;
    } table[] = {
        {"no samples", {}, NoForecast::TooShort},
        {"one sample", daily(1, flat, always(50)), NoForecast::TooShort},
        {"many samples of a few days", daily(7, rising, always(50)), NoForecast::TooShort},
        {"a long span with gaps", daily(2, rising, always(50), now - days{20}) + daily(3, rising, always(50)),
         NoForecast::TooFewSamples},
        {"only samples of long ago", daily(40, rising, always(90), now - days{91}), NoForecast::TooShort},
        {"flat", daily(30, flat, always(50)), NoForecast::Flat},
        {"to and fro",
         daily(
             30, [](int day) { return 10.0 + day % 4; }, always(50)),
         NoForecast::Flat},
        {"falling", daily(30, falling, always(90)), NoForecast::Falling},
        {"none free",
         daily(
             30, [](int) { return 50.0; }, always(50)),
         NoForecast::NoneFree},
        {"more used than there are",
         daily(
             3, [](int) { return 60.0; }, always(50)),
         NoForecast::NoneFree},
        {"an upgrade three days ago", daily(30, rising, changing(27)), NoForecast::TotalChanged},
        {"an upgrade among too few days", daily(5, rising, changing(3)), NoForecast::TooShort},
        {"in ten years",
         daily(
             80, [](int day) { return 10.0 + day / 10.0; }, always(400)),
         NoForecast::NotSoon},
    };
    for (const auto &row : table) {
        const Forecast told = of(row.samples);
        EXPECT_FALSE(told.runOut) << row.what;
        ASSERT_TRUE(told.reason) << row.what;
        EXPECT_EQ(*told.reason, row.reason) << row.what;
    }
}

TEST(Forecast, OnlyWhatCameSinceTheTotalChangedCounts)
{
    const auto used = [](int day) { return day < 20 ? 50.0 : 50.0 + 3 * (day - 20); };
    const auto total = [](int day) { return day < 20 ? qint64{50} : qint64{100}; };
    const Forecast told = of(daily(31, used, total)); // flat at the limit, then three a day: 80 of 100
    ASSERT_TRUE(told.runOut);
    EXPECT_NEAR(told.trend->perDay, 3, 0.01);
    EXPECT_NEAR(daysFromNow(told.runOut->about), 20.0 / 3, 0.1);
}

TEST(Forecast, OtherTypesAndTheFutureAreOverlooked)
{
    QVector<UsageSample> samples = daily(
        30, [](int day) { return 10.0 + day; }, always(60));
    const Forecast alone = of(samples);
    QVector<UsageSample> others = daily(
        30, [](int) { return 5.0; }, always(6));
    for (UsageSample &sample : others) {
        sample.type = u"server"_s;
    }
    samples += others;
    samples.append({now + days{3}, u"endpoint"_s, 60, 60});
    EXPECT_EQ(of(samples), alone);
    EXPECT_TRUE(alone.runOut);
}

TEST(Forecast, AThirdOfTheDaysMayBeOutOfLine)
{
    std::mt19937 random(7);
    QVector<UsageSample> samples = daily(
        60, [](int day) { return 100.0 + day; }, always(300));
    const Forecast clean = of(samples);
    for (qsizetype day = 0; day < samples.size() - 3; ++day) {
        if (random() % 3 == 0) {
            samples[day].used = static_cast<qint64>(random() % 300);
        }
    }
    const Forecast noisy = of(samples);
    ASSERT_TRUE(clean.runOut && noisy.runOut);
    EXPECT_NEAR(daysFromNow(noisy.runOut->about), daysFromNow(clean.runOut->about), 15);
    EXPECT_LE(noisy.runOut->earliest, clean.runOut->about);
}

TEST(Forecast, ALastingStepIsSeenAtOnceAndASingleOddDayIsNot)
{
    const auto risen = [](int stepAt) { return [stepAt](int day) { return 20.0 + day + (day >= stepAt ? 40 : 0); }; };
    const Forecast before = of(daily(40, risen(99), always(150)));
    const Forecast oddDay = of(daily(40, risen(39), always(150)));
    const Forecast step = of(daily(40, risen(38), always(150)));
    ASSERT_TRUE(before.runOut && oddDay.runOut && step.runOut);
    EXPECT_NEAR(daysFromNow(oddDay.runOut->about), daysFromNow(before.runOut->about), 5);
    EXPECT_NEAR(daysFromNow(step.runOut->about), daysFromNow(before.runOut->about) - 40, 5);
}

TEST(Forecast, ManyRefreshesADayCountAsOneDay)
{
    QVector<UsageSample> samples;
    for (int hour = 24 * 20; hour > 0; --hour) {
        samples.append({now - hours{hour}, u"endpoint"_s, 100, 50 - hour / 24});
    }
    const Forecast told = of(samples);
    ASSERT_TRUE(told.runOut);
    EXPECT_NEAR(told.trend->perDay, 1, 0.05);
}

/// 2,000 random histories: a random rise with scatter, occasional outliers, a total, gaps.
TEST(ForecastProperty, DatesAreInOrderNeverPastAndMoveWithTimeAndTotal)
{
    int dated = 0;
    for (unsigned seed = 0; seed < 2'000; ++seed) {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> share(0, 1);
        const double rise = share(random) * 5 - 1;
        double level = share(random) * 200;
        const auto total = static_cast<qint64>(share(random) * 500) + 1;
        QVector<UsageSample> samples;
        const int count = static_cast<int>(share(random) * 120);
        for (int day = count; day >= 0; --day) {
            level = std::max(0.0, level + rise * 2 * share(random));
            if (share(random) < 0.2) {
                continue;
            }
            const double odd = share(random) < 0.05 ? share(random) * 100 : 0;
            samples.append({now - days{day} - seconds{static_cast<qint64>(share(random) * 7200)}, u"endpoint"_s, total,
                            std::llround(level + odd)});
        }
        const Forecast told = of(samples);
        ASSERT_NE(told.runOut.has_value(), told.reason.has_value()) << seed;
        if (!told.runOut) {
            continue;
        }
        ++dated;
        ASSERT_LE(now, told.runOut->earliest) << seed;
        ASSERT_LE(told.runOut->earliest, told.runOut->about) << seed;
        ASSERT_LE(told.runOut->about, told.runOut->latest.value_or(ServerTime::max())) << seed;
        ASSERT_LE(told.runOut->about - now, Forecast::horizon) << seed;
        ASSERT_LE(told.trend->leastPerDay, told.trend->perDay) << seed;
        ASSERT_LE(told.trend->perDay, told.trend->mostPerDay) << seed;
        const ServerTime month = now + days{30};
        ASSERT_LE(told.trend->leastAt(month), told.trend->at(month)) << seed;
        ASSERT_LE(told.trend->at(month), told.trend->mostAt(month)) << seed;

        // The same a year later gives dates a year later; one more license never makes the date earlier.
        QVector<UsageSample> moved = samples;
        QVector<UsageSample> larger = samples;
        for (qsizetype i = 0; i < samples.size(); ++i) {
            moved[i].at += days{365};
            larger[i].total += 1;
        }
        const Forecast then = forecast(moved, u"endpoint", now + days{365});
        ASSERT_TRUE(then.runOut) << seed;
        ASSERT_EQ(then.runOut->about - days{365}, told.runOut->about) << seed;
        const Forecast more = of(larger);
        ASSERT_TRUE(!more.runOut || more.runOut->about >= told.runOut->about) << seed;
    }
    EXPECT_GT(dated, 500);
}

/// If usage rises by a random number a day, the true date lies in the band in most histories.
TEST(ForecastProperty, TheBandHoldsTheTrueDateMostly)
{
    int held = 0;
    int dated = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        std::mt19937 random(seed);
        std::poisson_distribution<int> joins(1.5);
        std::normal_distribution<double> scatter(0, 2);
        std::vector<double> used{20};
        while (used.size() < 400) {
            used.push_back(used.back() + joins(random));
        }
        constexpr int seen = 45;
        const auto total = static_cast<qint64>(used[seen] + 60);
        const auto samples = daily(
            seen, [&](int day) { return used[static_cast<std::size_t>(day)] + scatter(random); }, always(total), now);
        const Forecast told = of(samples);
        if (!told.runOut || !told.runOut->latest) {
            continue;
        }
        ++dated;
        std::size_t day = seen;
        while (used[day] < static_cast<double>(total)) {
            ++day;
        }
        const ServerTime truly = now + days{static_cast<int>(day) - seen + 1};
        held += told.runOut->earliest - days{1} <= truly && truly <= *told.runOut->latest + days{1} ? 1 : 0;
    }
    EXPECT_GT(dated, 390);
    EXPECT_GT(held, dated * 8 / 10) << held << " of " << dated; // the bounds are 90 % ones
}

} // namespace license
