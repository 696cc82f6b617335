// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/availability.h"
#include "core/domain/forecast.h"

#include <QString>
#include <QVector>

namespace license::text {

/// "12 March"; with the year where it is not that of `now`.
QString day(ServerTime when, ServerTime now);

/// "The free licenses run out about 12 March, between 3 March and 28 March.", or why no date can be said.
QString forecast(const Forecast &forecast, ServerTime now);

/// What a picture of the usage of one license type shows, in one sentence: first and last sample, and the most there
/// was. Empty for no samples; they are of one type, oldest first.
QString usage(const QVector<UsageSample> &samples, ServerTime now);

/// "Verified on 28 of 30 days · longest time without a verification 1 d 21 h".
QString availability(const Availability &availability);
/// "Monday, 23 November · verified 2 times · failed once: The license server did not answer in time."
QString attemptsOf(const DayOfAttempts &day, Instant now);
/// "Verified", "Failed", "Verified after a failure", "No attempt", "Does not apply": what a day's cell shows.
QString dayOutcome(const DayOfAttempts &day);

} // namespace license::text
