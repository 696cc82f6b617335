// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace license::platform {

/// A file that one holder at a time has, among all processes of the computers that reach it. The system keeps the lock
/// by the open handle and frees it however the holder ends: no process number is compared, which may be somebody else's
/// by now. The file stays behind; the number that its holder writes into it, and takes out again, is for people alone.
class FileLock
{
public:
    enum class State {
        Held,       ///< by this
        Taken,      ///< by another holder
        Unavailable ///< no lock can be had there: the file cannot be made, or its file system knows none
    };

    /// Makes the file for its owner alone where it is missing, and follows no link.
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
