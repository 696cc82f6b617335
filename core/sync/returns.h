// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/refreshqueue.h"
#include "core/sync/retrypolicy.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace license {

class Clock;

/// The services that are still to be verified because the network, or the computer from its sleep, has come back.
class Returns final : public QObject
{
    Q_OBJECT
public:
    using Random = std::function<double()>; ///< in [0, 1)

    Returns(const Clock &clock, RefreshQueue &queue, Random random, QObject *parent = nullptr);

    /// False where so many returns are not heeded. One that is waited for already keeps its moment.
    bool begin(const QVector<ServiceMonitor *> &monitors, Trigger trigger);
    /// True from the return until an attempt after it has ended.
    bool isAwaited(const ServiceMonitor &monitor) const;

private:
    struct Pending
    {
        QPointer<ServiceMonitor> monitor;
        Reading returned;
        Trigger trigger;
        double random;
    };

    void look();
    AfterReturn nextFor(const Pending &pending) const;

    const Clock &m_clock;
    RefreshQueue &m_queue;
    Random m_random;
    ReturnLimit m_limit;
    QHash<ServiceId, Pending> m_pending;
    QTimer m_look;
};

} // namespace license
