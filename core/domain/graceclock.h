// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <optional>

namespace license {

/// Time since the last successful verification, right through reboots, sleep and wrong clocks (ARCHITECTURE.md, Time).
///
///     elapsed = counted + closedGaps + openGap, or counted + provedGaps where that is more
///
/// Within one boot only the boot clock counts; the wall clock has no say. For each reboot one gap is estimated, anew at
/// each reading, and the smallest estimate of that boot holds: nothing that a wrong clock adds is kept once it is
/// corrected. A value: it is stored with the document, advanced by heartbeats, and advanced in memory by whoever wants
/// to know.
///
/// A gap is the wall clock at the new boot's start less the wall clock at the last heartbeat, so a clock that is wrong
/// by a constant cancels out. A wall clock more than 400 days from iat says nothing. Where the wall clock agreed with
/// the server at the anchor, the anchor gives a second opinion: what the wall clock has moved since then, less the time
/// that boot clocks counted, is all the powered-off time there can be, in closed gaps too; and where the wall clock
/// stands behind the anchor plus that counted time, it is proved wrong, and a gap that it shows as negative is no
/// estimate. So a clock that was wrong in between and has been corrected never cuts the period, and a clock set back
/// can hide nothing but powered-off time.
struct GraceClock
{
    ServerTime issuedAt;                 ///< iat of the document it counts from
    Reading anchor;                      ///< when the document was accepted
    Reading last;                        ///< the latest heartbeat
    milliseconds counted{0};             ///< by boot clocks; only grows
    milliseconds closedGaps{0};          ///< of reboots before the present boot
    std::optional<milliseconds> openGap; ///< the present boot's gap; nothing before a sane estimate or a reboot
    Instant gapFrom;                     ///< wall clock at the last heartbeat of the boot before the present one
    bool rebooted = false;               ///< a reboot lies between the anchor and `last`
    milliseconds provedGaps{0};          ///< the least of all gaps together, by what is known from elsewhere

    /// A clock that starts at the acceptance of a document issued at `issuedAt`.
    static GraceClock start(ServerTime issuedAt, const Reading &accepted);
    /// The clock after a look at the computer's clocks. Pure: the same readings give the same clock. A reading of the
    /// same boot that is older than `last` tells nothing new: `last` only moves forward.
    [[nodiscard]] GraceClock advanced(const Reading &now) const;
    /// What two processes know together, each of which has advanced the same clock: nothing that either has counted is
    /// lost. `other`, where it counts from another document, is left aside.
    [[nodiscard]] GraceClock mergedWith(const GraceClock &other) const;
    /// True where both count from one acceptance of one document.
    bool countsWith(const GraceClock &other) const;
    /// A clock just started, where another verification was accepted at `accepted`: it counts from the later of both.
    [[nodiscard]] GraceClock notBefore(const Reading &accepted) const;
    /// The clock where at least `proved` has passed since the anchor up to `last`, whatever the clocks show. Only
    /// raises.
    [[nodiscard]] GraceClock atLeast(milliseconds proved) const;
    /// Never negative, and never more than three times `farthest`.
    milliseconds elapsed() const;

    bool operator==(const GraceClock &) const = default;
};

/// A wall clock farther than this from iat is taken for broken.
inline constexpr milliseconds absurdlyFar = std::chrono::days{400};
/// A wall clock that differs from server time by no more than this is right; more is worth a warning.
inline constexpr milliseconds clockTolerance = std::chrono::minutes{5};

} // namespace license
