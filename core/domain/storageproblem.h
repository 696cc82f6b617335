// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

namespace license {

/// The cause of a StorageFailed error, if known.
enum class StorageProblem {
    None,
    Full,           ///< no space is left on the device
    ReadOnly,       ///< existing data can be read, but nothing can be saved
    NewerVersion,   ///< the same, because a newer version of the console wrote it
    Rebuilt,        ///< it was damaged and rebuilt from its copies
    OtherComputer,  ///< it was copied from another computer, which owns the grace period
    Gone,           ///< the folder, or the file in it, is no longer where it was
    Replaced,       ///< another file has replaced the open one
    Denied,         ///< a file or folder belongs to another user, who is named
    Link,           ///< a symbolic link lies in place of a file and is not followed
    NotPlain,       ///< something else lies in place of a file: a folder, a device, a pipe, a socket
    NotFolder,      ///< something else lies in place of a folder, or of one above it
    Foreign,        ///< a subfolder of a folder without a store is not ours: it is left unchanged
    OpenFolder,     ///< the folder is open to other users and not ours: it is left unchanged, mode included
    NoFolder,       ///< no folder is given, and this user has no default
    RelativeFolder, ///< the given path of a folder is not absolute
    TooLong,        ///< a path or a name in it is longer than the system or SQLite takes
    Locked,         ///< another program holds the database
    NoService       ///< the store no longer has the service
};

/// StorageFailed for one of the problems. `subject` is the file or folder concerned: read-only, set aside, replaced,
/// gone, a link or no folder. For Denied it continues after the path with what failed and the owner: belongsTo(); for
/// OpenFolder with the mode.
Error storageError(StorageProblem problem, const QString &subject = {});

/// " (it belongs to root)": ends the subject of Denied.
QString belongsTo(const QString &owner);

/// The problem of an error, from its detail: a text of storageError(), SQLite or the system.
StorageProblem storageProblem(const Error &error);

/// True if the path of the store no longer leads to the open file.
bool isDisplaced(const Error &error);

} // namespace license
