// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/manytimes.h"
#include "core/text/tablewords.h"
#include "tests/text/textfixture.h"

#include <random>
#include <string>

namespace license::text {

namespace {

constexpr qint64 endOfSummerTime = 1'792'890'000; ///< 25 October 2026, 01:00 UTC: in Europe 02:00 to 03:00 come twice
constexpr qint64 latest = 253'402'300'799;

/// Around changes of the clock, around the epoch, and anywhere.
std::vector<qint64> someTimes()
{
    std::mt19937_64 random(11);
    std::vector<qint64> times{0, -1, -86'400, 59, 60, 86'399, latest};
    for (qint64 near = -200'000; near <= 200'000; near += 613) {
        times.push_back(endOfSummerTime + near);
        times.push_back(endOfSummerTime + near - qint64{210} * 86'400);
    }
    for (int i = 0; i < 2'000; ++i) {
        times.push_back(1'700'000'000 + static_cast<qint64>(random() % 90'000'000));
        times.push_back(static_cast<qint64>(random() % static_cast<quint64>(latest)));
    }
    return times;
}

} // namespace

class ManyTimesTest : public TextTest
{};

TEST_F(ManyTimesTest, SayTheSameAsEachTimeAlone)
{
    const std::vector<qint64> times = someTimes();
    for (const char *zone : {"Europe/Warsaw", "UTC", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata"}) {
        useZone(zone);
        for (const char *language : {"en_GB", "en_US", "pl_PL", "de_DE", "ar_EG", "hu_HU", "ja_JP", "fi_FI"}) {
            QLocale::setDefault(QLocale(QString::fromLatin1(language)));
            ManyTimes shortForm(ManyTimes::Form::Short);
            ManyTimes sheetForm(ManyTimes::Form::Sheet);
            for (const qint64 time : times) {
                const ServerTime when{seconds(time)};
                ASSERT_EQ(std::string(shortForm.words(when)), shortTime(when).toStdString())
                    << zone << ' ' << language << ' ' << time;
                ASSERT_EQ(std::string(sheetForm.words(when)), sheetTime(when).toStdString())
                    << zone << ' ' << language << ' ' << time;
            }
        }
    }
}

TEST_F(ManyTimesTest, SayNothingOfNoTime)
{
    EXPECT_EQ(ManyTimes(ManyTimes::Form::Short).words(std::nullopt), std::string_view());
    EXPECT_EQ(ManyTimes(ManyTimes::Form::Sheet).words(std::nullopt), std::string_view());
}

} // namespace license::text
