// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <memory>
#include <utility>

namespace license {

/// A clock that runs ahead of another one by the time that the demo has skipped.
class DemoClock final : public Clock
{
public:
    explicit DemoClock(std::unique_ptr<Clock> real) : m_real(std::move(real)) {}

    Reading now() const override
    {
        Reading reading = m_real->now();
        reading.wall += m_ahead;
        reading.boot += m_ahead;
        return reading;
    }

    /// Skips time, as if the computer had been on throughout.
    void advance(milliseconds span) { m_ahead += span; }
    milliseconds ahead() const { return m_ahead; }

private:
    std::unique_ptr<Clock> m_real;
    milliseconds m_ahead{0};
};

} // namespace license
