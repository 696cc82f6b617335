// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault.h"
#include "core/domain/clock.h"
#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"
#include "core/domain/tokenproblem.h"
#include "core/sync/highwatermark.h"
#include "core/sync/retrypolicy.h"
#include "core/sync/servicemonitorprivate.h"

#include <tuple>
#include <utility>

namespace license {

// The effect of attempts, of the store's state, and of a person's changes on a monitor.

namespace {

/// Another token may resolve it.
bool waitsForToken(const Error &error)
{
    return refusesToken(error) || error.code == ErrorCode::CredentialsMissing || error.httpStatus == 401 ||
           error.httpStatus == 403;
}

bool waitsForKeychain(const Error &error)
{
    return error.code == ErrorCode::KeychainLocked || error.code == ErrorCode::KeychainUnavailable;
}

} // namespace

void ServiceMonitor::take(const RefreshResult &result, Trigger trigger)
{
    const bool refusedBefore = d->state.attempts.lastError && refusesToken(*d->state.attempts.lastError);
    ServiceState &state = d->state;
    state.refreshing = false;
    const bool tried = !std::holds_alternative<NoAttempt>(result.end) || !result.outcome.error;
    if (tried) {
        d->failedMark = std::exchange(d->markAtStart, {});
        d->changedSince = false;
    }
    if (!std::holds_alternative<NoAttempt>(result.end)) {
        d->unsaved = result.unsaved();
    }
    const auto *accepted = std::get_if<AcceptedRefresh>(&result.end);
    if (accepted) {
        takeAccepted(*accepted, result.storageError());
    } else if (const auto *failed = std::get_if<FailedRefresh>(&result.end)) {
        takeFailed(*failed);
    } else if (const auto *elsewhere = std::get_if<RefreshElsewhere>(&result.end)) {
        d->failedMark.reset();
        ServiceState stored = elsewhere->stored;
        stored.service = state.service;
        takeStored(std::move(stored));
    } else if (result.outcome.error && trigger == Trigger::Manual && isDatabaseError(*result.outcome.error)) {
        state.storageError = result.outcome.error; // the next state from the database takes it away
    }
    takeMissed(tried);
    // A person who asked also learns that nothing has changed; a timer's refresh keeps changes that were not dismissed.
    const bool nothing = accepted && trigger == Trigger::Manual && !result.outcome.firstDocument;
    if (nothing || !result.outcome.changes.isEmpty()) {
        state.lastChanges = result.outcome.changes;
        state.lastChangesAt = d->context.clock.now().wall;
    }
    conclude(result.outcome, refusedBefore);
}

/// A database that was away may have come back during the attempt.
void ServiceMonitor::takeMissed(bool tried)
{
    const auto missed = std::exchange(d->missed, std::nullopt);
    if (!d->state.lastKnown) {
        return;
    }
    if (tried && !d->state.storageError) {
        d->state.lastKnown.reset(); // it has kept the result
    } else if (missed) {
        takeStored(*missed);
    }
}

void ServiceMonitor::takeAccepted(const AcceptedRefresh &accepted, const std::optional<Error> &unsaved)
{
    ServiceState &state = d->state;
    state.document = accepted.verified.document;
    state.clock = accepted.verified.clock;
    state.attempts = accepted.verified.attempts;
    state.seq = state.document->seq;
    state.series = accepted.series;
    if (state.service.connection == d->connectionAtStart) { // otherwise somebody has changed it meanwhile
        state.service.connection = accepted.connection;
    }
    state.storageError = unsaved;
    if (const auto mark = markOf(state); mark && accepted.marked) {
        keepMark(d->context.vault, state.service, *mark, this);
    }
    settleTokens(accepted);
}

void ServiceMonitor::takeFailed(const FailedRefresh &failed)
{
    ServiceState &state = d->state;
    state.attempts = failed.attempts;
    state.storageError = failed.storageError;
    if (failed.heldClock && state.clock) {
        state.clock = state.clock->mergedWith(*failed.heldClock);
    }
}

void ServiceMonitor::settleTokens(const AcceptedRefresh &accepted)
{
    const auto adopted = [this](const TokenFacts &facts) { setService(withTokenFacts(d->state.service, facts)); };
    if (accepted.provedToken) {
        d->state.newTokenRefused = false;
        promoteToken(d->context, d->state.service, *accepted.provedToken, this, adopted);
    } else if (accepted.newTokenRefused || accepted.newTokenGone) {
        d->state.newTokenRefused = accepted.newTokenRefused;
        dropNewToken(d->context, d->state.service, this, adopted);
    }
}

void ServiceMonitor::takeStored(ServiceState stored)
{
    ServiceState &state = d->state;
    state.refreshEvery = stored.refreshEvery;
    const bool copied = state.lastKnown && state.lastKnown->copied; // then the database alone decides
    if (stored.storageError && !stored.document && state.document) {
        state.storageError = stored.storageError; // the state in memory is better than none
        return;
    }
    if (!copied && std::tie(stored.series, stored.seq) < std::tie(state.series, state.seq)) {
        state.lastKnown = stored.lastKnown;
        if (state.storageError && isDisplaced(*state.storageError)) {
            state.storageError = stored.storageError; // it is back in place
        }
        return; // a save failed: memory is ahead
    }
    stored.lastChanges = state.lastChanges;
    stored.lastChangesAt = state.lastChangesAt;
    stored.newTokenRefused = state.newTokenRefused;
    if (stored.clock && state.clock && !copied) {
        stored.clock = stored.clock->mergedWith(*state.clock);
    }
    if (stored.attempts.lastAttempt != state.attempts.lastAttempt) {
        d->failedMark.reset(); // by another process, which may have had another token
    }
    state = std::move(stored);
}

void ServiceMonitor::adoptStored(ServiceState stored)
{
    if (d->run || d->suspended) {
        d->state.refreshEvery = stored.refreshEvery;
        stored.service = d->state.service;
        d->missed = std::move(stored);
        return; // its end reports the rest
    }
    const ServiceState before = d->state;
    stored.service = d->state.service; // setService() reports it
    takeStored(std::move(stored));
    if (d->state != before) {
        emit stateChanged();
    }
}

void ServiceMonitor::setStorageError(const Error &error)
{
    if (d->state.storageError != error) {
        d->state.storageError = error;
        emit stateChanged();
    }
}

void ServiceMonitor::setUnheard(const Error &why, const Reading &heard)
{
    const auto &known = d->state.lastKnown;
    const LastKnown now{known ? known->at : heard, why, known && known->copied};
    if (known != now || d->state.storageError != why) {
        d->state.lastKnown = now;
        d->state.storageError = why;
        emit stateChanged();
    }
}

void ServiceMonitor::setHeard(const std::optional<Error> &reason)
{
    ServiceState &state = d->state;
    if (state.lastKnown && state.lastKnown->copied) {
        return;
    }
    const bool told = state.lastKnown || (state.storageError && isDatabaseError(*state.storageError));
    if (told) {
        state.lastKnown.reset();
        state.storageError = reason;
        emit stateChanged();
    }
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
        renamed.management = service.management;
        d->changedSince = d->changedSince || renamed != service; // a name or a sign-in elsewhere alone fixes nothing
        d->state.service = service;
        emit stateChanged();
    }
}

void ServiceMonitor::noteKeychainEntry(const QString &key, Instant when)
{
    const auto &error = d->state.attempts.lastError;
    const Service &service = d->state.service;
    const bool token = key == tokenKey(service).name || key == newTokenKey(service).name;
    const bool proxy = isProxyPasswordKey(key) && error && error->proxy == ProxyProblem::WantsAuthentication;
    const auto &last = d->state.attempts.lastAttempt;
    const bool since = last && when >= std::chrono::floor<seconds>(last->wall); // the keychain counts whole seconds
    if (error && since && (proxy || (token && (waitsForToken(*error) || waitsForKeychain(*error))))) {
        d->changedSince = true;
    }
}

void ServiceMonitor::noteKeychainUnlocked()
{
    const auto &error = d->state.attempts.lastError;
    if (error && waitsForKeychain(*error)) {
        d->changedSince = true;
        d->context.vault.askAgain(d->state.service); // no prompt appears now
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

/// The cause of the last failure has changed: the next attempt is due, whatever its pause.
bool ServiceMonitor::Private::isCured() const
{
    const auto &error = state.attempts.lastError;
    // A pause that the server asked for remains, whatever a person changes here.
    return error && error->code != ErrorCode::RateLimited && error->code != ErrorCode::ServerUnavailable &&
           (changedSince || hasOtherToken());
}

/// Whether the token differs from that of the last attempt. For an attempt by another process, or before a restart,
/// only times tell.
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

bool ServiceMonitor::isCured() const
{
    return d->isCured();
}

bool ServiceMonitor::isDue() const
{
    // Without its database a team cannot tell who else verifies: nobody does.
    return d->state.service.connection.deployment != Deployment::Dmz && !d->state.lastKnown &&
           (license::isDue(d->state.pacedAttempts(), d->context.clock.now()) || d->isCured());
}

} // namespace license
