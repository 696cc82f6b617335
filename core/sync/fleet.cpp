// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/fleet.h"

#include "core/credentials/vault.h"
#include "core/net/licenseclient.h"
#include "core/sync/batchrefresh.h"
#include "core/sync/refreshqueue.h"
#include "core/sync/returns.h"
#include "core/sync/tokenkeeping.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace license {

namespace {

constexpr std::chrono::minutes tickInterval{1};
constexpr std::chrono::minutes heartbeatInterval{5};
constexpr std::chrono::seconds storePollInterval{1};
/// A tick that comes so late has slept: a timer does not count sleep, the boot clock does.
constexpr std::chrono::minutes surelyAsleep{3};

bool byName(const std::unique_ptr<ServiceMonitor> &a, const std::unique_ptr<ServiceMonitor> &b)
{
    return QString::localeAwareCompare(a->state().service.connection.name, b->state().service.connection.name) < 0;
}

} // namespace

struct Fleet::Private
{
    explicit Private(const SyncContext &syncContext)
        : context(syncContext)
        , automatic(defaultDeadline, concurrency)
        , returns(context.clock, automatic, [] { return QRandomGenerator::global()->generateDouble(); })
    {}

    SyncContext context;
    std::vector<std::unique_ptr<ServiceMonitor>> monitors;
    std::unique_ptr<BatchRefresh> batch; ///< what a person asked for
    RefreshQueue automatic;              ///< what is due, or has come back
    Returns returns;
    std::optional<Reading> lastTick;
    QTimer tick;
    QTimer heartbeat;
    QTimer storePoll;
    qint64 dataVersion = -1;
};

Fleet::Fleet(const SyncContext &context, QObject *parent) : QObject(parent), d(new Private(context))
{
    connect(&d->tick, &QTimer::timeout, this, &Fleet::tick);
    connect(&d->heartbeat, &QTimer::timeout, this, &Fleet::heartbeat);
    connect(&d->storePoll, &QTimer::timeout, this, &Fleet::lookAtStore);
}

Fleet::~Fleet()
{
    d->batch.reset();
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
    connect(monitor, &ServiceMonitor::tokenRefused, this, [this, monitor] { emit tokenRefused(monitor); });
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
                keepTokenFacts(d->context, known, {.expected = true, .storedAt = d->context.clock.now().wall});
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
    ServiceMonitor *monitor = find(id);
    if (!monitor) {
        done(Error{.code = ErrorCode::InvalidInput, .detail = QStringLiteral("no such service")});
        return;
    }
    license::replaceToken(d->context, monitor->state().service, std::move(token), receiver,
                          [this, id, done = std::move(done)](const Service &service, const Result<Done> &result) {
                              if (ServiceMonitor *found = find(id)) {
                                  found->setService(service);
                              }
                              done(result);
                          });
}

void Fleet::removeToken(ServiceId id, QObject *receiver, TokenDone done)
{
    ServiceMonitor *monitor = find(id);
    if (!monitor) {
        done(Error{.code = ErrorCode::InvalidInput, .detail = QStringLiteral("no such service")});
        return;
    }
    const Service service = monitor->state().service;
    removeTokens(d->context.vault, service, receiver,
                 [this, service, done = std::move(done)](const Result<Done> &gone) {
                     ServiceMonitor *found = find(service.id);
                     if (gone && found) {
                         Service known = found->state().service;
                         keepTokenFacts(d->context, known, {});
                         found->setService(known);
                     }
                     done(gone);
                 });
}

Result<Done> Fleet::setAddedAuthorities(ServiceId id, const QByteArray &pem)
{
    auto saved = d->context.store.setAddedAuthorities(id, pem);
    return saved ? load() : saved;
}

void Fleet::startSchedule()
{
    d->lastTick = d->context.clock.now();
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
    // A copy: whoever hears of a start may add or remove services.
    for (const QPointer<ServiceMonitor> monitor : monitors()) {
        if (monitor && monitor->isDue()) {
            d->automatic.add(monitor, trigger);
        }
    }
}

void Fleet::tick()
{
    const Reading now = d->context.clock.now();
    if (d->lastTick && elapsedBetween(*d->lastTick, now) >= surelyAsleep) {
        comeBack(Return::Computer);
    }
    d->lastTick = now;
    refreshDue(Trigger::Scheduled);
}

void Fleet::comeBack(Return what)
{
    d->lastTick = d->context.clock.now(); // the tick need not find out again
    const bool heeded = d->returns.begin(monitors(), what == Return::Network ? Trigger::Network : Trigger::Scheduled);
    if (heeded) {
        emit cameBack(what);
    }
}

bool Fleet::isAwaited(const ServiceMonitor &monitor) const
{
    return d->returns.isAwaited(monitor);
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
    reload();
}

void Fleet::reload()
{
    for (ServiceMonitor *monitor : monitors()) {
        monitor->reload();
    }
    emit storeChanged();
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
