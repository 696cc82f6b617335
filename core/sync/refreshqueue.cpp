// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/refreshqueue.h"

#include <algorithm>
#include <utility>

namespace license {

RefreshQueue::RefreshQueue(milliseconds deadline, int atOnce, QObject *parent)
    : QObject(parent), m_deadline(deadline), m_atOnce(atOnce)
{}

void RefreshQueue::add(ServiceMonitor *monitor, Trigger trigger)
{
    const bool waits = std::any_of(m_waiting.cbegin(), m_waiting.cend(),
                                   [monitor](const Entry &entry) { return entry.monitor == monitor; });
    if (!waits && !monitor->state().refreshing) {
        m_waiting.push_back({monitor, trigger, monitor->state().attempts.lastAttempt});
        startNext();
    }
}

void RefreshQueue::startNext()
{
    while (m_running < m_atOnce && !m_waiting.empty()) {
        const Entry entry = std::move(m_waiting.front());
        m_waiting.pop_front();
        const bool wanted = entry.monitor && !entry.monitor->state().refreshing &&
                            entry.monitor->state().attempts.lastAttempt == entry.lastAttempt;
        if (wanted) {
            ++m_running;
            entry.monitor->refresh(entry.trigger, m_deadline, this, [this](const RefreshOutcome &) {
                --m_running;
                startNext();
            });
        }
    }
}

} // namespace license
