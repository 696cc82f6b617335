// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/servicelock.h"

#include "core/platform/platform.h"

#include <QLockFile>

namespace license {

using namespace Qt::StringLiterals;

std::unique_ptr<QLockFile> lockFile(const QString &storeFolder, const QString &name)
{
    const QString folder = storeFolder + u"/locks"_s;
    if (!platform::makePrivateFolder(folder).ok()) {
        return nullptr;
    }
    auto file = std::make_unique<QLockFile>(folder + u'/' + name + u".lock"_s);
    // A process that is gone is recognized by its id at once. The age is for a holder of another host name, which is
    // what an ended container looks like; the kernel's own lock keeps a living holder's file from being taken.
    file->setStaleLockTime(10 * 60 * 1000);
    return file;
}

ServiceLock::ServiceLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}

ServiceLock::~ServiceLock() = default;

std::unique_ptr<ServiceLock> ServiceLock::tryAcquire(const QString &storeFolder, ServiceId id)
{
    auto file = lockFile(storeFolder, u"service-%1"_s.arg(static_cast<qint64>(id)));
    if (!file) {
        return std::unique_ptr<ServiceLock>(new ServiceLock(nullptr));
    }
    if (!file->tryLock() && file->error() == QLockFile::LockFailedError) {
        return nullptr;
    }
    if (file->isLocked()) {
        // The folder is private already; a mode that cannot be set changes nothing.
        static_cast<void>(platform::makePrivateFile(file->fileName()).ok());
    } else {
        file.reset();
    }
    return std::unique_ptr<ServiceLock>(new ServiceLock(std::move(file)));
}

} // namespace license
