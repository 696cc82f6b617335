// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/highwatermark.h"

#include <functional>
#include <optional>

namespace license {

struct SyncContext;

/// What the keychain's high-water mark is to one attempt: asked for once, it raises the grace clock of a store that was
/// put back, and is brought up to date where the store says more.
class MarkUse
{
public:
    explicit MarkUse(const SyncContext &context) : m_context(context) {}

    /// Asks the keychain, unless this attempt has done so, for a second at most and a quarter of the time `left`. Then
    /// calls `done` once, unless `receiver` goes first; where no keychain has to be asked, at once.
    void read(const Service &service, milliseconds left, QObject *receiver, std::function<void()> done);
    /// Holds the clock of `known` to what was read, in the store as well. No more than once.
    void apply(ServiceState &known, QObject *receiver);

    /// The latest seq that the keychain knows of in the series of `known`: a new reply is above it. 0 where it knows
    /// none.
    qint64 floor(const ServiceState &known) const;
    /// The keychain keeps marks.
    bool isPossible() const { return m_kept && m_kept->possible; }
    /// The clock now in use, where the mark proved that more has passed.
    const std::optional<GraceClock> &heldClock() const { return m_heldClock; }

private:
    const SyncContext &m_context;
    std::optional<KeptMark> m_kept; ///< once the keychain has been asked
    std::optional<GraceClock> m_heldClock;
    bool m_applied = false;
};

} // namespace license
