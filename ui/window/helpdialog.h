// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace license::ui {

/// F1: what the states mean, and which keys do what. Does not keep one from working on.
void showHelp(QWidget *parent);
/// Name, version, license.
void showAbout(QWidget *parent);

} // namespace license::ui
