// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/manytimes.h"

#include "core/text/localtime.h"
#include "core/text/tablewords.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60;
constexpr qint64 day = 86'400;
constexpr qint64 minutesOfDay = day / minute;
/// One offset is asked for in each span of so many seconds.
constexpr qint64 span = 21'600;
/// A change of the clock more than 26 hours away repeats no time of day. Whole spans: each is asked for once.
constexpr qint64 spansNearby = 5;

qint64 floorOf(qint64 value, qint64 unit)
{
    return value / unit - (value % unit < 0 ? 1 : 0);
}

} // namespace

ManyTimes::ManyTimes(Form form)
    : m_form(form)
    , m_dayFormat(form == Form::Short ? shortDateFormat(m_locale) : u"yyyy-MM-dd"_s)
    , m_minuteFormat(form == Form::Short ? shortTimeFormat(m_locale) : u"HH:mm"_s)
    , m_minutes(minutesOfDay)
{}

std::string_view ManyTimes::words(const std::optional<ServerTime> &when)
{
    if (!when) {
        return {};
    }
    const qint64 second = when->time_since_epoch().count();
    const auto offset = steadyOffset(second);
    if (!offset) { // the zone may belong to the words
        m_words = (m_form == Form::Short ? shortTime(when) : sheetTime(when)).toUtf8();
        return {m_words.constData(), static_cast<std::size_t>(m_words.size())};
    }
    const qint64 local = second + *offset;
    const qint64 today = floorOf(local, day);
    const qint64 ofDay = local - today * day;
    m_words.resize(0);
    m_words += dayWords(today);
    m_words += minuteWords(ofDay / minute);
    if (m_form == Form::Sheet) {
        const auto digits = static_cast<int>(ofDay % minute);
        m_words += ':';
        m_words += static_cast<char>('0' + digits / 10);
        m_words += static_cast<char>('0' + digits % 10);
    }
    return {m_words.constData(), static_cast<std::size_t>(m_words.size())};
}

/// Nothing near a change of the clock.
std::optional<qint64> ManyTimes::steadyOffset(qint64 second)
{
    const qint64 number = floorOf(second, span);
    if (const auto known = m_offsets.constFind(number); known != m_offsets.cend()) {
        return *known;
    }
    const qint64 offset = offsetAtSpan(number);
    const std::array others{number - spansNearby, number + 1, number + 1 + spansNearby};
    const bool steady =
        std::all_of(others.begin(), others.end(), [&](qint64 other) { return offsetAtSpan(other) == offset; });
    return *m_offsets.insert(number, steady ? std::optional(offset) : std::nullopt);
}

qint64 ManyTimes::offsetAtSpan(qint64 number)
{
    if (const auto known = m_spanStarts.constFind(number); known != m_spanStarts.cend()) {
        return *known;
    }
    const auto start = QDateTime::fromSecsSinceEpoch(number * span, Qt::LocalTime);
    return *m_spanStarts.insert(number, start.offsetFromUtc());
}

const QByteArray &ManyTimes::dayWords(qint64 number)
{
    QByteArray &words = m_days[number];
    if (words.isEmpty()) {
        const QDate date = QDate(1970, 1, 1).addDays(number);
        words = ((m_form == Form::Short ? m_locale.toString(date, m_dayFormat) : date.toString(m_dayFormat)) + u' ')
                    .toUtf8();
    }
    return words;
}

const QByteArray &ManyTimes::minuteWords(qint64 number)
{
    QByteArray &words = m_minutes[number];
    if (words.isEmpty()) {
        const QTime time(static_cast<int>(number / 60), static_cast<int>(number % 60));
        words =
            (m_form == Form::Short ? m_locale.toString(time, m_minuteFormat) : time.toString(m_minuteFormat)).toUtf8();
    }
    return words;
}

} // namespace license::text
