// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/forecast.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace license {

namespace {

using std::chrono::days;
using Day = std::chrono::duration<double, days::period>;

constexpr double ninetyPercent = 1.645; // two-sided, in standard deviations of a normal distribution

/// One day's last sample: x in days before `now`, so negative or zero.
struct Point
{
    double x = 0;
    double y = 0;
};

double daysBetween(ServerTime from, ServerTime to)
{
    return Day(to - from).count();
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// The last sample of each day in the observed span; days are counted back from `now`.
std::vector<Point> pointsOf(const std::vector<UsageSample> &samples, ServerTime now)
{
    std::vector<Point> points;
    std::optional<qint64> day;
    for (const UsageSample &sample : samples) {
        if (sample.at > now || now - sample.at > Forecast::mostSpan) {
            continue;
        }
        const qint64 ago = std::chrono::floor<days>(now - sample.at).count();
        const Point point{-daysBetween(sample.at, now), static_cast<double>(sample.used)};
        if (day == ago) {
            points.back() = point;
        } else {
            points.push_back(point);
        }
        day = ago;
    }
    return points;
}

std::optional<NoForecast> tooLittle(const std::vector<Point> &points)
{
    if (points.empty() || points.back().x - points.front().x < days(Forecast::leastSpan).count()) {
        return NoForecast::TooShort;
    }
    return points.size() < Forecast::leastDays ? std::optional(NoForecast::TooFewSamples) : std::nullopt;
}

std::vector<double> slopesOf(const std::vector<Point> &points)
{
    std::vector<double> slopes;
    slopes.reserve(points.size() * (points.size() - 1) / 2);
    for (auto i = points.begin(); i != points.end(); ++i) {
        for (auto j = i + 1; j != points.end(); ++j) {
            slopes.push_back((j->y - i->y) / (j->x - i->x));
        }
    }
    std::sort(slopes.begin(), slopes.end());
    return slopes;
}

double deviationOf(std::vector<double> values)
{
    const double middle = medianOf(values);
    for (double &value : values) {
        value = std::abs(value - middle);
    }
    constexpr double medianToDeviation = 1.4826; // of a normal distribution
    return medianToDeviation * medianOf(std::move(values));
}

/// From the steps between the medians of five days within a week, where single days have no influence. `offsets` are
/// the residuals of `points` from the slope.
double wanderOf(const std::vector<Point> &points, const std::vector<double> &offsets)
{
    constexpr double week = 7;
    std::vector<Point> smooth;
    for (std::size_t i = 2; i + 2 < points.size(); ++i) {
        const auto middle = offsets.begin() + static_cast<std::ptrdiff_t>(i);
        smooth.push_back({points[i].x, medianOf({middle - 2, middle + 3})});
    }
    std::vector<double> steps;
    for (auto from = smooth.begin(); from != smooth.end(); ++from) {
        const auto to =
            std::find_if(from, smooth.end(), [from](const Point &p) { return p.x - from->x >= week - 0.5; });
        if (to != smooth.end()) {
            steps.push_back((to->y - from->y) / std::sqrt(to->x - from->x));
        }
    }
    return steps.empty() ? 0 : deviationOf(std::move(steps));
}

UsageTrend trendOf(const std::vector<Point> &points, ServerTime last)
{
    const std::vector<double> slopes = slopesOf(points);
    UsageTrend trend{.from = last};
    trend.perDay = medianOf(slopes);
    std::vector<double> offsets;
    offsets.reserve(points.size());
    for (const Point &point : points) {
        offsets.push_back(point.y - trend.perDay * point.x);
    }
    trend.scatter = deviationOf(offsets);
    trend.wander = wanderOf(points, offsets);
    // The last three days define the level: a single odd day has no effect, a lasting step shows at once.
    trend.level = medianOf({offsets.end() - 3, offsets.end()}) + trend.perDay * points.back().x;

    // Sen 1968: the interval from the ranks of the slopes, by the variance of Kendall's statistic. It assumes
    // independent days; if each day starts from the previous one, the slope is no more certain than the sum of the
    // rises.
    const auto n = static_cast<double>(points.size());
    const double width = ninetyPercent * std::sqrt(n * (n - 1) * (2 * n + 5) / 18);
    const auto all = static_cast<double>(slopes.size());
    const auto ranked = [&slopes, all](double rank) {
        return slopes[static_cast<std::size_t>(std::clamp(rank, 0.0, all - 1))];
    };
    const double drift = ninetyPercent * trend.wander / std::sqrt(points.back().x - points.front().x);
    trend.leastPerDay = std::min(ranked(std::floor((all - width) / 2)), trend.perDay - drift);
    trend.mostPerDay = std::max(ranked(std::ceil((all + width) / 2)), trend.perDay + drift);
    return trend;
}

/// Days from `trend.from` until a line reaches `total`; nothing if that is too far away to report.
template <typename Line>
std::optional<double> daysUntil(Line line, ServerTime from, double total)
{
    double before = line(from);
    if (before >= total) {
        return 0;
    }
    for (int day = 1; day <= 2 * days(Forecast::horizon).count(); ++day) {
        const double here = line(from + days{day});
        if (here >= total) {
            return day - (here - total) / (here - before);
        }
        before = here;
    }
    return std::nullopt;
}

ServerTime later(ServerTime from, double span, ServerTime now)
{
    return std::max(now, from + std::chrono::round<seconds>(Day(span)));
}

} // namespace

double UsageTrend::away(double days, double slope) const
{
    const double single = ninetyPercent * scatter;
    const double walk = ninetyPercent * wander;
    const double turned = (slope - perDay) * days;
    return std::sqrt(single * single + walk * walk * days + turned * turned);
}

double UsageTrend::at(ServerTime when) const
{
    return level + perDay * daysBetween(from, when);
}

double UsageTrend::leastAt(ServerTime when) const
{
    return at(when) - away(std::max(0.0, daysBetween(from, when)), leastPerDay);
}

double UsageTrend::mostAt(ServerTime when) const
{
    return at(when) + away(std::max(0.0, daysBetween(from, when)), mostPerDay);
}

Forecast forecast(const QVector<UsageSample> &samples, QStringView type, ServerTime now, LicenseState state)
{
    std::vector<UsageSample> own;
    for (const UsageSample &sample : samples) {
        if (sample.type == type && sample.at <= now) {
            own.push_back(sample);
        }
    }
    if (own.empty()) {
        return {.reason = NoForecast::TooShort};
    }
    const UsageSample last = own.back();
    const bool enoughEver = !tooLittle(pointsOf(own, now));
    const auto changed = std::find_if(own.rbegin(), own.rend(),
                                      [&last](const UsageSample &sample) { return sample.total != last.total; });
    own.erase(own.begin(), changed.base());
    const std::vector<Point> points = pointsOf(own, now);
    const auto little = tooLittle(points);
    Forecast result;
    if (!little) {
        result.trend = trendOf(points, last.at);
    }
    if (state == LicenseState::Ended || last.used >= last.total) {
        result.reason = state == LicenseState::Ended ? NoForecast::Ended : NoForecast::NoneFree;
        return result;
    }
    if (little) {
        result.reason = enoughEver ? NoForecast::TotalChanged : *little;
        return result;
    }
    const UsageTrend &trend = *result.trend;
    if (trend.leastPerDay <= 0) {
        result.reason = trend.mostPerDay < 0 ? NoForecast::Falling : NoForecast::Flat;
        return result;
    }
    const auto total = static_cast<double>(last.total);
    const auto at = [&trend](ServerTime when) { return trend.at(when); };
    const auto most = [&trend](ServerTime when) { return trend.mostAt(when); };
    const auto least = [&trend](ServerTime when) { return trend.leastAt(when); };
    const auto about = daysUntil(at, last.at, total);
    if (!about || later(last.at, *about, now) - now > Forecast::horizon) {
        result.reason = NoForecast::NotSoon;
        return result;
    }
    const auto earliest = daysUntil(most, last.at, total);
    const auto latest = daysUntil(least, last.at, total);
    result.runOut = RunOut{.about = later(last.at, *about, now),
                           .earliest = later(last.at, std::min(earliest.value_or(0), *about), now)};
    if (latest) {
        result.runOut->latest = later(last.at, std::max(*latest, *about), now);
    }
    return result;
}

} // namespace license
