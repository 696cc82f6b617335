// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/platform.h"

#include <QDateTime>
#include <QVector>

#include <gtest/gtest.h>

#include <optional>

namespace license::platform {

namespace {

/// The zone of the environment as long as this lives; nothing: none.
class NamedZone
{
public:
    explicit NamedZone(const std::optional<QByteArray> &zone)
    {
        if (qEnvironmentVariableIsSet("TZ")) {
            m_before = qgetenv("TZ");
        }
        set(zone);
    }
    ~NamedZone() { set(m_before); }
    NamedZone(const NamedZone &) = delete;
    NamedZone &operator=(const NamedZone &) = delete;

private:
    static void set(const std::optional<QByteArray> &zone) { zone ? qputenv("TZ", *zone) : qunsetenv("TZ"); }

    std::optional<QByteArray> m_before;
};

/// A year of local times, each with its zone's name.
QVector<QString> localTimes()
{
    QVector<QString> times;
    for (int week = 0; week < 53; ++week) {
        const auto local = QDateTime::fromSecsSinceEpoch(1'782'000'000 + week * qint64(604'800), Qt::LocalTime);
        times << local.toString(Qt::ISODate) + u' ' + local.timeZoneAbbreviation();
    }
    return times;
}

TEST(TimeZone, KeptZoneIsTheOneOfTheComputer)
{
    const NamedZone none(std::nullopt);
    const auto before = localTimes();
    keepTimeZone();
    EXPECT_EQ(localTimes(), before);
}

TEST(TimeZone, ZoneOfTheEnvironmentStays)
{
    for (const char *zone : {"America/New_York", "XXX-14YYY,0/0,365/23", ":Asia/Kolkata", "", "no zone"}) {
        SCOPED_TRACE(zone);
        const NamedZone named(zone);
        const auto before = localTimes();
        keepTimeZone();
        EXPECT_EQ(qgetenv("TZ"), zone);
        EXPECT_EQ(localTimes(), before);
    }
}

} // namespace

} // namespace license::platform
