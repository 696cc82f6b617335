// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/history.h"
#include "core/domain/licensestate.h"

#include <QStringView>
#include <QVector>

#include <optional>

namespace license {

/// How the usage of one license type moves, in licenses and days, from a moment on. The slope is the median of all
/// pairwise slopes (Theil and Sen), so that a third of the days may be out of line; the bounds are 90 % ones.
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

/// When no license of a type will be free any more: earliest ≤ about ≤ latest, none of them in the past.
struct RunOut
{
    ServerTime about;
    ServerTime earliest;
    std::optional<ServerTime> latest; ///< nothing: too far away to be told
    bool operator==(const RunOut &) const = default;
};

/// Why no date can be said.
enum class NoForecast {
    NoneFree,      ///< it has happened already
    Ended,         ///< the license type has ended: none can be used any more
    TooShort,      ///< less than Forecast::leastSpan has been seen
    TooFewSamples, ///< on fewer than Forecast::leastDays days
    TotalChanged,  ///< enough has been seen, but not since the number of licenses changed
    Falling,
    Flat,   ///< neither rising nor falling clearly
    NotSoon ///< later than Forecast::horizon
};

/// Either a date or the reason why there is none.
struct Forecast
{
    std::optional<RunOut> runOut;
    std::optional<NoForecast> reason;
    std::optional<UsageTrend> trend; ///< wherever enough has been seen

    static constexpr std::chrono::days leastSpan{7};
    static constexpr int leastDays = 6;
    static constexpr std::chrono::days mostSpan{90}; ///< what is older tells nothing of today
    static constexpr std::chrono::days horizon{365};
    bool operator==(const Forecast &) const = default;
};

/// When the free licenses of a type run out. `samples` are of all types or of this one, oldest first; only those since
/// the last change of the total count, one for each day. Where the trend is carried on, nothing but more of the same is
/// assumed. `state` is the type's own.
Forecast forecast(const QVector<UsageSample> &samples, QStringView type, ServerTime now,
                  LicenseState state = LicenseState::Valid);

} // namespace license
