// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace license::ui {

/// The look and manners that all tables of the window share: rows of one height without grid or frame, whole rows
/// selected, and Ctrl+C copies the selected rows as text, cells apart by tabs.
void setUpTable(QTableView *table);

/// Makes the columns as wide as what is in them, up to `most` pixels, the first time that there is something in them. A
/// column that stretches takes what is left. What a person has set is kept: see keepColumns().
void fitColumnsOnce(QTableView *table, int most = 320);
/// The columns have the widths that they had the last time: nothing fits them any more.
void keepColumns(QTableView *table);

} // namespace license::ui
