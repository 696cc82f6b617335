// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <algorithm>

namespace license {

/// The most of a Retry-After that counts: the schedule waits no longer, and no sentence tells a person to.
inline constexpr std::chrono::hours longestRetryAfter{6};

/// What counts of the pause that the server asked for; zero without one.
inline std::chrono::seconds countedRetryAfter(const Error &error)
{
    using std::chrono::seconds;
    return std::clamp<seconds>(error.retryAfter.value_or(seconds{0}), seconds{0}, longestRetryAfter);
}

} // namespace license
