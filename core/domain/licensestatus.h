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

/// "verified", "grace", …; "valid", …; "ok", …; "continue", …: the words of the command line.
QString verificationStateName(VerificationState state);
QString packageStateName(PackageState state);
QString severityName(Severity severity);
QString backupAndRestoreName(BackupAndRestore answer);
/// The worse of two, in the order ok, warning, unknown, critical.
Severity worse(Severity a, Severity b);

/// What is known of the attempts since the last success.
struct AttemptSummary
{
    std::optional<Reading> lastAttempt;
    std::optional<Error> lastError; ///< nothing after a success
    int failures = 0;               ///< in a row, since the last success
    /// When the next automatic refresh is due, counted from the last attempt.
    std::optional<milliseconds> nextDelay;
    bool operator==(const AttemptSummary &) const = default;
};

/// Everything that evaluate() looks at.
struct StatusInput
{
    Deployment deployment = Deployment::OnPremises;
    std::optional<LicenseDocument> document;
    std::optional<GraceClock> clock; ///< there exactly when there is a document
    AttemptSummary attempts;
};

/// Why a service is not in order.
enum class ReasonKind {
    PackageSuspended,
    PackageRevoked,
    GraceOver,
    GraceEnding,
    PackageExpired,
    LicenseEnded, ///< critical where it is used, else a warning
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
    QString licenseType{}; ///< of the Ended, Expiring and Overused ones
    bool operator==(const SeverityReason &) const = default;
};

/// The truth about one service at one moment. Instants are by the local clock, unless they say otherwise.
struct LicenseStatus
{
    VerificationState verification = VerificationState::NotVerified;
    std::optional<PackageState> package;
    Severity severity = Severity::Unknown; ///< the worst of the reasons
    QVector<SeverityReason> reasons;       ///< worst first; none where all is well
    BackupAndRestore backupAndRestore = BackupAndRestore::Unknown;
    std::optional<milliseconds> elapsed;   ///< since the last success, by the grace clock
    std::optional<milliseconds> remaining; ///< of the grace period; never negative
    std::optional<Instant> lastSuccess;    ///< now − elapsed
    std::optional<Instant> deadline;       ///< now + grace − elapsed, also when it has passed
    std::optional<Instant> nextRefresh;
    std::optional<Instant> lastAttempt;
    std::optional<Error> lastError;
    std::optional<milliseconds> clockOffset; ///< local clock minus server time, where it is over five minutes
    std::optional<milliseconds> validFor;    ///< to the package's valid_until by server time; negative when past
    std::optional<ServerTime> serverNow;     ///< now by server time, wherever there is a document: iat + elapsed
    QVector<LicenseStanding> licenses;       ///< the document's, in its order
    std::optional<milliseconds> untilChange; ///< the next moment at which a state changes by the mere passing of time
    bool operator==(const LicenseStatus &) const = default;
};

/// Why the service is not in order, worst first: the severity and its reason come from here together. Looks at the
/// states, licenses and clock offset of `status`.
QVector<SeverityReason> severityReasons(const LicenseStatus &status, const std::optional<LicenseDocument> &document);

/// The one rule that decides what is shown; see docs in the command line's contract. `now` never comes from elsewhere.
LicenseStatus evaluate(const StatusInput &input, const Reading &now);

} // namespace license
