// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/agentrefresh.h"

#include "app/composition.h"
#include "app/licensectl/translate.h"
#include "core/domain/databaseproblem.h"
#include "core/platform/interrupts.h"
#include "core/store/teamnews.h"
#include "core/store/teamwork.h"
#include "core/text/reasons.h"

#include <QTimer>

#include <algorithm>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

AgentRefresh failure(const Error &error, const QString &words = {})
{
    return {.outcome = {.outcome = Outcome::Failed, .error = error}, .words = words};
}

AgentRefresh withoutToken()
{
    return failure(
        {.code = ErrorCode::CredentialsMissing, .detail = u"no agent has a token"_s},
        CtlWords::tr("No agent of the team has the access token of this service. Store it on a computer on which "
                     "“licensectl watch” runs."));
}

AgentRefresh withoutAgent(const ServiceAgents &agents)
{
    return failure({.code = ErrorCode::Timeout, .detail = u"no agent is at work"_s},
                   //: %1 is a span, such as "4 minutes 10 seconds"
                   CtlWords::tr("No agent with the access token of this service is at work: the last one was "
                                "heard %1 ago. Start “licensectl watch” on its computer.")
                       .arg(text::durationInWords(agents.silence.value_or(milliseconds{0}))));
}

AgentRefresh withoutAnswer()
{
    return failure({.code = ErrorCode::Timeout, .detail = u"no agent has answered"_s},
                   CtlWords::tr("No agent of the team has answered in time. The request stays: the next agent "
                                "at work answers it, and “licensectl history” shows how."));
}

bool readsToken(Vault &vault, const Service &service)
{
    QObject receiver;
    Awaited<bool> read;
    vault.read(service, &receiver,
               [&read](const Result<std::shared_ptr<const Secret>> &token) { read.answer(token.ok()); });
    return read.wait();
}

} // namespace

QVector<ServiceId> leftToAgents(Context &context, const QVector<ServiceMonitor *> &monitors)
{
    Composition &composition = context.composition;
    const TeamWork *team = composition.store().team();
    const auto rights = team ? team->rights() : Result<TeamRights>(TeamRights{});
    if (!rights || !rights->operate || monitors.isEmpty()) {
        return {};
    }
    // A token in a file is for all services.
    const bool hasToken = composition.vault().kind() == Vault::Kind::File &&
                          readsToken(composition.vault(), monitors.first()->state().service);
    QVector<ServiceId> left;
    for (const ServiceMonitor *monitor : monitors) {
        const Service &service = monitor->state().service;
        const bool verifies = rights->verify && (hasToken || service.tokenExpected);
        if (!verifies && service.connection.deployment != Deployment::Dmz) {
            left.append(service.id);
        }
    }
    return left;
}

AgentRefreshes::AgentRefreshes(Context &context, const QVector<ServiceId> &services)
    : m_context(context)
    , m_services(services)
    , m_deadline(context.options.timeout)
    , m_wish(context.composition.storage(), services, nullptr)
{
    QObject::connect(&m_wish, &AgentWish::answered, &m_receiver,
                     [this](ServiceId service, const TeamAnswer &answer) { answered(service, answer); });
    QObject::connect(
        &m_wish, &AgentWish::failed, &m_receiver,
        [this](ServiceId service, const Error &error, const ServiceAgents &agents) { failed(service, error, agents); });
    QObject::connect(&m_wish, &AgentWish::ownTokenNeeded, &m_receiver,
                     [this](ServiceId service) { end(service, withoutToken()); });
    if (!services.isEmpty()) {
        m_wish.listenTo(context.composition.storage().listen());
        m_wish.start();
    }
}

AgentRefreshes::~AgentRefreshes() = default;

void AgentRefreshes::answered(ServiceId service, const TeamAnswer &answer)
{
    const RefreshOutcome outcome{
        .outcome = answer.outcome, .error = answer.error, .requestId = {}, .changes = {}, .agent = answer.agent};
    m_context.composition.storage().run(
        &m_receiver, [service](Store &store) { return store.history(service, 1); },
        [this, service, outcome](const Result<QVector<HistoryEntry>> &history) {
            AgentRefresh refresh{.outcome = outcome, .words = {}};
            if (history && !history->isEmpty() && history->first().outcome == outcome.outcome) {
                refresh.outcome.changes = history->first().changes;
            }
            end(service, refresh);
        });
}

void AgentRefreshes::failed(ServiceId service, const Error &error, const ServiceAgents &agents)
{
    const DatabaseProblem problem = databaseProblem(error);
    if (problem == DatabaseProblem::NoAgent) {
        end(service, withoutToken());
    } else if (problem == DatabaseProblem::AgentsGone) {
        end(service, withoutAgent(agents));
    } else {
        end(service, failure(error));
    }
}

void AgentRefreshes::end(ServiceId service, const AgentRefresh &end)
{
    m_ended.insert(service, end);
    if (m_ended.size() == m_services.size()) {
        m_done.answer(true);
    }
}

QHash<ServiceId, AgentRefresh> AgentRefreshes::wait()
{
    QObject scope;
    QTimer::singleShot(std::max<qint64>(1, m_deadline.remainingTime()), &scope, [this] { m_done.answer(false); });
    QObject::connect(&m_context.interrupts, &Interrupts::interrupted, &scope, [this] { m_done.answer(false); });
    if (m_ended.size() < m_services.size() && !Interrupts::wanted()) {
        m_done.wait();
    }
    for (const ServiceId service : m_services) {
        if (!m_ended.contains(service)) {
            m_ended.insert(service, Interrupts::wanted() ? failure({.code = ErrorCode::Cancelled}) : withoutAnswer());
        }
    }
    return m_ended;
}

} // namespace license::ctl
