// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"

#include <vector>

namespace license {

/// The delay from a successful verification to the next one: 90 … 100 % of check. `random` is in [0, 1).
milliseconds delayAfterSuccess(seconds check, double random);

/// The interval of automatic refreshes after a success: what the server asks for, or a person's `wish` if that is
/// shorter. A verification that is good for less than that is renewed after three quarters of its `grace`, which leaves
/// time to try again: nothing is over between two refreshes of which none has failed. Below a minute, or without any
/// grace, that cannot be, and no server is asked more often than once a minute for it.
seconds refreshInterval(seconds check, seconds grace, seconds wish);

/// The attempts paced by that interval: after a success the next refresh comes after `every` instead of `check` if that
/// is shorter, with the same share of jitter. Computed on demand and never stored, so a new choice takes effect at
/// once, in each process. Retries after a failure have their own pace.
AttemptSummary paced(AttemptSummary attempts, seconds check, seconds every);

/// The delay from a failed attempt to the next, `failures` including this one: 1, 5, 15 min, 1 h, then hourly, every 30
/// min in the last 12 h of grace and once more in its last minute; each with full jitter, evenly within 25 … 100 % of
/// it. 401 and 403: after 90 … 100 % of a day. 400, 422 and a proxy's 407: at most once an hour. Failures that only a
/// person can resolve, or has cancelled: hourly. Retry-After is the minimum delay, plus up to 10 % jitter, both capped
/// at six hours and at one hour before the grace ends; within that hour it does not count. `remaining` is the rest of
/// the grace period: nothing without a document, zero once it is over.
milliseconds delayAfterFailure(const Error &error, int failures, std::optional<milliseconds> remaining, double random);

/// The error with no longer pause than the one that counts (delayAfterFailure), so that no sentence promises another.
Error withCountedPause(Error error, std::optional<milliseconds> remaining);

/// True once the delay of the last attempt has passed, or without any attempt.
bool isDue(const AttemptSummary &attempts, const Reading &now);

/// The pending effect of a return of the network or the computer.
enum class AfterReturn {
    Nothing, ///< it has been verified since, or a return does not help: the server refused, or asked for patience
    Wait,    ///< the moment has not come yet
    Verify   ///< now
};

/// After a return at `returned` a service is verified within a minute: at a moment that `random`, in [0, 1), spreads
/// over half a minute, so that a crowd that returns together does not arrive together, and never within a minute of the
/// previous attempt. A success in the last minute is recent enough. An attempt that failed since may have started too
/// early, and is repeated after a minute.
AfterReturn afterReturn(const AttemptSummary &attempts, const Reading &returned, const Reading &now, double random);

/// A flapping link, or a computer that often sleeps, returns often: six times an hour count.
class ReturnLimit
{
public:
    /// True if a return at `now` counts; it is then recorded.
    bool admit(const Reading &now);

private:
    std::vector<Reading> m_heeded;
};

} // namespace license
