// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

#include <gtest/gtest.h>

#include <ctime>

namespace license::text {

/// English words and the time zone of Warsaw, whatever the machine is set to.
class TextTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_locale = QLocale();
        m_zone = qgetenv("TZ");
        QLocale::setDefault(QLocale(QLocale::English));
        useZone("Europe/Warsaw");
    }
    void TearDown() override
    {
        QLocale::setDefault(m_locale);
        if (m_zone.isNull()) {
            qunsetenv("TZ");
            tzset();
        } else {
            useZone(m_zone);
        }
    }
    static void useZone(const QByteArray &zone)
    {
        qputenv("TZ", zone);
        tzset();
    }

private:
    QLocale m_locale;
    QByteArray m_zone;
};

/// An instant of UTC.
inline Instant utc(int year, unsigned month, unsigned day, int hour = 0, int minute = 0, int second = 0)
{
    using namespace std::chrono;
    return sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}} + hours{hour} +
           minutes{minute} + seconds{second};
}

inline ServerTime serverTime(Instant when)
{
    return std::chrono::floor<seconds>(when);
}

} // namespace license::text
