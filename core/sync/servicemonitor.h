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
struct FailedRefresh;
struct RefreshRunResult;

/// The state of one service. A refresh is: vault → client → protocol → store, one transaction → adopt → one finished().
/// A second refresh while one runs joins it and is answered by the same outcome. Every accepted call is answered
/// exactly once.
class ServiceMonitor : public QObject
{
    Q_OBJECT
public:
    using RefreshDone = std::function<void(const RefreshOutcome &)>;

    /// Begins with what the store knows of it, as loadStates() gives it.
    ServiceMonitor(ServiceState known, const SyncContext &context, QObject *parent = nullptr);
    ~ServiceMonitor() override;

    const ServiceState &state() const;
    LicenseStatus status() const; ///< evaluated now

    /// Verifies now. `done` may be empty; it is not called once `receiver` is gone.
    void refresh(Trigger trigger, milliseconds deadline, QObject *receiver = nullptr, RefreshDone done = {});
    void cancel();
    bool isDue() const;
    /// What the store has been found to have, as loadState() gives it.
    void adoptStored(ServiceState stored);
    /// A refresh runs and waits for something else than this program: the server, the keychain, another process, a
    /// store that is being put back.
    bool isWaiting() const;
    /// The store is about to be another one: a refresh that runs is dropped, nothing that it learns is saved, and who
    /// waits for it goes on waiting, for a few seconds at most.
    void suspend();
    bool isSuspended() const;
    /// Begins anew with what the store has now, whatever was known; a refresh that was suspended is made again.
    void resume(ServiceState stored);
    /// Answers who waits for a suspended refresh: it failed.
    void giveUp(const Error &error);
    /// Why the store cannot be used for now; what is known stays.
    void setStorageError(const Error &error);
    void dismissChanges();
    /// The service has been renamed, or its token has come or gone.
    void setService(const Service &service);
    /// Counts the grace clock on, where that is at least `least` since it was last, or tells of a reboot.
    std::optional<GraceClock> countOn(milliseconds least = milliseconds{0});

signals:
    /// Only when state() differs from what was last told.
    void stateChanged();
    void finished(const license::RefreshOutcome &outcome);
    void waitingChanged(); ///< isWaiting(); not told at the end of a refresh
    /// The refresh has found that the store is no longer where it was. It waits a little for resume().
    void displaced();
    /// The server refuses the token and did not at the attempt before: a person is asked once. The token is kept.
    void tokenRefused();

private:
    void begin(Trigger trigger, milliseconds deadline);
    void adopt(const RefreshRunResult &result);
    bool holdBack(const RefreshRunResult &result);
    void take(const RefreshRunResult &result, Trigger trigger);
    void conclude(const RefreshOutcome &outcome, bool refusedBefore);
    void takeStored(ServiceState stored);
    void takeAccepted(const AcceptedRefresh &accepted);
    void takeFailed(const FailedRefresh &failed);
    void settleTokens(const AcceptedRefresh &accepted);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
