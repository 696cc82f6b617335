// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/text/language.h"

#include <QByteArray>
#include <QDateTime>
#include <QLocale>
#include <QString>

#include <gtest/gtest.h>

#include <ctime>
#include <utility>

namespace license::text {

/// English texts and Warsaw's time zone, whatever the machine's settings and the tests before.
class TextTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_locale = QLocale();
        m_zone = qgetenv("TZ");
        speak(Language::English);
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
    /// False if the C library lacks Europe's summer time, which Qt uses while TZ is set: on Windows.
    static bool hasSummerTime()
    {
        constexpr qint64 begin = 1'774'746'000; // 29 March 2026, 01:00 UTC
        return QDateTime::fromSecsSinceEpoch(begin - 1).offsetFromUtc() == 3'600 &&
               QDateTime::fromSecsSinceEpoch(begin).offsetFromUtc() == 7'200;
    }
    /// Texts, dates and numbers in this language until the test ends.
    void speak(Language language) { m_speech.speak(language, QLocale::c()); }
    static void useZone(const QByteArray &zone)
    {
        qputenv("TZ", nameOf(zone));
        tzset();
    }

private:
    /// The C library of Windows knows rules, but no names.
    static QByteArray nameOf(const QByteArray &zone)
    {
#ifdef Q_OS_WIN
        constexpr std::pair<QByteArrayView, const char *> rules[] = {
            {"Europe/Warsaw", "CET-1"}, {"America/New_York", "EST5"}, {"Asia/Kathmandu", "NPT-5:45"}};
        for (const auto &[name, rule] : rules) {
            if (zone == name) {
                return rule;
            }
        }
#endif
        return zone;
    }

    Speech m_speech;
    QLocale m_locale;
    QByteArray m_zone;
};

/// An instant in UTC.
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
