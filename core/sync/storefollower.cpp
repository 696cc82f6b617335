// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/storefollower.h"

#include "core/domain/clock.h"
#include "core/sync/backgroundload.h"
#include "core/sync/storeworker.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace license {

namespace {

constexpr seconds pollInterval{1};

} // namespace

StoreFollower::StoreFollower(const Clock &clock, StoreWorker &storage, Monitors monitors, QObject *parent)
    : QObject(parent), m_clock(clock), m_storage(storage), m_monitors(std::move(monitors))
{
    connect(&m_poll, &QTimer::timeout, this, &StoreFollower::look);
}

StoreFollower::~StoreFollower() = default;

void StoreFollower::start()
{
    m_poll.start(pollInterval);
}

void StoreFollower::stop()
{
    m_poll.stop();
}

void StoreFollower::lookNow()
{
    if (!m_poll.isActive()) {
        m_poll.start(pollInterval);
    }
    look();
}

void StoreFollower::forget()
{
    m_load.reset();
    m_readAgain = false;
    m_version = -1;
    m_displaced.reset();
}

void StoreFollower::look()
{
    if (m_looking) {
        return; // the worker is busy: one pending check is enough
    }
    m_looking = true;
    m_storage.run(
        this,
        [before = m_version](Store &store) {
            Look look{.version = before, .services = {}, .preferences = {}, .displaced = {}};
            const auto followed = store.follow();
            if (!followed || *followed) {
                look.replaced = followed.ok();
                look.displaced = followed ? std::nullopt : std::optional(followed.error());
                return look;
            }
            // Before reading: later commits show as a change.
            const auto version = store.dataVersion();
            if (version && *version != before) {
                auto services = store.services();
                auto preferences = store.preferences();
                if (services && preferences) {
                    look.version = *version;
                    look.services = services.take();
                    look.preferences = preferences.take();
                }
            }
            return look; // a busy store is checked again in a second
        },
        [this](const Look &look) { adopt(look); });
}

void StoreFollower::adopt(const Look &look)
{
    m_looking = false;
    if (look.replaced) {
        emit replaced();
        return;
    }
    if (look.displaced) {
        if (m_displaced != look.displaced) {
            m_displaced = look.displaced;
            emit displaced(*look.displaced);
        }
        return;
    }
    m_version = look.version;
    if (std::exchange(m_displaced, std::nullopt)) {
        emit back();
    }
    if (look.services) {
        m_storage.adoptPreferences(look.preferences);
        // They were read a moment ago: the receiver reads them itself, including this thread's later writes.
        if (!areKnown(*look.services)) {
            emit servicesChanged();
        }
        reload();
    }
}

bool StoreFollower::areKnown(const QVector<Service> &services) const
{
    QHash<ServiceId, Service> known;
    for (const ServiceMonitor *monitor : m_monitors()) {
        known.insert(monitor->state().service.id, monitor->state().service);
    }
    return known.size() == services.size() &&
           std::all_of(services.cbegin(), services.cend(), [&known](const Service &service) {
               const auto found = known.constFind(service.id);
               return found != known.cend() && *found == service;
           });
}

void StoreFollower::reload()
{
    if (m_load) {
        m_readAgain = true;
        return;
    }
    QVector<Service> services;
    for (const ServiceMonitor *monitor : m_monitors()) {
        services.append(monitor->state().service);
    }
    m_load = std::make_unique<BackgroundLoad>(m_clock, m_storage, services);
    connect(m_load.get(), &BackgroundLoad::finished, this, [this] {
        m_load.release()->deleteLater(); // it is on the stack
        emit reloaded();
        if (std::exchange(m_readAgain, false)) {
            reload();
        }
    });
    m_load->start([this](QVector<ServiceState> states) { adoptStates(std::move(states)); });
}

void StoreFollower::adoptStates(QVector<ServiceState> states)
{
    QHash<ServiceId, QPointer<ServiceMonitor>> monitors;
    for (ServiceMonitor *monitor : m_monitors()) {
        monitors.insert(monitor->state().service.id, monitor);
    }
    for (ServiceState &state : states) {
        if (const auto monitor = monitors.value(state.service.id)) {
            monitor->adoptStored(std::move(state));
        }
    }
}

} // namespace license
