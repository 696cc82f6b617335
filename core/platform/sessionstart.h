// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QStringList>

namespace license::platform {

/// Whether the session of this user starts the console: $XDG_CONFIG_HOME/autostart/license-console.desktop on Linux,
/// the Run key of the user on Windows. The session's own entry is the truth, for a desktop lets people change it too.
bool startsWithSession();
/// Lets the session start `command`, the program's path and its arguments, from the next time on. StorageFailed.
Result<Done> startWithSession(const QStringList &command);
/// Fine where it does not start it anyway. StorageFailed.
Result<Done> dontStartWithSession();

} // namespace license::platform
