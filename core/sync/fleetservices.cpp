// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/domain/collation.h"
#include "core/sync/fleetprivate.h"
#include "core/sync/serviceloader.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace license {

// The set of services: as in the store, ordered by name.

namespace {

constexpr seconds readAgainAfter{5};

bool byName(const std::unique_ptr<ServiceMonitor> &a, const std::unique_ptr<ServiceMonitor> &b)
{
    return Collation::spoken().compare(a->state().service.connection.name, b->state().service.connection.name) < 0;
}

} // namespace

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
    const QVector<Service> first = services->first(std::min(BackgroundLoad::portion, services->size()));
    setServices(first, loadStates(store, first, d->context.clock.now()));
    d->coming =
        std::make_unique<BackgroundLoad>(d->context.clock, d->context.storage, services->mid(BackgroundLoad::portion));
    connect(d->coming.get(), &BackgroundLoad::finished, this, &Fleet::concludeLoad, Qt::QueuedConnection);
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
        if (!find(state.service.id)) { // a rename, for example, has read all of them meanwhile
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
        readServices([this](const Result<Done> &) { emit loaded(); });
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

QSet<ServiceId> Fleet::knownIds() const
{
    return {d->byId.keyBegin(), d->byId.keyEnd()};
}

void Fleet::readServices(ServiceDone done)
{
    d->readAgain.stop();
    readStored(std::nullopt, knownIds(), std::move(done));
}

void Fleet::readService(ServiceId id, ServiceDone done)
{
    readStored(QVector<ServiceId>{id}, {}, std::move(done));
}

void Fleet::readTouched(const QVector<ServiceId> &services)
{
    if (d->coming) {
        d->changedMeanwhile = true;
    } else if (d->readAgain.isActive()) {
        readServices();
    } else {
        readStored(services, knownIds(), [](const Result<Done> &) {});
    }
}

void Fleet::readStored(const std::optional<QVector<ServiceId>> &among, const QSet<ServiceId> &known, ServiceDone done)
{
    struct Stored
    {
        Result<QVector<Service>> services;
        QVector<ServiceState> states;
    };
    d->context.storage.run(
        this,
        [among, known, now = d->context.clock.now()](const Store &store) {
            Stored stored{among ? store.servicesOf(*among) : store.services(), {}};
            if (stored.services) {
                QVector<Service> unknown = *stored.services;
                unknown.removeIf([&known](const Service &service) { return known.contains(service.id); });
                stored.states = loadStates(store, unknown, now);
            }
            return stored;
        },
        [this, among, done = std::move(done)](Stored stored) {
            if (!stored.services) {
                d->readAgain.start(readAgainAfter); // what was told is told once: then all are read
                done(stored.services.error());
                return;
            }
            setServices(*stored.services, std::move(stored.states), among);
            done(Done{});
        });
}

void Fleet::setServices(const QVector<Service> &services, QVector<ServiceState> states,
                        const std::optional<QVector<ServiceId>> &among)
{
    QHash<ServiceId, ServiceMonitor *> gone = d->byId;
    if (among) {
        gone.removeIf([&among](const auto &each) { return !among->contains(each.key()); });
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
    d->byId.insert(monitor->state().service.id, monitor);
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
    d->byId.remove(id);
}

} // namespace license
