// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/refreshoutcome.h"
#include "core/sync/servicestate.h"
#include "core/sync/synccontext.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace license {

struct AcceptedRefresh;
struct ClaimedService;
struct FailedRefresh;
struct RefreshResult;
class ServiceLock;

/// The state of one service. A refresh is: vault → client → protocol → store, one transaction → adopt → one finished().
/// A second refresh while one runs joins it and gets the same outcome. Every accepted call is answered exactly once.
class ServiceMonitor : public QObject
{
    Q_OBJECT
public:
    using RefreshDone = std::function<void(const RefreshOutcome &)>;

    /// Starts with the store's state, as loadStates() returns it.
    ServiceMonitor(ServiceState known, const SyncContext &context, QObject *parent = nullptr);
    ~ServiceMonitor() override;

    const ServiceState &state() const;
    LicenseStatus status() const; ///< evaluated now

    /// Verifies now. `done` may be empty; it is not called after `receiver` is destroyed.
    void refresh(Trigger trigger, milliseconds deadline, QObject *receiver = nullptr, RefreshDone done = {});
    /// The same for a service that was claimed for this process because it is due: the claim ends with the refresh.
    /// What was answered before, and could not be saved, is saved instead of asking again, unless somebody has wished
    /// for it since. Not while another refresh runs.
    void refreshClaimed(ClaimedService claim, Trigger trigger, milliseconds deadline, QObject *receiver,
                        RefreshDone done);
    void cancel();
    bool isDue() const;
    /// The cause of its last failure has changed here: it is due, whatever its pause.
    bool isCured() const;
    /// Adopts the store's state, as loadState() returns it.
    void adoptStored(ServiceState stored);
    /// A refresh runs and waits for something outside this program: the server, the keychain, another process, a store
    /// being restored.
    bool isWaiting() const;
    /// The store is about to be replaced: drops a running refresh without saving its result; its callers keep waiting,
    /// for a few seconds at most.
    void suspend();
    bool isSuspended() const;
    /// Starts again with the store's present state, whatever was known; a suspended refresh is repeated.
    void resume(ServiceState stored);
    /// Answers the callers of a suspended refresh: it failed.
    void giveUp(const Error &error);
    /// Why the store cannot be used for now; the known state stays.
    void setStorageError(const Error &error);
    /// The same of a team's database, which was heard last at `heard`: the known state has an age from now on.
    void setUnheard(const Error &why, const Reading &heard);
    /// The database can be read again; `reason` says why nothing can be saved there. A state that came from a copy
    /// waits for adoptStored().
    void setHeard(const std::optional<Error> &reason);
    void dismissChanges();
    /// The service was renamed, or its token was added or removed.
    void setService(const Service &service);
    /// Somebody has changed the entry `key` of the keychain at `when`: an earlier attempt that failed for it is due
    /// again.
    void noteKeychainEntry(const QString &key, Instant when);
    /// The same for every entry: the keychain was unlocked.
    void noteKeychainUnlocked();
    /// Advances the grace clock if at least `least` has passed since the last time, or after a reboot.
    std::optional<GraceClock> countOn(milliseconds least = milliseconds{0});

signals:
    /// Only when state() differs from the last emission.
    void stateChanged();
    void finished(const license::RefreshOutcome &outcome);
    void waitingChanged(); ///< isWaiting(); not emitted at the end of a refresh
    /// The refresh has found that the store has moved. It waits briefly for resume().
    void displaced();
    /// The server refuses the token and did not at the previous attempt: a person is asked once. The token is kept.
    void tokenRefused();

private:
    void begin(Trigger trigger, milliseconds deadline, std::unique_ptr<ServiceLock> claim = nullptr);
    void adopt(const RefreshResult &result);
    bool holdBack(const RefreshResult &result);
    void take(const RefreshResult &result, Trigger trigger);
    void conclude(const RefreshOutcome &outcome, bool refusedBefore);
    void takeStored(ServiceState stored);
    void takeMissed(bool tried);
    void takeAccepted(const AcceptedRefresh &accepted, const std::optional<Error> &unsaved);
    void takeFailed(const FailedRefresh &failed);
    void settleTokens(const AcceptedRefresh &accepted);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
