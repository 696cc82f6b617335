// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QString>
#include <QVector>

#include <optional>

namespace license {

/// What a Management Service reports about its Git organizations (PROTOCOL.md, Management Service). It is reported, not
/// verified: nothing here changes a verification, the grace clock, the package or the severity of a license. A number
/// that the service leaves out is absent, never 0.

/// A backup plan of an organization and how its last run ended.
struct BackupPlan
{
    QString id;
    QString name;
    std::optional<qint64> repositories{};
    std::optional<qint64> successes{};
    std::optional<qint64> warnings{};
    std::optional<qint64> errors{};
    bool operator==(const BackupPlan &) const = default;
};

struct Organization
{
    QString id;
    QString name;
    /// The provider as the service names it: a number whose meanings are not documented.
    QString driver{};
    std::optional<qint64> protectedRepositories{};
    std::optional<qint64> totalRepositories{};
    std::optional<qint64> unlicensedRepositories{};
    std::optional<qint64> removedRepositories{};
    std::optional<bool> synchronizing{};
    QVector<BackupPlan> plans{};
    bool operator==(const Organization &) const = default;
};

/// One complete answer.
struct ManagementReport
{
    Instant reportedAt{}; ///< by this computer's clock, which is read after the last page
    QString origin;       ///< the address that answered
    QVector<Organization> organizations;
    bool operator==(const ManagementReport &) const = default;
};

/// A person's sign-in. The token is in the keychain, and the password is nowhere.
struct ManagementSignIn
{
    QString address; ///< https://host[:port]
    QString email;
    Instant signedInAt{};
    Instant tokenUntil{}; ///< the token's own end, or the documented 30 days from the sign-in
    bool operator==(const ManagementSignIn &) const = default;
};

/// All that is known of the Management Service of one service.
struct ManagementState
{
    std::optional<ManagementSignIn> signIn{};
    std::optional<ManagementReport> report{};
    bool operator==(const ManagementState &) const = default;
};

} // namespace license
