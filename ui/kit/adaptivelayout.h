// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace license::ui {

/// Where the button of a line of words stands: beside them while it leaves them most of the width, else below them.
inline QBoxLayout::Direction besideOrBelow(const QWidget *button, int width)
{
    return button->sizeHint().width() * 5 > width * 2 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
}

} // namespace license::ui
