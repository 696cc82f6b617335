// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;

namespace license::ui {

/// Gives an address to the program that this desktop has for it. False where it has none: say so, and offer the
/// address itself. True is no promise: the desktop's helper may find out later that nothing opens it.
[[nodiscard]] bool handOver(const QUrl &url);

} // namespace license::ui
