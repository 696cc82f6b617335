// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/platform/remotefolder.h"
#include "core/store/store.h"
#include "core/store/storefile.h"
#include "core/sync/storefollower.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace license {

// What one look at the store finds, in the worker, and whether the monitors know it.

StoreFollower::Look StoreFollower::lookAtFile(Store &store, qint64 before, bool isLocal)
{
    Look look;
    look.version = before;
    StoreFile *const file = store.file();
    look.remote = !file || (!isLocal && platform::isOnAnotherComputer(store.folder()));
    const auto followed = file ? file->follow() : Result<bool>(false);
    if (!followed || *followed) {
        look.replaced = followed.ok();
        look.displaced = followed ? std::nullopt : std::optional(followed.error());
        return look;
    }
    const auto version = store.dataVersion(); // before reading: later commits show as a change
    if (version && *version != before) {
        readAll(store, look);
        look.version = look.services ? *version : before;
    }
    if (!version || (*version != before && !look.services)) {
        look.version = -1; // busy: everything is read in a second
    }
    return look;
}

StoreFollower::Look StoreFollower::lookAtTeam(Store &store, const std::optional<TeamMark> &known, bool missed)
{
    Look look;
    // Until the database has answered for the first time, this computer's copy does.
    const auto answered = store.lastKnown() ? store.dataVersion() : Result<qint64>(qint64{0});
    auto changes = answered ? store.team()->changes(known, missed) : Result<TeamChanges>(answered.error());
    if (!changes) {
        look.displaced = isDatabaseError(changes.error()) ? std::optional(changes.error()) : std::nullopt;
        return look;
    }
    if (changes->all) {
        readAll(store, look);
        if (!look.services) {
            return look;
        }
    } else {
        look.preferences = changes->preferences;
    }
    look.version = 0;
    look.changes = changes.take();
    return look;
}

void StoreFollower::readAll(Store &store, Look &look)
{
    auto services = store.services();
    auto preferences = store.preferences();
    if (services && preferences) {
        look.services = services.take();
        look.preferences = preferences.take();
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

/// The services that differ from what the monitors know.
QVector<ServiceId> StoreFollower::unknownOf(const TeamChanges &changes) const
{
    if (changes.touched.isEmpty() && !changes.present) {
        return {};
    }
    QHash<ServiceId, const Service *> known;
    const QVector<ServiceMonitor *> monitors = m_monitors();
    for (const ServiceMonitor *monitor : monitors) {
        known.insert(monitor->state().service.id, &monitor->state().service);
    }
    QSet<ServiceId> gone(changes.touched.cbegin(), changes.touched.cend());
    QSet<ServiceId> unknown;
    for (const Service &service : changes.services) {
        gone.remove(service.id);
        const Service *const before = known.value(service.id);
        if (!before || *before != service) {
            unknown.insert(service.id);
        }
    }
    if (changes.present) {
        const QSet<ServiceId> present(changes.present->cbegin(), changes.present->cend());
        gone = QSet<ServiceId>(known.keyBegin(), known.keyEnd()) - present;
        for (const ServiceId id : present) {
            if (!known.contains(id)) {
                unknown.insert(id);
            }
        }
    }
    for (const ServiceId id : std::as_const(gone)) {
        if (known.contains(id)) {
            unknown.insert(id);
        }
    }
    return {unknown.cbegin(), unknown.cend()};
}

} // namespace license
