// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace license {

class ServiceLock;
class StoreWorker;

/// Takes and holds the lock of a service; polls in the worker thread while another process holds it. In a folder often;
/// a team's database, which others use as well, once a second.
class LockWait final : public QObject
{
    Q_OBJECT
public:
    LockWait(StoreWorker &storage, ServiceId service, QObject *parent);
    ~LockWait() override;

    /// Emits taken() or failed() soon, or waiting() and one of them later.
    void start();
    /// Holds one that was taken already.
    void hold(std::unique_ptr<ServiceLock> lock);
    /// Releases the lock, or stops waiting for it.
    void release();
    /// True if another process held it at start().
    bool hasWaited() const { return m_waited; }

signals:
    void waiting();
    void taken();
    /// Nobody can tell who else verifies the service.
    void failed(const license::Error &error);

private:
    void ask();
    void answered(Result<std::unique_ptr<ServiceLock>> lock);

    StoreWorker &m_storage;
    ServiceId m_service;
    QTimer m_poll;
    bool m_wanted = false;
    bool m_waited = false;
    std::unique_ptr<ServiceLock> m_lock;
};

} // namespace license
