// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QDateTime>
#include <QString>

namespace license::text {

/// The moment by this computer's calendar.
QDateTime localTime(Instant when);

/// "CEST", or "UTC+2" where the zone has no short name, if this computer's clock shows this time of day twice on this
/// day, as at the end of summer time; else empty.
QString zoneOfDoubledHour(const QDateTime &local);

/// `words` name the time of day of `local`: the zone follows them in a doubled hour.
QString withZone(const QString &words, const QDateTime &local);

} // namespace license::text
