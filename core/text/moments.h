// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QString>

#include <optional>

namespace license::text {

/// Moments of this computer's clock and spans in words, by the calendar and language of the person.

/// "1 d 21 h", "5 h 12 min", "4 min 10 s".
QString duration(milliseconds span);
/// "Thursday, 26 November, 14:05"; with the year if it differs from that of `now`. Like all below, it names the zone in
/// a repeated hour: "02:30 CEST".
QString dateAndTime(Instant when, Instant now);
/// "today at 14:05", "yesterday at 14:05", "Thursday, 26 November, 14:05": by the calendar of `now`.
QString moment(Instant when, Instant now);
/// The same for a narrow column: "today at 14:05", "Thu, 26 Nov, 14:05"; with the year if it differs.
QString momentBriefly(Instant when, Instant now);
/// "Monday 14:05" within a week, else the date.
QString since(Instant when, Instant now);
/// "31 March 2027", by this computer's calendar.
QString date(ServerTime when);
/// "2026-11-23T14:05:09Z" (RFC 3339, UTC, whole seconds); for documents that programs read.
QString rfc3339(Instant when);
QString rfc3339(ServerTime when);
std::optional<QString> rfc3339(const std::optional<ServerTime> &when); // none for none
/// "This computer's clock reads …; it is 2 d 3 h ahead of the license server. Correct the date and time." Names the
/// year if the server's is another one.
QString clockWarning(milliseconds offset, Instant now);

} // namespace license::text
