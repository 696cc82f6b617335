// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QStringList>

namespace license::platform {

/// Whether this user's session starts the console: $XDG_CONFIG_HOME/autostart/license-console.desktop on Linux, the
/// user's Run key on Windows. The session's own entry is authoritative, because people can change it in the desktop
/// too.
bool startsWithSession();
/// Makes the session start `command`, the program's path and its arguments, from the next session on. StorageFailed.
Result<Done> startWithSession(const QStringList &command);
/// Succeeds if the session does not start it anyway. StorageFailed.
Result<Done> dontStartWithSession();

} // namespace license::platform
