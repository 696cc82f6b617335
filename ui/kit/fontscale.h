// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>

namespace license::ui {

/// A length in pixels that was chosen for a font of the usual size, for the font that is set: whoever wants large
/// letters gets the room for them. Never less than it was.
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

/// How high a field or a line of controls is at least.
inline int controlHeight(const QWidget *widget)
{
    return std::max(space::large + space::small, widget->fontMetrics().height() + space::medium);
}

} // namespace license::ui
