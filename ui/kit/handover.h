// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;

namespace license::ui {

/// Opens an address with the desktop's program for it. False if there is none: say so, and offer the address itself.
/// True is no guarantee: the desktop's helper may find out later that no program opens it.
[[nodiscard]] bool handOver(const QUrl &url);

} // namespace license::ui
