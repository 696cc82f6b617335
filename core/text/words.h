// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "core/domain/error.h"
#include "core/domain/licensestatus.h"
#include "core/domain/service.h"

#include <QLocale>
#include <QString>

#include <chrono>
#include <optional>

namespace license::text {

/// The texts for people for each value; translated, shared by window and command line. Server strings pass through
/// plain().

/// A server's text made safe to show: control, zero-width and bidirectional formatting characters become visible
/// symbols or are removed, and line ends become spaces. The text is isolated (U+2068 … U+2069) only if it contains
/// right-to-left letters.
QString plain(const QString &foreign);

QString verificationState(VerificationState state);
QString packageStatus(PackageStatus status);
QString packageState(PackageState state);
QString licenseState(LicenseState state);
QString severity(Severity severity);
QString assignedTo(AssignedTo assignedTo);
QString deployment(Deployment deployment);

/// The failure in one sentence that names the cause.
QString cause(const Error &error);
/// The next step in one sentence.
QString nextStep(const Error &error);
/// When the automatic refresh tries again, and whether the server asked for that pause (Retry-After): "The server asks
/// for a pause: the next automatic try is today at 14:05." Empty without a moment.
QString nextTry(const Error &error, std::optional<Instant> next, Instant now);
/// "Request identifier: …", by which the server's operators find a request; empty if there is none.
QString requestIdentifier(const Error &error);
/// cause() and nextStep(); never contains a token.
QString message(const Error &error);

/// "+15 Endpoint (10 → 25)", "Storage capacity 2 TB → 5 TB".
QString change(const Change &change);

/// "1 d 21 h", "5 h 12 min", "4 min 10 s".
QString duration(milliseconds span);
/// "2 TB": decimal units (TB = 10¹²), at most two decimals.
QString size(qint64 bytes);
QString count(qint64 number);
/// "Thursday, 26 November, 14:05"; with the year if it differs from that of `now`.
QString dateAndTime(Instant when, Instant now);
/// All of these name the zone in a repeated hour: "02:30 CEST".
/// "today at 14:05", "yesterday at 14:05", "Thursday, 26 November, 14:05": by the calendar of `now`.
QString moment(Instant when, Instant now);
/// The same for a narrow column: "today at 14:05", "Thu, 26 Nov, 14:05"; with the year if it differs.
QString momentBriefly(Instant when, Instant now);
/// "Monday 14:05" within a week, else the date.
QString since(Instant when, Instant now);
/// "31 March 2027", by this computer's calendar.
QString date(ServerTime when);
/// "31 March 2027": the last day of validity for an end at this moment, in UTC and therefore the same in every time
/// zone. The only wording of an end; briefly "31 Mar 2027", exactly "1 April 2027, 00:00:30 UTC".
QString validUntil(ServerTime end);
QString validUntilBriefly(ServerTime end);
QString validUntilExactly(ServerTime end);
/// "1 April 2026": the first day, the same in every time zone.
QString validFrom(ServerTime start);
/// "31 March 2027", "Ended on 31 March 2027", or empty for a type without an end of its own.
QString licenseEnd(const LicenseStanding &standing);
/// "Valid until 31 March 2027 · 127 days left", "Ended on 31 March 2027", "Valid without an end"; `validFor` is the
/// time left by server time, negative when past.
QString validity(const std::optional<ServerTime> &until, std::optional<milliseconds> validFor);
/// "2026-11-23T14:05:09Z" (RFC 3339, UTC, whole seconds); for documents that programs read.
QString rfc3339(Instant when);
QString rfc3339(ServerTime when);
std::optional<QString> rfc3339(const std::optional<ServerTime> &when); // none for none

/// "This computer's clock reads …; it is 2 d 3 h ahead of the license server. Correct the date and time."
QString clockWarning(milliseconds offset, Instant now);

} // namespace license::text
