// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"
#include "tests/ui/samplestates.h"

#include <utility>

namespace license::test {

inline const Instant attemptsNow = FakeClock().now().wall;

/// An attempt that long before.
inline HistoryEntry attempt(int hoursAgo, Outcome outcome, std::optional<Error> error = {},
                            QVector<Change> changes = {})
{
    return {attemptsNow - std::chrono::hours{hoursAgo},
            Trigger::Scheduled,
            outcome,
            std::move(error),
            milliseconds{412},
            std::move(changes)};
}

/// One of each kind.
inline QVector<HistoryEntry> sampleAttempts()
{
    return {attempt(1, Outcome::Changed, {}, sampleChanges()),
            attempt(2, Outcome::Failed, Error{.code = ErrorCode::Timeout}), attempt(30, Outcome::Unchanged)};
}

} // namespace license::test
