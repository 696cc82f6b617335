// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/graceclock.h"
#include "core/domain/licensedocument.h"
#include "core/domain/licensestate.h"
#include "core/domain/service.h"

#include <optional>

namespace license {

enum class VerificationState { Verified, Grace, GraceEnding, GraceOver, NotVerified, NotApplicable };
enum class PackageState { Valid, Expiring, Expired, Suspended, Revoked };
enum class Severity { Ok, Warning, Critical, Unknown };
enum class BackupAndRestore { Continue, MayStop, Unknown };

/// "verified", "grace", …; "valid", …; "ok", …; "continue", …: the names on the command line.
QString verificationStateName(VerificationState state);
QString packageStateName(PackageState state);
QString severityName(Severity severity);
QString backupAndRestoreName(BackupAndRestore answer);
/// The worse of two, in the order ok, warning, unknown, critical.
Severity worse(Severity a, Severity b);

/// A summary of the attempts since the last success.
struct AttemptSummary
{
    std::optional<Reading> lastAttempt;
    std::optional<Error> lastError; ///< nothing after a success
    int failures = 0;               ///< in a row, since the last success
    /// When the next automatic refresh is due, counted from the last attempt.
    std::optional<milliseconds> nextDelay;
    bool operator==(const AttemptSummary &) const = default;
};

/// A team's database cannot be read: what is known is what it said last.
struct LastKnown
{
    Reading at; ///< when it was last heard
    Error why;
    bool copied = false; ///< known from this computer's copy of it alone
    bool operator==(const LastKnown &) const = default;
};

/// Everything that evaluate() uses.
struct StatusInput
{
    Deployment deployment = Deployment::OnPremises;
    std::optional<LicenseDocument> document;
    std::optional<GraceClock> clock; ///< present exactly when there is a document
    AttemptSummary attempts;
    std::optional<LastKnown> lastKnown{};
};

/// Why a service needs attention.
enum class ReasonKind {
    PackageSuspended,
    PackageRevoked,
    GraceOver,
    GraceEnding,
    PackageExpired,
    LicenseEnded, ///< critical if the type is in use, otherwise a warning
    LastKnown,    ///< a team's database cannot be read
    NotVerified,
    Grace,
    PackageExpiring,
    LicenseExpiring,
    LicenseOverused,
    StorageOverused,
    ClockWrong
};

struct SeverityReason
{
    ReasonKind kind = ReasonKind::NotVerified;
    Severity severity = Severity::Unknown;
    QString licenseType{}; ///< for Ended, Expiring and Overused
    bool operator==(const SeverityReason &) const = default;
};

/// The state of one service at one moment. Instants use the local clock unless noted.
struct LicenseStatus
{
    VerificationState verification = VerificationState::NotVerified;
    std::optional<PackageState> package;
    Severity severity = Severity::Unknown; ///< the worst of the reasons
    QVector<SeverityReason> reasons;       ///< worst first; empty if all is well
    BackupAndRestore backupAndRestore = BackupAndRestore::Unknown;
    std::optional<milliseconds> elapsed;   ///< since the last success, by the grace clock
    std::optional<milliseconds> remaining; ///< of the grace period; never negative
    std::optional<Instant> lastSuccess;    ///< now − elapsed
    std::optional<Instant> deadline;       ///< now + grace − elapsed, also when it has passed
    std::optional<Instant> nextRefresh;
    std::optional<Instant> lastAttempt;
    std::optional<Error> lastError;
    std::optional<milliseconds> clockOffset; ///< local clock minus server time, if over five minutes
    std::optional<milliseconds> validFor;    ///< to the package's valid_until by server time; negative when past
    std::optional<ServerTime> serverNow;     ///< now in server time, whenever there is a document: iat + elapsed
    QVector<LicenseStanding> licenses;       ///< the document's, in its order
    std::optional<milliseconds> untilChange; ///< the next moment at which a state changes as time passes
    std::optional<milliseconds> knownFor;    ///< how old all of this is, where a team's database cannot be read
    std::optional<Error> unheard;            ///< why it cannot, then
    bool operator==(const LicenseStatus &) const = default;
};

/// Why the service needs attention, worst first: severity and reason both come from here. Uses the states, licenses and
/// clock offset of `status`.
QVector<SeverityReason> severityReasons(const LicenseStatus &status, const std::optional<LicenseDocument> &document);

/// The single rule that decides what is shown; see the command line's contract. `now` has no other source.
LicenseStatus evaluate(const StatusInput &input, const Reading &now);

} // namespace license
