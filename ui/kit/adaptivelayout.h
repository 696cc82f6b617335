// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace license::ui {

/// The place of a button beside a line of text: beside it while most of the width remains for the text, otherwise
/// below.
inline QBoxLayout::Direction besideOrBelow(const QWidget *button, int width)
{
    return button->sizeHint().width() * 5 > width * 2 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
}

} // namespace license::ui
