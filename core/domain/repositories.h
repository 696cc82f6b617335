// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/managementservice.h"
#include "core/domain/tokenage.h"

#include <QVector>

#include <optional>

namespace license {

/// Sums over the organizations that report a number; absent if none does.
struct RepositoryTotals
{
    std::optional<qint64> protectedCount{};
    std::optional<qint64> total{};
    std::optional<qint64> unlicensed{};
    std::optional<qint64> removed{};
    bool operator==(const RepositoryTotals &) const = default;
};

RepositoryTotals totalsOf(const QVector<Organization> &organizations);

/// Sums over the plans that report a number; absent if none does.
struct PlanTotals
{
    std::optional<qint64> successes{};
    std::optional<qint64> warnings{};
    std::optional<qint64> errors{};
    bool operator==(const PlanTotals &) const = default;
};

PlanTotals planTotalsOf(const Organization &organization);

/// The order in which people read them: most repositories without a license first, then most unprotected ones, then
/// most failed backups; equal ones by name and id.
QVector<Organization> worstFirst(QVector<Organization> organizations);

/// The protected repositories as reported, beside the licenses in use as verified, if the two differ.
struct RepositoryDisagreement
{
    qint64 reported = 0;
    qint64 verified = 0;
    bool operator==(const RepositoryDisagreement &) const = default;
};

/// Nothing if they agree, or if either side does not say: the document has no Git repository license, or an
/// organization reports no number.
std::optional<RepositoryDisagreement> disagreementOf(const ManagementReport &report, const LicenseDocument &document);

/// How long the token of a sign-in is valid, by the local clock. Only the service's 401 proves a refused token.
TokenAge::State tokenState(const ManagementSignIn &signIn, Instant now);

/// What needs attention at the Management Service. It is no reason of a severity.
struct ManagementAttention
{
    enum class Kind { TokenExpired, TokenExpiring, Unlicensed, Disagreement };
    Kind kind = Kind::Unlicensed;
    QString organization{};  ///< Unlicensed: its name
    qint64 repositories = 0; ///< Unlicensed
    Instant tokenUntil{};    ///< TokenExpired, TokenExpiring
    RepositoryDisagreement disagreement{};
    bool operator==(const ManagementAttention &) const = default;
};

/// Worst first. `document` is the verified one, if there is one.
QVector<ManagementAttention> managementAttention(const ManagementState &state,
                                                 const std::optional<LicenseDocument> &document, Instant now);

} // namespace license
