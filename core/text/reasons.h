// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"

#include <QString>

#include <optional>

namespace license::text {

/// Why a service needs attention, as one phrase: "Endpoint ended on 31 March 2027 (12 in use)".
QString reason(const SeverityReason &reason, const LicenseStatus &status,
               const std::optional<LicenseDocument> &document, Instant now);
/// All reasons of the status, worst first, in one line; empty if all is well.
QString reasons(const LicenseStatus &status, const std::optional<LicenseDocument> &document, Instant now);

/// "1 day 21 hours left · last verified Monday 13:35", "Not verified for three days", "Verified today at 14:05".
QString verification(const LicenseStatus &status, Instant now);

/// "2 days 23 hours", "5 hours 12 minutes", "4 minutes 10 seconds": duration() in whole words, for a countdown.
QString durationInWords(milliseconds span);
/// The last verification is too old to say how things are at this moment: one has failed since, or is overdue.
bool isStale(const LicenseStatus &status);
/// The package's status as it is known: "Active", and while it is not verified "Last known: Active · Saturday 13:11",
/// because nobody knows whether it still is.
QString knownPackageStatus(PackageStatus package, const LicenseStatus &status, Instant now);

/// Where to get another package: the marketplace, or sales.
QString renewWhere(const Package &package);

} // namespace license::text
