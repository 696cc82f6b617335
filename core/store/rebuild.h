// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/platform/folder.h"

namespace license {

/// Replaces a damaged database by a new one, filled from the copies of the services. The damaged one is kept beside it
/// as licenses.db.corrupt-<utc>, with its WAL. The replacement is a single rename: if the process dies, the damaged
/// file remains for another attempt. Only one process at a time may call it. StorageFailed.
Result<Done> rebuildDatabase(const platform::Folder &folder);

/// The number of damaged files kept; older ones are removed.
inline constexpr int keptDamagedFiles = 5;

} // namespace license
