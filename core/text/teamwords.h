// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/team.h"

#include <QString>

#include <optional>

namespace license::text {

/// The agents of a team in one line: "2 agents at work", and what is wrong where there is none.
QString agentsHeadline(const QVector<TeamAgent> &agents);
/// One agent in a line: "backup-1 · at work · verifies 4 at once · last result 5 min 0 s ago".
QString agentLine(const TeamAgent &agent);

/// What has become of a request: "Waiting for an agent", "Verified, nothing changed · by backup-1", and the cause of a
/// failure.
QString requestOutcome(const TeamRequest &request);
/// Why the role at the team's database does not permit this, and what helps; empty if it does.
QString refusal(const std::optional<TeamRights> &rights, TeamAct act);
/// What becomes of the token of a service that was added with a role that does not verify, and who needs it; empty with
/// one that does, without a team, and for a service that is never verified.
QString tokenForAgents(const std::optional<TeamRights> &rights, Deployment deployment);
/// The role in words: "viewer: reads".
QString roleWords(const TeamRights &rights);

} // namespace license::text
