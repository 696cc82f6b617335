// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/servicelock.h"

#include "core/platform/filelock.h"
#include "core/store/privatefile.h"

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QString locksFolder = u"locks"_s;

} // namespace

std::unique_ptr<platform::FileLock> lockFile(const QString &storeFolder, const QString &name)
{
    const QString file = name + u".lock"_s;
    if (auto folder = storeSubfolder(storeFolder, locksFolder)) {
        return std::make_unique<platform::FileLock>(folder.take(), file);
    }
    // In a read-only folder an existing lock file still works.
    auto folder = existingSubfolder(storeFolder, locksFolder);
    return std::make_unique<platform::FileLock>(folder ? folder.take() : std::nullopt, file);
}

ServiceFileLock::ServiceFileLock(std::unique_ptr<platform::FileLock> file) : m_file(std::move(file)) {}

ServiceFileLock::~ServiceFileLock() = default;

std::unique_ptr<ServiceLock> ServiceFileLock::tryAcquire(const QString &storeFolder, ServiceId id)
{
    auto file = lockFile(storeFolder, u"service-%1"_s.arg(static_cast<qint64>(id)));
    if (file->tryTake() == platform::FileLock::State::Taken) {
        return nullptr;
    }
    return std::unique_ptr<ServiceLock>(new ServiceFileLock(std::move(file)));
}

} // namespace license
