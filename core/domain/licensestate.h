// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"

#include <QString>
#include <QVector>

#include <optional>

namespace license {

/// The state of one license type by its own end. Expiring: 30 days or less are left, and the package does not renew.
enum class LicenseState { Valid, Expiring, Ended };

/// "valid", "expiring", "ended": the names on the command line.
QString licenseStateName(LicenseState state);

/// How long before its end a package or a license type counts as expiring.
inline constexpr std::chrono::days expiringFrom{30};

/// A license type at one moment. This is the only code that computes free licenses.
struct LicenseStanding
{
    License license;
    LicenseState state = LicenseState::Valid;

    bool ended() const { return state == LicenseState::Ended; }
    /// The number that may be used: none once the type has ended.
    qint64 limit() const { return ended() ? 0 : license.total; }
    /// The limit minus the use; negative if more are used.
    qint64 spare() const { return limit() - license.used; }
    qint64 free() const { return std::max<qint64>(0, spare()); }
    bool operator==(const LicenseStanding &) const = default;
};

/// `now` is server time; a type has ended at its `validUntil`.
LicenseStanding standingOf(const License &license, const Package &package, ServerTime now);
/// Of all types, in the document's order.
QVector<LicenseStanding> standingsOf(const LicenseDocument &document, ServerTime now);
/// The next moment, in server time, at which one of them changes as time passes.
std::optional<ServerTime> nextStandingChange(const LicenseDocument &document, ServerTime now);

} // namespace license
