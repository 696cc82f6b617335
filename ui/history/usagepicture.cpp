// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/usagepicture.h"

#include "core/text/sizes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace license::ui {

namespace {

constexpr int bandPoints = 32; ///< enough for a clamped line to look clamped
constexpr int mostSteps = 6;

double place(ServerTime when)
{
    return static_cast<double>(when.time_since_epoch().count());
}

QDate dayOf(double at)
{
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(at), Qt::LocalTime).date();
}

double midnight(QDate day)
{
    return static_cast<double>(day.startOfDay().toSecsSinceEpoch());
}

double midnightAfter(double at)
{
    const double before = midnight(dayOf(at));
    return before < at ? midnight(dayOf(at).addDays(1)) : before;
}

/// 1, 2 or 5 times a power of ten, so that at most `most` steps reach `top`: licenses are whole numbers.
double stepFor(double top, int most)
{
    double step = 1;
    for (int turn = 0; top / step > most; ++turn) {
        step *= turn % 3 == 1 ? 2.5 : 2;
    }
    return step;
}

/// How far the future is drawn: up to the forecast, but no further than the past reaches back, and at least a month.
ServerTime endOf(const Forecast &forecast, ServerTime first, ServerTime now)
{
    if (!forecast.runOut && forecast.reason != NoForecast::NotSoon) {
        return now;
    }
    const auto most = std::max<seconds>(std::chrono::days{30}, now - first);
    const ServerTime wanted = forecast.runOut ? forecast.runOut->latest.value_or(forecast.runOut->about) : now + most;
    return std::min(now + most, wanted + (wanted - now) / 8 + std::chrono::days{1});
}

void addUsage(UsagePicture &picture, const QVector<UsageSample> &samples, ServerTime now)
{
    for (const UsageSample &sample : samples) {
        const double at = place(sample.at);
        picture.used.append({at, static_cast<double>(sample.used)});
        picture.total.append({at, static_cast<double>(sample.total)});
        if (!picture.days.isEmpty() && dayOf(place(picture.days.last().at)) == dayOf(at)) {
            picture.days.last() = sample;
        } else {
            picture.days.append(sample);
        }
    }
    picture.samples = picture.used;
    if (place(now) > picture.used.last().x()) {
        picture.used.append({place(now), picture.used.last().y()});
    }
    picture.total.append({picture.to, picture.total.last().y()});
}

void addForecast(UsagePicture &picture, const UsageTrend &trend, ServerTime end)
{
    for (int step = 0; step <= bandPoints; ++step) {
        const ServerTime at = trend.from + (end - trend.from) * step / bandPoints;
        const auto put = [&picture, at](QVector<QPointF> &line, double count) {
            line.append({place(at), std::clamp(count, 0.0, picture.top)});
        };
        put(picture.middle, trend.at(at));
        put(picture.upper, trend.mostAt(at));
        put(picture.lower, trend.leastAt(at));
    }
}

/// The ticks of each `step`-th day.
QVector<AxisTick> dayTicks(QDate first, double to, int step)
{
    //: "12 Mar" as a QDateTime format, for the axis of a picture
    const QString format = QCoreApplication::translate("license::ui::UsageChart", "d MMM");
    QVector<AxisTick> ticks;
    for (QDate day = first; midnight(day) <= to; day = day.addDays(step)) {
        ticks.append({midnight(day), QLocale().toString(day, format)});
    }
    return ticks;
}

/// The ticks of each `step`-th month, as counted from January.
QVector<AxisTick> monthTicks(QDate first, double to, int step)
{
    //: "Mar 2027" as a QDateTime format, for the axis of a picture
    const QString format = QCoreApplication::translate("license::ui::UsageChart", "MMM yyyy");
    QVector<AxisTick> ticks;
    QDate month = first.day() == 1 ? first : QDate(first.year(), first.month(), 1).addMonths(1);
    for (; midnight(month) <= to; month = month.addMonths(1)) {
        if ((month.year() * 12 + month.month() - 1) % step == 0) {
            ticks.append({midnight(month), QLocale().toString(month, format)});
        }
    }
    return ticks;
}

} // namespace

UsagePicture usagePicture(const QVector<UsageSample> &samples, const Forecast &forecast, ServerTime now)
{
    UsagePicture picture;
    const ServerTime first = samples.first().at;
    const ServerTime end = std::max({endOf(forecast, first, now), samples.last().at, now});
    picture.from = midnight(dayOf(place(first)));
    picture.to = std::max(midnightAfter(place(end)), midnight(dayOf(place(first)).addDays(1)));
    for (const UsageSample &sample : samples) {
        picture.top = std::max({picture.top, static_cast<double>(sample.used), static_cast<double>(sample.total)});
    }
    const double step = stepFor(picture.top * 1.1, mostSteps);
    picture.top = std::ceil(picture.top * 1.1 / step) * step;
    addUsage(picture, samples, now);
    if (forecast.trend && end > now) {
        addForecast(picture, *forecast.trend, end);
    }
    return picture;
}

QVector<AxisTick> dateTicks(const UsagePicture &picture, int most)
{
    const QDate first = dayOf(picture.from);
    const int enough = std::max(2, most);
    for (const int step : {1, 2, 7, 14}) {
        if (auto ticks = dayTicks(first, picture.to, step); ticks.size() <= enough) {
            return ticks;
        }
    }
    QVector<AxisTick> ticks;
    for (const int step : {1, 2, 3, 6, 12, 24, 60, 120}) {
        ticks = monthTicks(first, picture.to, step);
        if (ticks.size() <= enough) {
            break;
        }
    }
    return ticks;
}

QVector<AxisTick> countTicks(const UsagePicture &picture, int most)
{
    const double step = stepFor(picture.top, std::clamp(most, 1, mostSteps));
    QVector<AxisTick> ticks;
    for (int each = 0; each * step <= picture.top; ++each) {
        const double at = each * step;
        ticks.append({at, text::count(static_cast<qint64>(at))});
    }
    return ticks;
}

qsizetype nearestDay(const UsagePicture &picture, double at)
{
    const auto nearer = [at](const UsageSample &a, const UsageSample &b) {
        return std::abs(place(a.at) - at) < std::abs(place(b.at) - at);
    };
    return std::min_element(picture.days.cbegin(), picture.days.cend(), nearer) - picture.days.cbegin();
}

} // namespace license::ui
