// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/result.h"
#include "core/domain/teamclock.h"
#include "core/store/store.h"
#include "core/teamstore/teamconnection.h"

#include <QHash>
#include <QString>
#include <QVector>

#include <optional>

namespace license {

/// A state, and what the database knows of its time.
struct TeamState
{
    StoredState state;
    std::optional<TeamClock> clock;
    Instant databaseNow;
};

namespace team {

Result<TeamState> readState(TeamConnection &connection, ServiceId id);
/// A missing service is left out. `ending` is the end of the statement: an order, or a lock.
Result<QHash<ServiceId, TeamState>> readStates(TeamConnection &connection, const QVector<ServiceId> &ids,
                                               const QString &ending = {});

} // namespace team

} // namespace license
