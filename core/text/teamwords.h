// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/team.h"

#include <QString>

namespace license::text {

/// The agents of a team in one line: "2 agents at work", and what is wrong where there is none.
QString agentsHeadline(const QVector<TeamAgent> &agents);
/// One agent in a line: "backup-1 · at work · verifies 4 at once · last result 5 min 0 s ago".
QString agentLine(const TeamAgent &agent);

} // namespace license::text
