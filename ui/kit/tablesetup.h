// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace license::ui {

/// The common look and behavior of all tables: rows of one height without grid or frame, whole rows selected, and
/// Ctrl+C copies the selected rows as text, cells separated by tabs.
void setUpTable(QTableView *table);

/// Lower rows and header, for a low window.
void setDense(QTableView *table, bool dense);

/// Keeps some rows visible: where a window has no height for them, its page scrolls. For a page's main table.
void keepRows(QTableView *table);

/// Fits the columns to their content, up to `most` pixels, the first time that there is any. A stretching column uses
/// the rest. A person's widths are kept: see ColumnWidths.
void fitColumnsOnce(QTableView *table, int most = 320);
/// Fits one column whose content is new; a stretching one uses the rest, and a person's width is kept.
void fitColumn(QTableView *table, int column, int most = 320);

} // namespace license::ui
