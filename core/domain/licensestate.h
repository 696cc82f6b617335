// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"

#include <QString>
#include <QVector>

#include <optional>

namespace license {

/// What holds of one license type by its own end. Expiring: 30 days or less are left, and the package does not renew.
enum class LicenseState { Valid, Expiring, Ended };

/// "valid", "expiring", "ended": the words of the command line.
QString licenseStateName(LicenseState state);

/// From how long before its end on a package, or a license type, counts as expiring.
inline constexpr std::chrono::days expiringFrom{30};

/// A license type as it stands at one moment: the one place that says how many of it are free.
struct LicenseStanding
{
    License license;
    LicenseState state = LicenseState::Valid;

    bool ended() const { return state == LicenseState::Ended; }
    /// How many may be used: none once the type has ended.
    qint64 limit() const { return ended() ? 0 : license.total; }
    /// What the limit leaves; negative where more are used.
    qint64 spare() const { return limit() - license.used; }
    qint64 free() const { return std::max<qint64>(0, spare()); }
    bool operator==(const LicenseStanding &) const = default;
};

/// `now` is by server time; a type has ended at its `validUntil`.
LicenseStanding standingOf(const License &license, const Package &package, ServerTime now);
/// Of all types, in the document's order.
QVector<LicenseStanding> standingsOf(const LicenseDocument &document, ServerTime now);
/// The next moment, by server time, at which one of them changes by the mere passing of time.
std::optional<ServerTime> nextStandingChange(const LicenseDocument &document, ServerTime now);

} // namespace license
