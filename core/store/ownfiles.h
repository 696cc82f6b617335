// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/platform/folder.h"

#include <QString>

namespace license {

/// For a folder that holds no store yet: StorageFailed (StorageProblem::Foreign) if a subfolder that the store would
/// use is somebody's own, as in a home folder: open to others, or with other files than ours.
Result<Done> withoutForeignSubfolders(const platform::Folder &folder);
/// What is in the place of copies, lists, locks or their folder without being one: a link, a file for a folder, a
/// folder or a pipe for a file. Only a person can have put it there. Nothing is written until it is gone, not even
/// elsewhere: data that belongs there would be missing, and two processes would work without a lock.
Result<Done> lookAtOwnFiles(const platform::Folder &folder);
/// Removes what killed processes have left of our own files, unchanged since `before`.
void removeUnfinishedCopies(const platform::Folder &folder, Instant before);

} // namespace license
