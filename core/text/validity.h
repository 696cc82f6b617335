// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"

#include <QString>

#include <optional>

namespace license::text {

/// How long a package or license is valid, in words.

/// "31 March 2027": the last day of validity for an end at this moment, in UTC and therefore the same in every time
/// zone. The only wording of an end; briefly "31 Mar 2027", exactly "1 April 2027, 00:00:30 UTC".
QString validUntil(ServerTime end);
QString validUntilBriefly(ServerTime end);
QString validUntilExactly(ServerTime end);
/// "1 April 2026": the first day, the same in every time zone.
QString validFrom(ServerTime start);
/// "31 March 2027", "Ended on 31 March 2027", or empty for a type without an end of its own.
QString licenseEnd(const LicenseStanding &standing);
/// "Valid until 31 March 2027 · 127 days left", "Ended on 31 March 2027", "Valid without an end"; `validFor` is the
/// time left by server time, negative when past.
QString validity(const std::optional<ServerTime> &until, std::optional<milliseconds> validFor);

} // namespace license::text
