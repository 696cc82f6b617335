// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"
#include "core/net/licenseclient.h"
#include "core/sync/fleetprivate.h"
#include "core/sync/serviceloader.h"

#include <QPointer>

#include <algorithm>
#include <tuple>
#include <utility>

namespace license {

// Replacement of the open store by another one, and the return of the same one.

namespace {

bool isSameService(const Service &one, const Service &other)
{
    return one.id == other.id && one.connection.url == other.connection.url &&
           one.connection.installation == other.connection.installation;
}

} // namespace

void Fleet::switchOver()
{
    // Running work belongs to the previous store, whose service ids may mean other services here.
    const bool wasLoading = d->coming != nullptr;
    d->coming.reset();
    d->follower.forget();
    suspendAll();
    struct Other
    {
        Result<QVector<Service>> services;
        Result<PreferenceValues> preferences;
        QVector<ServiceState> states;
    };
    d->context.storage.switchOver(
        this,
        [now = d->context.clock.now()](const Store &store) {
            Other other{store.services(), store.preferences(), {}};
            other.states = other.services ? loadStates(store, *other.services, now) : other.states;
            return other;
        },
        [this, wasLoading](Other other) {
            d->context.storage.switchedOver();
            if (other.preferences) {
                d->context.storage.adoptPreferences(*other.preferences);
            }
            d->follower.forget();
            suspendAll(); // work started meanwhile uses the old ids
            if (other.services) {
                adoptOther(*other.services, std::move(other.states));
            }
            emit storeReplaced();
            emit storeChanged();
            if (wasLoading) {
                emit loaded();
            }
            if (d->scheduled) {
                d->schedule.refreshDue(Trigger::Startup);
            }
        });
}

void Fleet::suspendAll()
{
    for (ServiceMonitor *monitor : monitors()) {
        monitor->suspend();
    }
}

void Fleet::adoptOther(const QVector<Service> &services, QVector<ServiceState> states)
{
    dropOthers(services);
    const auto known = std::stable_partition(states.begin(), states.end(),
                                             [this](const ServiceState &state) { return !find(state.service.id); });
    setServices(services, {states.begin(), known});
    for (ServiceState &state : states) {
        if (ServiceMonitor *monitor = find(state.service.id)) {
            monitor->resume(std::move(state));
        }
    }
}

void Fleet::dropOthers(const QVector<Service> &services)
{
    const Error gone = storageError(StorageProblem::Replaced, d->context.storage.folder());
    for (const QPointer<ServiceMonitor> monitor : monitors()) {
        const bool known =
            monitor && std::any_of(services.cbegin(), services.cend(), [&monitor](const Service &service) {
                return isSameService(service, monitor->state().service);
            });
        if (monitor && !known) {
            const ServiceId id = monitor->state().service.id;
            monitor->giveUp(gone);
            drop(id);
        }
    }
}

void Fleet::resumeSuspended()
{
    QVector<Service> services;
    for (const ServiceMonitor *monitor : monitors()) {
        if (monitor->isSuspended()) {
            services.append(monitor->state().service);
        }
    }
    d->context.storage.run(
        this, [services, now = d->context.clock.now()](const Store &store) { return loadStates(store, services, now); },
        [this](QVector<ServiceState> states) {
            for (ServiceState &state : states) {
                ServiceMonitor *monitor = find(state.service.id);
                if (monitor && monitor->isSuspended()) {
                    monitor->resume(std::move(state));
                }
            }
        });
}

void Fleet::noteUnsaved(const ServiceMonitor &monitor, const RefreshOutcome &outcome)
{
    const ServiceId id = monitor.state().service.id;
    if (outcome.error && outcome.error->code == ErrorCode::StorageFailed) {
        d->unsaved.insert(id);
    } else {
        d->unsaved.remove(id);
    }
}

void Fleet::noteDisplaced(const ServiceMonitor &monitor)
{
    const std::optional<Error> &error = monitor.state().storageError;
    if (error && !mayReturn(*error)) {
        d->uncertain.insert(monitor.state().service.id);
    }
}

/// A team's database is back: what has changed meanwhile is read by the follower, and the rest is known. Ten thousand
/// services in fifty consoles are not read again because of one restart.
void Fleet::endDisplacement()
{
    const std::optional<Error> reason = d->context.storage.readOnlyReason();
    QSet<ServiceId> again = std::exchange(d->uncertain, {});
    for (const QPointer<ServiceMonitor> monitor : monitors()) {
        if (monitor) {
            monitor->setHeard(reason);
        }
        if (monitor && monitor->state().lastKnown) {
            again.insert(monitor->state().service.id); // it is still that of the copy
        }
    }
    if (d->readAgain.isActive()) {
        readServices();
    }
    verifyUnsaved(QVector<ServiceId>(d->unsaved.cbegin(), d->unsaved.cend()));
    d->follower.reload(again);
}

void Fleet::verifyUnsaved(const QVector<ServiceId> &ids)
{
    if (ids.isEmpty()) {
        return;
    }
    d->context.storage.run(
        this, [ids](const Store &store) { return store.states(ids); },
        [this](const Result<QHash<ServiceId, StoredState>> &stored) {
            QVector<ServiceMonitor *> unsaved;
            for (ServiceMonitor *monitor : stored ? monitors() : QVector<ServiceMonitor *>()) {
                if (monitor->state().lastKnown) {
                    continue; // it came from a copy: the database alone decides
                }
                const auto found = stored->constFind(monitor->state().service.id);
                if (found != stored->cend() &&
                    std::tie(found->series, found->seq) < std::tie(monitor->state().series, monitor->state().seq)) {
                    unsaved.append(monitor);
                }
            }
            d->saving = std::make_unique<BatchRefresh>(unsaved, Trigger::Scheduled, defaultDeadline, d->refreshSlots,
                                                       [](const QVector<RefreshOutcome> &) {});
            d->saving->start();
        });
}

} // namespace license
