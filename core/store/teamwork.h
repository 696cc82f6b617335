// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/preferences.h"
#include "core/domain/result.h"
#include "core/domain/team.h"
#include "core/store/servicelock.h"
#include "core/store/teamnews.h"

#include <QVector>

#include <memory>
#include <optional>
#include <vector>

namespace license {

/// A due service that this agent is to verify.
struct ClaimedService
{
    ServiceId id{};
    std::unique_ptr<ServiceLock> lease; ///< renewed as long as it exists
    std::optional<Reading> wished;      ///< the last wish of a person who waits for it, by this computer's clocks
};

/// A person's wish that no agent has taken up for this long, though none of them is busy, is said to be unanswered:
/// they are told of it at once. A person learns it within ten seconds.
inline constexpr milliseconds untakenFor{7'500};

/// How much of the database somebody knows.
struct TeamMark
{
    QString history;       ///< of the server's data; another one counts anew
    qint64 everything = 0; ///< transactions before this one
};

/// What has changed in a team's database.
struct TeamChanges
{
    TeamMark mark;                               ///< known once these changes are read
    bool all = false;                            ///< nothing is known of them: all may have changed
    QVector<ServiceId> touched;                  ///< services with a change, also those that are gone
    QVector<Service> services;                   ///< of these, those that are there
    std::optional<QVector<ServiceId>> present;   ///< all that there are, if some may have gone untold
    std::optional<PreferenceValues> preferences; ///< if they may have changed
};

/// What a store of a team has beside Store: agents that share the work, and people who ask them for it. Every method
/// may be called from any thread. Errors are StorageFailed with a databaseProblem().
class TeamWork
{
public:
    TeamWork() = default;
    virtual ~TeamWork() = default;
    TeamWork(const TeamWork &) = delete;
    TeamWork &operator=(const TeamWork &) = delete;

    /// What the role may do here. A database that takes no writes permits only reading.
    virtual Result<TeamRights> rights() const = 0;

    /// This computer is an agent at work from now on, with `lanes` at once. Also its heartbeat, to be repeated each
    /// minute: the time that its boot clock counts is then known to the team.
    virtual Result<Done> beat(int lanes) = 0;
    /// It is at work no longer: nobody waits for it.
    virtual Result<Done> leave() = 0;
    /// The services for which a file of this computer may hold a token, and when that file last changed. Those whose
    /// license servers have refused it are left alone until it changes. What a keychain holds the store knows by
    /// itself (Store::setTokenFacts()).
    virtual Result<Done> setFileTokens(const QVector<ServiceId> &services, const std::optional<Instant> &changedAt) = 0;
    /// Claims up to `lanes` services that are due and that this computer has a token for, the longest due first.
    virtual Result<std::vector<ClaimedService>> claimDue(int lanes) = 0;
    /// How long until the next of them is due, or is free again after the claim of another; zero if one is by now.
    /// Nothing without any.
    virtual Result<std::optional<milliseconds>> untilDue() const = 0;
    /// They are due now: what had failed for them has changed here.
    virtual Result<Done> hasten(const QVector<ServiceId> &services) = 0;

    /// A person's wish for a verification by any agent; its number.
    virtual Result<qint64> ask(ServiceId id) = 0;
    /// Nothing as long as somebody may answer: an error, DatabaseProblem::Unanswered, once no agent has taken it up for
    /// `untakenFor`, and none that could is at work.
    virtual Result<std::optional<TeamAnswer>> answer(qint64 number) const = 0;
    /// The last `limit` wishes of all people, the newest first.
    virtual Result<QVector<TeamRequest>> requests(int limit) const = 0;
    /// All that the team knows of, by name.
    virtual Result<QVector<TeamAgent>> agents() const = 0;

    /// What has changed since the last call of this thread, by others: as their notices tell. After a connection that
    /// had ended, and with `missed`, what is newer than `known`; all without that.
    virtual Result<TeamChanges> changes(const std::optional<TeamMark> &known, bool missed) const = 0;

    /// Listens from now on, for the calling thread. Does not wait for the database.
    virtual std::unique_ptr<TeamNews> listen() const = 0;
};

} // namespace license
