// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"

namespace license {

/// The delay from a successful verification to the next one: check ± 10 %. `random` is in [0, 1).
milliseconds delayAfterSuccess(seconds check, double random);

/// The delay from a failed attempt to the next, `failures` counting this one: 1, 5, 15 min, 1 h, then hourly, every
/// 30 min in the last 12 h of grace and once more in its last minute; each with full jitter, evenly within 25 … 100 %
/// of it. 401 and 403: once a day ± 10 %. 400, 422 and a proxy's 407: once an hour at most. What only a person can
/// cure, or has canceled: hourly. Retry-After is the least delay, plus up to 10 % jitter, both capped at six hours and
/// at one hour before the grace ends, where that leaves anything. `remaining` is what is left of the grace period,
/// nothing without a document.
milliseconds delayAfterFailure(const Error &error, int failures, std::optional<milliseconds> remaining, double random);

/// True once the delay of the last attempt has passed; true where there has been none.
bool isDue(const AttemptSummary &attempts, const Reading &now);

} // namespace license
