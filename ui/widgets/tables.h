// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace license::ui {

/// The look and manners that all tables of the window share: rows of one height without grid or frame, whole rows
/// selected, and Ctrl+C copies the selected rows as text, cells apart by tabs.
void setUpTable(QTableView *table);

} // namespace license::ui
