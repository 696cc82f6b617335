// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

namespace license {

/// A computer whose wall clock may be wrong in any way, with the true time known only to the test.
class SimulatedComputer
{
public:
    explicit SimulatedComputer(Instant trueTime) : m_true(trueTime) {}

    Reading now() const { return {m_true + m_offset, m_uptime, m_bootId}; }
    Instant trueNow() const { return m_true; }
    ServerTime serverNow() const { return std::chrono::floor<seconds>(m_true); }
    milliseconds offset() const { return m_offset; }
    milliseconds uptime() const { return m_uptime; }

    /// Awake or asleep: the boot clock counts both.
    void run(milliseconds span)
    {
        m_true += span;
        m_uptime += span;
    }

    /// Off for `span`, then on again.
    void reboot(milliseconds span)
    {
        m_true += span;
        m_uptime = milliseconds{0};
        m_bootId = m_namesBoots ? QStringLiteral("boot-%1").arg(++m_boots) : QString();
    }

    void stepWall(milliseconds by) { m_offset += by; }
    void setWall(Instant wall) { m_offset = wall - m_true; }
    void correctWall() { m_offset = milliseconds{0}; }
    void stopNamingBoots()
    {
        m_namesBoots = false;
        m_bootId.clear();
    }

private:
    Instant m_true;
    milliseconds m_offset{0};
    milliseconds m_uptime{std::chrono::hours{2}};
    int m_boots = 1;
    bool m_namesBoots = true;
    QString m_bootId = QStringLiteral("boot-1");
};

} // namespace license
