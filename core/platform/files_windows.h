// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

#include <string>

namespace license::platform::windows {

/// Shared by the files of this folder, below its public headers. `reason` is from GetLastError().

/// With backslashes, in Windows' own form.
std::wstring native(const QString &path);
/// StorageFailed with the path and the reason.
Error failure(const QString &path, unsigned long reason);
/// Grants all rights to the user, the system and administrators, who could take them anyway, and inherits nothing; new
/// entries of a folder are equally private. 0 or the reason.
unsigned long restrictTo(const QString &path, bool folder);
/// True if the access list lets only the user, the owner, the system and administrators read.
bool isClosed(const QString &path);

} // namespace license::platform::windows
