// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/folder.h"

#include <QString>

#include <memory>
#include <optional>

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

    /// For the file `name` in a folder; without a folder it is unavailable. A missing file is created for the folder's
    /// owner only, and no link is followed.
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
