// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <optional>

namespace license {

/// Time since the last successful verification, correct through reboots, sleep and wrong clocks (ARCHITECTURE.md,
/// Time).
///
///     elapsed = counted + closedGaps + openGap, or counted + provedGaps where that is more
///
/// Within one boot only the boot clock counts; the wall clock has no influence. Each reboot has one gap. Each reading
/// estimates it again, and the smallest estimate of that boot applies: time added by a wrong clock is dropped once the
/// clock is corrected. GraceClock is a value: it is stored with the document, heartbeats advance it, and callers
/// advance a copy in memory to query it.
///
/// A gap is the wall clock at the new boot's start minus the wall clock at the last heartbeat, so a constant clock
/// error cancels out. A wall clock more than 400 days from iat is ignored. If the wall clock agreed with the server at
/// the anchor, the anchor provides a second estimate: the wall clock's movement since then, minus the time counted by
/// boot clocks, bounds all powered-off time, closed gaps included. If the wall clock stands behind the anchor plus that
/// counted time, it is provably wrong, and a negative gap from it is no estimate. A clock that was wrong in between and
/// has been corrected therefore never shortens the period, and a clock set back can hide only powered-off time.
struct GraceClock
{
    ServerTime issuedAt;                 ///< iat of the document that it counts from
    Reading anchor;                      ///< when the document was accepted
    Reading last;                        ///< the latest heartbeat
    milliseconds counted{0};             ///< by boot clocks; only grows
    milliseconds closedGaps{0};          ///< of reboots before the present boot
    std::optional<milliseconds> openGap; ///< the present boot's gap; nothing before a plausible estimate or a reboot
    Instant gapFrom;                     ///< wall clock at the last heartbeat of the previous boot
    bool rebooted = false;               ///< a reboot lies between the anchor and `last`
    milliseconds provedGaps{0};          ///< the minimum sum of all gaps, proved from elsewhere

    /// A clock that starts at the acceptance of a document issued at `issuedAt`.
    static GraceClock start(ServerTime issuedAt, const Reading &accepted);
    /// The clock after a reading of the computer's clocks. Pure: the same readings give the same clock. A reading of
    /// the same boot older than `last` adds nothing: `last` only moves forward.
    [[nodiscard]] GraceClock advanced(const Reading &now) const;
    /// The combined knowledge of two processes that advanced the same clock; it loses nothing that either has counted.
    /// `other` is ignored if it counts from another document.
    [[nodiscard]] GraceClock mergedWith(const GraceClock &other) const;
    /// True if both count from the same acceptance of the same document.
    bool countsWith(const GraceClock &other) const;
    /// A clock just started, when another verification was accepted at `accepted`: it counts from the later of both.
    [[nodiscard]] GraceClock notBefore(const Reading &accepted) const;
    /// Raises the clock so that at least `proved` has passed from the anchor to `last`, whatever the clocks show.
    [[nodiscard]] GraceClock atLeast(milliseconds proved) const;
    /// Never negative, and at most three times `farthest`.
    milliseconds elapsed() const;

    bool operator==(const GraceClock &) const = default;
};

/// A wall clock farther than this from iat counts as broken.
inline constexpr milliseconds absurdlyFar = std::chrono::days{400};
/// A wall clock within this distance of server time is correct; a larger difference warrants a warning.
inline constexpr milliseconds clockTolerance = std::chrono::minutes{5};

} // namespace license
