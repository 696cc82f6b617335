// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QVector>

namespace license {

/// A heartbeat of an agent in a team's database, which numbers them in the order of writing.
struct TeamBeat
{
    qint64 id = 0;
    /// The same agent's previous one, which it knew to be written; 0: none.
    qint64 follows = 0;
    /// By the agent's boot clock, from when it knew that until it sent this one.
    milliseconds counted{0};
    bool operator==(const TeamBeat &) const = default;
};

/// What an agent's next heartbeat says. A heartbeat whose writing was never confirmed is not followed: the next one
/// follows the last confirmed one, and counts from there.
struct TeamPulse
{
    qint64 follows = 0;
    Reading since; ///< of the boot clock, once `follows` was known to be written

    /// Read the clocks before sending it. After a reboot it follows none. `id` is the database's to give.
    TeamBeat next(const Reading &now) const;
    /// Read the clocks after the answer.
    [[nodiscard]] static TeamPulse confirmed(qint64 id, const Reading &after);

    bool operator==(const TeamPulse &) const = default;
};

/// The heartbeats of a team's agents.
///
/// Agents that count at the same time must count it once, and an agent that returns after a sleep must not bring time
/// from before a verification that another agent made meanwhile. Therefore counted time is the longest chain of
/// heartbeats: each begins not before its predecessor was written, and none before the verification. Of honest boot
/// clocks it is never more than has passed.
class TeamBeats
{
public:
    TeamBeats() = default;
    /// In any order. One that follows a later one, or has a number twice, is ignored.
    explicit TeamBeats(QVector<TeamBeat> beats);

    /// What agents have counted since the heartbeat `id` was the last one written.
    milliseconds countedSince(qint64 id) const;

private:
    struct Rest
    {
        qint64 id = 0;
        milliseconds longest{0}; ///< the longest chain from this heartbeat to the last
    };
    QVector<Rest> m_rests; ///< by id
};

/// What a team's database knows of a service's last verification.
struct TeamClock
{
    Instant acceptedAt;      ///< by the database's clock
    ServerTime issuedAt;     ///< iat
    qint64 acceptedBeat = 0; ///< the last heartbeat before the acceptance
    milliseconds proved{0};  ///< has passed for certain, whatever clocks show; only grows
    milliseconds carried{0}; ///< had passed before the heartbeats count, as with a service from another store

    /// Time since the verification: by the database's clock, by the agents' boot clocks, or as proved, whichever is
    /// more. A document cannot be accepted before it was issued: a database's clock that was behind then costs nothing
    /// once it is corrected. Never negative, and at most `farthest`.
    milliseconds elapsed(const TeamBeats &beats, Instant databaseNow) const;

    bool operator==(const TeamClock &) const = default;
};

} // namespace license
