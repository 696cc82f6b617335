// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace license {
class StoreWorker;
}

namespace license::ui {

class MainWindow;

/// The window's memory between runs: size, page, and each table's columns and sort, whenever its page is made. A memory
/// that cannot be read or saved is ignored. The storage lives longer than the window.
void recall(MainWindow &window, const StoreWorker &storage);
void remember(const MainWindow &window, StoreWorker &storage);

} // namespace license::ui
