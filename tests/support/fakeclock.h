// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

namespace license::test {

/// A clock that stands still until moved. Starts on 23 November 2026, 14:05:09 UTC, five hours into a boot.
class FakeClock final : public Clock
{
public:
    Reading now() const override { return m_reading; }

    /// Time passes: both clocks advance.
    void advance(milliseconds span)
    {
        m_reading.wall += span;
        m_reading.boot += span;
    }
    /// A person sets the wall clock.
    void stepWall(milliseconds span) { m_reading.wall += span; }
    /// The computer is off for `span` and starts again.
    void reboot(milliseconds span)
    {
        m_reading.wall += span;
        m_reading.boot = seconds{20};
        m_reading.bootId += QLatin1Char('+');
    }
    void set(const Reading &reading) { m_reading = reading; }

private:
    Reading m_reading{Instant{seconds{1'795'442'709}}, std::chrono::hours{5}, QStringLiteral("boot-1")};
};

} // namespace license::test
