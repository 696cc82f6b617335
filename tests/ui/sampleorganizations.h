// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/management/managementreports.h"

namespace license::test {

inline Organization sampleOrganization(const QString &name, qint64 isProtected, qint64 total, qint64 unlicensed)
{
    return {.id = QStringLiteral("id-") + name,
            .name = name,
            .driver = QStringLiteral("1"),
            .protectedRepositories = isProtected,
            .totalRepositories = total,
            .unlicensedRepositories = unlicensed,
            .removedRepositories = 0,
            .synchronizing = false,
            .plans = {}};
}

/// Five organizations that differ in all that the table shows.
inline QVector<Organization> sampleOrganizations()
{
    const auto plan = [](const QString &name, qint64 successes, qint64 warnings, qint64 errors) {
        return BackupPlan{.id = name,
                          .name = name,
                          .repositories = successes + warnings + errors,
                          .successes = successes,
                          .warnings = warnings,
                          .errors = errors};
    };
    Organization platform = sampleOrganization(QStringLiteral("acme-platform"), 40, 40, 0);
    platform.plans = {plan(QStringLiteral("Daily"), 40, 0, 0)};
    Organization main = sampleOrganization(QStringLiteral("OrgName"), 43, 101, 58);
    main.plans = {plan(QStringLiteral("Daily"), 40, 2, 1), plan(QStringLiteral("Weekly"), 43, 0, 0)};
    main.removedRepositories = 15;
    Organization labs = sampleOrganization(QStringLiteral("acme-labs"), 7, 19, 12);
    labs.plans = {plan(QStringLiteral("Nightly"), 5, 2, 0)};
    Organization archive = sampleOrganization(QStringLiteral("acme-archive"), 12, 15, 0);
    archive.plans = {{.id = QStringLiteral("Monthly"), .name = QStringLiteral("Monthly")}};
    Organization arriving;
    arriving.id = QStringLiteral("id-new");
    arriving.name = QStringLiteral("acme-new");
    arriving.synchronizing = true;
    return {platform, main, labs, archive, arriving};
}

/// Signed in with `left` to go, and these organizations reported five minutes ago.
inline KnownManagement sampleManagement(Instant now, milliseconds left = std::chrono::days{23},
                                        const QVector<Organization> &organizations = sampleOrganizations())
{
    KnownManagement known;
    known.state.signIn = ManagementSignIn{.address = QStringLiteral("https://xms.acme.example"),
                                          .email = QStringLiteral("admin@acme.example"),
                                          .signedInAt = now + left - std::chrono::days{30},
                                          .tokenUntil = now + left};
    known.state.report = ManagementReport{.reportedAt = now - std::chrono::minutes{5},
                                          .origin = known.state.signIn->address,
                                          .organizations = organizations};
    return known;
}

} // namespace license::test
