// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;
class QString;
class QUrl;

namespace license::ui {

/// Opens an address with the desktop's program for it. False if there is none: say so, and offer the address itself.
/// True is no guarantee: the desktop's helper may find out later that no program opens it.
[[nodiscard]] bool handOver(const QUrl &url);

/// Opens the folder of a file, with the file selected where the desktop can do that. Calls `failed` if nothing opens
/// it, never after `context` is gone.
void showInFolder(const QString &path, QObject *context, const std::function<void()> &failed);

} // namespace license::ui
