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
    Replaced       ///< another file has taken the place of the one that was open
};

/// StorageFailed for one of the problems; `subject` is the folder that is read-only or gone, or the file that was set
/// aside or replaced.
Error storageError(StorageProblem problem, const QString &subject = {});

/// Which problem an error tells of: by its detail, which is what storageError(), SQLite or the system says.
StorageProblem storageProblem(const Error &error);

/// True where the path that names the store no longer leads to the file that is open.
bool isDisplaced(const Error &error);

} // namespace license
