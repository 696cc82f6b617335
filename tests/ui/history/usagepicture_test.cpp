// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/usagepicture.h"

#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr ServerTime now{seconds{1'795'442'400}}; // 23 November 2026, 14:00 UTC

UsageSample sample(hours ago, qint64 used, qint64 total = 25)
{
    return {now - ago, u"endpoint"_s, total, used};
}

QVector<UsageSample> samples(int count)
{
    QVector<UsageSample> all;
    for (int ago = count - 1; ago >= 0; --ago) {
        all.append(sample(days{ago}, 10));
    }
    return all;
}

QStringList labels(const QVector<AxisTick> &ticks)
{
    QStringList all;
    for (const AxisTick &tick : ticks) {
        all += tick.label;
    }
    return all;
}

} // namespace

TEST(UsagePicture, NeverRepeatsADateOnItsAxis)
{
    for (const int count : {1, 2, 3, 8, 30, 90, 200, 400, 1'500}) {
        const UsagePicture picture = usagePicture(samples(count), {}, now);
        for (const int most : {2, 4, 9}) {
            SCOPED_TRACE(testing::Message() << count << " days, at most " << most);
            const QStringList dates = labels(dateTicks(picture, most));
            EXPECT_LE(dates.size(), most);
            EXPECT_GE(dates.size(), 1);
            EXPECT_EQ(QSet<QString>(dates.cbegin(), dates.cend()).size(), dates.size())
                << dates.join(u' ').toStdString();
        }
    }
}

TEST(UsagePicture, OfTheFirstDayIsThatDayWithUsedUpToNow)
{
    const UsagePicture picture = usagePicture({sample(hours{2}, 12)}, {}, now);
    EXPECT_LT(picture.from, picture.used.first().x());
    EXPECT_EQ(picture.used.last(), QPointF(static_cast<double>(now.time_since_epoch().count()), 12));
    EXPECT_GT(picture.to, picture.used.last().x());
    EXPECT_EQ(picture.samples.size(), 1);
    EXPECT_EQ(labels(dateTicks(picture, 9)).size(), 2);
    EXPECT_TRUE(picture.middle.isEmpty());
}

TEST(UsagePicture, HasOneStopForEachDayWithItsLastSample)
{
    const UsagePicture picture =
        usagePicture({sample(hours{26}, 3), sample(hours{25}, 4), sample(hours{1}, 5)}, {}, now);
    ASSERT_EQ(picture.days.size(), 2);
    EXPECT_EQ(picture.days.first().used, 4);
    EXPECT_EQ(nearestDay(picture, picture.from), 0);
    EXPECT_EQ(nearestDay(picture, picture.to), 1);
}

TEST(UsagePicture, CountsInWholeStepsUpToAboveTheTotal)
{
    const UsagePicture picture = usagePicture(samples(3), {}, now);
    EXPECT_EQ(labels(countTicks(picture, 6)),
              (QStringList{u"0"_s, u"5"_s, u"10"_s, u"15"_s, u"20"_s, u"25"_s, u"30"_s}));
    EXPECT_EQ(labels(countTicks(picture, 2)).size(), 2);
    const UsagePicture one = usagePicture({sample(hours{1}, 1, 1)}, {}, now);
    EXPECT_EQ(labels(countTicks(one, 6)), (QStringList{u"0"_s, u"1"_s, u"2"_s}));
}

} // namespace license::ui
