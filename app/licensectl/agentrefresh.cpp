// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/agentrefresh.h"

#include "app/composition.h"
#include "app/licensectl/await.h"
#include "app/licensectl/translate.h"
#include "core/domain/databaseproblem.h"
#include "core/platform/interrupts.h"
#include "core/store/teamwork.h"
#include "core/text/reasons.h"

#include <QTimer>

#include <algorithm>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Notices tell of an answer; an agent that falls silent is told by nobody.
constexpr std::chrono::seconds lookInterval{5};

AgentRefresh failure(const Error &error, const QString &words = {})
{
    return {.outcome = {.outcome = Outcome::Failed, .error = error}, .agent = {}, .words = words};
}

/// Nothing if an agent at work has the token.
std::optional<AgentRefresh> nobody(const ServiceAgents &agents)
{
    if (agents.withToken == 0) {
        return failure(
            {.code = ErrorCode::CredentialsMissing, .detail = u"no agent has a token"_s},
            CtlWords::tr("No agent of the team has the access token of this service. Store it on a computer on which "
                         "“licensectl watch” runs."));
    }
    if (agents.alive == 0) {
        return failure({.code = ErrorCode::Timeout, .detail = u"no agent is at work"_s},
                       //: %1 is a span, such as "4 minutes 10 seconds"
                       CtlWords::tr("No agent with the access token of this service is at work: the last one was "
                                    "heard %1 ago. Start “licensectl watch” on its computer.")
                           .arg(text::durationInWords(agents.silence.value_or(milliseconds{0}))));
    }
    return std::nullopt;
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

AgentRequests::AgentRequests(Context &context)
    : m_context(context), m_team(context.composition.store().team()), m_deadline(context.options.timeout)
{
    if (!m_team) {
        return;
    }
    if (const auto rights = m_team->rights()) {
        m_rights = *rights;
    }
    const auto monitors = context.composition.fleet().monitors();
    if (context.composition.vault().kind() == Vault::Kind::File && !monitors.isEmpty()) {
        m_hasToken = readsToken(context.composition.vault(), monitors.first()->state().service);
    }
}

bool AgentRequests::areFor(const ServiceMonitor &monitor) const
{
    const Service &service = monitor.state().service;
    const bool verifies = m_rights.verify && (m_hasToken || service.tokenExpected);
    return m_team && m_rights.operate && !verifies && service.connection.deployment != Deployment::Dmz;
}

void AgentRequests::ask(const ServiceMonitor &monitor)
{
    const ServiceId id = monitor.state().service.id;
    const auto agents = m_team->agents();
    if (!agents) {
        end(id, failure(agents.error()));
    } else if (const auto none = nobody(agentsFor(*agents, id))) {
        end(id, *none);
    } else if (const auto asked = m_team->ask(id); asked) {
        m_open.insert(id, *asked);
    } else {
        end(id, failure(asked.error()));
    }
}

void AgentRequests::end(ServiceId id, const AgentRefresh &end)
{
    m_open.remove(id);
    m_ended.insert(id, end);
}

void AgentRequests::look()
{
    const auto open = m_open; // a copy: answers end them
    for (auto each = open.cbegin(); each != open.cend(); ++each) {
        const auto answer = m_team->answer(*each);
        if (!answer) {
            const auto problem = databaseProblem(answer.error());
            if (problem != DatabaseProblem::Away && problem != DatabaseProblem::Slow) {
                end(each.key(), failure(answer.error()));
            }
            continue; // the database may be back in time
        }
        if (!*answer) {
            continue;
        }
        AgentRefresh refresh{.outcome = {.outcome = (*answer)->outcome, .error = (*answer)->error},
                             .agent = (*answer)->agent,
                             .words = {}};
        const auto history = m_context.composition.store().history(each.key(), 1);
        if (history && !history->isEmpty() && history->first().outcome == refresh.outcome.outcome) {
            refresh.outcome.changes = history->first().changes;
        }
        end(each.key(), refresh);
    }
}

void AgentRequests::lookForAgents(const QVector<TeamAgent> &agents)
{
    const QList<ServiceId> open = m_open.keys();
    for (const ServiceId id : open) {
        if (const auto none = nobody(agentsFor(agents, id))) {
            end(id, *none);
        }
    }
}

QHash<ServiceId, AgentRefresh> AgentRequests::wait()
{
    if (m_open.isEmpty()) {
        return m_ended;
    }
    QObject scope;
    Awaited<bool> done;
    const auto proceed = [this, &done] {
        look();
        if (m_open.isEmpty()) {
            done.answer(true);
        }
    };
    const auto news = m_team->listen();
    QObject::connect(news.get(), &TeamNews::noticed, &scope, proceed);
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &scope, [this, proceed] {
        if (const auto agents = m_team->agents()) {
            lookForAgents(*agents);
        }
        proceed();
    });
    timer.start(lookInterval);
    QTimer::singleShot(std::max<qint64>(1, m_deadline.remainingTime()), &scope, [&done] { done.answer(false); });
    QObject::connect(&m_context.interrupts, &Interrupts::interrupted, &scope, [&done] { done.answer(false); });
    QTimer::singleShot(0, &scope, proceed);
    done.wait();
    const QList<ServiceId> open = m_open.keys();
    for (const ServiceId id : open) {
        if (Interrupts::wanted()) {
            end(id, failure({.code = ErrorCode::Cancelled}));
            continue;
        }
        end(id, failure({.code = ErrorCode::Timeout, .detail = u"no agent has answered"_s},
                        CtlWords::tr("No agent of the team has answered in time. The request stays: the next agent "
                                     "at work answers it, and “licensectl history” shows how.")));
    }
    return m_ended;
}

} // namespace license::ctl
