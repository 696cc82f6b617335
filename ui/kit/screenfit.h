// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QSize>
#include <QWidget>

namespace license::ui {

/// The maximum size of a window on its screen, with space for its frame and the desktop's panels.
inline QSize roomOnScreen(const QWidget &window)
{
    // An estimate of the frame's size, until the window system reports it.
    constexpr QSize frameAllowance{16, 48};
    const QSize frame = (window.frameGeometry().size() - window.size()).expandedTo(frameAllowance);
    return window.screen()->availableGeometry().size() - frame;
}

} // namespace license::ui
