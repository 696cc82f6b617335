// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/availability.h"
#include "core/domain/forecast.h"

#include <QString>
#include <QVector>

namespace license::text {

/// "12 March"; with the year if it differs from that of `now`.
QString day(ServerTime when, ServerTime now);

/// "Free licenses run out around 12 March, between 3 March and 28 March.", or why there is no date.
QString forecast(const Forecast &forecast, ServerTime now);

/// One sentence that describes a chart of one license type's usage: first and last sample, and the maximum. Empty for
/// no samples; they are of one type, oldest first.
QString usage(const QVector<UsageSample> &samples, ServerTime now);

/// "Manual", "At start": what began an attempt.
QString triggerWord(Trigger trigger);
/// "Changed", "Failed": how it ended.
QString outcomeWord(Outcome outcome);
/// "+15 Endpoint (10 → 25) · …": what an attempt changed; "First verification" for the one before which nothing was
/// known. Empty if nothing changed.
QString changesOf(const HistoryEntry &entry);
/// "12 ms", "1.2 s", "1 min 3 s": how long an attempt took.
QString took(milliseconds span);

/// "Verified on 28 of 30 days · longest gap: 1 d 21 h".
QString availability(const Availability &availability);
/// "Monday, 23 November · verified 2 times · failed once: The license server did not answer in time."
QString attemptsOf(const DayOfAttempts &day, Instant now);
/// "Verified", "Failed", "Verified and failed", "No attempt", "Not added yet", "Nothing was verified": the text of a
/// day's cell.
QString dayOutcome(const DayOfAttempts &day);

} // namespace license::text
