// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/heartbeats.h"

#include "core/store/store.h"
#include "core/sync/servicemonitor.h"
#include "core/sync/storeworker.h"

#include <QHash>

#include <utility>

namespace license {

void keepHeartbeats(StoreWorker &storage, const QVector<ServiceMonitor *> &monitors, milliseconds least)
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
    storage.run([clocks = std::move(clocks)](Store &store) { return store.saveHeartbeats(clocks); });
}

} // namespace license
