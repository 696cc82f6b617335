// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/await.h"
#include "app/licensectl/commands.h"
#include "core/domain/service.h"
#include "core/domain/team.h"
#include "core/sync/agentwish.h"
#include "core/sync/refreshoutcome.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QString>
#include <QVector>

#include <memory>

namespace license {
class TeamNews;
}

namespace license::ctl {

/// The end of a refresh that an agent of the team may have been asked for.
struct AgentRefresh
{
    RefreshOutcome outcome;
    QString words; ///< why no agent verified, and the next step, if `outcome.error` alone does not say it
};

/// Those of a team's services whose token this computer does not have, or that its role may not verify: they are left
/// to agents. None without a team.
QVector<ServiceId> leftToAgents(Context &context, const QVector<ServiceMonitor *> &monitors);

/// Asks the team's agents for services; they work while this computer does.
class AgentRefreshes
{
public:
    AgentRefreshes(Context &context, const QVector<ServiceId> &services);
    ~AgentRefreshes();

    /// The ends of all, once they are answered or their time is over.
    QHash<ServiceId, AgentRefresh> wait();

private:
    void answered(ServiceId service, const TeamAnswer &answer);
    void failed(ServiceId service, const Error &error, const ServiceAgents &agents);
    void end(ServiceId service, const AgentRefresh &end);

    Context &m_context;
    const QVector<ServiceId> m_services;
    QDeadlineTimer m_deadline;
    QHash<ServiceId, AgentRefresh> m_ended;
    Awaited<bool> m_done;
    QObject m_receiver; ///< of the wish's signals
    AgentWish m_wish;
};

} // namespace license::ctl
