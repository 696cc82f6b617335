// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/statewords.h"

#include "core/text/translate.h"

namespace license::text {

QString verificationState(VerificationState state)
{
    switch (state) {
    case VerificationState::Verified:
        return Words::tr("Verified");
    case VerificationState::Grace:
        return Words::tr("Offline grace period");
    case VerificationState::GraceEnding:
        return Words::tr("Grace period ending soon");
    case VerificationState::GraceOver:
        return Words::tr("Grace period over");
    case VerificationState::NotVerified:
        return Words::tr("Not verified on this computer yet");
    case VerificationState::NotApplicable:
        return Words::tr("Not applicable");
    }
    Q_UNREACHABLE();
}

QString packageStatus(PackageStatus status)
{
    switch (status) {
    case PackageStatus::Active:
        return Words::tr("Active");
    case PackageStatus::Trial:
        return Words::tr("Trial");
    case PackageStatus::Suspended:
        return Words::tr("Suspended");
    case PackageStatus::Revoked:
        return Words::tr("Revoked");
    }
    Q_UNREACHABLE();
}

QString packageState(PackageState state)
{
    switch (state) {
    case PackageState::Valid:
        return Words::tr("Valid");
    case PackageState::Expiring:
        return Words::tr("Expiring");
    case PackageState::Expired:
        return Words::tr("Expired");
    case PackageState::Suspended:
        return Words::tr("Suspended");
    case PackageState::Revoked:
        return Words::tr("Revoked");
    }
    Q_UNREACHABLE();
}

QString licenseState(LicenseState state)
{
    switch (state) {
    case LicenseState::Valid:
        return Words::tr("Valid");
    case LicenseState::Expiring:
        return Words::tr("Expiring");
    case LicenseState::Ended:
        return Words::tr("Ended");
    }
    Q_UNREACHABLE();
}

QString severity(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Words::tr("OK");
    case Severity::Warning:
        return Words::tr("Warning");
    case Severity::Critical:
        return Words::tr("Critical");
    case Severity::Unknown:
        return Words::tr("Unknown");
    }
    Q_UNREACHABLE();
}

QString assignedTo(AssignedTo assignedTo)
{
    switch (assignedTo) {
    case AssignedTo::Agent:
        return Words::tr("Agent");
    case AssignedTo::Object:
        return Words::tr("Backed-up object");
    }
    Q_UNREACHABLE();
}

QString deployment(Deployment deployment)
{
    switch (deployment) {
    case Deployment::OnPremises:
        return Words::tr("On-premises");
    case Deployment::Cloud:
        return Words::tr("Cloud");
    case Deployment::Dmz:
        return Words::tr("DMZ");
    }
    Q_UNREACHABLE();
}

} // namespace license::text
