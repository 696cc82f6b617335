// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <optional>
#include <string_view>

namespace license {

/// An HTTP-date in one of its three forms (RFC 9110, 5.6.7): "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94
/// 08:49:37 GMT", "Sun Nov  6 08:49:37 1994". Independent of the locale. The weekday must be well-formed but is not
/// compared. A two-digit year over 50 years ahead of `now` belongs to the previous century.
std::optional<std::chrono::sys_seconds> parseHttpDate(std::string_view text, Instant now);

} // namespace license
