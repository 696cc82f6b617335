// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/refreshslots.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace license {

/// The lane of one refresh, from its start to its end.
class RefreshSlots::Slot final : public QObject
{
public:
    Slot(RefreshSlots *refreshSlots, const ServiceMonitor *monitor)
        : QObject(refreshSlots), m_slots(refreshSlots), m_monitor(monitor)
    {
        ++m_slots->m_taken;
        ++m_slots->m_open;
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, &Slot::giveUp);
        connect(monitor, &ServiceMonitor::waitingChanged, this, &Slot::follow);
    }

    void end()
    {
        m_patience.stop();
        m_slots->m_taken -= m_held ? 1 : 0;
        --m_slots->m_open;
        deleteLater();
    }

private:
    void follow()
    {
        if (!m_monitor->isWaiting()) {
            m_patience.stop();
        } else if (m_held && !m_patience.isActive()) {
            m_patience.start(m_slots->m_limits.patience);
        }
    }

    void giveUp()
    {
        m_held = false;
        --m_slots->m_taken;
        emit m_slots->freed();
    }

    RefreshSlots *const m_slots;
    const ServiceMonitor *const m_monitor; ///< outlives this: it answers before it is destroyed
    QTimer m_patience;
    bool m_held = true;
};

RefreshSlots::RefreshSlots(const SlotLimits &limits, QObject *parent) : QObject(parent), m_limits(limits) {}

void RefreshSlots::refresh(ServiceMonitor *monitor, Trigger trigger, milliseconds deadline, QObject *receiver,
                           ServiceMonitor::RefreshDone done)
{
    Q_ASSERT(isFree());
    auto *slot = new Slot(this, monitor);
    monitor->refresh(
        trigger, deadline, slot,
        [this, slot, asks = QPointer<QObject>(receiver), done = std::move(done)](const RefreshOutcome &outcome) {
            slot->end();
            const QPointer<RefreshSlots> alive(this); // the callback may destroy all of this
            if (asks) {
                done(outcome);
            }
            if (alive) {
                emit freed();
            }
        });
}

} // namespace license
