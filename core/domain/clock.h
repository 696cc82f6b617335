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

/// One reading of this computer's clocks. `boot` counts from the start of the boot named by `bootId` and includes sleep
/// (Linux CLOCK_BOOTTIME, Windows QueryInterruptTime); `wall` is the computer's own idea of the time.
struct Reading
{
    Instant wall;
    milliseconds boot{0};
    QString bootId;
    bool operator==(const Reading &) const = default;
};

/// The only source of time in core/: callers take a `Clock &`.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    virtual Reading now() const = 0;
};

/// A span longer than any calendar shows, yet short enough that sums of several do not overflow. Values from a broken
/// clock or an edited store are clamped to it.
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

/// A reading older than its counterpart by at most this much is late, not from another boot: processes read the clocks
/// and save the readings in any order.
inline constexpr milliseconds latestReading = std::chrono::hours{1};
/// The same without a boot id to prove that both are of one boot.
inline constexpr milliseconds latestNamelessReading = std::chrono::seconds{10};

/// False if a reboot certainly lies between the two: another boot id, or a boot clock that went back further than a
/// late reading does. A reading without a boot id contradicts no boot, so the boot clock decides. Missing a reboot that
/// way undercounts; taking each reading for a new boot would count the whole uptime again each time.
bool sameBoot(const Reading &earlier, const Reading &later);

/// The time that has certainly passed from `from` to `to`: by the boot clock within one boot; across boots the
/// difference of the wall clocks, but at least the new boot's uptime. Never negative.
milliseconds elapsedBetween(const Reading &from, const Reading &to);

} // namespace license
