// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace license::platform {

/// A lock held by one process of this computer at a time. The system releases it when the process ends, however it
/// ends, so no stale lock has to be detected and removed.
class ProcessLock
{
public:
    enum class State {
        Ours,
        Others,
        Impossible, ///< the folder or file system has no locks
    };

    /// On Linux the lock file is in `folder`, which belongs to the user and this computer; without a folder there is no
    /// lock. Windows has a lock by name, for the user's session.
    ProcessLock(const QString &folder, const QString &name);
    ~ProcessLock();
    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;

    /// Takes the lock if it is free; never waits.
    State tryLock();
    /// The process that holds it, if known.
    std::optional<qint64> holder() const;

private:
    const QString m_name; ///< of the file, or of the mutex
    qintptr m_handle;
};

} // namespace license::platform
