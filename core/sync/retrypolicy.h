// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"

#include <vector>

namespace license {

/// The delay from a successful verification to the next one: check ± 10 %. `random` is in [0, 1).
milliseconds delayAfterSuccess(seconds check, double random);

/// The attempts as a person's wish paces them: after a success the next refresh comes after `wish` instead of `check`
/// where that is shorter, with the same share of jitter. Worked out whenever it is asked for and never kept, so that
/// another wish holds at once, in each process. Retries after a failure have their own pace.
AttemptSummary paced(AttemptSummary attempts, seconds check, seconds wish);

/// The delay from a failed attempt to the next, `failures` counting this one: 1, 5, 15 min, 1 h, then hourly, every
/// 30 min in the last 12 h of grace and once more in its last minute; each with full jitter, evenly within 25 … 100 %
/// of it. 401 and 403: once a day ± 10 %. 400, 422 and a proxy's 407: once an hour at most. What only a person can
/// cure, or has canceled: hourly. Retry-After is the least delay, plus up to 10 % jitter, both capped at six hours and
/// at one hour before the grace ends; within that hour it does not count. `remaining` is what is left of the grace
/// period: nothing without a document, zero once it is over.
milliseconds delayAfterFailure(const Error &error, int failures, std::optional<milliseconds> remaining, double random);

/// True once the delay of the last attempt has passed; true where there has been none.
bool isDue(const AttemptSummary &attempts, const Reading &now);

/// What the return of the network, or of the computer from its sleep, still leads to.
enum class AfterReturn {
    Nothing, ///< it has been verified since, or a return cures nothing: somebody says no, or asked for patience
    Wait,    ///< the moment has not come yet
    Verify   ///< now
};

/// After a return at `returned` a service is verified within a minute: at a moment that `random`, in [0, 1), spreads
/// over half a minute, so that a crowd which comes back together does not arrive together, and never within a minute of
/// the attempt before. A success of the last minute is fresh enough. An attempt that failed since may have begun too
/// early, and is repeated once a minute has passed.
AfterReturn afterReturn(const AttemptSummary &attempts, const Reading &returned, const Reading &now, double random);

/// A link that flaps, or a computer that naps, comes back often: six times an hour are heeded.
class ReturnLimit
{
public:
    /// True where a return at `now` is to be heeded, which it then counts as.
    bool admit(const Reading &now);

private:
    std::vector<Reading> m_heeded;
};

} // namespace license
