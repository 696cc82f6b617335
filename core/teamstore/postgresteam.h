// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/teamwork.h"
#include "core/teamstore/postgresstore.h"

namespace license {

/// What is granted to the role.
Result<TeamRights> teamRights(TeamConnection &connection);

/// The agents and people of a PostgresStore. An agent is at work as long as it has lanes.
class PostgresTeam final : public TeamWork
{
public:
    /// `store` outlives it.
    explicit PostgresTeam(PostgresStore::Private &store) : d(store) {}

    Result<TeamRights> rights() const override;
    Result<Done> beat(int lanes) override;
    Result<Done> leave() override;
    Result<Done> setFileTokens(const QVector<ServiceId> &services, const std::optional<Instant> &changedAt) override;
    Result<std::vector<ClaimedService>> claimDue(int lanes) override;
    Result<std::optional<milliseconds>> untilDue() const override;
    Result<Done> hasten(const QVector<ServiceId> &services) override;
    Result<qint64> ask(ServiceId id) override;
    Result<std::optional<TeamAnswer>> answer(qint64 number) const override;
    Result<QVector<TeamRequest>> requests(int limit) const override;
    Result<QVector<TeamAgent>> agents() const override;
    Result<TeamChanges> changes(const std::optional<TeamMark> &known, bool missed) const override;
    std::unique_ptr<TeamNews> listen() const override;

private:
    PostgresStore::Private &d;
};

} // namespace license
