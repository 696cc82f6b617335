// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/notifier.h"
#include "ui/desktop/systemtray.h"

#include <memory>

namespace license::ui {

/// The best way to notify on this desktop: its notification service, and where nobody answers there, the tray.
std::unique_ptr<Notifier> desktopNotifier(SystemTray &tray);

} // namespace license::ui
