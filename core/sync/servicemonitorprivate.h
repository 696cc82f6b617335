// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/refreshrun.h"
#include "core/sync/servicemonitor.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace license {

/// A caller waiting for the running refresh.
struct RefreshWaiter
{
    bool anyone = true; ///< no receiver was named: always answered
    QPointer<QObject> receiver;
    ServiceMonitor::RefreshDone done;

    void answer(const RefreshOutcome &outcome) const
    {
        if (done && (anyone || receiver)) {
            done(outcome);
        }
    }
};

struct ServiceMonitor::Private
{
    SyncContext context;
    ServiceState state;
    std::unique_ptr<RefreshRun> run;
    std::vector<RefreshWaiter> waiters;
    std::optional<Trigger> suspended;               ///< the trigger of the refresh that waits for a store
    QDeadlineTimer deadline{};                      ///< of the running or suspended refresh
    QTimer patience{};                              ///< with an absent store
    RefreshResult held{};                           ///< the answer once that has passed
    std::optional<QByteArray> markAtStart{};        ///< of the token, at the start of the attempt
    Connection connectionAtStart{};                 ///< the same
    std::optional<QByteArray> failedMark{};         ///< of the token with which this process's last attempt failed
    std::optional<ServiceState> missed{};           ///< what the store said while the attempt ran
    std::shared_ptr<const UnsavedResult> unsaved{}; ///< what the team's database has not taken
    bool changedSince = false;                      ///< the service, since the last attempt failed

    bool isCured() const;
    bool hasOtherToken() const;
};

} // namespace license
