// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/licensestatus.h"

#include <algorithm>

namespace license {

namespace {

using Reasons = QVector<SeverityReason>;

void addVerdict(Reasons &reasons, std::optional<PackageState> package)
{
    if (package == PackageState::Suspended) {
        reasons.append({ReasonKind::PackageSuspended, Severity::Critical});
    } else if (package == PackageState::Revoked) {
        reasons.append({ReasonKind::PackageRevoked, Severity::Critical});
    }
}

void addVerification(Reasons &reasons, VerificationState verification)
{
    switch (verification) {
    case VerificationState::GraceEnding:
        reasons.append({ReasonKind::GraceEnding, Severity::Critical});
        break;
    case VerificationState::GraceOver:
        reasons.append({ReasonKind::GraceOver, Severity::Critical});
        break;
    case VerificationState::Grace:
        reasons.append({ReasonKind::Grace, Severity::Warning});
        break;
    case VerificationState::NotVerified:
        reasons.append({ReasonKind::NotVerified, Severity::Unknown});
        break;
    case VerificationState::Verified:
    case VerificationState::NotApplicable:
        break;
    }
}

void addValidity(Reasons &reasons, std::optional<PackageState> package)
{
    if (package == PackageState::Expired) {
        reasons.append({ReasonKind::PackageExpired, Severity::Critical});
    } else if (package == PackageState::Expiring) {
        reasons.append({ReasonKind::PackageExpiring, Severity::Warning});
    }
}

void addLicense(Reasons &reasons, const LicenseStanding &standing)
{
    const License &license = standing.license;
    switch (standing.state) {
    case LicenseState::Ended:
        reasons.append(
            {ReasonKind::LicenseEnded, license.used > 0 ? Severity::Critical : Severity::Warning, license.type});
        return;
    case LicenseState::Expiring:
        reasons.append({ReasonKind::LicenseExpiring, Severity::Warning, license.type});
        break;
    case LicenseState::Valid:
        break;
    }
    if (license.overused()) {
        reasons.append({ReasonKind::LicenseOverused, Severity::Warning, license.type});
    }
}

/// Worse first; among equals verification, then package, then licenses.
bool isWorse(const SeverityReason &a, const SeverityReason &b)
{
    return a.severity != b.severity && worse(a.severity, b.severity) == a.severity;
}

} // namespace

QVector<SeverityReason> severityReasons(const LicenseStatus &status, const std::optional<LicenseDocument> &document)
{
    Reasons reasons;
    if (status.knownFor) {
        reasons.append({ReasonKind::LastKnown, Severity::Unknown});
    }
    if (status.verification == VerificationState::NotApplicable) {
        return reasons;
    }
    addVerdict(reasons, status.package);
    addVerification(reasons, status.verification);
    addValidity(reasons, status.package);
    for (const LicenseStanding &standing : status.licenses) {
        addLicense(reasons, standing);
    }
    if (document && document->package.storage &&
        document->package.storage->used > document->package.storage->capacity) {
        reasons.append({ReasonKind::StorageOverused, Severity::Warning});
    }
    if (status.clockOffset) {
        reasons.append({ReasonKind::ClockWrong, Severity::Warning});
    }
    std::stable_sort(reasons.begin(), reasons.end(), isWorse);
    return reasons;
}

} // namespace license
