// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/servicemonitor.h"

#include "core/credentials/vault.h"
#include "core/domain/clock.h"
#include "core/domain/storageproblem.h"
#include "core/domain/tokenproblem.h"
#include "core/store/servicelock.h"
#include "core/store/teamwork.h"
#include "core/sync/servicemonitorprivate.h"
#include "core/sync/storeworker.h"

#include <algorithm>
#include <utility>

namespace license {

namespace {

/// How long a refresh waits for a store that has moved: the time a person needs to restore a backup.
constexpr milliseconds patienceWithStore{10'000};

} // namespace

ServiceMonitor::ServiceMonitor(ServiceState known, const SyncContext &context, QObject *parent)
    : QObject(parent), d(new Private{.context = context, .state = std::move(known)})
{
    d->patience.setSingleShot(true);
    connect(&d->patience, &QTimer::timeout, this, [this] {
        if (const auto trigger = std::exchange(d->suspended, std::nullopt)) {
            take(d->held, *trigger);
        }
    });
}

ServiceMonitor::~ServiceMonitor()
{
    d->run.reset();
    const RefreshOutcome gone{.outcome = Outcome::Failed, .error = Error{.code = ErrorCode::Cancelled}};
    for (const RefreshWaiter &waiter : std::exchange(d->waiters, {})) {
        waiter.answer(gone);
    }
}

const ServiceState &ServiceMonitor::state() const
{
    return d->state;
}

LicenseStatus ServiceMonitor::status() const
{
    return evaluate(d->state.statusInput(), d->context.clock.now());
}

void ServiceMonitor::refresh(Trigger trigger, milliseconds deadline, QObject *receiver, RefreshDone done)
{
    d->waiters.push_back({receiver == nullptr, receiver, std::move(done)});
    if (d->run) {
        if (trigger == Trigger::Manual) {
            d->run->setTrigger(trigger); // a person's request takes precedence over the timer's
        }
        return; // joins the running one
    }
    if (d->suspended) {
        d->suspended = trigger == Trigger::Manual ? trigger : d->suspended;
        return;
    }
    d->deadline.setRemainingTime(deadline.count());
    begin(trigger, deadline);
}

void ServiceMonitor::refreshClaimed(ClaimedService claim, Trigger trigger, milliseconds deadline, QObject *receiver,
                                    RefreshDone done)
{
    Q_ASSERT(!d->run && !d->suspended);
    if (d->unsaved && claim.wished && d->unsaved->asked.boot < claim.wished->boot) {
        d->unsaved.reset(); // somebody has wished for another one since
    }
    d->waiters.push_back({receiver == nullptr, receiver, std::move(done)});
    d->deadline.setRemainingTime(deadline.count());
    begin(trigger, deadline, std::move(claim.lease));
}

void ServiceMonitor::begin(Trigger trigger, milliseconds deadline, std::unique_ptr<ServiceLock> claim)
{
    d->markAtStart = d->context.vault.tokenMark(d->state.service);
    d->connectionAtStart = d->state.service.connection;
    d->run = std::make_unique<RefreshRun>(
        d->context, d->state, trigger, deadline, [this](const RefreshResult &result) { adopt(result); }, nullptr);
    connect(d->run.get(), &RefreshRun::waitingChanged, this, &ServiceMonitor::waitingChanged);
    if (d->unsaved && d->context.storage.isShared() && !d->isCured()) {
        d->run->offer(d->unsaved);
    }
    d->state.refreshing = true;
    d->state.refreshingSince = d->context.clock.now().wall;
    if (claim) {
        d->run->start(std::move(claim));
    } else {
        d->run->start();
    }
    emit stateChanged();
}

void ServiceMonitor::cancel()
{
    if (d->run) {
        d->run->cancel();
    }
    if (d->suspended) {
        giveUp({.code = ErrorCode::Cancelled});
    }
}

void ServiceMonitor::adopt(const RefreshResult &result)
{
    const Trigger trigger = d->run->trigger();
    // The run is on the stack: it is destroyed from the event loop.
    d->run.release()->deleteLater();
    if (holdBack(result)) {
        d->suspended = trigger;
        emit displaced();
    } else {
        take(result, trigger);
    }
}

/// An attempt whose store is gone counts for nobody: another store may be about to replace it.
bool ServiceMonitor::holdBack(const RefreshResult &result)
{
    const auto unsaved = result.storageError();
    const std::optional<Error> &error = unsaved ? unsaved : result.outcome.error;
    if (!error || !isDisplaced(*error) || d->deadline.hasExpired()) {
        return false;
    }
    d->held = result;
    d->patience.start(milliseconds{std::min<qint64>(patienceWithStore.count(), d->deadline.remainingTime())});
    return true;
}

void ServiceMonitor::suspend()
{
    if (!d->run) {
        return;
    }
    d->suspended = d->run->trigger();
    d->run.reset();
    d->held = {.outcome = {.outcome = Outcome::Failed,
                           .error = storageError(StorageProblem::Replaced, d->context.storage.folder())}};
    d->patience.start(milliseconds{std::clamp<qint64>(d->deadline.remainingTime(), 1, patienceWithStore.count())});
}

bool ServiceMonitor::isSuspended() const
{
    return d->suspended.has_value();
}

void ServiceMonitor::resume(ServiceState stored)
{
    if (d->run) {
        return; // its end reports the rest
    }
    d->patience.stop();
    d->state = std::move(stored);
    if (const auto trigger = std::exchange(d->suspended, std::nullopt)) {
        begin(*trigger, milliseconds{std::max<qint64>(1, d->deadline.remainingTime())});
    } else {
        emit stateChanged();
    }
}

void ServiceMonitor::giveUp(const Error &error)
{
    d->patience.stop();
    if (std::exchange(d->suspended, std::nullopt)) {
        d->state.refreshing = false;
        conclude({.outcome = Outcome::Failed, .error = error}, true);
    }
}

void ServiceMonitor::conclude(const RefreshOutcome &ended, bool refusedBefore)
{
    // Slots may delete this monitor; touch no members after emitting.
    const auto waiters = std::exchange(d->waiters, {});
    const RefreshOutcome outcome = ended;
    const QPointer<ServiceMonitor> alive(this);
    emit stateChanged();
    if (alive) {
        emit finished(outcome);
    }
    if (alive && outcome.error && refusesToken(*outcome.error) && !refusedBefore) {
        emit tokenRefused();
    }
    for (const RefreshWaiter &waiter : waiters) {
        waiter.answer(outcome);
    }
}

bool ServiceMonitor::isWaiting() const
{
    return d->suspended || (d->run && d->run->isWaiting());
}

} // namespace license
