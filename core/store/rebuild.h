// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/platform/folder.h"

namespace license {

/// Puts a fresh database, filled from the copies of the services, in the place of a damaged one, which is kept beside
/// it as licenses.db.corrupt-<utc>, with its WAL. The exchange is one renaming: a process that dies in between leaves
/// the damaged file to be treated again. To be called by one process at a time. StorageFailed.
Result<Done> rebuildDatabase(const platform::Folder &folder);

/// Damaged files that are kept; older ones go.
inline constexpr int keptDamagedFiles = 5;

} // namespace license
