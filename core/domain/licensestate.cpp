// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/licensestate.h"

#include "core/domain/enumnames.h"

namespace license {

namespace {

constexpr EnumName<LicenseState> licenseStateNames[] = {
    {LicenseState::Valid, "valid"},
    {LicenseState::Expiring, "expiring"},
    {LicenseState::Ended, "ended"},
};

LicenseState stateOf(const License &license, const Package &package, ServerTime now)
{
    if (!license.validUntil) {
        return LicenseState::Valid;
    }
    if (*license.validUntil <= now) {
        return LicenseState::Ended;
    }
    const bool ending = *license.validUntil - now <= expiringFrom && !package.renews.value_or(false);
    return ending ? LicenseState::Expiring : LicenseState::Valid;
}

} // namespace

QString licenseStateName(LicenseState state)
{
    return nameIn(licenseStateNames, state);
}

LicenseStanding standingOf(const License &license, const Package &package, ServerTime now)
{
    return {license, stateOf(license, package, now)};
}

QVector<LicenseStanding> standingsOf(const LicenseDocument &document, ServerTime now)
{
    QVector<LicenseStanding> standings;
    standings.reserve(document.licenses.size());
    for (const License &license : document.licenses) {
        standings.append(standingOf(license, document.package, now));
    }
    return standings;
}

std::optional<ServerTime> nextStandingChange(const LicenseDocument &document, ServerTime now)
{
    std::optional<ServerTime> next;
    const auto take = [&next, now](ServerTime when) {
        if (when > now && (!next || when < *next)) {
            next = when;
        }
    };
    for (const License &license : document.licenses) {
        if (license.validUntil) {
            take(*license.validUntil);
            if (!document.package.renews.value_or(false)) {
                take(*license.validUntil - expiringFrom);
            }
        }
    }
    return next;
}

} // namespace license
