// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QSize>
#include <QWidget>

namespace license::ui {

/// The most that a window may be on its screen, so that its frame and the panels of the desktop have room beside it.
inline QSize roomOnScreen(const QWidget &window)
{
    // What the frame may take where the window system has not told it yet.
    constexpr QSize frameAllowance{16, 48};
    const QSize frame = (window.frameGeometry().size() - window.size()).expandedTo(frameAllowance);
    return window.screen()->availableGeometry().size() - frame;
}

} // namespace license::ui
