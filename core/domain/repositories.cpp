// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/repositories.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace license {

namespace {

void add(std::optional<qint64> &sum, const std::optional<qint64> &number)
{
    if (number) {
        sum = sum.value_or(0) + *number; // both are bounded by the reader: no overflow
    }
}

/// Repositories that no plan protects; 0 if unknown.
qint64 unprotected(const Organization &organization)
{
    return organization.totalRepositories && organization.protectedRepositories
               ? *organization.totalRepositories - *organization.protectedRepositories
               : 0;
}

} // namespace

PlanTotals planTotalsOf(const Organization &organization)
{
    PlanTotals totals;
    for (const BackupPlan &plan : organization.plans) {
        add(totals.successes, plan.successes);
        add(totals.warnings, plan.warnings);
        add(totals.errors, plan.errors);
    }
    return totals;
}

RepositoryTotals totalsOf(const QVector<Organization> &organizations)
{
    RepositoryTotals totals;
    for (const Organization &organization : organizations) {
        add(totals.protectedCount, organization.protectedRepositories);
        add(totals.total, organization.totalRepositories);
        add(totals.unlicensed, organization.unlicensedRepositories);
        add(totals.removed, organization.removedRepositories);
    }
    return totals;
}

QVector<Organization> worstFirst(QVector<Organization> organizations)
{
    const auto badness = [](const Organization &each) {
        return std::tuple(each.unlicensedRepositories.value_or(0), unprotected(each),
                          planTotalsOf(each).errors.value_or(0));
    };
    std::stable_sort(organizations.begin(), organizations.end(), [&](const Organization &a, const Organization &b) {
        const auto first = badness(a);
        const auto second = badness(b);
        return first != second ? first > second : std::tie(a.name, a.id) < std::tie(b.name, b.id);
    });
    return organizations;
}

std::optional<RepositoryDisagreement> disagreementOf(const ManagementReport &report, const LicenseDocument &document)
{
    const License *license = document.find(u"git_repository");
    const bool complete = std::all_of(report.organizations.begin(), report.organizations.end(),
                                      [](const Organization &each) { return each.protectedRepositories.has_value(); });
    if (!license || !complete) {
        return std::nullopt;
    }
    const qint64 reported = totalsOf(report.organizations).protectedCount.value_or(0);
    return reported == license->used
               ? std::nullopt
               : std::optional(RepositoryDisagreement{.reported = reported, .verified = license->used});
}

TokenAge::State tokenState(const ManagementSignIn &signIn, Instant now)
{
    const milliseconds left = wallBetween(now, signIn.tokenUntil);
    return left <= milliseconds{0} ? TokenAge::State::Expired
           : left <= tokenWarning  ? TokenAge::State::ExpiresSoon
                                   : TokenAge::State::Fresh;
}

QVector<ManagementAttention> managementAttention(const ManagementState &state,
                                                 const std::optional<LicenseDocument> &document, Instant now)
{
    using Kind = ManagementAttention::Kind;
    QVector<ManagementAttention> found;
    const TokenAge::State token = state.signIn ? tokenState(*state.signIn, now) : TokenAge::State::Fresh;
    if (token == TokenAge::State::Expired) {
        found.append({.kind = Kind::TokenExpired, .tokenUntil = state.signIn->tokenUntil});
    }
    if (state.report) {
        QVector<Organization> unlicensed; // few of thousands, as a rule
        std::copy_if(state.report->organizations.cbegin(), state.report->organizations.cend(),
                     std::back_inserter(unlicensed),
                     [](const Organization &each) { return each.unlicensedRepositories.value_or(0) > 0; });
        for (const Organization &each : worstFirst(std::move(unlicensed))) {
            found.append(
                {.kind = Kind::Unlicensed, .organization = each.name, .repositories = *each.unlicensedRepositories});
        }
        if (const auto differs = document ? disagreementOf(*state.report, *document) : std::nullopt) {
            found.append({.kind = Kind::Disagreement, .disagreement = *differs});
        }
    }
    if (token == TokenAge::State::ExpiresSoon) {
        found.append({.kind = Kind::TokenExpiring, .tokenUntil = state.signIn->tokenUntil});
    }
    return found;
}

} // namespace license
