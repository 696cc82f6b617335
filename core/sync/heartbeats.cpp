// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/heartbeats.h"

#include "core/store/store.h"
#include "core/sync/background.h"
#include "core/sync/servicemonitor.h"

#include <QHash>

#include <utility>

namespace license {

void keepHeartbeats(const SyncContext &context, const QVector<ServiceMonitor *> &monitors, QObject *receiver,
                    milliseconds least)
{
    QHash<ServiceId, GraceClock> clocks;
    for (ServiceMonitor *monitor : monitors) {
        if (const auto clock = monitor->countOn(least)) {
            clocks.insert(monitor->state().service.id, *clock);
        }
    }
    if (clocks.isEmpty()) {
        return;
    }
    runInBackground(
        context.worker, receiver,
        [store = &context.store, clocks = std::move(clocks)] { return store->saveHeartbeats(clocks); },
        [](const Result<Done> &) {});
}

} // namespace license
