// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace license::ui {

/// The program's version, its license and those of its parts. `newer` says that there is a newer version; empty: none
/// is known. Does not block the window.
void showAbout(QWidget *parent, const QString &newer = {});

} // namespace license::ui
