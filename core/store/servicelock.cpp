// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/servicelock.h"

#include "core/platform/platform.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLockFile>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds longestWriting{2'000};

// A process that is killed between making its lock file and writing its id into it leaves an empty one, which QLockFile
// takes for a stranger's until it is old. The kernel's own lock keeps a living holder's file here, too.
void removeUnfinished(QLockFile &lock)
{
    const QFileInfo file(lock.fileName());
    if (!file.exists() || file.size() > 0) {
        return;
    }
    const auto now = platform::systemClock()->now().wall.time_since_epoch();
    if (std::chrono::abs(now - milliseconds{file.lastModified().toMSecsSinceEpoch()}) > longestWriting) {
        lock.removeStaleLockFile();
    }
}

} // namespace

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
    removeUnfinished(*file);
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
