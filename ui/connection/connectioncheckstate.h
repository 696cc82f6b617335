// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/checkstage.h"

#include <QVector>

#include <optional>

namespace license::ui {

/// How far the connection check of one service has got, in this session.
struct ConnectionCheckState
{
    bool running = false;
    std::optional<CheckStage> stage; ///< that runs; none yet while the access token is being read
    QVector<StageResult> results;    ///< of the stages that have ended, in their order
    std::optional<Instant> endedAt;  ///< nothing while it runs, and where it never has
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
