// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/graceclock.h"

#include <algorithm>

namespace license {

namespace {

constexpr milliseconds none{0};

milliseconds amount(milliseconds span)
{
    return std::clamp(span, none, farthest);
}

/// The boot clock's uptime in a reading.
milliseconds uptime(const Reading &reading)
{
    return amount(reading.boot);
}

bool isSane(const GraceClock &clock, Instant wall)
{
    return std::chrono::abs(wallBetween(clock.issuedAt, wall)) <= absurdlyFar;
}

bool wasRightAtAnchor(const GraceClock &clock)
{
    return std::chrono::abs(wallBetween(clock.issuedAt, clock.anchor.wall)) <= clockTolerance;
}

/// A damaged or edited store may contain any numbers.
void repair(GraceClock &clock)
{
    clock.counted = amount(clock.counted);
    clock.closedGaps = amount(clock.closedGaps);
    clock.provedGaps = amount(clock.provedGaps);
    if (clock.openGap) {
        clock.openGap = amount(*clock.openGap);
    }
}

void continueBoot(GraceClock &clock, const Reading &now)
{
    clock.counted = amount(clock.counted + uptime(now) - uptime(clock.last));
}

/// The uptime of a new boot lies entirely after the last heartbeat, so all of it counts, even if no program ran.
void enterBoot(GraceClock &clock, const Reading &now)
{
    clock.closedGaps = amount(clock.closedGaps + clock.openGap.value_or(none));
    clock.openGap.reset();
    clock.gapFrom = clock.last.wall;
    clock.counted = amount(clock.counted + uptime(now));
    clock.rebooted = true;
}

/// `now`, unless it is of the same boot as `last` and older.
Reading laterOf(const Reading &last, const Reading &now)
{
    return sameBoot(last, now) && uptime(now) < uptime(last) ? last : now;
}

bool surelySameBoot(const Reading &one, const Reading &other)
{
    return !one.bootId.isEmpty() && one.bootId == other.bootId && sameBoot(one, other) && sameBoot(other, one);
}

void keepSmaller(std::optional<milliseconds> &gap, const std::optional<milliseconds> &other)
{
    if (other) {
        gap = std::min(gap.value_or(farthest), *other);
    }
}

/// The minimum time since the anchor, by the present boot clock alone.
milliseconds provedByBootClock(const GraceClock &clock)
{
    const milliseconds before = sameBoot(clock.anchor, clock.last) ? uptime(clock.anchor) : none;
    return uptime(clock.last) - before;
}

/// The time that boot clocks counted up to the last heartbeat of the previous boot; the present boot counts its whole
/// uptime.
milliseconds countedBefore(const GraceClock &clock)
{
    return amount(clock.counted - uptime(clock.last));
}

/// The wall clock at the present boot's start, seen from `since`.
milliseconds bootStartAfter(const GraceClock &clock, Instant since)
{
    return wallBetween(since, clock.last.wall) - uptime(clock.last);
}

/// All powered-off time since the anchor, if the wall clock is as correct as it was then; negative if it is not.
milliseconds poweredOffSinceAnchor(const GraceClock &clock)
{
    return bootStartAfter(clock, clock.anchor.wall) - countedBefore(clock);
}

/// The gap before the present boot by the present reading; negative if the wall clock went backwards.
std::optional<milliseconds> gapEstimate(const GraceClock &clock)
{
    if (isSane(clock, clock.gapFrom)) {
        return bootStartAfter(clock, clock.gapFrom);
    }
    if (isSane(clock, clock.anchor.wall)) {
        return poweredOffSinceAnchor(clock) - clock.closedGaps;
    }
    return std::nullopt;
}

void keepSmallest(GraceClock &clock, milliseconds estimate)
{
    clock.openGap = std::min(clock.openGap.value_or(farthest), amount(estimate));
}

/// The second estimate, for an anchor at which the wall clock was correct.
void renewGapByAnchor(GraceClock &clock, milliseconds estimate)
{
    const milliseconds poweredOff = poweredOffSinceAnchor(clock);
    if (poweredOff < -clockTolerance) { // the wall clock is behind the time that has certainly passed
        if (estimate >= none) {
            keepSmallest(clock, estimate);
        }
        return;
    }
    clock.closedGaps = std::min(clock.closedGaps, amount(poweredOff));
    keepSmallest(clock, std::min(estimate, poweredOff - clock.closedGaps));
}

/// Estimates the open gap from the present reading, `last`.
void renewGap(GraceClock &clock)
{
    const auto estimate = isSane(clock, clock.last.wall) ? gapEstimate(clock) : std::nullopt;
    if (!estimate) {
        return;
    }
    if (wasRightAtAnchor(clock)) {
        renewGapByAnchor(clock, *estimate);
    } else {
        keepSmallest(clock, *estimate);
    }
}

} // namespace

GraceClock GraceClock::start(ServerTime issuedAt, const Reading &accepted)
{
    GraceClock clock;
    clock.issuedAt = issuedAt;
    clock.anchor = accepted;
    clock.last = accepted;
    clock.gapFrom = accepted.wall;
    return clock;
}

GraceClock GraceClock::advanced(const Reading &now) const
{
    GraceClock clock = *this;
    repair(clock);
    const Reading latest = laterOf(last, now);
    if (sameBoot(last, latest)) {
        continueBoot(clock, latest);
    } else {
        enterBoot(clock, latest);
    }
    clock.last = latest;
    clock.counted = std::max(clock.counted, provedByBootClock(clock));
    if (clock.rebooted) {
        renewGap(clock);
    }
    return clock;
}

bool GraceClock::countsWith(const GraceClock &other) const
{
    return issuedAt == other.issuedAt && anchor == other.anchor;
}

GraceClock GraceClock::mergedWith(const GraceClock &other) const
{
    if (!countsWith(other)) {
        return *this;
    }
    const bool behind = counted < other.counted;
    GraceClock merged = behind ? other : *this;
    const GraceClock &lesser = behind ? *this : other;
    if (surelySameBoot(merged.last, lesser.last)) {
        merged.last = laterOf(merged.last, lesser.last);
        merged.closedGaps = std::min(merged.closedGaps, lesser.closedGaps);
        keepSmaller(merged.openGap, lesser.openGap);
    }
    merged.provedGaps = std::max(merged.provedGaps, lesser.provedGaps); // not every process knows the proved time
    return merged;
}

GraceClock GraceClock::notBefore(const Reading &accepted) const
{
    return surelySameBoot(anchor, accepted) && uptime(anchor) < uptime(accepted) ? start(issuedAt, accepted) : *this;
}

GraceClock GraceClock::atLeast(milliseconds proved) const
{
    GraceClock clock = *this;
    clock.provedGaps = std::max(amount(provedGaps), amount(amount(proved) - amount(counted)));
    return clock;
}

milliseconds GraceClock::elapsed() const
{
    const milliseconds gaps = amount(closedGaps) + amount(openGap.value_or(none));
    return amount(counted) + std::max(gaps, amount(provedGaps));
}

} // namespace license
