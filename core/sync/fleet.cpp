// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/fleet.h"

#include "core/domain/clock.h"
#include "core/domain/collation.h"
#include "core/domain/storageproblem.h"
#include "core/net/licenseclient.h"
#include "core/store/store.h"
#include "core/sync/batchrefresh.h"
#include "core/sync/connectionchange.h"
#include "core/sync/fleettokens.h"
#include "core/sync/gradualload.h"
#include "core/sync/heartbeats.h"
#include "core/sync/serviceloader.h"
#include "core/sync/storefollower.h"
#include "core/sync/tokenkeeping.h"

#include <QHash>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <tuple>
#include <utility>

namespace license {

namespace {

bool isSameService(const Service &one, const Service &other)
{
    return one.id == other.id && one.connection.url == other.connection.url &&
           one.connection.installation == other.connection.installation;
}

bool byName(const std::unique_ptr<ServiceMonitor> &a, const std::unique_ptr<ServiceMonitor> &b)
{
    return Collation::spoken().compare(a->state().service.connection.name, b->state().service.connection.name) < 0;
}

} // namespace

struct Fleet::Private
{
    Private(const SyncContext &syncContext, const LaneLimits &limits, const Fleet &fleet)
        : context(syncContext)
        , lanes(limits)
        , tokens(context, [&fleet](ServiceId id) { return fleet.find(id); })
        , schedule(context.clock, lanes, [&fleet] { return fleet.monitors(); })
        , follower(context, [&fleet] { return fleet.monitors(); })
    {}

    SyncContext context;
    std::vector<std::unique_ptr<ServiceMonitor>> monitors;
    Lanes lanes;
    FleetTokens tokens;
    std::unique_ptr<BatchRefresh> batch; ///< what a person asked for
    Schedule schedule;
    StoreFollower follower;
    std::unique_ptr<GradualLoad> coming;                            ///< services that are being read for the first time
    std::unique_ptr<QObject> changes = std::make_unique<QObject>(); ///< context of connections being replaced
    bool scheduled = false;
    bool changedMeanwhile = false; ///< the store's services, while they were being read
};

Fleet::Fleet(const SyncContext &context, const LaneLimits &limits, QObject *parent)
    : QObject(parent), d(new Private(context, limits, *this))
{
    connect(&d->schedule, &Schedule::cameBack, this, &Fleet::cameBack);
    connect(&d->schedule, &Schedule::heartbeat, this, [this] { heartbeat(); });
    connect(&d->follower, &StoreFollower::servicesChanged, this, [this] {
        if (d->coming) {
            d->changedMeanwhile = true;
            return;
        }
        static_cast<void>(load().ok()); // where it cannot be read now, the next change tells again
    });
    connect(&d->follower, &StoreFollower::reloaded, this, &Fleet::storeChanged);
    connect(&d->follower, &StoreFollower::replaced, this, &Fleet::switchOver);
    connect(&d->follower, &StoreFollower::back, this, [this] {
        QVector<ServiceMonitor *> suspended = monitors();
        suspended.removeIf([](const ServiceMonitor *monitor) { return !monitor->isSuspended(); });
        resume(suspended);
        verifyUnsaved();
        d->follower.reload(); // the others have been told an error
    });
    connect(&d->follower, &StoreFollower::displaced, this, [this](const Error &error) {
        for (const QPointer<ServiceMonitor> monitor : monitors()) {
            if (monitor) {
                monitor->setStorageError(error);
            }
        }
        if (storageProblem(error) != StorageProblem::Replaced) { // which is told once it is used
            emit storeDisplaced(error);
        }
    });
}

void Fleet::switchOver()
{
    // What is under way belongs to the store before, and its numbers of services may be other services' here.
    const bool wasLoading = d->coming != nullptr;
    d->coming.reset();
    d->follower.forget();
    for (ServiceMonitor *monitor : monitors()) {
        monitor->suspend();
    }
    d->context.worker.waitForDone();
    d->context.store.switchOver();
    if (const auto services = d->context.store.services()) {
        dropOthers(*services);
        setServices(*services);
    }
    resume(monitors());
    emit storeReplaced();
    emit storeChanged();
    if (wasLoading) {
        emit loaded();
    }
    if (d->scheduled) {
        d->schedule.refreshDue(Trigger::Startup);
    }
}

void Fleet::verifyUnsaved()
{
    for (const QPointer<ServiceMonitor> monitor : monitors()) {
        const auto stored =
            monitor ? d->context.store.state(monitor->state().service.id) : Result<StoredState>(StoredState{});
        if (monitor && stored &&
            std::tie(stored->series, stored->seq) < std::tie(monitor->state().series, monitor->state().seq)) {
            monitor->refresh(Trigger::Scheduled, defaultDeadline);
        }
    }
}

void Fleet::dropOthers(const QVector<Service> &services)
{
    const Error gone = storageError(StorageProblem::Replaced, d->context.store.folder());
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

void Fleet::resume(const QVector<ServiceMonitor *> &chosen)
{
    QVector<Service> services;
    for (const ServiceMonitor *monitor : chosen) {
        services.append(monitor->state().service);
    }
    for (ServiceState &state : loadStates(d->context.store, services, d->context.clock.now())) {
        if (ServiceMonitor *monitor = find(state.service.id)) {
            monitor->resume(std::move(state));
        }
    }
}

Fleet::~Fleet()
{
    d->changes.reset();
    d->coming.reset();
    d->batch.reset();
    d->lanes.disconnect(); // nothing begins while they go
    d->monitors.clear();
}

Result<Done> Fleet::load()
{
    const auto services = d->context.store.services();
    if (!services) {
        return services.error();
    }
    setServices(*services);
    return Done{};
}

Result<Done> Fleet::loadGradually()
{
    const auto services = d->context.store.services();
    if (!services) {
        return services.error();
    }
    setServices(services->first(std::min(GradualLoad::portion, services->size())));
    d->coming = std::make_unique<GradualLoad>(d->context, services->mid(GradualLoad::portion));
    connect(d->coming.get(), &GradualLoad::finished, this, &Fleet::concludeLoad, Qt::QueuedConnection);
    d->coming->start([this](QVector<ServiceState> states) { adoptMore(std::move(states)); });
    return Done{};
}

qsizetype Fleet::stillToCome() const
{
    return d->coming ? d->coming->remaining() : 0;
}

void Fleet::adoptMore(QVector<ServiceState> states)
{
    for (ServiceState &state : states) {
        if (!find(state.service.id)) { // a rename, say, has read all of them meanwhile
            adopt(std::make_unique<ServiceMonitor>(std::move(state), d->context));
        }
    }
    if (d->scheduled) {
        d->schedule.refreshDue(Trigger::Startup);
    }
}

void Fleet::concludeLoad()
{
    d->coming.reset();
    if (std::exchange(d->changedMeanwhile, false)) {
        static_cast<void>(load().ok());
    }
    emit loaded();
}

void Fleet::setServices(const QVector<Service> &services)
{
    QHash<ServiceId, ServiceMonitor *> gone;
    for (ServiceMonitor *monitor : monitors()) {
        gone.insert(monitor->state().service.id, monitor);
    }
    bool sorted = true;
    QVector<Service> added;
    for (const Service &service : services) {
        if (ServiceMonitor *known = gone.take(service.id)) {
            sorted = sorted && known->state().service.connection.name == service.connection.name;
            known->setService(service);
        } else {
            added.append(service);
        }
    }
    for (ServiceState &state : loadStates(d->context.store, added, d->context.clock.now())) {
        adopt(std::make_unique<ServiceMonitor>(std::move(state), d->context));
    }
    for (auto each = gone.keyBegin(); each != gone.keyEnd(); ++each) {
        drop(*each);
    }
    if (!sorted) {
        std::sort(d->monitors.begin(), d->monitors.end(), byName);
    }
}

ServiceMonitor *Fleet::adopt(std::unique_ptr<ServiceMonitor> owned)
{
    ServiceMonitor *monitor = owned.get();
    connect(monitor, &ServiceMonitor::stateChanged, this, [this, monitor] { emit stateChanged(monitor); });
    connect(monitor, &ServiceMonitor::finished, this,
            [this, monitor](const RefreshOutcome &outcome) { emit refreshFinished(monitor, outcome); });
    connect(monitor, &ServiceMonitor::tokenRefused, this, [this, monitor] { emit tokenRefused(monitor); });
    connect(monitor, &ServiceMonitor::displaced, &d->follower, &StoreFollower::lookNow);
    d->monitors.insert(std::upper_bound(d->monitors.begin(), d->monitors.end(), owned, byName), std::move(owned));
    emit serviceAdded(monitor);
    return monitor;
}

void Fleet::drop(ServiceId id)
{
    const auto found = std::find_if(d->monitors.begin(), d->monitors.end(),
                                    [id](const auto &monitor) { return monitor->state().service.id == id; });
    if (found == d->monitors.end()) {
        return;
    }
    emit serviceAboutToBeRemoved(found->get());
    const auto owned = std::move(*found);
    d->monitors.erase(found);
}

QVector<ServiceMonitor *> Fleet::monitors() const
{
    QVector<ServiceMonitor *> all;
    all.reserve(qsizetype(d->monitors.size()));
    for (const auto &monitor : d->monitors) {
        all.append(monitor.get());
    }
    return all;
}

ServiceMonitor *Fleet::find(ServiceId id) const
{
    for (const auto &monitor : d->monitors) {
        if (monitor->state().service.id == id) {
            return monitor.get();
        }
    }
    return nullptr;
}

ServiceMonitor *Fleet::findByName(QStringView name) const
{
    for (const auto &monitor : d->monitors) {
        if (monitor->state().service.connection.name == name) {
            return monitor.get();
        }
    }
    return nullptr;
}

void Fleet::add(const Connection &connection, Secret token, QObject *receiver, AddDone done,
                std::function<void(const Error &)> warning)
{
    auto added = d->context.store.addService(connection);
    if (!added) {
        done(added.error());
        return;
    }
    d->tokens.keepFirst(
        added.take(), std::move(token), receiver,
        [this, done = std::move(done)](const Service &service) {
            ServiceMonitor *monitor = find(service.id);
            done(monitor ? monitor : adopt(std::make_unique<ServiceMonitor>(service, d->context)));
        },
        std::move(warning));
}

void Fleet::remove(ServiceId id, QObject *receiver, std::function<void(Result<Done>)> done)
{
    ServiceMonitor *monitor = find(id);
    if (!monitor) {
        done(noSuchService());
        return;
    }
    const Service service = monitor->state().service;
    const auto removed = d->context.store.removeService(id);
    if (!removed) {
        done(removed.error());
        return;
    }
    drop(id);
    removeTokens(d->context.vault, service, receiver, std::move(done));
}

Result<Done> Fleet::rename(ServiceId id, const QString &name)
{
    auto renamed = d->context.store.renameService(id, name);
    if (!renamed) {
        return renamed;
    }
    return load();
}

void Fleet::replaceToken(ServiceId id, Secret token, QObject *receiver, TokenDone done)
{
    d->tokens.replace(id, std::move(token), receiver, std::move(done));
}

void Fleet::removeToken(ServiceId id, QObject *receiver, TokenDone done)
{
    d->tokens.remove(id, receiver, std::move(done));
}

void Fleet::replaceConnection(ServiceId id, const Connection &connection, QObject *receiver, TokenDone done)
{
    ServiceMonitor *monitor = find(id);
    const auto answer = [alive = QPointer<QObject>(receiver), anyone = receiver == nullptr,
                         done = std::move(done)](const Result<Done> &result) {
        if (anyone || alive) {
            done(result);
        }
    };
    if (!monitor) {
        answer(noSuchService());
        return;
    }
    if (monitor->state().refreshing) {
        // It asks with the connection that goes; joined, so that its end is heard of whatever becomes of it.
        monitor->refresh(Trigger::Scheduled, milliseconds{1}, d->changes.get(),
                         [this, id, connection, answer](const RefreshOutcome &) { exchange(id, connection, answer); });
        monitor->cancel();
        return;
    }
    exchange(id, connection, answer);
}

void Fleet::exchange(ServiceId id, const Connection &connection, TokenDone done)
{
    const ServiceMonitor *monitor = find(id);
    if (!monitor) {
        done(noSuchService());
        return;
    }
    license::replaceConnection(d->context, monitor->state(), connection, d->changes.get(),
                               [this, id, done = std::move(done)](const Result<Done> &replaced) {
                                   if (!replaced) {
                                       done(replaced);
                                       return;
                                   }
                                   const auto loaded = load();
                                   if (ServiceMonitor *found = find(id)) {
                                       found->reload();
                                   }
                                   done(loaded);
                               });
}

Result<Done> Fleet::setAddedAuthorities(ServiceId id, const QByteArray &pem)
{
    auto saved = d->context.store.setAddedAuthorities(id, pem);
    return saved ? load() : saved;
}

void Fleet::startSchedule()
{
    d->scheduled = true;
    d->follower.start();
    d->schedule.start();
}

void Fleet::stopSchedule()
{
    d->scheduled = false;
    d->follower.stop();
    d->schedule.stop();
}

void Fleet::refreshDue(Trigger trigger)
{
    d->schedule.refreshDue(trigger);
}

void Fleet::tick()
{
    d->schedule.tick();
}

void Fleet::comeBack(Return what)
{
    d->schedule.comeBack(what);
}

bool Fleet::isAwaited(const ServiceMonitor &monitor) const
{
    return d->schedule.isAwaited(monitor);
}

void Fleet::heartbeat(milliseconds least)
{
    keepHeartbeats(d->context, monitors(), this, least);
}

void Fleet::reload()
{
    d->follower.reload();
}

void Fleet::refreshAll(Trigger trigger, milliseconds deadline, QObject *receiver, RefreshAllDone done)
{
    d->batch = std::make_unique<BatchRefresh>(monitors(), trigger, deadline, d->lanes,
                                              [alive = QPointer<QObject>(receiver), anyone = receiver == nullptr,
                                               done = std::move(done)](const QVector<RefreshOutcome> &outcomes) {
                                                  if (done && (anyone || alive)) {
                                                      done(outcomes);
                                                  }
                                              });
    d->batch->start();
}

void Fleet::cancelAll()
{
    if (d->batch) {
        d->batch->cancel();
    }
}

} // namespace license
