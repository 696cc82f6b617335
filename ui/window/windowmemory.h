// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace license {
class StoreWorker;
}

namespace license::ui {

class MainWindow;

/// What the window remembers from one time to the next: size, page, and of each table the columns and the sort.
/// A memory that cannot be read or kept is done without.
void recall(MainWindow &window, const StoreWorker &storage);
void remember(const MainWindow &window, StoreWorker &storage);

} // namespace license::ui
