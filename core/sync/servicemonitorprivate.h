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

/// Somebody who waits for the running refresh.
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
    std::optional<Trigger> suspended;        ///< who asked for the refresh that waits for a store
    QDeadlineTimer deadline{};               ///< of what runs or is suspended
    QTimer patience{};                       ///< with a store that is not there
    RefreshRunResult held{};                 ///< what is answered once that has passed
    std::optional<QByteArray> markAtStart{}; ///< of the token, as the attempt began
    std::optional<QByteArray> failedMark{};  ///< of the token that the last attempt of this process failed with
    bool changedSince = false;               ///< the service, since the last attempt failed

    bool isCured() const;
    bool hasOtherToken() const;
};

} // namespace license
