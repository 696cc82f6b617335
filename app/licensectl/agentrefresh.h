// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/commands.h"
#include "core/domain/team.h"
#include "core/sync/refreshoutcome.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QString>
#include <QVector>

#include <optional>

namespace license {
class TeamWork;
}

namespace license::ctl {

/// The end of a refresh that an agent of the team was asked for.
struct AgentRefresh
{
    RefreshOutcome outcome;
    QString agent; ///< who verified; empty: nobody
    QString words; ///< why nobody did, and the next step, if `outcome.error` alone does not say it
};

/// Asks the agents of a team's store for the services whose token this computer does not have, or that its role may not
/// verify. Without a team it asks for none.
class AgentRequests
{
public:
    explicit AgentRequests(Context &context);

    /// True for a service that is left to agents.
    bool areFor(const ServiceMonitor &monitor) const;
    /// A request, unless no agent at work has the token.
    void ask(const ServiceMonitor &monitor);
    /// The ends of all requests, once they are answered or their time is over.
    QHash<ServiceId, AgentRefresh> wait();

private:
    void look();
    void lookForAgents(const QVector<TeamAgent> &agents);
    void end(ServiceId id, const AgentRefresh &end);

    Context &m_context;
    TeamWork *const m_team;
    TeamRights m_rights;
    bool m_hasToken = false; ///< in a file, for all services
    QDeadlineTimer m_deadline;
    QHash<ServiceId, qint64> m_open;
    QHash<ServiceId, AgentRefresh> m_ended;
};

} // namespace license::ctl
