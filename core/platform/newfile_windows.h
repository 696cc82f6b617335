// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/newfile.h"

namespace license::platform::windows {

/// Begins to write a file beside `path`, which it replaces. `restricted`: a new one gets a list of its own, else it
/// takes over that of its folder.
Result<NewFile> beside(const QString &path, bool restricted);

} // namespace license::platform::windows
