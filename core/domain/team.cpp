// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/team.h"

#include <algorithm>

namespace license {

ServiceAgents agentsFor(const QVector<TeamAgent> &agents, ServiceId service)
{
    ServiceAgents found;
    for (const TeamAgent &agent : agents) {
        if (std::binary_search(agent.tokens.cbegin(), agent.tokens.cend(), service)) {
            ++found.withToken;
            found.alive += agent.alive ? 1 : 0;
            found.silence = std::min(found.silence.value_or(agent.silence), agent.silence);
        }
    }
    return found;
}

std::optional<DatabaseProblem> whyNobodyAnswers(const ServiceAgents &agents)
{
    if (agents.withToken == 0) {
        return DatabaseProblem::NoAgent;
    }
    return agents.alive == 0 ? std::optional(DatabaseProblem::AgentsGone) : std::nullopt;
}

bool permits(const std::optional<TeamRights> &rights, TeamAct act)
{
    switch (act) {
    case TeamAct::Refresh:
        return !rights || rights->operate || rights->verify;
    case TeamAct::KeepServices:
        return !rights || rights->operate;
    case TeamAct::KeepToken:
        return !rights || rights->verify;
    }
    Q_UNREACHABLE();
}

QString teamRoleName(const TeamRights &rights)
{
    return rights.verify    ? QStringLiteral("agent")
           : rights.operate ? QStringLiteral("operator")
           : rights.read    ? QStringLiteral("viewer")
                            : QStringLiteral("none");
}

} // namespace license
