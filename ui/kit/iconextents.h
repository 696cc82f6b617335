// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license::ui {

// The build draws each SVG of resources/icons in these sizes, in pixels; resources/cmake/icons.cmake reads them here.
// They are the sizes of the window's icons, 16, 20 and 24, at scales of 100, 125, 150, 200 and 300 %, and larger ones.
inline constexpr int iconExtents[] = {16, 20, 24, 25, 30, 32, 36, 40, 48, 60, 64, 72, 96};
inline constexpr int applicationExtents[] = {16, 22, 24, 32, 48, 64, 128, 256};

} // namespace license::ui
