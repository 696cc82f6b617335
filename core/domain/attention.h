// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"
#include "core/domain/tokenage.h"

#include <QString>
#include <QVector>

#include <optional>

namespace license {

/// What needs a person's attention. Beyond the reasons of the severity it covers what comes next: few free licenses, a
/// token that expires, objects without a license.
enum class AttentionKind {
    PackageSuspended,
    PackageRevoked,
    GraceOver,
    GraceEnding,
    PackageExpired,
    LicenseEnded,
    LastKnown,
    NotVerified,
    Grace,
    TokenExpired,
    PackageExpiring,
    PackageNotBegun,
    LicenseExpiring,
    LicenseOverused,
    StorageOverused,
    ClockWrong,
    FewFree,
    TokenExpiring,
    Unlicensed
};

/// What a person can do about it from the console.
enum class AttentionAction { ShowLicense, ShowUnlicensed, RequestMore, Renew, ReplaceToken, ShowOrganizations, SignIn };

struct Attention
{
    AttentionKind kind = AttentionKind::NotVerified;
    Severity severity = Severity::Warning;
    QString licenseType{}; ///< for a license type's end and its numbers
    qint64 count = 0;      ///< Unlicensed: objects
    QVector<AttentionAction> actions{};
    bool operator==(const Attention &) const = default;
};

/// The share of free licenses from which on they are few.
inline constexpr int lowFreePercent = 10;
/// At most `percent` of the total are free. Not of a type that has ended: that is a matter of its own.
bool isShort(const LicenseStanding &standing, int percent);

/// The known state of one service at one moment.
struct AttentionInput
{
    const LicenseStatus &status;
    const std::optional<LicenseDocument> &document;
    std::optional<TokenAge> token{};
    std::optional<qint64> unlicensed{}; ///< objects without a license, once their list has been read
};

/// Worst first; empty if nothing needs attention. A service in the DMZ is judged by its licenses alone.
QVector<Attention> attentionOf(const AttentionInput &input);

/// Whether the status banner already says it: how fresh the verification is, the vendor's verdict, the clock.
bool isInBanner(AttentionKind kind);
/// Whether any of them is about too few free licenses.
bool isLowOnLicenses(const QVector<Attention> &attention);

} // namespace license
