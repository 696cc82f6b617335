// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/refreshqueue.h"

#include <algorithm>
#include <utility>

namespace license {

RefreshQueue::RefreshQueue(milliseconds deadline, Lanes &lanes, QObject *parent)
    : QObject(parent), m_deadline(deadline), m_lanes(lanes)
{
    // Queued: what a person has asked for hears of a free lane first.
    connect(&lanes, &Lanes::freed, this, &RefreshQueue::startNext, Qt::QueuedConnection);
}

void RefreshQueue::add(ServiceMonitor *monitor, Trigger trigger)
{
    const bool waits = std::any_of(m_waiting.cbegin(), m_waiting.cend(),
                                   [monitor](const Entry &entry) { return entry.monitor == monitor; });
    const ServiceState &state = monitor->state();
    if (waits || state.refreshing) {
        return;
    }
    const bool failed = state.attempts.lastError.has_value();
    const auto place =
        failed ? m_waiting.end()
               : std::find_if(m_waiting.begin(), m_waiting.end(), [](const Entry &entry) { return entry.failed; });
    m_waiting.insert(place, {monitor, trigger, state.attempts.lastAttempt, failed});
    startNext();
}

void RefreshQueue::startNext()
{
    while (!m_waiting.empty() && m_lanes.isFree()) {
        const Entry entry = std::move(m_waiting.front());
        m_waiting.pop_front();
        const bool wanted = entry.monitor && !entry.monitor->state().refreshing &&
                            entry.monitor->state().attempts.lastAttempt == entry.lastAttempt;
        if (wanted) {
            m_lanes.refresh(entry.monitor, entry.trigger, m_deadline, this, [](const RefreshOutcome &) {});
        }
    }
}

} // namespace license
