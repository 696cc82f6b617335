// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/sync/refreshqueue.h"
#include "core/sync/returns.h"

#include <QObject>
#include <QTimer>
#include <QVector>

#include <functional>
#include <optional>

namespace license {

/// What has come back, so that a verification may succeed.
enum class Return { Network, Computer };

/// The automatic refreshes of all services: a tick each minute asks what is due, every five minutes the grace clocks
/// are to be counted on, and what has come back is verified within a minute.
class Schedule final : public QObject
{
    Q_OBJECT
public:
    using Monitors = std::function<QVector<ServiceMonitor *>()>;

    /// `monitors` gives the ones that there are when it is asked. `lanes` outlive it.
    Schedule(const Clock &clock, Lanes &lanes, Monitors monitors, QObject *parent = nullptr);

    void start();
    void stop();
    /// Starts what is due at this moment.
    void refreshDue(Trigger trigger);
    /// Starts what is due, and takes a long pause for a sleep.
    void tick();
    /// Each service is verified within a minute.
    void comeBack(Return what);
    /// True from a return until the first attempt after it has ended.
    bool isAwaited(const ServiceMonitor &monitor) const { return m_returns.isAwaited(monitor); }

signals:
    /// A return that is heeded.
    void cameBack(license::Return what);
    /// It is time to count the grace clocks on and to save them.
    void heartbeat();

private:
    const Clock &m_clock;
    const Monitors m_monitors;
    RefreshQueue m_queue;
    Returns m_returns;
    std::optional<Reading> m_lastTick;
    QTimer m_tick;
    QTimer m_heartbeat;
};

} // namespace license
