// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QStyle;

namespace license::ui {

/// The style of every window: the platform's own, or the one named `base`, with marks that grow with the font and edges
/// that are visible in high contrast.
QStyle *makeConsoleStyle(const QString &base = {});

} // namespace license::ui
