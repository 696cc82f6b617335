// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/teamwords.h"

#include "core/domain/databaseproblem.h"
#include "core/text/errortext.h"
#include "core/text/failurewords.h"
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

QString requestOutcome(const TeamRequest &request)
{
    if (!request.answer) {
        return Words::tr("Waiting for an agent");
    }
    const TeamAnswer &answer = *request.answer;
    QString words;
    switch (answer.outcome) {
    case Outcome::Changed:
        words = Words::tr("Verified, with changes");
        break;
    case Outcome::Unchanged:
        words = Words::tr("Verified, nothing changed");
        break;
    case Outcome::Failed:
        words = answer.error ? withoutStop(briefCause(*answer.error)) : Words::tr("Failed");
        break;
    case Outcome::Skipped:
    case Outcome::NotApplicable:
        words = Words::tr("Not verified");
        break;
    }
    //: %1 is what has become of a request, %2 the name of the agent that has answered it
    return answer.agent.isEmpty() ? words : Words::tr("%1 · by %2").arg(words, plain(answer.agent));
}

QString refusal(const std::optional<TeamRights> &rights, TeamAct act)
{
    if (permits(rights, act)) {
        return {};
    }
    if (rights->readOnly) {
        return message(databaseError(DatabaseProblem::ReadOnly, {}));
    }
    switch (act) {
    case TeamAct::Refresh:
        return Words::tr("Your role at the team database only reads. To refresh, ask its administrator for the role "
                         "license_operator.");
    case TeamAct::KeepServices:
        return Words::tr("Your role at the team database only reads. To change services, ask its administrator for "
                         "the role license_operator.");
    case TeamAct::KeepToken:
        return Words::tr("Your role at the team database keeps no access tokens. Ask its administrator for the role "
                         "license_agent, or have an agent of the team keep the token.");
    }
    Q_UNREACHABLE();
}

QString tokenForAgents(const std::optional<TeamRights> &rights, Deployment deployment)
{
    if (!rights || rights->verify || deployment == Deployment::Dmz) {
        return {};
    }
    return Words::tr("The access token stays on this computer: the team database holds none, and your role does not "
                     "verify. An agent verifies the service once it has the token itself: in its token file, or "
                     "entered in the console on its computer.");
}

QString roleWords(const TeamRights &rights)
{
    if (rights.verify) {
        return Words::tr("agent: keeps services and verifies them");
    }
    if (rights.operate) {
        return Words::tr("operator: keeps services and asks agents to verify them");
    }
    return rights.read ? Words::tr("viewer: reads") : Words::tr("none: it may not even read");
}

} // namespace license::text
