// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/banner.h"

#include <QString>

#include <optional>

namespace license::text {

/// What a team's database has said last, while it cannot be read.

/// "Last known 12 minutes ago".
QString lastKnown(milliseconds age);
/// The same before what was known then: "Last known 12 minutes ago · Verified today at 14:05".
QString lastKnown(milliseconds age, const QString &known);
/// The time until lastKnown() reads differently.
milliseconds untilOlder(milliseconds age);
/// The banner of a status that has an age: what was known, why there is nothing newer, and what helps.
Banner lastKnownBanner(const LicenseStatus &status, const std::optional<LicenseDocument> &document, Instant now);

} // namespace license::text
