// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

namespace license::ui {

/// Asks the window manager of X11 for the keys by the time in `startupId`, and tells the desktop that what it started
/// is there. By itself Qt asks by the time of its own last event, which is older than what the person does now: window
/// managers refuse that. Does nothing elsewhere, or without an id.
void activateOnX11(const QWidget &window, const QByteArray &startupId);

} // namespace license::ui
