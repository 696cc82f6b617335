// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

namespace license::ui {

/// Requests focus from X11's window manager with the time in `startupId`, and reports the started program to the
/// desktop. By default Qt uses the time of its own last event, which is older than the person's present action: window
/// managers refuse that. Does nothing on other platforms, or without an id.
void activateOnX11(const QWidget &window, const QByteArray &startupId);

} // namespace license::ui
