// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/result.h"
#include "core/sync/refreshslots.h"
#include "core/sync/schedule.h"

#include <QObject>
#include <QVector>

#include <functional>
#include <memory>
#include <vector>

namespace license {

/// All services of this computer: one ServiceMonitor each, in the order of their names. Limits how many verify at once,
/// and runs the one-minute tick that starts what is due.
class Fleet : public QObject
{
    Q_OBJECT
public:
    explicit Fleet(const SyncContext &context, const SlotLimits &limits = {}, QObject *parent = nullptr);
    ~Fleet() override;

    /// Reads the services from the store in the calling thread: for a program that has no window yet. StorageFailed.
    Result<Done> load();
    /// The same for a window that is to be shown at once: the first few services are there when it returns, and the
    /// others are added from the worker thread. loaded() follows in any case, through the event loop.
    Result<Done> loadGradually();
    /// How many services are still to be added.
    qsizetype stillToCome() const;
    QVector<ServiceMonitor *> monitors() const;
    ServiceMonitor *find(ServiceId id) const;
    ServiceMonitor *findByName(QStringView name) const;

    using AddDone = std::function<void(Result<ServiceMonitor *>)>;
    /// Adds a service and keeps its token. A keychain that refuses leaves the service there with a token for this
    /// session: `done` still gets the monitor and `warning` the error.
    void add(const Connection &connection, Secret token, QObject *receiver, AddDone done,
             std::function<void(const Error &)> warning);
    /// Removes the service, its history and its token. An error after the service has gone from monitors() tells that
    /// its token may still be in the keychain.
    void remove(ServiceId id, QObject *receiver, std::function<void(Result<Done>)> done);
    using ServiceDone = std::function<void(Result<Done>)>;
    /// The new name is shown at once. InvalidInput for one that another service has; StorageFailed: then the old one is
    /// shown again.
    void rename(ServiceId id, const QString &name, QObject *receiver, ServiceDone done);

    /// Keeps a new token for a service. One that is there already stays beside it until a refresh has succeeded with
    /// the new one; the next refresh tries it, and goes back to the old one where the server refuses it.
    /// KeychainUnavailable where the keychain does not take it: it serves until this program ends. InvalidInput for
    /// what is no token, and where a token file takes the place of the keychain.
    void replaceToken(ServiceId id, Secret token, QObject *receiver, ServiceDone done);
    /// Removes its tokens from the keychain and leaves everything else. The error of a keychain that does not.
    void removeToken(ServiceId id, QObject *receiver, ServiceDone done);
    /// Another connection file for a service, after a person has compared what it asks to be trusted: `seq` begins
    /// anew, name, document and history stay, and the grace clock counts on until a new document is verified. Tokens
    /// follow to a new address or installation; authorities that were added by hand stay with the address that they
    /// were added for. A refresh that runs is cancelled. InvalidInput for a connection that another service has;
    /// StorageFailed; the keychain's errors where it does not give a token that has to move: then nothing has changed.
    void replaceConnection(ServiceId id, const Connection &connection, QObject *receiver, ServiceDone done);
    /// The authorities (PEM, as parseAuthorities() gives them) that are trusted for this service besides those of its
    /// connection file, from the moment at which they are saved; empty: none. StorageFailed.
    void setAddedAuthorities(ServiceId id, const QByteArray &pem, QObject *receiver, ServiceDone done);

    /// The automatic refresh: a tick each minute asks what is due; every five minutes a heartbeat; each second a look
    /// whether another process has written.
    void startSchedule();
    void stopSchedule();
    /// Starts what is due at this moment.
    void refreshDue(Trigger trigger);
    /// What the one-minute tick does: starts what is due, and takes a long pause for a sleep. For whoever notices that
    /// time has passed, such as a window that is shown again.
    void tick();
    /// The network, or the computer from its sleep, has come back: each service is verified within a minute.
    void comeBack(Return what);
    /// Counts the grace clocks on and saves them, those that have counted on by `least`; for the moment before a sleep,
    /// and for each program that opens the store and may write.
    void heartbeat(milliseconds least = milliseconds{0});
    /// True from a return until the first attempt after it has ended.
    bool isAwaited(const ServiceMonitor &monitor) const;

    /// Reads what is kept of every service again, and the wishes that hold for all: this process has changed them.
    /// In the worker thread; storeChanged() follows.
    void reload();

    /// Verifies all services, as many at once as there are slots; `done` is called once, with the outcomes in the order
    /// of monitors().
    using RefreshAllDone = std::function<void(const QVector<RefreshOutcome> &)>;
    void refreshAll(Trigger trigger, milliseconds deadline, QObject *receiver, RefreshAllDone done);
    void cancelAll();

signals:
    /// After loadGradually(): all services are there.
    void loaded();
    /// A return that is heeded: comeBack() was called, or a sleep has been noticed.
    void cameBack(license::Return what);
    void serviceAdded(license::ServiceMonitor *monitor);
    void serviceAboutToBeRemoved(license::ServiceMonitor *monitor);
    void stateChanged(license::ServiceMonitor *monitor);
    /// The server has refused the token of a service that it did not refuse before: told once, until a success.
    void tokenRefused(license::ServiceMonitor *monitor);
    /// The store's folder no longer leads to the file that is open, and what is there, if anything, cannot be used yet.
    /// What is known is shown on; nothing is saved.
    void storeDisplaced(const license::Error &error);
    /// Another store was found in the folder and is used from now on: the services are its.
    void storeReplaced();
    /// Another process, or another part of this one, has written to the store; what it changed of the services has
    /// been adopted.
    void storeChanged();
    void refreshFinished(license::ServiceMonitor *monitor, const license::RefreshOutcome &outcome);

private:
    void exchange(ServiceId id, const Connection &connection, ServiceDone done);
    ServiceMonitor *adopt(std::unique_ptr<ServiceMonitor> monitor);
    void drop(ServiceId id);
    /// What the store has of all services, and of those that are not known yet, or are `wanted`, all of it.
    void readServices(QVector<ServiceId> wanted, ServiceDone done);
    void setServices(const QVector<Service> &services, QVector<ServiceState> states);
    void switchOver();
    void adoptOther(const QVector<Service> &services, QVector<ServiceState> states);
    /// What was verified while nothing could be saved is verified once more, so that other programs see it, too.
    void verifyUnsaved();
    void dropOthers(const QVector<Service> &services);
    void suspendAll();
    void resumeSuspended();
    QVector<Service> unknownAmong(const QVector<Service> &services) const;
    void setName(ServiceMonitor &monitor, const QString &name);
    void sort();
    void adoptMore(QVector<ServiceState> states);
    void concludeLoad();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
