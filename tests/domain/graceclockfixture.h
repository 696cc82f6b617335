// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/graceclock.h"
#include "tests/domain/simulatedcomputer.h"

#include <gtest/gtest.h>

namespace license {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::years;

inline constexpr Instant start = std::chrono::sys_days{std::chrono::November / 23 / 2026} + 14h + 5min + 9s;

/// A computer and its grace clock, advanced at each heartbeat as in the console.
class GraceClockOnComputer : public testing::Test
{
protected:
    /// A verification succeeds now.
    void verify() { clock = GraceClock::start(computer.serverNow(), computer.now()); }
    void heartbeat() { clock = clock.advanced(computer.now()); }
    /// Runs on; ends with a heartbeat, as at sleep and exit.
    void run(milliseconds span)
    {
        computer.run(span);
        heartbeat();
    }
    milliseconds elapsed() const { return clock.advanced(computer.now()).elapsed(); }

    SimulatedComputer computer{start};
    GraceClock clock = GraceClock::start(computer.serverNow(), computer.now());
};

} // namespace license
