// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/checkstage.h"

#include <QVector>

#include <optional>

namespace license::ui {

/// The state of one service's connection check, in this session.
struct ConnectionCheckState
{
    bool running = false;
    std::optional<CheckStage> stage; ///< the running stage; none while the access token is being read
    QVector<StageResult> results;    ///< of the completed stages, in order
    std::optional<Instant> endedAt;  ///< nothing while it runs, and before the first run
    bool operator==(const ConnectionCheckState &) const = default;

    /// The stage that failed.
    const StageResult *failure() const
    {
        for (const StageResult &result : results) {
            if (result.status == CheckStatus::Failed) {
                return &result;
            }
        }
        return nullptr;
    }
};

} // namespace license::ui
