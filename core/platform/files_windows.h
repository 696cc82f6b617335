// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

#include <string>

namespace license::platform::windows {

/// Shared by the files of this folder, below its public headers. `reason` is from GetLastError().

/// With backslashes, in Windows' own form.
std::wstring native(const QString &path);
/// StorageFailed with the path and the reason; where something stands in the place of a folder, with its path.
Error failure(const QString &path, unsigned long reason);

} // namespace license::platform::windows
