// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicemonitor.h"

#include <QObject>
#include <QPointer>

#include <deque>

namespace license {

/// The automatic refreshes, a few at once. What is asked for while others run waits for its turn, and is left out where
/// an attempt has been made meanwhile, by a person or by another process.
class RefreshQueue final : public QObject
{
    Q_OBJECT
public:
    RefreshQueue(milliseconds deadline, int atOnce, QObject *parent = nullptr);

    /// One that waits or is being refreshed already is not added again.
    void add(ServiceMonitor *monitor, Trigger trigger);

private:
    struct Entry
    {
        QPointer<ServiceMonitor> monitor;
        Trigger trigger;
        std::optional<Reading> lastAttempt; ///< when it was asked for
    };

    void startNext();

    std::deque<Entry> m_waiting;
    const milliseconds m_deadline;
    const int m_atOnce;
    int m_running = 0;
};

} // namespace license
