// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QDateTime>
#include <QString>

namespace license::text {

/// The moment in this computer's local time.
QDateTime localTime(Instant when);

/// "CEST", or "UTC+2" if the zone has no short name, if this local time occurs twice on this day, as at the end of
/// summer time; otherwise empty.
QString zoneOfDoubledHour(const QDateTime &local);

/// `words` contain the time of day of `local`: in a repeated hour the zone follows them.
QString withZone(const QString &words, const QDateTime &local);

} // namespace license::text
