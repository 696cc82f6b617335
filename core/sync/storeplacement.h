// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/team.h"
#include "core/store/storechoice.h"

namespace license {

class Store;

/// What the role at a team's database permits; nothing for another store, or one that does not answer.
std::optional<TeamRights> rightsAt(Store &store);
/// The agents of a team's database; nothing for another store.
std::optional<Result<QVector<TeamAgent>>> agentsAt(Store &store);

/// The last requests of people at a team's database; nothing for another store.
std::optional<Result<QVector<TeamRequest>>> requestsAt(Store &store);

} // namespace license
