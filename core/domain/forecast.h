// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/history.h"
#include "core/domain/licensestate.h"

#include <QStringView>
#include <QVector>

#include <optional>

namespace license {

/// The trend of one license type's usage, in licenses and days, from a moment on. The slope is the median of all
/// pairwise slopes (Theil and Sen), so a third of the days may be outliers; the bounds are 90 % bounds.
struct UsageTrend
{
    ServerTime from;
    double level = 0;   ///< used at `from`, without the scatter of single days
    double scatter = 0; ///< deviation of single days from the line
    double wander = 0;  ///< deviation of a day's rise from the slope: it adds up with the square root of time
    double perDay = 0;
    double leastPerDay = 0;
    double mostPerDay = 0;

    double at(ServerTime when) const;
    double leastAt(ServerTime when) const;
    double mostAt(ServerTime when) const;
    bool operator==(const UsageTrend &) const = default;

private:
    double away(double days, double slope) const;
};

/// When a license type runs out: earliest ≤ about ≤ latest, none of them in the past.
struct RunOut
{
    ServerTime about;
    ServerTime earliest;
    std::optional<ServerTime> latest; ///< nothing: too far away to report
    bool operator==(const RunOut &) const = default;
};

/// Why there is no date.
enum class NoForecast {
    NoneFree,      ///< none is free already
    Ended,         ///< the license type has ended: none can be used
    TooShort,      ///< less than Forecast::leastSpan of data
    TooFewSamples, ///< fewer than Forecast::leastDays days of data
    TotalChanged,  ///< enough data, but not since the number of licenses changed
    Falling,
    Flat,   ///< neither a clear rise nor a clear fall
    NotSoon ///< later than Forecast::horizon
};

/// Either a date or the reason for its absence.
struct Forecast
{
    std::optional<RunOut> runOut;
    std::optional<NoForecast> reason;
    std::optional<UsageTrend> trend; ///< whenever there is enough data

    static constexpr std::chrono::days leastSpan{7};
    static constexpr int leastDays = 6;
    static constexpr std::chrono::days mostSpan{90}; ///< older data says nothing about today
    static constexpr std::chrono::days horizon{365};
    bool operator==(const Forecast &) const = default;
};

/// When the free licenses of a type run out. `samples` are of all types or of this one, oldest first; only those since
/// the last change of the total count, one per day. The forecast assumes that the trend continues. `state` is the
/// type's own.
Forecast forecast(const QVector<UsageSample> &samples, QStringView type, ServerTime now,
                  LicenseState state = LicenseState::Valid);

} // namespace license
