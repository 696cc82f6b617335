// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/historywords.h"

#include "core/text/changewords.h"
#include "core/text/errortext.h"
#include "core/text/moments.h"
#include "core/text/sizes.h"
#include "core/text/translate.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

QDate localDay(ServerTime when)
{
    return QDateTime::fromSecsSinceEpoch(when.time_since_epoch().count(), Qt::LocalTime).date();
}

QString reasonWords(NoForecast reason)
{
    switch (reason) {
    case NoForecast::NoneFree:
        return Words::tr("No licenses of this type are free.");
    case NoForecast::Ended:
        return Words::tr("Licenses of this type have ended: none can be used.");
    case NoForecast::TooShort:
        return Words::tr("A forecast needs usage data over %n days.", nullptr,
                         static_cast<int>(Forecast::leastSpan.count()));
    case NoForecast::TooFewSamples:
        return Words::tr("A forecast needs usage data from %n different days.", nullptr, Forecast::leastDays);
    case NoForecast::TotalChanged:
        return Words::tr("The number of licenses changed recently. A new forecast needs usage data over %n days.",
                         nullptr, static_cast<int>(Forecast::leastSpan.count()));
    case NoForecast::Falling:
        return Words::tr("Usage is falling: the free licenses will not run out.");
    case NoForecast::Flat:
        return Words::tr("Usage shows no clear trend, so no date can be forecast.");
    case NoForecast::NotSoon:
        return Words::tr("At the current rate, the free licenses last more than a year.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString day(ServerTime when, ServerTime now)
{
    const QDate then = localDay(when);
    //: "12 March" as a QDateTime format, for a day of this year
    return then.year() == localDay(now).year() ? QLocale().toString(then, Words::tr("d MMMM")) : date(when);
}

QString forecast(const Forecast &forecast, ServerTime now)
{
    if (!forecast.runOut) {
        return reasonWords(forecast.reason.value_or(NoForecast::TooShort));
    }
    const QString about = day(forecast.runOut->about, now);
    const QString earliest = day(forecast.runOut->earliest, now);
    if (!forecast.runOut->latest) {
        //: two dates
        return Words::tr("Free licenses run out around %1, %2 at the earliest.").arg(about, earliest);
    }
    const QString latest = day(*forecast.runOut->latest, now);
    if (earliest == latest) {
        return Words::tr("Free licenses run out around %1.").arg(about);
    }
    //: three dates
    return Words::tr("Free licenses run out around %1, between %2 and %3.").arg(about, earliest, latest);
}

QString usage(const QVector<UsageSample> &samples, ServerTime now)
{
    if (samples.isEmpty()) {
        return {};
    }
    const UsageSample &first = samples.first();
    const UsageSample &last = samples.last();
    if (samples.size() == 1) {
        //: %1 and %2 are numbers, %3 is a date
        return Words::tr("%1 of %2 used on %3.").arg(count(last.used), count(last.total), day(last.at, now));
    }
    const auto most = std::max_element(samples.cbegin(), samples.cend(),
                                       [](const auto &a, const auto &b) { return a.used < b.used; });
    //: "From 2 of 10 used on 4 October to 12 of 25 on 23 November; the most were 14 on 2 November."
    return Words::tr("From %1 of %2 used on %3 to %4 of %5 on %6; the most were %7 on %8.")
        .arg(count(first.used), count(first.total), day(first.at, now), count(last.used), count(last.total),
             day(last.at, now), count(most->used), day(most->at, now));
}

QString availability(const Availability &availability)
{
    //: "Verified on 28 of 30 days": two numbers
    const QString days =
        Words::tr("Verified on %1 of %n days", nullptr, availability.countedDays).arg(count(availability.verifiedDays));
    if (!availability.longestGap || *availability.longestGap < std::chrono::hours{1}) { // moments are no gap
        return days;
    }
    //: %1 is "Verified on 28 of 30 days", %2 a duration: the longest time without a verification
    return Words::tr("%1 · longest gap: %2").arg(days, duration(*availability.longestGap));
}

QString triggerWord(Trigger trigger)
{
    switch (trigger) {
    case Trigger::Manual:
        return Words::tr("Manual");
    case Trigger::Scheduled:
        return Words::tr("Automatic");
    case Trigger::Startup:
        return Words::tr("At start");
    case Trigger::Network:
        return Words::tr("Network came back");
    }
    Q_UNREACHABLE();
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Changed:
        return Words::tr("Changed");
    case Outcome::Unchanged:
        return Words::tr("No changes");
    case Outcome::Failed:
        return Words::tr("Failed");
    case Outcome::Skipped:
        return Words::tr("Skipped");
    case Outcome::NotApplicable:
        return Words::tr("Not applicable");
    }
    Q_UNREACHABLE();
}

QString changesOf(const HistoryEntry &entry)
{
    if (entry.outcome == Outcome::Changed && entry.changes.isEmpty()) {
        return Words::tr("First verification");
    }
    QStringList lines;
    for (const Change &each : entry.changes) {
        lines += change(each);
    }
    return lines.join(u" · "_s);
}

QString took(milliseconds span)
{
    if (span < seconds{1}) {
        //: a short duration in milliseconds
        return Words::tr("%1 ms").arg(count(span.count()));
    }
    if (span < seconds{10}) {
        //: a short duration in seconds, with one decimal
        return Words::tr("%1 s").arg(QLocale().toString(static_cast<double>(span.count()) / 1000.0, 'f', 1));
    }
    return duration(span);
}

QString attemptsOf(const DayOfAttempts &day, Instant now)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(day.from.time_since_epoch().count(), Qt::LocalTime).date();
    const auto today = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::LocalTime).date();
    QStringList parts{local == today
                          ? Words::tr("Today")
                          : QLocale().toString(local, local.year() == today.year() ? Words::tr("dddd, d MMMM")
                                                                                   : Words::tr("dddd, d MMMM yyyy"))};
    if (day.verified > 0) {
        parts += Words::tr("verified %n times", nullptr, day.verified);
    }
    if (day.failed > 0) {
        parts += Words::tr("failed %n times", nullptr, day.failed);
        const auto failure = std::find_if(day.entries.crbegin(), day.entries.crend(),
                                          [](const HistoryEntry &entry) { return entry.error.has_value(); });
        if (failure != day.entries.crend()) {
            parts += cause(*failure->error);
        }
    }
    if (day.verified == 0 && day.failed == 0) {
        parts += dayOutcome(day);
    }
    return parts.join(u" · "_s);
}

QString dayOutcome(const DayOfAttempts &day)
{
    if (day.verified > 0) {
        return day.failed > 0 ? Words::tr("Verified and failed") : Words::tr("Verified");
    }
    if (day.failed > 0) {
        return Words::tr("Failed");
    }
    if (day.before) {
        return Words::tr("Not added yet");
    }
    return day.entries.isEmpty() ? Words::tr("No attempt") : Words::tr("Nothing was verified");
}

} // namespace license::text
