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

/// "Not verified since Monday 13:35: 1 d 21 h left", "Not verified for three days", "Verified today at 14:05".
QString verification(const LicenseStatus &status, Instant now);

/// Where to get another package: the marketplace, or sales.
QString renewWhere(const Package &package);

} // namespace license::text
