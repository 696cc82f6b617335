// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/teamstore/teamconnection.h"

#include <QMutex>
#include <QObject>

#include <memory>
#include <unordered_map>

class QThread;

namespace license {

/// A team's database and its connections: one per calling thread, closed when that thread ends, and all of them on
/// destruction, when no thread may be using one.
class TeamDatabase
{
public:
    explicit TeamDatabase(TeamAddress address);
    ~TeamDatabase();
    TeamDatabase(const TeamDatabase &) = delete;
    TeamDatabase &operator=(const TeamDatabase &) = delete;

    const TeamAddress &address() const { return m_address; }
    /// The connection of the calling thread, not opened yet.
    TeamConnection &connection() const;

private:
    void close(QThread *thread) const;

    const TeamAddress m_address;
    mutable QMutex m_mutex;
    mutable std::unordered_map<QThread *, std::unique_ptr<TeamConnection>> m_connections;
    mutable QObject m_context; ///< ends the watch over threads with this object
};

} // namespace license
