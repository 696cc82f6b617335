// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/current/currentservice.h"

#include "core/domain/clock.h"
#include "core/net/licenseclient.h"

#include <algorithm>

namespace license {

namespace {

constexpr std::chrono::milliseconds gathering{100};

} // namespace

CurrentService::CurrentService(Fleet &fleet, const Clock &clock, QObject *parent)
    : QObject(parent), m_fleet(fleet), m_clock(clock), m_chosen(fleet.stillToCome() == 0)
{
    connectFleet();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CurrentService::update);
    update();
}

void CurrentService::connectFleet()
{
    connect(&m_fleet, &Fleet::stateChanged, this, [this](const ServiceMonitor *monitor) {
        if (monitor == m_monitor) {
            m_soon.start(0);
        } else if (!m_soon.isActive()) {
            m_soon.start(gathering); // coalesce updates during bulk refreshes
        }
    });
    connect(&m_fleet, &Fleet::stateChanged, this, [this](const ServiceMonitor *monitor) {
        if (monitor == m_monitor && !monitor->state().refreshing) {
            emit pastChanged(); // another process may have made an attempt
        }
    });
    connect(&m_fleet, &Fleet::cameBack, this, [this] { m_soon.start(0); });
    connect(&m_fleet, &Fleet::serviceAdded, this, [this] {
        if (!m_soon.isActive()) {
            m_soon.start(m_fleet.stillToCome() > 0 ? gathering : std::chrono::milliseconds{0});
        }
    });
    connect(&m_fleet, &Fleet::loaded, this, [this] {
        if (!m_chosen) { // the one that needs attention most may have arrived only now
            chooseNeediest();
        }
        update();
    });
    connect(&m_fleet, &Fleet::serviceAboutToBeRemoved, this, [this](ServiceMonitor *monitor) {
        if (m_monitor == monitor) {
            m_monitor = nullptr;
        }
        m_soon.start(0); // after its removal
    });
    connect(&m_fleet, &Fleet::refreshFinished, this, [this](const ServiceMonitor *monitor) {
        if (monitor == m_monitor) {
            emit pastChanged();
        }
    });
}

void CurrentService::choose(ServiceId id)
{
    ServiceMonitor *chosen = m_fleet.find(id);
    m_chosen = m_chosen || chosen;
    if (chosen && chosen != m_monitor) {
        setMonitor(chosen);
        update();
        emit pastChanged();
    }
}

void CurrentService::setMonitor(ServiceMonitor *monitor)
{
    m_monitor = monitor;
    emit changed();
}

void CurrentService::chooseNeediest()
{
    m_rows = readRows();
    if (const ServiceRow *first = neediest()) {
        choose(first->state.service.id);
    }
}

void CurrentService::refresh()
{
    if (m_monitor) {
        m_monitor->refresh(Trigger::Manual, defaultDeadline);
    }
}

void CurrentService::update()
{
    m_soon.stop();
    m_rows = readRows();
    if (const ServiceRow *first = m_monitor ? nullptr : neediest()) {
        setMonitor(m_fleet.find(first->state.service.id));
        emit pastChanged();
    }
    emit updated();
}

void CurrentService::passTime()
{
    m_fleet.tick();
    update();
}

const ServiceRow *CurrentService::row() const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [this](const ServiceRow &row) {
        return m_monitor && row.state.service.id == m_monitor->state().service.id;
    });
    return found == m_rows.cend() ? nullptr : &*found;
}

const ServiceRow *CurrentService::neediest() const
{
    const auto found = std::min_element(m_rows.cbegin(), m_rows.cend(), isWorse);
    return found == m_rows.cend() ? nullptr : &*found;
}

ServiceRow CurrentService::readRow(const ServiceMonitor &monitor) const
{
    ServiceRow row{monitor.state(), monitor.status()};
    // A pending verification may resolve it: no alarm is shown before.
    const bool alarming = row.status.severity != Severity::Ok;
    const bool attainable = !row.state.lastKnown; // nothing is verified while a team's database cannot be read
    if (!row.state.refreshing && attainable && (monitor.isDue() || (alarming && m_fleet.isAwaited(monitor)))) {
        row.state.refreshing = true;
        row.state.refreshingSince = m_clock.now().wall;
    }
    return row;
}

QVector<ServiceRow> CurrentService::readRows() const
{
    const auto monitors = m_fleet.monitors();
    QVector<ServiceRow> rows;
    rows.reserve(monitors.size());
    for (const ServiceMonitor *monitor : monitors) {
        rows.append(readRow(*monitor));
    }
    return rows;
}

} // namespace license
