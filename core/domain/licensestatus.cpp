// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/licensestatus.h"

#include <algorithm>

namespace license {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds overdueAfter = 1h;
constexpr milliseconds endingFrom = 24h;

/// `validFor` is in server time.
PackageState packageState(const Package &package, std::optional<milliseconds> validFor)
{
    switch (package.status) {
    case PackageStatus::Suspended:
        return PackageState::Suspended;
    case PackageStatus::Revoked:
        return PackageState::Revoked;
    case PackageStatus::Active:
    case PackageStatus::Trial:
        break;
    }
    if (!validFor) {
        return PackageState::Valid;
    }
    if (*validFor <= 0ms) {
        return PackageState::Expired;
    }
    const bool ending = *validFor <= expiringFrom && !package.renews.value_or(false);
    return ending ? PackageState::Expiring : PackageState::Valid;
}

void describePackage(LicenseStatus &status, const LicenseDocument &document, milliseconds elapsed)
{
    if (const auto &validUntil = document.package.validUntil) {
        status.validFor = *validUntil - document.issuedAt - elapsed;
    }
    status.package = packageState(document.package, status.validFor);
    status.serverNow = document.issuedAt + std::chrono::floor<seconds>(elapsed);
    status.licenses = standingsOf(document, *status.serverNow);
}

void describeGrace(LicenseStatus &status, const LicenseDocument &document, milliseconds elapsed, Instant now)
{
    status.elapsed = elapsed;
    status.remaining = std::max<milliseconds>(0ms, document.grace - elapsed);
    status.lastSuccess = now - elapsed;
    status.deadline = now + document.grace - elapsed;
    const milliseconds offset = wallBetween(document.issuedAt + elapsed, now);
    if (std::chrono::abs(offset) > clockTolerance) {
        status.clockOffset = offset;
    }
}

void describeAttempts(LicenseStatus &status, const AttemptSummary &attempts, const Reading &now)
{
    status.lastError = attempts.lastError;
    if (!attempts.lastAttempt) {
        return;
    }
    status.lastAttempt = now.wall - elapsedBetween(*attempts.lastAttempt, now);
    if (attempts.nextDelay) {
        status.nextRefresh = *status.lastAttempt + bounded(*attempts.nextDelay);
    }
}

bool hasFailed(const AttemptSummary &attempts)
{
    return attempts.lastError || attempts.failures > 0;
}

/// For a service outside the DMZ.
VerificationState verificationState(const LicenseStatus &status, const AttemptSummary &attempts, Instant now)
{
    if (!status.remaining) {
        return VerificationState::NotVerified;
    }
    if (*status.remaining == 0ms) {
        return VerificationState::GraceOver;
    }
    const bool overdue = status.nextRefresh && now - *status.nextRefresh > overdueAfter;
    if (!hasFailed(attempts) && !overdue) {
        return VerificationState::Verified;
    }
    return *status.remaining > endingFrom ? VerificationState::Grace : VerificationState::GraceEnding;
}

BackupAndRestore backupAndRestore(const LicenseStatus &status)
{
    using State = VerificationState;
    if (status.verification == State::GraceOver || status.package == PackageState::Suspended ||
        status.package == PackageState::Revoked) {
        return BackupAndRestore::MayStop;
    }
    if (status.verification == State::NotVerified || status.verification == State::NotApplicable ||
        status.package == PackageState::Expired) {
        return BackupAndRestore::Unknown;
    }
    return BackupAndRestore::Continue;
}

/// The earlier of two moments, each of which may never come.
void keepSooner(std::optional<milliseconds> &kept, std::optional<milliseconds> other)
{
    if (other && (!kept || *other < *kept)) {
        kept = other;
    }
}

/// The time until the verification state changes without a refresh.
std::optional<milliseconds> untilVerificationChanges(const LicenseStatus &status, Instant now)
{
    std::optional<milliseconds> until;
    switch (status.verification) {
    case VerificationState::Verified:
        until = status.remaining;
        if (status.nextRefresh) { // "more than" an hour: the first millisecond past it
            keepSooner(until, *status.nextRefresh - now + overdueAfter + 1ms);
        }
        return until;
    case VerificationState::Grace:
        return *status.remaining - endingFrom;
    case VerificationState::GraceEnding:
        return status.remaining;
    case VerificationState::GraceOver:
    case VerificationState::NotVerified:
    case VerificationState::NotApplicable:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<milliseconds> untilPackageChanges(const LicenseStatus &status, bool renews)
{
    if (!status.validFor || (status.package != PackageState::Valid && status.package != PackageState::Expiring)) {
        return std::nullopt;
    }
    return status.package == PackageState::Valid && !renews ? *status.validFor - expiringFrom : *status.validFor;
}

std::optional<milliseconds> untilLicensesChange(const LicenseDocument &document, const LicenseStatus &status,
                                                milliseconds elapsed)
{
    const auto next = nextStandingChange(document, *status.serverNow);
    return next ? std::optional<milliseconds>(*next - document.issuedAt - elapsed) : std::nullopt;
}

} // namespace

LicenseStatus evaluate(const StatusInput &input, const Reading &now)
{
    LicenseStatus status;
    const bool applies = input.deployment != Deployment::Dmz;
    if (applies) {
        describeAttempts(status, input.attempts, now);
    }
    if (input.document && input.clock) {
        const milliseconds elapsed = input.clock->advanced(now).elapsed();
        describePackage(status, *input.document, elapsed);
        if (applies) {
            describeGrace(status, *input.document, elapsed, now.wall);
        }
        status.untilChange = untilPackageChanges(status, input.document->package.renews.value_or(false));
        keepSooner(status.untilChange, untilLicensesChange(*input.document, status, elapsed));
    }
    if (const auto &known = input.lastKnown) {
        status.knownFor = elapsedBetween(known->at, now);
        status.unheard = known->why;
    }
    status.verification =
        applies ? verificationState(status, input.attempts, now.wall) : VerificationState::NotApplicable;
    status.reasons = severityReasons(status, input.document);
    status.severity = status.reasons.isEmpty() ? Severity::Ok : status.reasons.first().severity;
    status.backupAndRestore = backupAndRestore(status);
    keepSooner(status.untilChange, untilVerificationChanges(status, now.wall));
    return status;
}

} // namespace license
