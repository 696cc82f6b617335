// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/account.h"
#include "app/license-server/fault.h"
#include "app/license-server/identity.h"
#include "app/license-server/requestlog.h"
#include "app/license-server/statedatabase.h"
#include "core/platform/filelock.h"

#include <functional>
#include <memory>

namespace license::server {

/// The server's current conditions. All except the fault survive a restart.
struct Conditions
{
    qint64 offsetSeconds = 0;    ///< added to the computer's time
    qint64 rateLimitedUntil = 0; ///< server time, seconds
    qint64 maintenanceUntil = 0; ///< server time, seconds
    std::optional<Fault> fault;
};

/// The state behind all answers, stored in the state folder.
class ServerState
{
public:
    /// Milliseconds since 1970 by the computer's clock.
    using WallClock = std::function<qint64()>;

    /// Takes the state folder: only one server has it at a time.
    static Result<std::unique_ptr<ServerState>> open(const Options &options, const WallClock &wallClock);

    /// Server time: the computer's, shifted by the offset.
    qint64 nowMs() const;
    qint64 now() const { return nowMs() / 1000; }

    Result<Done> saveAccount();
    Result<Done> saveConditions();
    /// From here on only the new token is accepted.
    Result<Done> rotateToken();
    /// Replaces the object list, and with it the used counts.
    Result<Done> setObjects(qint64 count);
    /// The fault for this request, if any; counts it off.
    std::optional<Fault> takeFault(bool (*concerns)(FaultKind));

    Identity identity;
    QString url; ///< set once the server listens
    std::optional<qint64> check;
    std::optional<qint64> grace;
    std::unique_ptr<Signer> signer;
    StateDatabase database;
    Account account;
    ObjectList objects; ///< without a hash if there are none
    Conditions conditions;
    RequestLog log;

private:
    explicit ServerState(WallClock wallClock);
    Result<Done> load(const Options &options);
    Result<Done> loadAccount();
    Result<Done> loadObjects(const ObjectListPlan &plan);
    void loadConditions();

    WallClock m_wallClock;
    std::unique_ptr<platform::FileLock> m_lock;
};

} // namespace license::server
