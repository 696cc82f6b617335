// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace license::ui {

/// The program's version, its license and those of its parts. Does not block the window.
void showAbout(QWidget *parent);

} // namespace license::ui
