// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/notifier.h"
#include "ui/desktop/systemtray.h"

#include <memory>

namespace license::ui {

/// The best notifier on this desktop: its notification service, or the tray if that does not answer.
std::unique_ptr<Notifier> desktopNotifier(SystemTray &tray);

} // namespace license::ui
