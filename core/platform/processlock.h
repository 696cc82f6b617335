// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/filelock.h"

#include <QString>

#include <memory>
#include <optional>

namespace license::platform {

/// A lock held by one process of this computer at a time. The system releases it when the process ends, however it
/// ends, so no stale lock has to be detected and removed.
class ProcessLock
{
public:
    using State = FileLock::State;

    /// On Linux the FileLock `name`.lock in `folder`, which belongs to the user and this computer; without a folder
    /// there is no lock. Windows has a lock by name, for the user's session.
    ProcessLock(const QString &folder, const QString &name);
    ~ProcessLock();
    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;

    /// Takes the lock if it is free; never waits.
    State tryTake();
    /// The process that holds it, if known.
    std::optional<qint64> holder() const;

private:
    struct Private; ///< per system
    const std::unique_ptr<Private> d;
};

} // namespace license::platform
