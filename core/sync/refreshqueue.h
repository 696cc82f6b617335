// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/lanes.h"

#include <QObject>
#include <QPointer>

#include <deque>

namespace license {

/// The automatic refreshes. What is asked for while all lanes are taken waits for its turn, those whose last attempt
/// failed behind the others, and is left out where an attempt has been made meanwhile, by a person or by another
/// process.
class RefreshQueue final : public QObject
{
    Q_OBJECT
public:
    /// `lanes` outlive it.
    RefreshQueue(milliseconds deadline, Lanes &lanes, QObject *parent = nullptr);

    /// One that waits or is being refreshed already is not added again.
    void add(ServiceMonitor *monitor, Trigger trigger);

private:
    struct Entry
    {
        QPointer<ServiceMonitor> monitor;
        Trigger trigger;
        std::optional<Reading> lastAttempt; ///< when it was asked for
        bool failed;                        ///< that attempt
    };

    void startNext();

    std::deque<Entry> m_waiting;
    const milliseconds m_deadline;
    Lanes &m_lanes;
};

} // namespace license
