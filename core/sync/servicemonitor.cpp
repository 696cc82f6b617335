// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/servicemonitor.h"

#include "core/credentials/vault.h"
#include "core/domain/storageproblem.h"
#include "core/sync/highwatermark.h"
#include "core/sync/refreshrun.h"
#include "core/sync/retrypolicy.h"
#include "core/sync/storeworker.h"
#include "core/sync/tokenkeeping.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace license {

namespace {

/// Somebody who waits for the running refresh.
struct Waiter
{
    bool anyone = true; ///< no receiver was named: always answered
    QPointer<QObject> receiver;
    ServiceMonitor::RefreshDone done;

    void answer(const RefreshOutcome &outcome) const
    {
        if (done && (anyone || receiver)) {
            done(outcome);
        }
    }
};

/// How long a refresh waits for a store that is not where it was: as long as a person takes to put a backup back.
constexpr milliseconds patienceWithStore{10'000};

bool refusesToken(const Error &error)
{
    return error.code == ErrorCode::CredentialsRejected ||
           (error.code == ErrorCode::WrongInstallation && error.refusedByServer);
}

/// Another token may cure it.
bool waitsForToken(const Error &error)
{
    return refusesToken(error) || error.code == ErrorCode::CredentialsMissing || error.httpStatus == 401 ||
           error.httpStatus == 403;
}

} // namespace

struct ServiceMonitor::Private
{
    SyncContext context;
    ServiceState state;
    std::unique_ptr<RefreshRun> run;
    std::vector<Waiter> waiters;
    std::optional<Trigger> suspended;        ///< who asked for the refresh that waits for a store
    QDeadlineTimer deadline{};               ///< of what runs or is suspended
    QTimer patience{};                       ///< with a store that is not there
    RefreshRunResult held{};                 ///< what is answered once that has passed
    std::optional<QByteArray> markAtStart{}; ///< of the token, as the attempt began
    std::optional<QByteArray> failedMark{};  ///< of the token that the last attempt of this process failed with
    bool changedSince = false;               ///< the service, since the last attempt failed

    bool isCured() const;
    bool hasOtherToken() const;
};

/// The cause of the last failure has changed: the next attempt is due, whatever its pause.
bool ServiceMonitor::Private::isCured() const
{
    const auto &error = state.attempts.lastError;
    // Where a server has asked for patience, it has its pause whatever a person changes here.
    return error && error->code != ErrorCode::RateLimited && error->code != ErrorCode::ServerUnavailable &&
           (changedSince || hasOtherToken());
}

/// Whether the token is another one than that of the last attempt. Of an attempt of another process, or of a start
/// before, only times tell.
bool ServiceMonitor::Private::hasOtherToken() const
{
    if (!waitsForToken(*state.attempts.lastError)) {
        return false;
    }
    if (failedMark) {
        const auto mark = context.vault.tokenMark(state.service);
        return mark && *mark != *failedMark;
    }
    const auto changed = context.vault.tokenChangedAt(state.service);
    return changed && state.attempts.lastAttempt && *changed > state.attempts.lastAttempt->wall;
}

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
    for (const Waiter &waiter : std::exchange(d->waiters, {})) {
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

bool ServiceMonitor::isDue() const
{
    return d->state.service.connection.deployment != Deployment::Dmz &&
           (license::isDue(d->state.pacedAttempts(), d->context.clock.now()) || d->isCured());
}

void ServiceMonitor::refresh(Trigger trigger, milliseconds deadline, QObject *receiver, RefreshDone done)
{
    d->waiters.push_back({receiver == nullptr, receiver, std::move(done)});
    if (d->run) {
        if (trigger == Trigger::Manual) {
            d->run->setTrigger(trigger); // a person's wish beats the timer's
        }
        return; // joins the one that runs
    }
    if (d->suspended) {
        d->suspended = trigger == Trigger::Manual ? trigger : d->suspended;
        return;
    }
    d->deadline.setRemainingTime(deadline.count());
    begin(trigger, deadline);
}

void ServiceMonitor::begin(Trigger trigger, milliseconds deadline)
{
    d->markAtStart = d->context.vault.tokenMark(d->state.service);
    d->run = std::make_unique<RefreshRun>(
        d->context, d->state, trigger, deadline, [this](const RefreshRunResult &result) { adopt(result); }, nullptr);
    connect(d->run.get(), &RefreshRun::waitingChanged, this, &ServiceMonitor::waitingChanged);
    d->state.refreshing = true;
    d->state.refreshingSince = d->context.clock.now().wall;
    d->run->start();
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

void ServiceMonitor::adopt(const RefreshRunResult &result)
{
    const Trigger trigger = d->run->trigger();
    // The run is on the stack: it goes when control is back in the event loop.
    d->run.release()->deleteLater();
    if (holdBack(result)) {
        d->suspended = trigger;
        emit displaced();
    } else {
        take(result, trigger);
    }
}

/// Without its store an attempt has not been made for anybody: another one may be put in the place at this moment.
bool ServiceMonitor::holdBack(const RefreshRunResult &result)
{
    const std::optional<Error> &error = result.storageError ? result.storageError : result.outcome.error;
    if (!error || !isDisplaced(*error) || d->deadline.hasExpired()) {
        return false;
    }
    d->held = result;
    d->patience.start(milliseconds{std::min<qint64>(patienceWithStore.count(), d->deadline.remainingTime())});
    return true;
}

void ServiceMonitor::take(const RefreshRunResult &result, Trigger trigger)
{
    const bool asked = trigger == Trigger::Manual;
    const bool refusedBefore = d->state.attempts.lastError && refusesToken(*d->state.attempts.lastError);
    ServiceState &state = d->state;
    state.refreshing = false;
    d->failedMark = result.elsewhere ? std::nullopt : std::exchange(d->markAtStart, {});
    d->changedSince = false;
    if (result.elsewhere) {
        ServiceState stored = *result.elsewhere;
        stored.service = state.service;
        takeStored(std::move(stored));
    } else if (result.accepted) {
        state.document = result.accepted->document;
        state.clock = result.accepted->clock;
        state.attempts = result.accepted->attempts;
        state.seq = state.document->seq;
        state.series = result.series;
        state.service.connection = result.connection;
        state.storageError = result.storageError;
    } else if (result.attempts) {
        state.attempts = *result.attempts;
        state.storageError = result.storageError;
        if (result.heldClock && state.clock) {
            state.clock = state.clock->mergedWith(*result.heldClock);
        }
    }
    if (const auto mark = markOf(state); mark && result.accepted && result.marked) {
        keepMark(d->context.vault, state.service, *mark, this);
    }
    settleTokens(result);
    // Whoever asks hears also that nothing has changed; a timer's refresh leaves what has not been dismissed.
    const bool nothing = result.accepted && asked && !result.outcome.firstDocument;
    if (nothing || !result.outcome.changes.isEmpty()) {
        state.lastChanges = result.outcome.changes;
        state.lastChangesAt = d->context.clock.now().wall;
    }
    conclude(result.outcome, refusedBefore);
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
        return; // its end tells the rest
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

void ServiceMonitor::setStorageError(const Error &error)
{
    if (d->state.storageError != error) {
        d->state.storageError = error;
        emit stateChanged();
    }
}

void ServiceMonitor::conclude(const RefreshOutcome &ended, bool refusedBefore)
{
    // Whoever is told may remove this service: nothing of it is touched after the waiters have been taken over.
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
    for (const Waiter &waiter : waiters) {
        waiter.answer(outcome);
    }
}

void ServiceMonitor::settleTokens(const RefreshRunResult &result)
{
    const auto adopted = [this](const Service &service) { setService(service); };
    if (result.provedToken) {
        d->state.newTokenRefused = false;
        promoteToken(d->context, d->state.service, *result.provedToken, this, adopted);
    } else if (result.newTokenRefused || result.newTokenGone) {
        d->state.newTokenRefused = result.newTokenRefused;
        dropNewToken(d->context, d->state.service, this, adopted);
    }
}

void ServiceMonitor::takeStored(ServiceState stored)
{
    ServiceState &state = d->state;
    state.refreshEvery = stored.refreshEvery;
    if (stored.storageError && !stored.document && state.document) {
        state.storageError = stored.storageError; // what is in memory is better than nothing
        return;
    }
    if (std::tie(stored.series, stored.seq) < std::tie(state.series, state.seq)) {
        if (state.storageError && isDisplaced(*state.storageError)) {
            state.storageError = stored.storageError; // it is back where it was
        }
        return; // a save failed: memory knows more
    }
    stored.lastChanges = state.lastChanges;
    stored.lastChangesAt = state.lastChangesAt;
    stored.newTokenRefused = state.newTokenRefused;
    if (stored.clock && state.clock) {
        stored.clock = stored.clock->mergedWith(*state.clock);
    }
    if (stored.attempts.lastAttempt != state.attempts.lastAttempt) {
        d->failedMark.reset(); // of another process, which may have had another token
    }
    state = std::move(stored);
}

void ServiceMonitor::adoptStored(ServiceState stored)
{
    if (d->run || d->suspended) {
        d->state.refreshEvery = stored.refreshEvery;
        return; // its end tells the rest
    }
    const ServiceState before = d->state;
    stored.service = d->state.service; // of which setService() tells
    takeStored(std::move(stored));
    if (d->state != before) {
        emit stateChanged();
    }
}

bool ServiceMonitor::isWaiting() const
{
    return d->suspended || (d->run && d->run->isWaiting());
}

void ServiceMonitor::dismissChanges()
{
    if (d->state.lastChangesAt) {
        d->state.lastChanges.clear();
        d->state.lastChangesAt.reset();
        emit stateChanged();
    }
}

void ServiceMonitor::setService(const Service &service)
{
    if (d->state.service != service) {
        d->state.newTokenRefused = d->state.newTokenRefused && !service.tokenPending;
        Service renamed = d->state.service;
        renamed.connection.name = service.connection.name;
        d->changedSince = d->changedSince || renamed != service; // a name alone cures nothing
        d->state.service = service;
        emit stateChanged();
    }
}

std::optional<GraceClock> ServiceMonitor::countOn(milliseconds least)
{
    std::optional<GraceClock> &clock = d->state.clock;
    if (!clock) {
        return std::nullopt;
    }
    const GraceClock now = clock->advanced(d->context.clock.now());
    if (now.counted - clock->counted < least && sameBoot(clock->last, now.last) && now.openGap == clock->openGap) {
        return std::nullopt;
    }
    clock = now;
    return clock;
}

} // namespace license
