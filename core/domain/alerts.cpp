// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alerts.h"

#include "core/domain/attention.h"
#include "core/domain/enumnames.h"

#include <algorithm>
#include <iterator>

namespace license {

namespace {

using namespace std::chrono_literals;

constexpr EnumName<OutageStep> outageStepNames[] = {
    {OutageStep::None, "none"},
    {OutageStep::Failed, "failed"},
    {OutageStep::FirstWarning, "first_warning"},
    {OutageStep::LastWarning, "last_warning"},
    {OutageStep::Over, "over"},
};

constexpr int laterDays[] = {14, 7, 1}; ///< the steps after the first, which a person chooses

AlertKind kindOf(OutageStep step)
{
    switch (step) {
    case OutageStep::None:
    case OutageStep::Failed:
        return AlertKind::RefreshFailed;
    case OutageStep::FirstWarning:
    case OutageStep::LastWarning:
        return AlertKind::BeforeDeadline;
    case OutageStep::Over:
        return AlertKind::GraceOver;
    }
    Q_UNREACHABLE();
}

Severity severityOf(OutageStep step)
{
    return step == OutageStep::Failed ? Severity::Warning : Severity::Critical;
}

/// How far an outage has progressed.
OutageStep reached(const LicenseStatus &status, const AlertPreferences &wishes)
{
    switch (status.verification) {
    case VerificationState::Verified:
    case VerificationState::NotApplicable:
        return OutageStep::None;
    case VerificationState::GraceOver:
        return OutageStep::Over;
    case VerificationState::NotVerified: // has no deadline
        return status.lastError ? OutageStep::Failed : OutageStep::None;
    case VerificationState::Grace:
    case VerificationState::GraceEnding:
        break;
    }
    const milliseconds remaining = status.remaining.value_or(0ms);
    if (remaining <= std::chrono::hours{std::min(wishes.lastWarning, wishes.firstWarning)}) {
        return OutageStep::LastWarning;
    }
    if (remaining <= std::chrono::hours{wishes.firstWarning}) {
        return OutageStep::FirstWarning;
    }
    return status.lastError ? OutageStep::Failed : OutageStep::None;
}

/// The worst step up to `step` that a person wants alerts for.
OutageStep wanted(OutageStep step, const AlertPreferences &wishes)
{
    while (step != OutageStep::None && !wishes.wants(kindOf(step))) {
        step = static_cast<OutageStep>(static_cast<int>(step) - 1);
    }
    return step;
}

std::optional<PackageState> verdictOf(const LicenseStatus &status)
{
    const bool verdict = status.package == PackageState::Suspended || status.package == PackageState::Revoked;
    return verdict ? status.package : std::nullopt;
}

void tellOutage(const AlertInput &input, const AlertPreferences &wishes, AlertResult &result)
{
    OutageStep &told = result.memory.outage;
    if (input.status.verification == VerificationState::Verified) {
        if (told != OutageStep::None && wishes.wants(AlertKind::VerifiedAgain)) {
            result.alerts.append({.kind = AlertKind::VerifiedAgain, .severity = Severity::Ok});
        }
        told = OutageStep::None;
        return;
    }
    const OutageStep step = wanted(reached(input.status, wishes), wishes);
    if (step > told && !verdictOf(input.status)) {
        told = step;
        result.alerts.append({.kind = kindOf(step), .severity = severityOf(step)});
    }
}

void tellVerdict(const AlertInput &input, const AlertPreferences &wishes, AlertResult &result)
{
    const auto verdict = verdictOf(input.status);
    if (!verdict) {
        result.memory.verdict.reset();
    } else if (result.memory.verdict != verdict && wishes.wants(AlertKind::Verdict)) {
        result.memory.verdict = verdict;
        result.alerts.append({.kind = AlertKind::Verdict, .severity = Severity::Critical});
    }
}

/// The step that a package with this much time left has reached; nothing before the first.
std::optional<int> endStep(milliseconds validFor, int firstDays)
{
    if (validFor <= 0ms) {
        return 0;
    }
    std::optional<int> step;
    const auto take = [&step, validFor](int days) {
        if (validFor <= std::chrono::days{days} && (!step || days < *step)) {
            step = days;
        }
    };
    take(firstDays);
    for (const int days : laterDays) {
        if (days < firstDays) {
            take(days);
        }
    }
    return step;
}

void tellEnd(const AlertInput &input, const AlertPreferences &wishes, AlertResult &result)
{
    AlertMemory &memory = result.memory;
    const Package &package = input.document->package;
    if (!package.validUntil || package.renews.value_or(false) || memory.end != package.validUntil) {
        memory.end.reset();
        memory.daysBeforeEnd = 0;
    }
    if (!package.validUntil || package.renews.value_or(false) || verdictOf(input.status) || !input.status.validFor ||
        !wishes.wants(AlertKind::PackageEnding)) {
        return;
    }
    const auto step = endStep(*input.status.validFor, wishes.daysBeforeEnd);
    if (step && (!memory.end || *step < memory.daysBeforeEnd)) {
        memory.end = package.validUntil;
        memory.daysBeforeEnd = *step;
        const Severity severity = *step == 0 ? Severity::Critical : Severity::Warning;
        result.alerts.append({.kind = AlertKind::PackageEnding, .severity = severity, .daysBeforeEnd = *step});
    }
}

/// The types that `concerns` holds for and that have not alerted yet; updates `told`.
template <typename Concerns>
QStringList freshTypes(const LicenseStatus &status, QStringList &told, bool wanted, Concerns concerns)
{
    QStringList still;
    QStringList fresh;
    for (const LicenseStanding &standing : status.licenses) {
        const QString &type = standing.license.type;
        if (concerns(standing)) {
            if (told.contains(type)) {
                still += type;
            } else if (wanted) {
                fresh += type;
            }
        }
    }
    told = still + fresh;
    told.sort();
    return fresh;
}

void tellFewFree(const AlertInput &input, const AlertPreferences &wishes, AlertResult &result)
{
    const QStringList fresh =
        freshTypes(input.status, result.memory.fewFree, wishes.wants(AlertKind::FewFree),
                   [&wishes](const LicenseStanding &each) { return isShort(each, wishes.freePercent); });
    if (!fresh.isEmpty()) {
        result.alerts.append({.kind = AlertKind::FewFree, .severity = Severity::Warning, .licenses = fresh});
    }
}

/// The worst severity among the ends of these types.
Severity severityOfEnds(const LicenseStatus &status, const QStringList &types)
{
    Severity severity = Severity::Warning;
    for (const LicenseStanding &standing : status.licenses) {
        if (standing.ended() && standing.license.used > 0 && types.contains(standing.license.type)) {
            severity = Severity::Critical;
        }
    }
    return severity;
}

void tellLicenseEnds(const AlertInput &input, const AlertPreferences &wishes, AlertResult &result)
{
    const bool wanted = wishes.wants(AlertKind::PackageEnding);
    QStringList fresh =
        freshTypes(input.status, result.memory.ended, wanted, [](const LicenseStanding &each) { return each.ended(); });
    const QStringList ending = freshTypes(input.status, result.memory.ending, wanted, [](const LicenseStanding &each) {
        return each.state != LicenseState::Valid;
    });
    for (const QString &type : ending) { // a type that has ended already alerts once
        if (!fresh.contains(type)) {
            fresh += type;
        }
    }
    if (!fresh.isEmpty()) {
        result.alerts.append(
            {.kind = AlertKind::PackageEnding, .severity = severityOfEnds(input.status, fresh), .licenses = fresh});
    }
}

} // namespace

QString outageStepName(OutageStep step)
{
    return nameIn(outageStepNames, step);
}

std::optional<OutageStep> outageStepFromName(QStringView name)
{
    return valueIn(outageStepNames, name);
}

AlertResult alertsOf(const AlertInput &input, const AlertMemory &told, const AlertPreferences &wishes)
{
    AlertResult result{{}, told};
    if (input.unsettled) {
        return result;
    }
    if (input.status.verification == VerificationState::NotApplicable) {
        result.memory = {};
        return result;
    }
    tellOutage(input, wishes, result);
    if (input.document) {
        tellVerdict(input, wishes, result);
        tellEnd(input, wishes, result);
        tellLicenseEnds(input, wishes, result);
        tellFewFree(input, wishes, result);
    }
    return result;
}

QVector<int> laterEndSteps(int daysBeforeEnd)
{
    QVector<int> steps;
    std::copy_if(std::begin(laterDays), std::end(laterDays), std::back_inserter(steps),
                 [daysBeforeEnd](int days) { return days < daysBeforeEnd; });
    return steps;
}

} // namespace license
