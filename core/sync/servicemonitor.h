// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "core/domain/licensestatus.h"
#include "core/store/store.h"

#include <QObject>
#include <QString>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

class QThreadPool;

namespace license {

class Clock;
class LicenseClient;
class Vault;
struct RefreshRunResult;

/// Everything that is known of one service; what pages show and the command line prints.
struct ServiceState
{
    Service service;
    std::optional<LicenseDocument> document;
    std::optional<GraceClock> clock;
    AttemptSummary attempts;
    qint64 seq = 0;    ///< the highest accepted in this series, also when the document is lost
    qint64 series = 0; ///< how often `seq` has begun anew, each time by a person's wish
    bool refreshing = false;
    Instant refreshingSince;
    /// Of the last refresh that changed something, or that a person asked for: then they may be none. Until dismissed.
    QVector<Change> lastChanges;
    std::optional<Instant> lastChangesAt;
    /// The state could not be saved or read; it is shown all the same.
    std::optional<Error> storageError;
    /// The server has refused the token that was to replace the one in use, which goes on to serve. Until the next one.
    bool newTokenRefused = false;
    /// How often a person wishes it to be refreshed; `attempts` are as they are stored, without that wish.
    seconds refreshEvery{86'400};

    /// The attempts with that wish in them.
    AttemptSummary pacedAttempts() const;
    StatusInput statusInput() const { return {service.connection.deployment, document, clock, pacedAttempts()}; }
    bool operator==(const ServiceState &) const = default;
};

/// What one refresh came to.
struct RefreshOutcome
{
    Outcome outcome = Outcome::Failed;
    std::optional<Error> error;
    QString requestId; ///< the X-Request-Id that was sent; empty when nothing was
    QVector<Change> changes;
    bool firstDocument = false;
    bool operator==(const RefreshOutcome &) const = default;
};

/// The objects that every monitor needs; all outlive it.
struct SyncContext
{
    const Clock &clock;
    Store &store;
    Vault &vault;
    LicenseClient &client;
    QThreadPool &worker; ///< one thread: verification and storage, off the GUI thread, in order
};

/// The state of one service. A refresh is: vault → client → protocol → store, one transaction → adopt → one finished().
/// A second refresh while one runs joins it and is answered by the same outcome. Every accepted call is answered
/// exactly once.
class ServiceMonitor : public QObject
{
    Q_OBJECT
public:
    using RefreshDone = std::function<void(const RefreshOutcome &)>;

    /// Begins with what the store knows of it.
    ServiceMonitor(const Service &service, const SyncContext &context, QObject *parent = nullptr);
    /// The same, where it has been read already: as loadStates() gives it.
    ServiceMonitor(ServiceState known, const SyncContext &context, QObject *parent = nullptr);
    ~ServiceMonitor() override;

    const ServiceState &state() const;
    LicenseStatus status() const; ///< evaluated now

    /// Verifies now. `done` may be empty; it is not called once `receiver` is gone.
    void refresh(Trigger trigger, milliseconds deadline, QObject *receiver = nullptr, RefreshDone done = {});
    void cancel();
    bool isDue() const;
    /// Reads the store again: another process may have verified.
    void reload();
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
    /// Counts the grace clock on and saves it.
    void heartbeat();

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
    void settleTokens(const RefreshRunResult &result);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
