// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/agentwish.h"

#include "core/domain/databaseproblem.h"
#include "core/store/store.h"
#include "core/store/teamwork.h"
#include "core/sync/storeworker.h"

#include <optional>
#include <utility>
#include <variant>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// A person waits, and for a few seconds at most.
constexpr milliseconds lookInterval{500};

struct OwnTokenNeeded
{};

using Begun = std::variant<qint64, OwnTokenNeeded, Error>;

/// Why no agent will answer.
std::optional<DatabaseProblem> obstacle(const ServiceAgents &agents)
{
    if (agents.withToken == 0) {
        return DatabaseProblem::NoAgent;
    }
    return agents.alive == 0 ? std::optional(DatabaseProblem::AgentsGone) : std::nullopt;
}

Begun begin(TeamWork &team, ServiceId service)
{
    const auto agents = team.agents();
    if (!agents) {
        return agents.error();
    }
    if (const auto problem = obstacle(agentsFor(*agents, service))) {
        const auto rights = team.rights();
        const bool mine = problem == DatabaseProblem::NoAgent && rights && rights->verify;
        return mine ? Begun(OwnTokenNeeded{}) : Begun(databaseError(*problem, u"no request was made"_s));
    }
    const auto number = team.ask(service);
    return number ? Begun(*number) : Begun(number.error());
}

using Looked = Result<std::optional<TeamAnswer>>;

/// An error ends the wish: the agents that could answer are gone meanwhile.
Looked lookAt(TeamWork &team, ServiceId service, qint64 number)
{
    auto answer = team.answer(number);
    if (!answer) {
        const auto problem = databaseProblem(answer.error());
        const bool mayReturn = problem == DatabaseProblem::Away || problem == DatabaseProblem::Slow;
        return mayReturn ? Looked(std::nullopt) : answer;
    }
    if (*answer) {
        return answer;
    }
    const auto agents = team.agents();
    const auto problem = agents ? obstacle(agentsFor(*agents, service)) : std::nullopt;
    return problem ? Looked(databaseError(*problem, u"the request stays"_s)) : answer;
}

} // namespace

AgentWish::AgentWish(StoreWorker &storage, ServiceId service, QObject *parent)
    : QObject(parent), m_storage(storage), m_service(service)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &AgentWish::look);
}

void AgentWish::start()
{
    m_storage.run(
        this, [service = m_service](Store &store) { return begin(*store.team(), service); },
        [this](const Begun &begun) {
            if (const auto *number = std::get_if<qint64>(&begun)) {
                m_number = *number;
                m_next.start(lookInterval);
            } else if (const auto *error = std::get_if<Error>(&begun)) {
                emit failed(*error);
            } else {
                emit ownTokenNeeded();
            }
        });
}

void AgentWish::look()
{
    m_storage.run(
        this, [service = m_service, number = m_number](Store &store) { return lookAt(*store.team(), service, number); },
        [this](const Looked &looked) {
            if (!looked) {
                emit failed(looked.error());
            } else if (*looked) {
                emit answered(**looked);
            } else {
                m_next.start(lookInterval);
            }
        });
}

} // namespace license
