// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/fleet.h"

#include "core/credentials/vault.h"
#include "core/net/licenseclient.h"
#include "core/sync/batchrefresh.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace license {

namespace {

constexpr std::chrono::minutes tickInterval{1};
constexpr std::chrono::minutes heartbeatInterval{5};
constexpr std::chrono::seconds storePollInterval{1};

bool byName(const std::unique_ptr<ServiceMonitor> &a, const std::unique_ptr<ServiceMonitor> &b)
{
    return QString::localeAwareCompare(a->state().service.connection.name, b->state().service.connection.name) < 0;
}

} // namespace

struct Fleet::Private
{
    explicit Private(const SyncContext &syncContext) : context(syncContext) {}

    SyncContext context;
    std::vector<std::unique_ptr<ServiceMonitor>> monitors;
    std::unique_ptr<BatchRefresh> batch;     ///< what a person asked for
    std::unique_ptr<BatchRefresh> scheduled; ///< what the tick found due
    QTimer tick;
    QTimer heartbeat;
    QTimer storePoll;
    qint64 dataVersion = -1;
};

Fleet::Fleet(const SyncContext &context, QObject *parent) : QObject(parent), d(new Private(context))
{
    connect(&d->tick, &QTimer::timeout, this, [this] { refreshDue(Trigger::Scheduled); });
    connect(&d->heartbeat, &QTimer::timeout, this, &Fleet::heartbeat);
    connect(&d->storePoll, &QTimer::timeout, this, &Fleet::lookAtStore);
}

Fleet::~Fleet()
{
    d->batch.reset();
    d->scheduled.reset();
    d->monitors.clear();
}

Result<Done> Fleet::load()
{
    if (d->dataVersion < 0) {
        // Before anything is read: what is committed from here on is seen as a change.
        const auto version = d->context.store.dataVersion();
        d->dataVersion = version ? *version : d->dataVersion;
    }
    auto services = d->context.store.services();
    if (!services) {
        return services.error();
    }
    for (const Service &service : services.value()) {
        if (ServiceMonitor *known = find(service.id)) {
            known->setService(service);
        } else {
            adopt(service);
        }
    }
    std::vector<ServiceId> gone;
    for (const auto &monitor : d->monitors) {
        const auto id = monitor->state().service.id;
        if (std::none_of(services->cbegin(), services->cend(), [id](const Service &s) { return s.id == id; })) {
            gone.push_back(id);
        }
    }
    for (const ServiceId id : gone) {
        drop(id);
    }
    std::sort(d->monitors.begin(), d->monitors.end(), byName);
    return Done{};
}

ServiceMonitor *Fleet::adopt(const Service &service)
{
    auto owned = std::make_unique<ServiceMonitor>(service, d->context);
    ServiceMonitor *monitor = owned.get();
    connect(monitor, &ServiceMonitor::stateChanged, this, [this, monitor] { emit stateChanged(monitor); });
    connect(monitor, &ServiceMonitor::finished, this,
            [this, monitor](const RefreshOutcome &outcome) { emit refreshFinished(monitor, outcome); });
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
    const Service service = added.take();
    d->context.vault.write(
        service, std::move(token), receiver,
        [this, service, done = std::move(done), warning = std::move(warning)](const Result<Done> &written) {
            Service known = service;
            // A token file may come and go; only a keychain can be locked instead of empty.
            if (written && d->context.vault.kind() == Vault::Kind::Keychain) {
                known.tokenExpected = d->context.store.setTokenExpected(service.id, true).ok();
            } else if (!written && warning) {
                warning(written.error());
            }
            ServiceMonitor *monitor = find(service.id);
            done(monitor ? monitor : adopt(known));
        });
}

void Fleet::remove(ServiceId id, QObject *receiver, std::function<void(Result<Done>)> done)
{
    ServiceMonitor *monitor = find(id);
    if (!monitor) {
        done(Error{.code = ErrorCode::InvalidInput, .detail = QStringLiteral("no such service")});
        return;
    }
    const Service service = monitor->state().service;
    const auto removed = d->context.store.removeService(id);
    if (!removed) {
        done(removed.error());
        return;
    }
    drop(id);
    d->context.vault.remove(service, receiver, std::move(done));
}

Result<Done> Fleet::rename(ServiceId id, const QString &name)
{
    auto renamed = d->context.store.renameService(id, name);
    if (!renamed) {
        return renamed;
    }
    return load();
}

void Fleet::startSchedule()
{
    d->tick.start(tickInterval);
    d->heartbeat.start(heartbeatInterval);
    d->storePoll.start(storePollInterval);
    refreshDue(Trigger::Startup);
}

void Fleet::stopSchedule()
{
    d->tick.stop();
    d->storePoll.stop();
    if (d->heartbeat.isActive()) {
        d->heartbeat.stop();
        heartbeat();
    }
}

void Fleet::refreshDue(Trigger trigger)
{
    if (d->scheduled && d->scheduled->isRunning()) {
        return;
    }
    QVector<ServiceMonitor *> due;
    for (const auto &monitor : d->monitors) {
        if (monitor->isDue() && !monitor->state().refreshing) {
            due.append(monitor.get());
        }
    }
    if (!due.isEmpty()) {
        d->scheduled = std::make_unique<BatchRefresh>(due, trigger, defaultDeadline, concurrency, nullptr);
        d->scheduled->start();
    }
}

void Fleet::heartbeat()
{
    for (const auto &monitor : d->monitors) {
        monitor->heartbeat();
    }
}

void Fleet::lookAtStore()
{
    const auto version = d->context.store.dataVersion();
    if (!version || *version == d->dataVersion) {
        return;
    }
    d->dataVersion = *version;
    const auto loaded = load();
    if (!loaded) {
        return; // a busy store is looked at again in a second
    }
    for (const auto &monitor : d->monitors) {
        monitor->reload();
    }
}

void Fleet::refreshAll(Trigger trigger, milliseconds deadline, QObject *receiver, RefreshAllDone done)
{
    d->batch = std::make_unique<BatchRefresh>(monitors(), trigger, deadline, concurrency,
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
