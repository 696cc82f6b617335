// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/fleet.h"

#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"
#include "core/sync/fleetprivate.h"
#include "core/sync/heartbeats.h"
#include "core/sync/storeplacement.h"

#include <QPointer>

#include <utility>

namespace license {

Fleet::Fleet(const SyncContext &context, const SlotLimits &limits, QObject *parent)
    : QObject(parent), d(new Private(context, limits, *this))
{
    connect(&d->schedule, &Schedule::cameBack, this, &Fleet::cameBack);
    connect(&d->schedule, &Schedule::heartbeat, this, [this] { heartbeat(); });
    connect(&d->follower, &StoreFollower::servicesChanged, this, [this] {
        if (d->coming) {
            d->changedMeanwhile = true;
            return;
        }
        readServices();
    });
    d->readAgain.setSingleShot(true);
    connect(&d->readAgain, &QTimer::timeout, this, [this] { readServices(); });
    connect(&d->follower, &StoreFollower::servicesTouched, this, &Fleet::readTouched);
    connect(&d->follower, &StoreFollower::reloaded, this, &Fleet::storeChanged);
    connect(&d->follower, &StoreFollower::reloaded, &d->schedule, &Schedule::refreshCured);
    connect(this, &Fleet::refreshFinished, this, [this](const ServiceMonitor *monitor, const RefreshOutcome &outcome) {
        noteUnsaved(*monitor, outcome);
        if (outcome.outcome == Outcome::Failed) {
            d->schedule.watchForCures();
        }
    });
    connect(&d->follower, &StoreFollower::connected, this, &Fleet::askForRights);
    connect(&d->follower, &StoreFollower::noticed, this, &Fleet::teamNoticed);
    connect(&d->follower, &StoreFollower::replaced, this, &Fleet::switchOver);
    connect(&d->follower, &StoreFollower::back, this, [this] {
        resumeSuspended();
        if (d->context.storage.isShared()) {
            endDisplacement();
        } else {
            QVector<ServiceId> all;
            for (const ServiceMonitor *monitor : monitors()) {
                all.append(monitor->state().service.id);
            }
            verifyUnsaved(all);
            d->follower.reload(); // the others have received an error
        }
    });
    connect(&d->follower, &StoreFollower::displaced, this, [this](const Error &error) {
        for (const QPointer<ServiceMonitor> monitor : monitors()) {
            if (monitor && isDatabaseError(error)) {
                noteDisplaced(*monitor);
                monitor->setUnheard(error, d->follower.heardAt());
            } else if (monitor) {
                monitor->setStorageError(error);
            }
        }
        // One that is replaced is reported once it is used; a database comes back by itself.
        if (storageProblem(error) != StorageProblem::Replaced && !isDatabaseError(error)) {
            emit storeDisplaced(error);
        }
    });
}

Fleet::~Fleet()
{
    d->changes.reset();
    d->duty.reset();
    d->coming.reset();
    d->batch.reset();
    d->saving.reset();
    d->refreshSlots.disconnect(); // nothing starts during destruction
    d->byId.clear();
    d->monitors.clear();
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
    return d->byId.value(id);
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

void Fleet::startSchedule()
{
    if (d->context.storage.isShared()) {
        askForRights();
    }
    d->scheduled = true;
    d->follower.start();
    d->schedule.start();
}

std::optional<TeamRights> Fleet::rights() const
{
    return d->rights;
}

/// Once for each connection: an administrator may have changed them, and the database be another one by now.
void Fleet::askForRights()
{
    d->context.storage.run(
        this, [](Store &store) { return rightsAt(store); },
        [this](const std::optional<TeamRights> &rights) {
            if (rights) {
                adoptRights(*rights);
            }
        });
}

void Fleet::adoptRights(const TeamRights &rights)
{
    if (!d->duty && rights.verify) {
        d->schedule.divert(nullptr);
    } else if (!d->duty) {
        d->schedule.divert([](const ServiceMonitor *) {}); // one that may not verify leaves all of it to agents
    }
    if (d->rights != rights) {
        d->rights = rights;
        emit rightsChanged();
    }
}

void Fleet::startDuty(int lanes)
{
    d->duty = std::make_unique<TeamDuty>(d->context.storage, d->context.vault, lanes, [this] { return monitors(); });
    TeamDuty *const duty = d->duty.get();
    d->schedule.divert([duty](ServiceMonitor *monitor) { duty->hasten(monitor); });
    connect(duty, &TeamDuty::away, this, &Fleet::dutySuspended);
    connect(duty, &TeamDuty::back, this, &Fleet::dutyResumed);
    connect(duty, &TeamDuty::unknownClaimed, &d->follower, &StoreFollower::lookNow);
    connect(&d->follower, &StoreFollower::noticed, duty, &TeamDuty::notice);
    connect(this, &Fleet::storeChanged, duty, &TeamDuty::lookAround);
    connect(this, &Fleet::serviceAdded, duty, &TeamDuty::lookAround);
    startSchedule();
    duty->start();
}

void Fleet::stopSchedule()
{
    d->scheduled = false;
    d->follower.stop();
    d->schedule.stop();
    if (d->duty) {
        d->duty->stop();
    }
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

void Fleet::noteKeychainEntry(const QString &key, Instant when)
{
    for (ServiceMonitor *monitor : monitors()) {
        monitor->noteKeychainEntry(key, when);
    }
    d->schedule.refreshCured();
}

void Fleet::noteKeychainUnlocked()
{
    for (ServiceMonitor *monitor : monitors()) {
        monitor->noteKeychainUnlocked();
    }
    d->schedule.refreshCured();
}

bool Fleet::isAwaited(const ServiceMonitor &monitor) const
{
    return d->schedule.isAwaited(monitor);
}

void Fleet::heartbeat(milliseconds least)
{
    keepHeartbeats(d->context.storage, monitors(), least);
}

void Fleet::reload()
{
    d->follower.reload();
}

void Fleet::refreshAll(Trigger trigger, milliseconds deadline, QObject *receiver, RefreshAllDone done)
{
    d->batch = std::make_unique<BatchRefresh>(monitors(), trigger, deadline, d->refreshSlots,
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
