// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace license::ui {

/// Shift+F1: the meaning of the states, and the shortcuts. Does not block the window.
void showHelp(QWidget *parent);

} // namespace license::ui
