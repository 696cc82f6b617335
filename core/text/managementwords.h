// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/repositories.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace license::text {

/// The words of what a Management Service reports. They always say that it is reported and not verified.

/// The cause of a failure at a Management Service, and the next step; nothing where the words for any server fit.
std::optional<QString> managementCause(const Error &error);
std::optional<QString> managementStep(const Error &error);

/// "Reported by https://… today at 14:05; not verified".
QString reportedLine(const ManagementReport &report, Instant now);
/// "Reported by the Management Service 5 min ago; not verified".
QString reportedAge(const ManagementReport &report, Instant now);
/// "Signed in as admin@example.com until 23 December 2026, 14:05".
QString signInLine(const ManagementSignIn &signIn, Instant now);
/// "OrgName: 58 repositories have no license".
QString managementAttentionLine(const ManagementAttention &attention, Instant now);
/// All of them, worst first; the organizations beyond `most` are counted in one line.
QStringList managementAttentionLines(const ManagementState &state, const std::optional<LicenseDocument> &document,
                                     Instant now, qsizetype most);
/// The same, each with its kind.
struct ManagementNotice
{
    ManagementAttention::Kind kind = ManagementAttention::Kind::Unlicensed;
    QString words;
    bool operator==(const ManagementNotice &) const = default;
};
QVector<ManagementNotice> managementNotices(const ManagementState &state,
                                            const std::optional<LicenseDocument> &document, Instant now,
                                            qsizetype most);
/// So many organizations are named where only the worst have room.
inline constexpr qsizetype mostOrganizationsNamed = 3;
/// Whether it needs a mark among lines of what is verified. The others name the Management Service themselves.
bool isToBeMarked(const ManagementNotice &notice);
/// For a place with lines of what is verified: "Reported: OrgName: 58 repositories have no license".
QString markedLine(const ManagementNotice &notice);
/// The name as plain text; the id where there is none.
QString organizationName(const Organization &organization);
/// "Daily: 12 successes, 1 warning, 2 errors".
QString planLine(const BackupPlan &plan);
/// "2 plans: 1 failed, 2 with warnings": how the last runs of all plans ended, the worst alone.
QString plansBriefly(const Organization &organization);
/// "43 of 58": protected of total repositories.
QString coverage(const Organization &organization);
/// A number, or "unknown".
QString reportedNumber(const std::optional<qint64> &number);

} // namespace license::text
