// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/forwardingstore.h"

#include <functional>
#include <utility>

namespace license::test {

/// Thrown where a program is killed.
struct Killed
{};

/// A store that calls `step` before and after each method that writes.
class SteppedStore final : public ForwardingStore
{
public:
    SteppedStore(Store &store, std::function<void()> step) : ForwardingStore(store), m_step(std::move(step)) {}

private:
    void atWrite() const override { m_step(); }

    const std::function<void()> m_step;
};

} // namespace license::test
