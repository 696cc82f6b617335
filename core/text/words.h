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

/// What a person reads for each value; translated, shared by window and command line. Server strings pass through
/// plain().

/// The server's text made safe to show: control, zero-width and bidirectional formatting characters become visible
/// symbols or go, line ends become spaces, and the whole is isolated (U+2068 … U+2069) only where it holds
/// right-to-left letters.
QString plain(const QString &foreign);

QString verificationState(VerificationState state);
QString packageStatus(PackageStatus status);
QString packageState(PackageState state);
QString severity(Severity severity);
QString assignedTo(AssignedTo assignedTo);
QString deployment(Deployment deployment);

/// What went wrong, in one sentence that names the cause.
QString cause(const Error &error);
/// What to do next, in one sentence.
QString nextStep(const Error &error);
/// When the automatic refresh tries again, and whether the server asked for that pause (Retry-After): "The server asks
/// for a pause: the next automatic try is today at 14:05." Empty without a moment.
QString nextTry(const Error &error, std::optional<Instant> next, Instant now);
/// "Request identifier: …", which a server's people find a request by; empty where none was answered.
QString requestIdentifier(const Error &error);
/// cause() and nextStep(); never holds a token.
QString message(const Error &error);

/// "+15 Endpoint (10 → 25)", "Storage capacity 2 TB → 5 TB".
QString change(const Change &change);

/// "1 d 21 h", "5 h 12 min", "4 min 10 s".
QString duration(milliseconds span);
/// "2 TB": decimal units (TB = 10¹²), at most two decimals.
QString size(qint64 bytes);
QString count(qint64 number);
/// "Thursday, 26 November, 14:05"; with the year where it is not that of `now`.
QString dateAndTime(Instant when, Instant now);
/// "today at 14:05", "yesterday at 14:05", "Thursday, 26 November, 14:05": by the calendar of `now`.
QString moment(Instant when, Instant now);
/// "Monday 14:05" within a week, else the date.
QString since(Instant when, Instant now);
/// "31 March 2027".
QString date(ServerTime when);
/// "Valid until 31 March 2027 · 127 days left", "Ended on 31 March 2027", "Valid without an end"; `validFor` is the
/// time left by server time, negative when past.
QString validity(const std::optional<ServerTime> &until, std::optional<milliseconds> validFor);
/// "2026-11-23T14:05:09Z" (RFC 3339, UTC, whole seconds); for documents that programs read.
QString rfc3339(Instant when);
QString rfc3339(ServerTime when);

/// "This computer's clock reads …; it is 2 d 3 h ahead of the license server. Correct the date and time."
QString clockWarning(milliseconds offset, Instant now);

} // namespace license::text
