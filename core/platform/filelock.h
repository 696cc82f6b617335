// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace license::platform {

/// A file with one holder at a time among all processes of all computers that reach it. The system ties the lock to the
/// open handle and frees it however the holder ends. No process number is compared: another process may have it by now.
/// The file stays; the number that its holder writes into it, and removes again, is only for people.
class FileLock
{
public:
    enum class State {
        Held,       ///< by this object
        Taken,      ///< by another holder
        Unavailable ///< impossible: the file cannot be created, or its file system has no locks
    };

    /// Creates a missing file for its owner only, and follows no link.
    explicit FileLock(QString path);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Does not wait.
    State tryTake();

private:
    struct Handle;
    const QString m_path;
    std::unique_ptr<Handle> m_handle; ///< while it is held
};

} // namespace license::platform
