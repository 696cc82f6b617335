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
constexpr milliseconds lookIntervalWhenTold{4'000};
/// Agents that were cut off with the database come back meanwhile.
constexpr milliseconds patienceAfterAbsence{untakenFor};
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
                            qint64 number, bool patient)
{
    const auto answer = team.answer(number);
    const bool untaken = !answer && databaseProblem(answer.error()) == DatabaseProblem::Unanswered;
    if (!answer && !untaken) {
        return mayReturn(answer.error()) ? std::nullopt : std::optional<Ended>(Unanswered{answer.error(), {}});
    }
    if (answer && *answer) {
        return **answer;
    }
    const ServiceAgents agents = all ? agentsFor(*all, service) : ServiceAgents();
    if (const auto problem = all ? whyNobodyAnswers(agents) : std::nullopt) {
        return Unanswered{databaseError(*problem, u"the request stays"_s), agents};
    }
    return untaken && !patient ? std::optional<Ended>(Unanswered{answer.error(), agents}) : std::nullopt;
}

/// Those that have ended; nothing while the database is away. The agents are read before the answers: one that answers
/// and leaves is not missed.
std::optional<QHash<ServiceId, Ended>> lookAtAll(const TeamWork &team, const QHash<ServiceId, qint64> &open,
                                                 bool patient)
{
    const auto agents = team.agents();
    if (!agents && mayReturn(agents.error())) {
        return std::nullopt;
    }
    QHash<ServiceId, Ended> ended;
    for (auto each = open.cbegin(); each != open.cend(); ++each) {
        if (auto end = lookAt(team, agents, each.key(), *each, patient)) {
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

void AgentWish::listenTo(std::shared_ptr<const TeamNews> news)
{
    m_news = std::move(news);
    if (!m_news) {
        return;
    }
    connect(m_news.get(), &TeamNews::noticed, this, &AgentWish::noticed);
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
        this,
        [open = m_open, patient = !m_patience.hasExpired()](Store &store) {
            return lookAtAll(*store.team(), open, patient);
        },
        [this](const std::optional<QHash<ServiceId, Ended>> &found) {
            m_looking = false;
            if (!found) {
                m_patience.setRemainingTime(patienceAfterAbsence);
            }
            const QHash<ServiceId, Ended> ended = found.value_or(QHash<ServiceId, Ended>());
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
