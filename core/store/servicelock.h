// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"

#include <QString>

#include <memory>

namespace license {

namespace platform {
class FileLock;
}

/// Says to other processes, also of other computers where the folder is shared, that a service is being verified here;
/// released when it goes. The system frees the lock of a process that has died.
class ServiceLock
{
public:
    /// Nothing while another holds it. Where no lock can be made, because the folder is read-only or gone, everyone may
    /// go on: a verification is then not saved anyway.
    static std::unique_ptr<ServiceLock> tryAcquire(const QString &storeFolder, ServiceId id);
    ~ServiceLock();
    ServiceLock(const ServiceLock &) = delete;
    ServiceLock &operator=(const ServiceLock &) = delete;

private:
    explicit ServiceLock(std::unique_ptr<platform::FileLock> file);
    std::unique_ptr<platform::FileLock> m_file;
};

/// `folder`/locks/`name`.lock, not yet locked. The folder of the store is not made: one that is gone stays gone.
std::unique_ptr<platform::FileLock> lockFile(const QString &storeFolder, const QString &name);

} // namespace license
