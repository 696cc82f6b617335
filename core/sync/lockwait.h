// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace license {

class ServiceLock;
class StoreWorker;

/// Takes and holds the lock of a service; polls in the worker thread while another process holds it.
class LockWait final : public QObject
{
    Q_OBJECT
public:
    LockWait(StoreWorker &storage, ServiceId service, QObject *parent);
    ~LockWait() override;

    /// Emits taken() soon, or waiting() and taken() later.
    void start();
    /// Releases the lock, or stops waiting for it.
    void release();
    /// True if another process held it at start().
    bool hasWaited() const { return m_waited; }

signals:
    void waiting();
    void taken();

private:
    void ask();
    void answered(std::unique_ptr<ServiceLock> lock);

    StoreWorker &m_storage;
    ServiceId m_service;
    QTimer m_poll;
    bool m_wanted = false;
    bool m_waited = false;
    std::unique_ptr<ServiceLock> m_lock;
};

} // namespace license
