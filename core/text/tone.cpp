// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tone.h"

#include <optional>

namespace license::text {

namespace {

int rankOf(Tone tone)
{
    switch (tone) {
    case Tone::Quiet:
        return 0;
    case Tone::Amber:
        return 1;
    case Tone::Neutral:
        return 2;
    case Tone::Orange:
        return 3;
    case Tone::Red:
        return 4;
    }
    Q_UNREACHABLE();
}

} // namespace

About aboutOf(ReasonKind kind)
{
    switch (kind) {
    case ReasonKind::PackageSuspended:
    case ReasonKind::PackageRevoked:
    case ReasonKind::GraceOver:
    case ReasonKind::GraceEnding:
    case ReasonKind::Grace:
    case ReasonKind::LastKnown:
    case ReasonKind::NotVerified:
        return About::Verification;
    case ReasonKind::PackageExpired:
    case ReasonKind::PackageExpiring:
    case ReasonKind::LicenseEnded:
    case ReasonKind::LicenseExpiring:
        return About::Validity;
    case ReasonKind::LicenseOverused:
    case ReasonKind::StorageOverused:
        return About::Numbers;
    case ReasonKind::ClockWrong:
        return About::Clock;
    }
    Q_UNREACHABLE();
}

bool isVerdict(std::optional<PackageState> package)
{
    return package == PackageState::Suspended || package == PackageState::Revoked;
}

bool isAboutVerification(const LicenseStatus &status)
{
    return status.reasons.isEmpty() || aboutOf(status.reasons.first().kind) == About::Verification;
}

Tone toneOf(VerificationState state)
{
    switch (state) {
    case VerificationState::Verified:
        return Tone::Quiet;
    case VerificationState::Grace:
        return Tone::Amber;
    case VerificationState::GraceEnding:
        return Tone::Orange;
    case VerificationState::GraceOver:
        return Tone::Red;
    case VerificationState::NotVerified:
    case VerificationState::NotApplicable:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

LicenseStatus asHeard(LicenseStatus status)
{
    status.knownFor.reset();
    status.unheard.reset();
    status.reasons.removeIf([](const SeverityReason &each) { return each.kind == ReasonKind::LastKnown; });
    status.severity = status.reasons.isEmpty() ? Severity::Ok : status.reasons.first().severity;
    return status;
}

Tone toneOf(const LicenseStatus &status)
{
    if (status.knownFor) {
        return worse(Tone::Neutral, toneOf(asHeard(status))); // nobody knows whether it still is well
    }
    if (isVerdict(status.package)) {
        return Tone::Red;
    }
    if (isAboutVerification(status)) {
        return toneOf(status.verification);
    }
    return status.reasons.first().severity == Severity::Critical ? Tone::Red : Tone::Amber;
}

Tone toneOf(const Alert &alert, const LicenseStatus &status)
{
    switch (alert.kind) {
    case AlertKind::RefreshFailed:
    case AlertKind::BeforeDeadline:
    case AlertKind::GraceOver:
    case AlertKind::VerifiedAgain:
        return toneOf(status.verification);
    case AlertKind::PackageEnding:
    case AlertKind::FewFree:
    case AlertKind::Verdict:
        return alert.severity == Severity::Critical ? Tone::Red : Tone::Amber;
    }
    Q_UNREACHABLE();
}

Tone worse(Tone a, Tone b)
{
    return rankOf(a) < rankOf(b) ? b : a;
}

} // namespace license::text
