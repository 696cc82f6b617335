// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"

#include <QString>

#include <memory>

namespace license {

namespace platform {
class FileLock;
}

/// Tells all others who use the store that this process is verifying a service; released on destruction.
class ServiceLock
{
public:
    ServiceLock() = default;
    virtual ~ServiceLock() = default;
    ServiceLock(const ServiceLock &) = delete;
    ServiceLock &operator=(const ServiceLock &) = delete;
};

/// A file that is locked, also for other computers that share the folder. The system frees the lock of a dead process.
class ServiceFileLock final : public ServiceLock
{
public:
    /// Nothing while another process holds it. If no lock can be created, because the folder is read-only or gone,
    /// everyone may proceed: such a verification is not saved anyway.
    static std::unique_ptr<ServiceLock> tryAcquire(const QString &storeFolder, ServiceId id);
    ~ServiceFileLock() override;

private:
    explicit ServiceFileLock(std::unique_ptr<platform::FileLock> file);
    std::unique_ptr<platform::FileLock> m_file;
};

/// `folder`/locks/`name`.lock, not locked yet. It does not create the store's folder: one that is gone stays gone.
std::unique_ptr<platform::FileLock> lockFile(const QString &storeFolder, const QString &name);

} // namespace license
