// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/lanes.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace license {

/// What one refresh holds from its start to its end.
class Lanes::Lane final : public QObject
{
public:
    Lane(Lanes *lanes, const ServiceMonitor *monitor) : QObject(lanes), m_lanes(lanes), m_monitor(monitor)
    {
        ++m_lanes->m_taken;
        ++m_lanes->m_open;
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, &Lane::giveUp);
        connect(monitor, &ServiceMonitor::waitingChanged, this, &Lane::follow);
    }

    void end()
    {
        m_patience.stop();
        m_lanes->m_taken -= m_held ? 1 : 0;
        --m_lanes->m_open;
        deleteLater();
    }

private:
    void follow()
    {
        if (!m_monitor->isWaiting()) {
            m_patience.stop();
        } else if (m_held && !m_patience.isActive()) {
            m_patience.start(m_lanes->m_limits.patience);
        }
    }

    void giveUp()
    {
        m_held = false;
        --m_lanes->m_taken;
        emit m_lanes->freed();
    }

    Lanes *const m_lanes;
    const ServiceMonitor *const m_monitor; ///< outlives this: it answers before it goes
    QTimer m_patience;
    bool m_held = true;
};

Lanes::Lanes(const LaneLimits &limits, QObject *parent) : QObject(parent), m_limits(limits) {}

void Lanes::refresh(ServiceMonitor *monitor, Trigger trigger, milliseconds deadline, QObject *receiver,
                    ServiceMonitor::RefreshDone done)
{
    Q_ASSERT(isFree());
    auto *lane = new Lane(this, monitor);
    monitor->refresh(
        trigger, deadline, lane,
        [this, lane, asks = QPointer<QObject>(receiver), done = std::move(done)](const RefreshOutcome &outcome) {
            lane->end();
            const QPointer<Lanes> alive(this); // whoever is told may end all of this
            if (asks) {
                done(outcome);
            }
            if (alive) {
                emit freed();
            }
        });
}

} // namespace license
