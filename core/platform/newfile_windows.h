// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/newfile.h"

namespace license::platform::windows {

/// Starts a file beside `path`, which it replaces. `restricted`: a new file gets its own access list, otherwise its
/// folder's.
Result<NewFile> beside(const QString &path, bool restricted);

} // namespace license::platform::windows
