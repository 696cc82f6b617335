// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

namespace license {

/// What narrows a StorageFailed error down, where the cause is known.
enum class StorageProblem {
    None,
    Full,          ///< no space is left on the device
    ReadOnly,      ///< what is there can be read, and nothing can be saved
    NewerVersion,  ///< the same, for it was written by a newer version of the console
    Rebuilt,       ///< it was damaged, and was made anew from its copies
    OtherComputer, ///< it was copied from another computer, whose grace period it is
    Gone,          ///< the folder, or the file in it, is no longer where it was
    Replaced,      ///< another file has taken the place of the one that was open
    Denied,        ///< a file or folder belongs to somebody else, who is named
    Link,          ///< a symbolic link lies where a file belongs, and is not followed
    NotPlain,      ///< something else lies where a file belongs: a folder, a device, a pipe, a socket
    OpenFolder, ///< the folder is open to other users and none of ours: nothing is put there, nor is its mode changed
    NoFolder,   ///< no folder is named, and none is known for this user
    RelativeFolder ///< a folder is named by a path that is not absolute
};

/// StorageFailed for one of the problems; `subject` is the file or folder concerned: the one that is read-only, was set
/// aside, replaced, is gone or a link. For Denied it says after the path what failed and whose it is: belongsTo(); for
/// OpenFolder its mode.
Error storageError(StorageProblem problem, const QString &subject = {});

/// " (it belongs to root)": ends the subject of Denied.
QString belongsTo(const QString &owner);

/// Which problem an error tells of: by its detail, which is what storageError(), SQLite or the system says.
StorageProblem storageProblem(const Error &error);

/// True where the path that names the store no longer leads to the file that is open.
bool isDisplaced(const Error &error);

} // namespace license
