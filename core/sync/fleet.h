// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/result.h"
#include "core/domain/team.h"
#include "core/store/store.h"
#include "core/sync/refreshslots.h"
#include "core/sync/schedule.h"
#include "core/sync/trial.h"

#include <QObject>
#include <QSet>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace license {

/// A new service whose token is in the vault.
struct KeptService
{
    Connection connection;
    TokenFacts facts;
    std::optional<TrialReply> proof{}; ///< makes it verified from the start
    QVector<HistoryEntry> past{};      ///< from before, oldest first
    QVector<UsageSample> usedInPast{};
};

/// All services of this computer: one ServiceMonitor each, ordered by name. Limits how many verify at once, and runs
/// the one-minute tick that starts due refreshes.
class Fleet : public QObject
{
    Q_OBJECT
public:
    explicit Fleet(const SyncContext &context, const SlotLimits &limits = {}, QObject *parent = nullptr);
    ~Fleet() override;

    /// Reads the services from the store in the calling thread: for a program without a window yet. StorageFailed.
    Result<Done> load();
    /// The same for a window that should appear at once: the first few services are available on return, and the worker
    /// thread adds the others. loaded() follows in any case, through the event loop.
    Result<Done> loadGradually();
    /// The number of services still to be added.
    qsizetype stillToCome() const;
    QVector<ServiceMonitor *> monitors() const;
    ServiceMonitor *find(ServiceId id) const;
    ServiceMonitor *findByName(QStringView name) const;

    using AddDone = std::function<void(Result<ServiceMonitor *>)>;
    /// Adds a service and stores its token. If the keychain refuses, the service remains with a token for this session:
    /// `done` still gets the monitor and `warning` the error.
    void add(const Connection &connection, Secret token, QObject *receiver, AddDone done,
             std::function<void(const Error &)> warning);
    /// Adds a service whose token is kept already. InvalidInput as from Store::addService(), StorageFailed: then
    /// nothing has been added.
    void addKept(const KeptService &service, QObject *receiver, AddDone done);
    /// Removes the service, its history and its token. An error after the service has left monitors() means that its
    /// token may still be in the keychain.
    void remove(ServiceId id, QObject *receiver, std::function<void(Result<Done>)> done);
    using ServiceDone = std::function<void(Result<Done>)>;
    /// The new name is shown at once. InvalidInput if another service has it; StorageFailed: then the old one is shown
    /// again.
    void rename(ServiceId id, const QString &name, QObject *receiver, ServiceDone done);

    /// Stores a new token for a service. An existing token stays beside it until a refresh has succeeded with the new
    /// one; the next refresh tries the new one, and returns to the old one if the server refuses it.
    /// KeychainUnavailable if the keychain does not store it: it serves until this program ends. InvalidInput for text
    /// that is not a token, and if a token file replaces the keychain.
    void replaceToken(ServiceId id, Secret token, QObject *receiver, ServiceDone done);
    /// Removes its tokens from the keychain and leaves everything else. Returns the keychain's error on failure.
    void removeToken(ServiceId id, QObject *receiver, ServiceDone done);
    /// Replaces a service's connection file, after a person has compared the keys and authorities that it introduces:
    /// `seq` restarts, name, document and history stay, and the grace clock continues until a new document is verified.
    /// Tokens move to a new address or installation; authorities added by hand stay with the address for which they
    /// were added. A running refresh is cancelled. InvalidInput for another service's connection; StorageFailed; the
    /// keychain's errors if it does not return a token that has to move: then nothing has changed.
    void replaceConnection(ServiceId id, const Connection &connection, QObject *receiver, ServiceDone done);
    /// The authorities (PEM, as returned by parseAuthorities()) trusted for this service in addition to those of its
    /// connection file, once they are saved; empty: none. StorageFailed.
    void setAddedAuthorities(ServiceId id, const QByteArray &pem, QObject *receiver, ServiceDone done);

    /// The automatic refresh: a check for due services each minute, and a heartbeat every five minutes. It also follows
    /// what other processes write.
    void startSchedule();
    /// The same for an agent of a team's database, which verifies what it has claimed there, `lanes` at once. For a
    /// store that others share.
    void startDuty(int lanes);
    void stopSchedule();
    /// Starts all due refreshes.
    void refreshDue(Trigger trigger);
    /// The one-minute tick: starts due refreshes, and treats a long pause as sleep. For callers that notice the passing
    /// of time, such as a window that is shown again.
    void tick();
    /// The network has returned, or the computer has woken: each service is verified within a minute.
    void comeBack(Return what);
    /// The keychain's entry `key` was changed by somebody else at `when`, or the keychain was unlocked: what had failed
    /// for it before is tried at once.
    void noteKeychainEntry(const QString &key, Instant when);
    void noteKeychainUnlocked();
    /// Advances the grace clocks and saves those that have advanced by `least`; for the moment before a sleep, and for
    /// each program that opens the store and may write.
    void heartbeat(milliseconds least = milliseconds{0});
    /// What the role at a team's database permits; nothing for another store, or before the database has told it.
    std::optional<TeamRights> rights() const;
    /// True from a return until the first attempt after it has ended.
    bool isAwaited(const ServiceMonitor &monitor) const;

    /// Reads the stored state of every service and the shared preferences again, after this process has changed them.
    /// In the worker thread; storeChanged() follows.
    void reload();

    /// Verifies all services, as many at once as there are slots; `done` is called once, with the outcomes in the order
    /// of monitors().
    using RefreshAllDone = std::function<void(const QVector<RefreshOutcome> &)>;
    void refreshAll(Trigger trigger, milliseconds deadline, QObject *receiver, RefreshAllDone done);
    void cancelAll();

signals:
    /// After loadGradually(): all services are available.
    void loaded();
    /// A return that counts: comeBack() was called, or a sleep was detected.
    void cameBack(license::Return what);
    void serviceAdded(license::ServiceMonitor *monitor);
    void serviceAboutToBeRemoved(license::ServiceMonitor *monitor);
    void stateChanged(license::ServiceMonitor *monitor);
    /// The server has refused a service's token that it did not refuse before: emitted once, until a success.
    void tokenRefused(license::ServiceMonitor *monitor);
    /// The store's folder no longer leads to the open file, and a replacement, if any, cannot be used yet. The known
    /// state stays visible; nothing is saved.
    void storeDisplaced(const license::Error &error);
    /// The folder contains another store, which is now in use: the services are those of the new store.
    void storeReplaced();
    /// Another process, or another part of this one, has written to the store; changes to the services have been
    /// adopted.
    void storeChanged();
    /// rights() has changed.
    void rightsChanged();
    /// A team's database tells of a change, is away, or is back.
    void teamNoticed();
    /// An agent of a team's database can claim nothing, and why; and it can again.
    void dutySuspended(const license::Error &error);
    void dutyResumed();
    void refreshFinished(license::ServiceMonitor *monitor, const license::RefreshOutcome &outcome);

private:
    void exchange(ServiceId id, const Connection &connection, ServiceDone done);
    ServiceMonitor *adopt(std::unique_ptr<ServiceMonitor> monitor);
    void drop(ServiceId id);
    /// Reads the store's list of services, and the complete state of unknown ones.
    void readServices(ServiceDone done = [](const Result<Done> &) {});
    /// Reads one service with its complete state.
    void readService(ServiceId id, ServiceDone done);
    /// Reads these services, and the complete state of unknown ones.
    void readTouched(const QVector<ServiceId> &services);
    /// Reads these services, or all of them, and the complete state of those that are not `known`.
    void readStored(const std::optional<QVector<ServiceId>> &among, const QSet<ServiceId> &known, ServiceDone done);
    QSet<ServiceId> knownIds() const;
    /// `among`: these alone may have changed; nothing: all may have.
    void setServices(const QVector<Service> &services, QVector<ServiceState> states,
                     const std::optional<QVector<ServiceId>> &among = {});
    void switchOver();
    void adoptOther(const QVector<Service> &services, QVector<ServiceState> states);
    /// Verifies again the services that were verified while nothing could be saved, so that other programs see the
    /// result, too.
    void noteUnsaved(const ServiceMonitor &monitor, const RefreshOutcome &outcome);
    void noteDisplaced(const ServiceMonitor &monitor);
    void endDisplacement();
    void verifyUnsaved(const QVector<ServiceId> &ids);
    void dropOthers(const QVector<Service> &services);
    void suspendAll();
    void resumeSuspended();
    QVector<Service> unknownAmong(const QVector<Service> &services) const;
    void setName(ServiceMonitor &monitor, const QString &name);
    void sort();
    void askForRights();
    void adoptRights(const TeamRights &rights);
    void adoptMore(QVector<ServiceState> states);
    void concludeLoad();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
