// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/banner.h"

#include <QString>

#include <optional>

namespace license::text {

/// How all services stand together.
struct FleetSummary
{
    int all = 0;
    int wrong = 0;       ///< that need attention, or did; a running check hides an alarm that it may resolve
    int checking = 0;    ///< that are being verified
    int verified = 0;    ///< in the last known state
    int notVerified = 0; ///< in the last known state; one in the DMZ is neither
    int low = 0;         ///< with few or no free licenses of a type
    Tone worst = Tone::Quiet;
    std::optional<milliseconds> knownFor; ///< the age of all of it, where a team's database cannot be read
    std::optional<Error> unheard;         ///< why it cannot

    void add(const LicenseStatus &status, bool checking, bool low);
    bool operator==(const FleetSummary &) const = default;
};

/// "All 12 services verified", "2 of 12 need attention", "Verifying 3 of 12 services…"; after "Last known 12 minutes
/// ago" where a team's database cannot be read.
QString fleetHeadline(const FleetSummary &summary);
/// "2 verified · 2 low on licenses".
QString fleetLine(const FleetSummary &summary);
/// The banner of the Overview; `worst` says what is the matter with the service that needs attention most.
Banner fleetBanner(const FleetSummary &summary, const QString &worst);

} // namespace license::text
