// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

namespace license::platform {

/// Where things lie: the one place that finds folders. None is guessed, and none lies below the folder that a program
/// was started in. On Linux a relative path in HOME or in a variable of the XDG Base Directory Specification counts as
/// not set, and where HOME is not set, the password database has the home.

/// Empty where this user has none: "/" is what accounts without a home are given.
QString homeFolder();
/// $XDG_DATA_HOME/license-console, or ~/.local/share/license-console; on Windows below %APPDATA%. StorageFailed
/// (StorageProblem::NoFolder) where there is neither.
Result<QString> dataFolder();
/// $XDG_CONFIG_HOME or ~/.config; on Windows %LOCALAPPDATA%. StorageFailed as above.
Result<QString> configFolder();
/// For sockets and locks: $XDG_RUNTIME_DIR, else what the system has made for this user below /run, else one that is
/// made below /tmp; always this user's alone. Empty where there is none. Windows has no such folder.
QString runtimeFolder();
/// Where a person keeps documents, else the home, if they exist; empty where neither does.
QString documentsFolder();

} // namespace license::platform
