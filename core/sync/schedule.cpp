// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/schedule.h"

#include "core/net/licenseclient.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>
#include <vector>

namespace license {

namespace {

constexpr std::chrono::minutes tickInterval{1};
constexpr std::chrono::minutes heartbeatInterval{5};
/// A fixed problem is retried well within a minute. A change in the store is told of; a token file is not.
constexpr std::chrono::seconds cureInterval{20};
/// A tick this late means sleep: a timer does not count sleep, the boot clock does.
constexpr std::chrono::minutes surelyAsleep{3};

constexpr seconds resumeInterval{1};

} // namespace

RefreshQueue::RefreshQueue(milliseconds deadline, RefreshSlots &refreshSlots, QObject *parent)
    : QObject(parent), m_deadline(deadline), m_slots(refreshSlots)
{
    // Queued: a person's requests learn of a free slot first.
    connect(&refreshSlots, &RefreshSlots::freed, this, &RefreshQueue::startNext, Qt::QueuedConnection);
}

void RefreshQueue::add(ServiceMonitor *monitor, Trigger trigger)
{
    const bool waits = std::any_of(m_waiting.cbegin(), m_waiting.cend(),
                                   [monitor](const Entry &entry) { return entry.monitor == monitor; });
    const ServiceState &state = monitor->state();
    if (waits || state.refreshing) {
        return;
    }
    if (m_diverted) {
        m_diverted(monitor);
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
    while (!m_waiting.empty() && m_slots.isFree()) {
        const Entry entry = std::move(m_waiting.front());
        m_waiting.pop_front();
        const bool wanted = entry.monitor && !entry.monitor->state().refreshing &&
                            entry.monitor->state().attempts.lastAttempt == entry.lastAttempt;
        if (wanted) {
            m_slots.refresh(entry.monitor, entry.trigger, m_deadline, this, [](const RefreshOutcome &) {});
        }
    }
}

ResumeRefresh::ResumeRefresh(const Clock &clock, RefreshQueue &queue, Random random, QObject *parent)
    : QObject(parent), m_clock(clock), m_queue(queue), m_random(std::move(random))
{
    connect(&m_look, &QTimer::timeout, this, &ResumeRefresh::look);
}

bool ResumeRefresh::begin(const QVector<ServiceMonitor *> &monitors, Trigger trigger)
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

bool ResumeRefresh::isAwaited(const ServiceMonitor &monitor) const
{
    const auto found = m_pending.constFind(monitor.state().service.id);
    if (found == m_pending.cend()) {
        return false;
    }
    const auto &last = monitor.state().attempts.lastAttempt;
    const Reading now = m_clock.now();
    return !last || elapsedBetween(*last, now) > elapsedBetween(found->returned, now);
}

void ResumeRefresh::look()
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
        m_look.start(resumeInterval);
    }
    for (const Pending &pending : now) {
        if (pending.monitor) { // a slot of the previous one may remove this one
            m_queue.add(pending.monitor, pending.trigger);
        }
    }
}

AfterReturn ResumeRefresh::nextFor(const Pending &pending) const
{
    if (!pending.monitor) {
        return AfterReturn::Nothing;
    }
    const ServiceState &state = pending.monitor->state();
    // The end of a running refresh decides.
    return state.refreshing ? AfterReturn::Wait
                            : afterReturn(state.attempts, pending.returned, m_clock.now(), pending.random);
}

Schedule::Schedule(const Clock &clock, RefreshSlots &refreshSlots, Monitors monitors, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_monitors(std::move(monitors))
    , m_queue(defaultDeadline, refreshSlots)
    , m_resume(clock, m_queue, [] { return QRandomGenerator::global()->generateDouble(); })
{
    connect(&m_tick, &QTimer::timeout, this, &Schedule::tick);
    connect(&m_heartbeat, &QTimer::timeout, this, &Schedule::heartbeat);
    connect(&m_cures, &QTimer::timeout, this, &Schedule::refreshCured);
}

void Schedule::start()
{
    m_lastTick = m_clock.now();
    m_tick.start(tickInterval);
    m_heartbeat.start(heartbeatInterval);
    emit heartbeat(); // nothing may have read the clock for long
    refreshDue(Trigger::Startup);
    watchForCures(); // until its first look: one may have failed before
}

void Schedule::stop()
{
    m_tick.stop();
    m_cures.stop();
    if (m_heartbeat.isActive()) {
        m_heartbeat.stop();
        emit heartbeat();
    }
}

void Schedule::divert(std::function<void(ServiceMonitor *)> receiver)
{
    m_diverted = receiver != nullptr;
    m_queue.divert(std::move(receiver));
}

void Schedule::refreshDue(Trigger trigger)
{
    if (m_diverted) {
        return;
    }
    // A copy: slots may add or remove services when a refresh starts.
    for (const QPointer<ServiceMonitor> monitor : m_monitors()) {
        if (monitor && monitor->isDue()) {
            m_queue.add(monitor, trigger);
        }
    }
}

void Schedule::tick()
{
    const Reading now = m_clock.now();
    if (m_lastTick && elapsedBetween(*m_lastTick, now) >= surelyAsleep) {
        comeBack(Return::Computer);
    }
    m_lastTick = now;
    refreshDue(Trigger::Scheduled);
}

void Schedule::refreshCured()
{
    bool someFailed = false;
    for (const QPointer<ServiceMonitor> monitor : m_tick.isActive() ? m_monitors() : QVector<ServiceMonitor *>{}) {
        if (monitor && monitor->state().attempts.lastError) {
            someFailed = true;
            if (m_diverted ? monitor->isCured() : monitor->isDue()) {
                m_queue.add(monitor, Trigger::Scheduled);
            }
        }
    }
    if (someFailed) {
        watchForCures();
    } else {
        m_cures.stop();
    }
}

void Schedule::watchForCures()
{
    if (m_tick.isActive() && !m_cures.isActive()) {
        m_cures.start(cureInterval);
    }
}

void Schedule::comeBack(Return what)
{
    m_lastTick = m_clock.now(); // the tick need not detect it again
    if (m_resume.begin(m_monitors(), what == Return::Network ? Trigger::Network : Trigger::Scheduled)) {
        emit cameBack(what);
    }
}

} // namespace license
