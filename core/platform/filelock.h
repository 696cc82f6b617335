// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/folder.h"

#include <QString>

#include <memory>
#include <optional>

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

    /// Of the file `name` in a folder; without a folder there is none to be had. The file is made for the folder's
    /// owner alone where it is missing, and no link is followed.
    FileLock(std::optional<Folder> folder, QString name);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Does not wait.
    State tryTake();

private:
    struct Handle;
    const std::optional<Folder> m_folder;
    const QString m_name;
    std::unique_ptr<Handle> m_handle; ///< while it is held
};

} // namespace license::platform
