// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>

namespace license::ui {

/// Scales a length in pixels, chosen for a font of the usual size, to the present font: large fonts get the space they
/// need. Never less than the original.
inline int scaledToFont(int pixels, const QFontInfo &font)
{
    constexpr int usual = 15; // 11 points at 96 dpi
    return std::max(pixels, pixels * font.pixelSize() / usual);
}
inline int scaledToFont(int pixels, const QFont &font)
{
    return scaledToFont(pixels, QFontInfo(font));
}
inline int scaledToFont(int pixels, const QWidget *widget)
{
    return scaledToFont(pixels, widget->fontInfo());
}

/// The minimum height of a field or a line of controls.
inline int controlHeight(const QWidget *widget)
{
    return std::max(space::large + space::small, widget->fontMetrics().height() + space::medium);
}

} // namespace license::ui
