// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

#include <string>

namespace license::platform::windows {

/// What the files of this folder share below its public headers. `reason` is of GetLastError().

/// With backslashes, in the form in which Windows takes it.
std::wstring native(const QString &path);
/// StorageFailed that names the path and the reason.
Error failure(const QString &path, unsigned long reason);

} // namespace license::platform::windows
