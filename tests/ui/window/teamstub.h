// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/databaseproblem.h"
#include "core/store/forwardingstore.h"
#include "core/store/teamwork.h"

#include <QPointer>

#include <atomic>

namespace license::test {

class NewsStub final : public TeamNews
{
    Q_OBJECT
public:
    bool isComplete() const override { return complete; }
    /// The database tells of a change, is away, or is back.
    void tell(bool isThere = true)
    {
        complete = isThere;
        emit noticed();
    }

    bool complete = false;
};

/// A team whose role, agents and requests the test decides; nobody verifies.
class TeamStub final : public TeamWork
{
public:
    Result<TeamRights> rights() const override { return answered<TeamRights>(granted); }
    Result<Done> beat(int) override { return refused(); }
    Result<Done> leave() override { return refused(); }
    Result<Done> setFileTokens(const QVector<ServiceId> &, const std::optional<Instant> &) override
    {
        return refused();
    }
    Result<std::vector<ClaimedService>> claimDue(int) override { return refused(); }
    Result<std::optional<milliseconds>> untilDue() const override { return std::optional<milliseconds>(); }
    Result<Done> hasten(const QVector<ServiceId> &) override { return refused(); }
    Result<qint64> ask(ServiceId) override { return refused(); }
    Result<std::optional<TeamAnswer>> answer(qint64) const override { return refused(); }
    Result<QVector<TeamRequest>> requests(int limit) const override
    {
        ++reads;
        return answered<QVector<TeamRequest>>(wishes.first(std::min<qsizetype>(limit, wishes.size())));
    }
    Result<QVector<TeamAgent>> agents() const override { return answered<QVector<TeamAgent>>(working); }
    Result<TeamChanges> changes(const std::optional<TeamMark> &, bool) const override
    {
        TeamChanges everything;
        everything.all = true;
        return answered<TeamChanges>(everything);
    }
    std::unique_ptr<TeamNews> listen() const override
    {
        auto made = std::make_unique<NewsStub>();
        news = made.get();
        return made;
    }

    TeamRights granted;
    QVector<TeamRequest> wishes;
    QVector<TeamAgent> working;
    std::atomic<bool> away = false;
    mutable std::atomic<int> reads = 0;
    mutable QPointer<NewsStub> news;

private:
    static Error refused() { return databaseError(DatabaseProblem::NotAllowed, {}); }
    template <typename Value>
    Result<Value> answered(const Value &value) const
    {
        return away ? Result<Value>(databaseError(DatabaseProblem::Away, {})) : value;
    }
};

/// A store in SQLite as if a team shared it.
class TeamStoreStub final : public ForwardingStore
{
public:
    TeamStoreStub(Store &store, TeamStub &team) : ForwardingStore(store), m_team(team) {}
    TeamWork *team() override { return &m_team; }
    StoreFile *file() override { return nullptr; }
    Result<qint64> dataVersion() const override
    {
        return m_team.away ? Result<qint64>(databaseError(DatabaseProblem::Away, {})) : ForwardingStore::dataVersion();
    }

    using ForwardingStore::history;
    Result<QVector<HistoryEntry>> history(ServiceId id, int limit) const override
    {
        return m_team.away ? Result<QVector<HistoryEntry>>(databaseError(DatabaseProblem::Away, {}))
                           : ForwardingStore::history(id, limit);
    }

private:
    TeamStub &m_team;
};

} // namespace license::test
