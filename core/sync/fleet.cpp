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
#include "core/sync/storeworker.h"
#include "core/sync/tokenkeeping.h"

#include <QHash>
#include <QPointer>
#include <QSet>

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
    bool changedMeanwhile = false;      ///< the store's services, while they were being read
    QHash<ServiceId, QString> newNames; ///< that are shown and still to be saved
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
        readServices({}, [](const Result<Done> &) {}); // where they cannot be read now, the next change tells again
    });
    connect(&d->follower, &StoreFollower::reloaded, this, &Fleet::storeChanged);
    connect(&d->follower, &StoreFollower::replaced, this, &Fleet::switchOver);
    connect(&d->follower, &StoreFollower::back, this, [this] {
        resumeSuspended();
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
            suspendAll(); // what has been begun meanwhile knows the old numbers
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

void Fleet::verifyUnsaved()
{
    QVector<ServiceId> ids;
    for (const ServiceMonitor *monitor : monitors()) {
        ids.append(monitor->state().service.id);
    }
    d->context.storage.run(
        this, [ids](const Store &store) { return store.states(ids); },
        [this](const Result<QHash<ServiceId, StoredState>> &stored) {
            for (const QPointer<ServiceMonitor> monitor : stored ? monitors() : QVector<ServiceMonitor *>()) {
                const auto found = monitor ? stored->constFind(monitor->state().service.id) : stored->cend();
                if (found != stored->cend() &&
                    std::tie(found->series, found->seq) < std::tie(monitor->state().series, monitor->state().seq)) {
                    monitor->refresh(Trigger::Scheduled, defaultDeadline);
                }
            }
        });
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
    const Store &store = d->context.storage.direct();
    const auto services = store.services();
    if (!services) {
        return services.error();
    }
    setServices(*services, loadStates(store, unknownAmong(*services), d->context.clock.now()));
    return Done{};
}

Result<Done> Fleet::loadGradually()
{
    const Store &store = d->context.storage.direct();
    const auto services = store.services();
    if (!services) {
        return services.error();
    }
    const QVector<Service> first = services->first(std::min(GradualLoad::portion, services->size()));
    setServices(first, loadStates(store, first, d->context.clock.now()));
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
        readServices({}, [this](const Result<Done> &) { emit loaded(); });
    } else {
        emit loaded();
    }
}

QVector<Service> Fleet::unknownAmong(const QVector<Service> &services) const
{
    QVector<Service> unknown = services;
    unknown.removeIf([this](const Service &service) { return find(service.id) != nullptr; });
    return unknown;
}

void Fleet::readServices(QVector<ServiceId> wanted, ServiceDone done)
{
    struct Stored
    {
        Result<QVector<Service>> services;
        QVector<ServiceState> states;
    };
    QSet<ServiceId> known;
    for (const ServiceMonitor *monitor : monitors()) {
        known.insert(monitor->state().service.id);
    }
    for (const ServiceId id : wanted) {
        known.remove(id);
    }
    d->context.storage.run(
        this,
        [known, now = d->context.clock.now()](const Store &store) {
            Stored stored{store.services(), {}};
            if (stored.services) {
                QVector<Service> read = *stored.services;
                read.removeIf([&known](const Service &service) { return known.contains(service.id); });
                stored.states = loadStates(store, read, now);
            }
            return stored;
        },
        [this, done = std::move(done)](Stored stored) {
            if (!stored.services) {
                done(stored.services.error());
                return;
            }
            setServices(*stored.services, std::move(stored.states));
            done(Done{});
        });
}

void Fleet::setServices(const QVector<Service> &services, QVector<ServiceState> states)
{
    QHash<ServiceId, ServiceMonitor *> gone;
    for (ServiceMonitor *monitor : monitors()) {
        gone.insert(monitor->state().service.id, monitor);
    }
    bool sorted = true;
    for (Service service : services) {
        if (ServiceMonitor *known = gone.take(service.id)) {
            service.connection.name = d->newNames.value(service.id, service.connection.name);
            sorted = sorted && known->state().service.connection.name == service.connection.name;
            known->setService(service);
        }
    }
    for (ServiceState &state : states) {
        if (ServiceMonitor *known = find(state.service.id)) {
            known->adoptStored(std::move(state));
        } else {
            adopt(std::make_unique<ServiceMonitor>(std::move(state), d->context));
        }
    }
    for (auto each = gone.keyBegin(); each != gone.keyEnd(); ++each) {
        drop(*each);
    }
    if (!sorted) {
        sort();
    }
}

void Fleet::sort()
{
    std::sort(d->monitors.begin(), d->monitors.end(), byName);
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
    const auto secret = std::make_shared<Secret>(std::move(token));
    d->context.storage.run(
        this,
        [connection, now = d->context.clock.now()](Store &store) -> Result<ServiceState> {
            const auto added = store.addService(connection);
            return added ? Result<ServiceState>(loadState(store, *added, now)) : added.error();
        },
        [this, secret, receiver = QPointer<QObject>(receiver), done = std::move(done),
         warning = std::move(warning)](const Result<ServiceState> &added) {
            const auto answer = [receiver, done](const Result<ServiceMonitor *> &monitor) {
                if (receiver) {
                    done(monitor);
                }
            };
            if (!added) {
                answer(added.error());
                return;
            }
            d->tokens.keepFirst(
                added->service, std::move(*secret), this,
                [this, state = *added, answer](const Service &service) {
                    ServiceMonitor *monitor = find(service.id);
                    ServiceState known = state;
                    known.service = service;
                    answer(monitor ? monitor : adopt(std::make_unique<ServiceMonitor>(std::move(known), d->context)));
                },
                [receiver, warning](const Error &error) {
                    if (receiver && warning) {
                        warning(error);
                    }
                });
        });
}

void Fleet::remove(ServiceId id, QObject *receiver, std::function<void(Result<Done>)> done)
{
    ServiceMonitor *monitor = find(id);
    if (!monitor) {
        done(noSuchService());
        return;
    }
    d->context.storage.run(
        this, [id](Store &store) { return store.removeService(id); },
        [this, service = monitor->state().service, receiver = QPointer<QObject>(receiver),
         done = std::move(done)](const Result<Done> &removed) {
            const auto answer = [receiver, done](const Result<Done> &result) {
                if (receiver) {
                    done(result);
                }
            };
            if (!removed) {
                answer(removed);
                return;
            }
            drop(service.id);
            removeTokens(d->context.vault, service, this, answer);
        });
}

void Fleet::rename(ServiceId id, const QString &name, QObject *receiver, ServiceDone done)
{
    ServiceMonitor *monitor = find(id);
    if (!monitor) {
        done(noSuchService());
        return;
    }
    const QString before = monitor->state().service.connection.name;
    const ServiceMonitor *other = findByName(name);
    if (!other || other == monitor) { // else the store refuses it
        d->newNames.insert(id, name);
        setName(*monitor, name);
    }
    d->context.storage.run(
        this, [id, name](Store &store) { return store.renameService(id, name); },
        [this, id, name, before, receiver = QPointer<QObject>(receiver),
         done = std::move(done)](const Result<Done> &renamed) {
            ServiceMonitor *known = find(id);
            if (known && d->newNames.value(id, name) == name) { // else it has a newer one
                d->newNames.remove(id);
                setName(*known, renamed ? name : before);
            }
            if (receiver) {
                done(renamed);
            }
        });
}

void Fleet::setName(ServiceMonitor &monitor, const QString &name)
{
    Service service = monitor.state().service;
    service.connection.name = name;
    monitor.setService(service);
    sort();
}

void Fleet::replaceToken(ServiceId id, Secret token, QObject *receiver, ServiceDone done)
{
    d->tokens.replace(id, std::move(token), receiver, [this, id, done = std::move(done)](const Result<Done> &replaced) {
        readServices({id}, [](const Result<Done> &) {}); // its pause has ended in the store
        done(replaced);
    });
}

void Fleet::removeToken(ServiceId id, QObject *receiver, ServiceDone done)
{
    d->tokens.remove(id, receiver, std::move(done));
}

void Fleet::replaceConnection(ServiceId id, const Connection &connection, QObject *receiver, ServiceDone done)
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

void Fleet::exchange(ServiceId id, const Connection &connection, ServiceDone done)
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
                                   readServices({id}, done);
                               });
}

void Fleet::setAddedAuthorities(ServiceId id, const QByteArray &pem, QObject *receiver, ServiceDone done)
{
    d->context.storage.run(
        this, [id, pem](Store &store) { return store.setAddedAuthorities(id, pem); },
        [this, id, receiver = QPointer<QObject>(receiver), done = std::move(done)](const Result<Done> &saved) {
            const auto answer = [receiver, done](const Result<Done> &result) {
                if (receiver) {
                    done(result);
                }
            };
            if (saved) {
                readServices({id}, answer);
            } else {
                answer(saved);
            }
        });
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
    keepHeartbeats(d->context, monitors(), least);
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
