// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/moments.h"

#include "core/text/localtime.h"
#include "core/text/sizes.h"
#include "core/text/translate.h"

#include <QDateTime>
#include <QLocale>

namespace license::text {

namespace {

QString timeOfDay(const QDateTime &when)
{
    //: time of day as a QDateTime format
    return withZone(QLocale().toString(when.time(), Words::tr("HH:mm")), when);
}

QString calendarDay(const QDate &day)
{
    //: "31 March 2027" as a QDateTime format
    return QLocale().toString(day, Words::tr("d MMMM yyyy"));
}

} // namespace

QString duration(milliseconds span)
{
    const qint64 total = std::max<qint64>(0, std::chrono::floor<seconds>(span).count());
    const qint64 days = total / 86'400;
    const qint64 hours = total / 3'600 % 24;
    const qint64 minutes = total / 60 % 60;
    if (days > 0) {
        //: days and hours, abbreviated
        return hours == 0 ? Words::tr("%1 d").arg(count(days)) : Words::tr("%1 d %2 h").arg(count(days), count(hours));
    }
    if (hours > 0) {
        //: hours and minutes, abbreviated
        return minutes == 0 ? Words::tr("%1 h").arg(count(hours))
                            : Words::tr("%1 h %2 min").arg(count(hours), count(minutes));
    }
    const qint64 rest = total % 60;
    if (minutes > 0) {
        //: minutes and seconds, abbreviated
        return rest == 0 ? Words::tr("%1 min").arg(count(minutes))
                         : Words::tr("%1 min %2 s").arg(count(minutes), count(rest));
    }
    //: seconds, abbreviated
    return Words::tr("%1 s").arg(count(rest));
}

QString dateAndTime(Instant when, Instant now)
{
    const QDateTime then = localTime(when);
    //: "Thursday, 26 November" as a QDateTime format, for a day of this year
    const QString day = then.date().year() == localTime(now).date().year() ? Words::tr("dddd, d MMMM")
                                                                           //: the same with the year
                                                                           : Words::tr("dddd, d MMMM yyyy");
    //: %1 is a date, %2 a time of day
    return Words::tr("%1, %2").arg(QLocale().toString(then.date(), day), timeOfDay(then));
}

QString moment(Instant when, Instant now)
{
    const QDateTime then = localTime(when);
    switch (localTime(now).date().daysTo(then.date())) {
    case 0:
        return Words::tr("today at %1").arg(timeOfDay(then));
    case -1:
        return Words::tr("yesterday at %1").arg(timeOfDay(then));
    case 1:
        return Words::tr("tomorrow at %1").arg(timeOfDay(then));
    }
    return dateAndTime(when, now);
}

QString momentBriefly(Instant when, Instant now)
{
    const QDateTime then = localTime(when);
    const QDate today = localTime(now).date();
    if (qAbs(today.daysTo(then.date())) <= 1) {
        return moment(when, now);
    }
    //: "Thu, 26 Nov, 14:05" as a QDateTime format, for a day of this year
    const QString format = then.date().year() == today.year() ? Words::tr("ddd, d MMM, HH:mm")
                                                              //: the same with the year
                                                              : Words::tr("ddd, d MMM yyyy, HH:mm");
    return withZone(QLocale().toString(then, format), then);
}

QString since(Instant when, Instant now)
{
    const QDateTime then = localTime(when);
    const qint64 daysAgo = then.date().daysTo(localTime(now).date());
    if (daysAgo < 0 || daysAgo > 6) {
        return calendarDay(then.date());
    }
    //: %1 is the name of a weekday, %2 a time of day
    return Words::tr("%1 %2", "weekday and time").arg(QLocale().dayName(then.date().dayOfWeek()), timeOfDay(then));
}

QString date(ServerTime when)
{
    return calendarDay(localTime(when).date());
}

QString rfc3339(Instant when)
{
    return rfc3339(std::chrono::floor<seconds>(when));
}

QString rfc3339(ServerTime when)
{
    return QDateTime::fromSecsSinceEpoch(when.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
}

std::optional<QString> rfc3339(const std::optional<ServerTime> &when)
{
    return when ? std::optional(rfc3339(*when)) : std::nullopt;
}

QString clockWarning(milliseconds offset, Instant now)
{
    // The year too, if it is what is wrong.
    const QString reads = dateAndTime(now, now - offset);
    if (offset >= milliseconds{0}) {
        return Words::tr("This computer's clock reads %1; it is %2 ahead of the license server. Correct the date and "
                         "time.")
            .arg(reads, duration(offset));
    }
    return Words::tr("This computer's clock reads %1; it is %2 behind the license server. Correct the date and time.")
        .arg(reads, duration(-offset));
}

} // namespace license::text
