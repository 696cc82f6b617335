// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/history.h"

#include <QVector>

#include <optional>

namespace license {

/// The attempts of one calendar day and their results.
struct DayOfAttempts
{
    Instant from;                  ///< the day's first moment
    Instant to;                    ///< the next day's
    QVector<HistoryEntry> entries; ///< oldest first
    int verified = 0;              ///< how many of them verified the license
    int failed = 0;
    bool before = false; ///< before the first attempt: the service had not been added yet
    bool operator==(const DayOfAttempts &) const = default;
};

/// A summary of the attempts over a span of days.
struct Availability
{
    QVector<DayOfAttempts> days; ///< oldest first
    int verifiedDays = 0;        ///< with at least one success
    int daysWithFailures = 0;
    int daysWithout = 0; ///< with neither, since the first attempt
    int countedDays = 0; ///< since the first attempt; all of them where there was none
    /// The longest time between two successes, or from one to now, that reaches into the span.
    std::optional<milliseconds> longestGap;
    bool operator==(const Availability &) const = default;
};

/// Whether an attempt of this outcome has verified the license.
bool isVerified(Outcome outcome);

/// `history` is newest first, as the store returns it. `dayStarts` are the starts of the days, oldest first, by the
/// caller's calendar. The last day ends at `now` or a day after its start, whichever is later.
Availability availability(const QVector<HistoryEntry> &history, const QVector<Instant> &dayStarts, Instant now);

} // namespace license
