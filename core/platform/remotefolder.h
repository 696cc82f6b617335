// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license::platform {

/// True if the folder is on another computer, which tells nobody here of changes in it. Asks the system, and may wait
/// as long as that computer is away.
bool isOnAnotherComputer(const QString &folder);

} // namespace license::platform
