// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/schedule.h"

#include "core/net/licenseclient.h"

#include <QPointer>
#include <QRandomGenerator>

#include <utility>

namespace license {

namespace {

constexpr std::chrono::minutes tickInterval{1};
constexpr std::chrono::minutes heartbeatInterval{5};
/// What a person has cured is tried well within a minute.
constexpr std::chrono::seconds cureInterval{10};
/// A tick that comes so late has slept: a timer does not count sleep, the boot clock does.
constexpr std::chrono::minutes surelyAsleep{3};

} // namespace

Schedule::Schedule(const Clock &clock, Lanes &lanes, Monitors monitors, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_monitors(std::move(monitors))
    , m_queue(defaultDeadline, lanes)
    , m_returns(clock, m_queue, [] { return QRandomGenerator::global()->generateDouble(); })
{
    connect(&m_tick, &QTimer::timeout, this, &Schedule::tick);
    connect(&m_heartbeat, &QTimer::timeout, this, &Schedule::heartbeat);
    auto *cures = new QTimer(this);
    connect(cures, &QTimer::timeout, this, [this] {
        for (const QPointer<ServiceMonitor> monitor : m_tick.isActive() ? m_monitors() : QVector<ServiceMonitor *>{}) {
            if (monitor && monitor->state().attempts.lastError && monitor->isDue()) {
                m_queue.add(monitor, Trigger::Scheduled);
            }
        }
    });
    cures->start(cureInterval);
}

void Schedule::start()
{
    m_lastTick = m_clock.now();
    m_tick.start(tickInterval);
    m_heartbeat.start(heartbeatInterval);
    emit heartbeat(); // nobody may have looked for long
    refreshDue(Trigger::Startup);
}

void Schedule::stop()
{
    m_tick.stop();
    if (m_heartbeat.isActive()) {
        m_heartbeat.stop();
        emit heartbeat();
    }
}

void Schedule::refreshDue(Trigger trigger)
{
    // A copy: whoever hears of a start may add or remove services.
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

void Schedule::comeBack(Return what)
{
    m_lastTick = m_clock.now(); // the tick need not find out again
    if (m_returns.begin(m_monitors(), what == Return::Network ? Trigger::Network : Trigger::Scheduled)) {
        emit cameBack(what);
    }
}

} // namespace license
