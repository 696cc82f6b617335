// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"
#include "core/teamstore/teamconnection.h"

#include <QHash>
#include <QMutex>
#include <QVector>
#include <QWaitCondition>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

class QThread;

namespace license {

/// The leases that this process holds: each says to all agents of a database that this one verifies a service. A thread
/// of its own renews them while they are held, and gives them back, so that nobody else waits for the database. One
/// that cannot be renewed ends by the database's clock, within a minute.
class TeamLeases
{
public:
    explicit TeamLeases(TeamAddress address, std::chrono::milliseconds renewEvery = usualRenewal);
    /// Gives back what is left.
    ~TeamLeases();
    TeamLeases(const TeamLeases &) = delete;
    TeamLeases &operator=(const TeamLeases &) = delete;

    /// Renews a lease from now on.
    void keep(ServiceId id, qint64 lease);
    /// The lease that this process holds.
    std::optional<qint64> of(ServiceId id) const;
    /// A lease that the database has ended with its result.
    void ended(ServiceId id);
    /// Gives a lease back soon, unless it has ended.
    void giveBack(ServiceId id, qint64 lease);

    /// A lease lasts sixty seconds.
    static constexpr std::chrono::milliseconds usualRenewal{20'000};

private:
    using Lease = std::pair<ServiceId, qint64>;

    void work();

    const TeamAddress m_address;
    const std::chrono::milliseconds m_renewEvery;
    mutable QMutex m_mutex; ///< guards the following members
    QWaitCondition m_something;
    QHash<ServiceId, qint64> m_held;
    QVector<Lease> m_back;
    bool m_ending = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace license
