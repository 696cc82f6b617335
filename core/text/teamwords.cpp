// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/teamwords.h"

#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "core/text/translate.h"

#include <algorithm>

namespace license::text {

using namespace Qt::StringLiterals;

QString agentsHeadline(const QVector<TeamAgent> &agents)
{
    const auto alive =
        int(std::count_if(agents.cbegin(), agents.cend(), [](const TeamAgent &agent) { return agent.alive; }));
    if (alive > 0) {
        return Words::tr("%n agent(s) of the team at work", nullptr, alive);
    }
    return agents.isEmpty()
               ? Words::tr("No agent has worked with the team's database yet. Start “licensectl watch” on a "
                           "computer that has the tokens.")
               : Words::tr("No agent of the team is at work. Start “licensectl watch” on a computer that has "
                           "the tokens.");
}

QString agentLine(const TeamAgent &agent)
{
    QStringList parts{agent.self ? Words::tr("%1 (this computer)").arg(plain(agent.name)) : plain(agent.name)};
    if (agent.alive) {
        parts.append(Words::tr("at work"));
        parts.append(Words::tr("verifies %n at once", nullptr, agent.lanes));
    } else if (agent.lanes > 0) {
        //: %1 is a span such as "4 min 10 s"
        parts.append(Words::tr("silent for %1").arg(duration(agent.silence)));
    } else {
        parts.append(Words::tr("verifies only on request"));
    }
    //: %1 is a span such as "4 min 10 s"
    parts.append(agent.rested ? Words::tr("last result %1 ago").arg(duration(*agent.rested))
                              : Words::tr("no result yet"));
    return parts.join(u" · "_s);
}

} // namespace license::text
