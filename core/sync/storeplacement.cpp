// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/storeplacement.h"

#include "core/store/store.h"
#include "core/store/teamwork.h"

namespace license {

std::optional<TeamRights> rightsAt(Store &store)
{
    const TeamWork *team = store.team();
    const auto rights = team ? team->rights() : Result<TeamRights>(TeamRights{});
    return team && rights ? std::optional(*rights) : std::nullopt;
}

std::optional<Result<QVector<TeamAgent>>> agentsAt(Store &store)
{
    const TeamWork *team = store.team();
    return team ? std::optional(team->agents()) : std::nullopt;
}

std::optional<Result<QVector<TeamRequest>>> requestsAt(Store &store)
{
    const TeamWork *team = store.team();
    return team ? std::optional(team->requests(shownRequests)) : std::nullopt;
}

} // namespace license
