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
/// Grants everything to the user, the system and administrators, who could take it anyway, and inherits nothing; what
/// is made in a folder is as private. 0 or the reason.
unsigned long restrictTo(const QString &path, bool folder);
/// True where its access list lets nobody read but the user, the owner, the system and administrators.
bool isClosed(const QString &path);

} // namespace license::platform::windows
