// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/result.h"
#include "core/sync/servicemonitor.h"

#include <QObject>
#include <QPointer>
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
    explicit Fleet(const SyncContext &context, QObject *parent = nullptr);
    ~Fleet() override;

    /// Reads the services from the store. StorageFailed.
    Result<Done> load();
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
    Result<Done> rename(ServiceId id, const QString &name);

    /// The automatic refresh: a tick each minute asks what is due; every five minutes a heartbeat; each second a look
    /// whether another process has written.
    void startSchedule();
    void stopSchedule();
    /// Starts what is due at this moment; the tick does the same. For whoever notices that time has passed, such as a
    /// window after the computer's sleep.
    void refreshDue(Trigger trigger);

    /// Verifies all services, at most `concurrency` at once; `done` is called once, with the outcomes in the order of
    /// monitors().
    using RefreshAllDone = std::function<void(const QVector<RefreshOutcome> &)>;
    void refreshAll(Trigger trigger, milliseconds deadline, QObject *receiver, RefreshAllDone done);
    void cancelAll();

    static constexpr int concurrency = 8;

signals:
    void serviceAdded(license::ServiceMonitor *monitor);
    void serviceAboutToBeRemoved(license::ServiceMonitor *monitor);
    void stateChanged(license::ServiceMonitor *monitor);
    void refreshFinished(license::ServiceMonitor *monitor, const license::RefreshOutcome &outcome);

private:
    ServiceMonitor *adopt(const Service &service);
    void drop(ServiceId id);
    void heartbeat();
    void lookAtStore();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
