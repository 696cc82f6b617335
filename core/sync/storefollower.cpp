// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/storefollower.h"

#include "core/domain/clock.h"
#include "core/store/store.h"
#include "core/sync/serviceloader.h"
#include "core/sync/storeworker.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace license {

namespace {

constexpr seconds pollInterval{1};
/// Read in one go: some milliseconds.
constexpr qsizetype portion = 16;

} // namespace

StoreFollower::StoreFollower(const SyncContext &context, Monitors monitors, QObject *parent)
    : QObject(parent), m_context(context), m_monitors(std::move(monitors))
{
    connect(&m_poll, &QTimer::timeout, this, &StoreFollower::look);
}

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
    ++m_round;
    m_reading = false;
    m_readAgain = false;
    m_version = -1;
    m_displaced.reset();
}

void StoreFollower::look()
{
    if (m_looking) {
        return; // the worker is busy: one look that waits is enough
    }
    m_looking = true;
    m_context.storage.run(
        this,
        [before = m_version](Store &store) {
            Look look{.version = before, .services = {}, .preferences = {}, .displaced = {}};
            const auto followed = store.follow();
            if (!followed || *followed) {
                look.replaced = followed.ok();
                look.displaced = followed ? std::nullopt : std::optional(followed.error());
                return look;
            }
            // Before anything is read: what is committed from here on is seen as a change.
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
            return look; // a busy store is looked at again in a second
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
        m_context.storage.adoptPreferences(look.preferences);
        // They were read a moment ago: whoever hears of it reads them himself, with what this thread has written since.
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
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_services.clear();
    for (const ServiceMonitor *monitor : m_monitors()) {
        m_services.append(monitor->state().service);
    }
    readNext(0);
}

void StoreFollower::readNext(qsizetype from)
{
    if (from >= m_services.size()) {
        m_reading = false;
        emit reloaded();
        if (std::exchange(m_readAgain, false)) {
            reload();
        }
        return;
    }
    const QVector<Service> part = m_services.mid(from, portion);
    m_context.storage.run(
        this, [part, now = m_context.clock.now()](const Store &store) { return loadStates(store, part, now); },
        [this, from, round = m_round](const QVector<ServiceState> &states) {
            if (round != m_round) {
                return;
            }
            const auto monitors = m_monitors();
            for (const ServiceState &state : states) {
                const auto found =
                    std::find_if(monitors.cbegin(), monitors.cend(), [&state](const ServiceMonitor *each) {
                        return each->state().service.id == state.service.id;
                    });
                if (found != monitors.cend()) {
                    (*found)->adoptStored(state);
                }
            }
            readNext(from + portion);
        });
}

} // namespace license
