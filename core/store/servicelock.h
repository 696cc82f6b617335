// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"

#include <QString>

#include <memory>

class QLockFile;

namespace license {

/// Says to other processes of this computer that a service is being verified here; released when it goes. A lock whose
/// process has died is taken over.
class ServiceLock
{
public:
    /// Nothing while another holds it. Where no lock can be made, because the folder is read-only, everyone may go on:
    /// a verification is then not saved anyway.
    static std::unique_ptr<ServiceLock> tryAcquire(const QString &storeFolder, ServiceId id);
    ~ServiceLock();
    ServiceLock(const ServiceLock &) = delete;
    ServiceLock &operator=(const ServiceLock &) = delete;

private:
    explicit ServiceLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

/// `folder`/locks/`name`.lock, not yet locked; nothing where the folder cannot be made. Recovers from dead processes.
std::unique_ptr<QLockFile> lockFile(const QString &storeFolder, const QString &name);

} // namespace license
