// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

namespace license::platform {

/// The only code that finds folders. It guesses none, and none lies below the working folder. On Linux a relative path
/// in HOME or in a variable of the XDG Base Directory Specification counts as unset, and without HOME the password
/// database provides the home.

/// Empty if this user has none: accounts without a home have "/".
QString homeFolder();
/// $XDG_DATA_HOME/license-console, or ~/.local/share/license-console; on Windows below %APPDATA%. StorageFailed
/// (StorageProblem::NoFolder) if there is neither.
Result<QString> dataFolder();
/// $XDG_CONFIG_HOME or ~/.config; on Windows %LOCALAPPDATA%. StorageFailed as above.
Result<QString> configFolder();
/// For sockets and locks: $XDG_RUNTIME_DIR, or the system's folder for this user below /run, or one created below /tmp;
/// always private to this user. Empty if there is none. Windows has no such folder.
QString runtimeFolder();
/// The person's documents folder, or the home; empty if neither exists.
QString documentsFolder();

/// A person's path, absolute and clean. StorageFailed (StorageProblem::RelativeFolder) for a relative one where the
/// working folder is gone: Qt would look for it in the root folder.
Result<QString> absolutePath(const QString &path);

} // namespace license::platform
