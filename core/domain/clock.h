// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <chrono>

namespace license {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// A point on the wall clock in UTC, to the millisecond.
using Instant = std::chrono::sys_time<milliseconds>;
/// A point in server time, to the second, as the protocol states times.
using ServerTime = std::chrono::sys_seconds;

/// One look at the clocks of this computer. `boot` counts from the start of the boot named by `bootId` and counts sleep
/// (Linux CLOCK_BOOTTIME, Windows QueryInterruptTime); `wall` is whatever the computer believes the time to be.
struct Reading
{
    Instant wall;
    milliseconds boot{0};
    QString bootId;
    bool operator==(const Reading &) const = default;
};

/// Whoever reads time takes a `Clock &`; nothing else in core/ may ask the system.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    virtual Reading now() const = 0;
};

/// A span longer than any that a calendar can show, and short enough that sums of several do not overflow: what a
/// broken clock or an edited store says is held within it.
inline constexpr milliseconds farthest = std::chrono::years{20'000};

constexpr milliseconds bounded(milliseconds span)
{
    return std::clamp(span, -farthest, farthest);
}

/// `to` − `from` by the wall clock, for any two instants.
constexpr milliseconds wallBetween(Instant from, Instant to)
{
    return bounded(to.time_since_epoch()) - bounded(from.time_since_epoch());
}

/// A reading that is older than one it is compared with by no more than this is late, not of another boot: processes
/// look at the clocks and save what they saw in any order.
inline constexpr milliseconds latestReading = std::chrono::hours{1};
/// The same where no boot id tells that both are of one boot.
inline constexpr milliseconds latestNamelessReading = std::chrono::seconds{10};

/// False where a reboot surely lies between the two: another boot id, or a boot clock that went backwards by more than
/// a late reading does. A reading without a boot id names no boot and contradicts none, so the boot clock alone
/// decides; a reboot that is then missed is counted short, whereas taking each reading for a new boot would count the
/// whole uptime again each time.
bool sameBoot(const Reading &earlier, const Reading &later);

/// Time that has surely passed from `from` to `to`: by the boot clock within one boot; across boots at least what the
/// new boot counts, else the difference of the wall clocks. Never negative.
milliseconds elapsedBetween(const Reading &from, const Reading &to);

} // namespace license
