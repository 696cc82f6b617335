// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/localtime.h"

#include "core/text/translate.h"

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

/// Seconds east of UTC, `later` seconds after `when`.
qint64 offsetAt(const QDateTime &when, qint64 later)
{
    return QDateTime::fromSecsSinceEpoch(when.toSecsSinceEpoch() + later, Qt::LocalTime).offsetFromUtc();
}

/// True if another moment shows the same local time. It compares offsets only, so it works in every zone.
bool isDoubled(const QDateTime &local)
{
    constexpr qint64 overADay = qint64{26} * 3'600;
    const qint64 offset = offsetAt(local, 0);
    const qint64 before = offsetAt(local, -overADay) - offset;
    const qint64 after = offset - offsetAt(local, overADay);
    return (before > 0 && offsetAt(local, -before) == offset + before) ||
           (after > 0 && offsetAt(local, after) == offset - after);
}

/// "UTC+2", "UTC−3:30".
QString offsetName(qint64 seconds)
{
    const qint64 minutes = std::abs(seconds) / 60;
    QString name = u"UTC"_s + (seconds < 0 ? QChar(0x2212) : QChar(u'+')) + QString::number(minutes / 60);
    return minutes % 60 == 0 ? name : name + u":%1"_s.arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace

QDateTime localTime(Instant when)
{
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count(), Qt::LocalTime);
}

QString zoneOfDoubledHour(const QDateTime &local)
{
    if (!isDoubled(local)) {
        return {};
    }
    constexpr qsizetype longestAbbreviation = 5; // Windows returns a sentence, some zones only a number
    const QString name = local.timeZoneAbbreviation();
    const bool isName = !name.isEmpty() && name.size() <= longestAbbreviation && name.at(0).isLetter();
    return isName ? name : offsetName(local.offsetFromUtc());
}

QString withZone(const QString &words, const QDateTime &local)
{
    const QString zone = zoneOfDoubledHour(local);
    //: %1 is a time of day, %2 the short name of a time zone, "CEST"
    return zone.isEmpty() ? words : Words::tr("%1 %2", "time of day and zone").arg(words, zone);
}

} // namespace license::text
