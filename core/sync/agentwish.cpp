// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/agentwish.h"

#include "core/domain/databaseproblem.h"
#include "core/store/store.h"
#include "core/store/teamnews.h"
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
/// The same while the database tells of answers.
constexpr milliseconds lookIntervalWhenTold{5'000};
/// Many answers of one moment are one look.
constexpr milliseconds afterNotice{100};

struct Unanswered
{
    Error error;
    ServiceAgents agents;
};

struct OwnTokenNeeded
{};

/// The number of the request, or why there is none.
using Begun = std::variant<qint64, OwnTokenNeeded, Unanswered>;

Begun begin(TeamWork &team, const QVector<TeamAgent> &all, ServiceId service)
{
    const ServiceAgents agents = agentsFor(all, service);
    if (const auto problem = whyNobodyAnswers(agents)) {
        const auto rights = team.rights();
        if (problem == DatabaseProblem::NoAgent && rights && rights->verify) {
            return OwnTokenNeeded{};
        }
        return Unanswered{databaseError(*problem, u"no request was made"_s), agents};
    }
    const auto number = team.ask(service);
    return number ? Begun(*number) : Begun(Unanswered{number.error(), agents});
}

QHash<ServiceId, Begun> beginAll(TeamWork &team, const QVector<ServiceId> &services)
{
    const auto agents = team.agents();
    QHash<ServiceId, Begun> begun;
    for (const ServiceId service : services) {
        begun.insert(service, agents ? begin(team, *agents, service) : Unanswered{agents.error(), {}});
    }
    return begun;
}

using Ended = std::variant<TeamAnswer, Unanswered>;

/// Nothing while an agent may still answer.
std::optional<Ended> lookAt(const TeamWork &team, const Result<QVector<TeamAgent>> &all, ServiceId service,
                            qint64 number)
{
    const auto answer = team.answer(number);
    if (!answer) {
        return mayReturn(answer.error()) ? std::nullopt : std::optional<Ended>(Unanswered{answer.error(), {}});
    }
    if (*answer) {
        return **answer;
    }
    if (all) {
        const ServiceAgents agents = agentsFor(*all, service);
        if (const auto problem = whyNobodyAnswers(agents)) {
            return Unanswered{databaseError(*problem, u"the request stays"_s), agents};
        }
    }
    return std::nullopt;
}

/// Those that have ended. The agents are read before the answers: one that answers and leaves is not missed.
QHash<ServiceId, Ended> lookAtAll(const TeamWork &team, const QHash<ServiceId, qint64> &open)
{
    const auto agents = team.agents();
    QHash<ServiceId, Ended> ended;
    if (!agents && mayReturn(agents.error())) {
        return ended;
    }
    for (auto each = open.cbegin(); each != open.cend(); ++each) {
        if (auto end = lookAt(team, agents, each.key(), *each)) {
            ended.insert(each.key(), *std::move(end));
        }
    }
    return ended;
}

} // namespace

AgentWish::AgentWish(StoreWorker &storage, QVector<ServiceId> services, QObject *parent)
    : QObject(parent), m_storage(storage), m_services(std::move(services))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &AgentWish::look);
}

void AgentWish::start()
{
    m_storage.run(
        this, [services = m_services](Store &store) { return beginAll(*store.team(), services); },
        [this](const QHash<ServiceId, Begun> &begun) {
            for (auto each = begun.cbegin(); each != begun.cend(); ++each) {
                if (const auto *number = std::get_if<qint64>(&*each)) {
                    m_open.insert(each.key(), *number);
                } else if (const auto *unanswered = std::get_if<Unanswered>(&*each)) {
                    emit failed(each.key(), unanswered->error, unanswered->agents);
                } else {
                    emit ownTokenNeeded(each.key());
                }
            }
            lookSoon();
        });
}

void AgentWish::listenTo(const TeamNews &news)
{
    m_news = &news;
    connect(m_news, &TeamNews::noticed, this, &AgentWish::noticed);
}

void AgentWish::noticed()
{
    m_again = m_looking;
    if (!m_open.isEmpty() && !m_looking && (!m_next.isActive() || m_next.remainingTimeAsDuration() > afterNotice)) {
        m_next.start(afterNotice);
    }
}

void AgentWish::lookSoon()
{
    if (!m_open.isEmpty()) {
        const bool told = m_news && m_news->isComplete();
        m_next.start(std::exchange(m_again, false) ? afterNotice : told ? lookIntervalWhenTold : lookInterval);
    }
}

void AgentWish::look()
{
    m_looking = true;
    m_storage.run(
        this, [open = m_open](Store &store) { return lookAtAll(*store.team(), open); },
        [this](const QHash<ServiceId, Ended> &ended) {
            m_looking = false;
            for (auto each = ended.cbegin(); each != ended.cend(); ++each) {
                m_open.remove(each.key());
                if (const auto *answer = std::get_if<TeamAnswer>(&*each)) {
                    emit answered(each.key(), *answer);
                } else {
                    const auto &unanswered = std::get<Unanswered>(*each);
                    emit failed(each.key(), unanswered.error, unanswered.agents);
                }
            }
            lookSoon();
        });
}

} // namespace license
