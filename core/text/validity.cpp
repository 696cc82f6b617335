// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/validity.h"

#include "core/text/moments.h"
#include "core/text/translate.h"

#include <QDateTime>
#include <QLocale>

namespace license::text {

namespace {

using std::chrono::days;

/// Ends are set by the day, written as its last moment or as the first moments of the next day.
constexpr std::chrono::minutes aboutMidnight{1};

QString inWords(ServerTime when, const QString &format)
{
    // In UTC, as the license server counts: the same text everywhere.
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(when.time_since_epoch().count(), Qt::UTC), format);
}

} // namespace

QString validUntil(ServerTime end)
{
    return inWords(end - aboutMidnight, Words::tr("d MMMM yyyy"));
}

QString validUntilBriefly(ServerTime end)
{
    //: "31 Mar 2027" as a QDateTime format, short for a table
    return inWords(end - aboutMidnight, Words::tr("d MMM yyyy"));
}

QString validUntilExactly(ServerTime end)
{
    //: a date with the time of day to the second, as a QDateTime format; 'UTC' stands in quotes
    return inWords(end, Words::tr("d MMMM yyyy, HH:mm:ss 'UTC'"));
}

QString validFrom(ServerTime start)
{
    return inWords(start, Words::tr("d MMMM yyyy"));
}

QString licenseEnd(const LicenseStanding &standing)
{
    if (!standing.license.validUntil) {
        //: in the place of a date: the license type has no end of its own and ends with the package
        return Words::tr("As the package");
    }
    const QString end = validUntil(*standing.license.validUntil);
    return standing.ended() ? Words::tr("Ended on %1").arg(end) : end;
}

QString validity(const std::optional<ServerTime> &until, std::optional<milliseconds> validFor)
{
    if (!until) {
        return Words::tr("Valid without an end");
    }
    if (!validFor) {
        return Words::tr("Valid until %1").arg(validUntil(*until));
    }
    if (*validFor <= milliseconds{0}) {
        return Words::tr("Ended on %1").arg(validUntil(*until));
    }
    const auto left = std::chrono::floor<days>(*validFor).count();
    if (left < 1) {
        //: %1 is a date, %2 a duration, "5 h 12 min"
        return Words::tr("Valid until %1 · %2 left").arg(validUntil(*until), duration(*validFor));
    }
    //: %1 is a date
    return Words::tr("Valid until %1 · %n days left", nullptr, int(left)).arg(validUntil(*until));
}

} // namespace license::text
