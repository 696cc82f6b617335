// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/enumnames.h"
#include "core/domain/licensestatus.h"

namespace license {

namespace {

constexpr EnumName<VerificationState> verificationStateNames[] = {
    {VerificationState::Verified, "verified"},        {VerificationState::Grace, "grace"},
    {VerificationState::GraceEnding, "grace_ending"}, {VerificationState::GraceOver, "grace_over"},
    {VerificationState::NotVerified, "not_verified"}, {VerificationState::NotApplicable, "not_applicable"},
};

constexpr EnumName<PackageState> packageStateNames[] = {
    {PackageState::Valid, "valid"},         {PackageState::Expiring, "expiring"}, {PackageState::Expired, "expired"},
    {PackageState::Suspended, "suspended"}, {PackageState::Revoked, "revoked"},
};

constexpr EnumName<Severity> severityNames[] = {
    {Severity::Ok, "ok"},
    {Severity::Warning, "warning"},
    {Severity::Critical, "critical"},
    {Severity::Unknown, "unknown"},
};

constexpr EnumName<BackupAndRestore> backupAndRestoreNames[] = {
    {BackupAndRestore::Continue, "continue"},
    {BackupAndRestore::MayStop, "may_stop"},
    {BackupAndRestore::Unknown, "unknown"},
};

int rank(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return 0;
    case Severity::Warning:
        return 1;
    case Severity::Unknown:
        return 2;
    case Severity::Critical:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

QString verificationStateName(VerificationState state)
{
    return nameIn(verificationStateNames, state);
}

QString packageStateName(PackageState state)
{
    return nameIn(packageStateNames, state);
}

QString severityName(Severity severity)
{
    return nameIn(severityNames, severity);
}

QString backupAndRestoreName(BackupAndRestore answer)
{
    return nameIn(backupAndRestoreNames, answer);
}

Severity worse(Severity a, Severity b)
{
    return rank(a) >= rank(b) ? a : b;
}

} // namespace license
