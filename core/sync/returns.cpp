// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/returns.h"

#include <utility>
#include <vector>

namespace license {

namespace {

constexpr seconds lookInterval{1};

} // namespace

Returns::Returns(const Clock &clock, RefreshQueue &queue, Random random, QObject *parent)
    : QObject(parent), m_clock(clock), m_queue(queue), m_random(std::move(random))
{
    connect(&m_look, &QTimer::timeout, this, &Returns::look);
}

bool Returns::begin(const QVector<ServiceMonitor *> &monitors, Trigger trigger)
{
    const Reading now = m_clock.now();
    if (!m_limit.admit(now)) {
        return false;
    }
    for (ServiceMonitor *monitor : monitors) {
        const ServiceId id = monitor->state().service.id;
        const bool applies = monitor->state().service.connection.deployment != Deployment::Dmz;
        if (applies && !m_pending.contains(id)) {
            m_pending.insert(id, {monitor, now, trigger, m_random()});
        }
    }
    look();
    return true;
}

bool Returns::isAwaited(const ServiceMonitor &monitor) const
{
    const auto found = m_pending.constFind(monitor.state().service.id);
    if (found == m_pending.cend()) {
        return false;
    }
    const auto &last = monitor.state().attempts.lastAttempt;
    const Reading now = m_clock.now();
    return !last || elapsedBetween(*last, now) > elapsedBetween(found->returned, now);
}

void Returns::look()
{
    std::vector<Pending> now;
    m_pending.removeIf([this, &now](const QHash<ServiceId, Pending>::iterator &it) {
        const AfterReturn next = nextFor(it.value());
        if (next == AfterReturn::Verify) {
            now.push_back(it.value());
        }
        return next != AfterReturn::Wait;
    });
    if (m_pending.isEmpty()) {
        m_look.stop();
    } else if (!m_look.isActive()) {
        m_look.start(lookInterval);
    }
    for (const Pending &pending : now) {
        if (pending.monitor) { // whoever hears of the one before may remove this one
            m_queue.add(pending.monitor, pending.trigger);
        }
    }
}

AfterReturn Returns::nextFor(const Pending &pending) const
{
    if (!pending.monitor) {
        return AfterReturn::Nothing;
    }
    const ServiceState &state = pending.monitor->state();
    // How a refresh that runs ends decides.
    return state.refreshing ? AfterReturn::Wait
                            : afterReturn(state.attempts, pending.returned, m_clock.now(), pending.random);
}

} // namespace license
