// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/cellsnapshot.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVector>

class QTableView;

namespace license::ui {

/// Copies the selected rows of a table as text, one per line, with tabs between cells, none of which
/// a spreadsheet computes. A few rows are copied at once;
/// many are read in several turns of the event loop, so the window stays responsive. The copy contains the selection at
/// start(), whatever happens to the table meanwhile: a large model provides a snapshot, and the rest of any other model
/// is read before its rows change.
class RowCopy final : public QObject
{
    Q_OBJECT
public:
    /// Owned by the table.
    explicit RowCopy(QTableView *table);

    /// The shown columns, or only these.
    void start(const QVector<int> &columns = {});

private:
    void readPortion();
    void readRest();

    QTableView *m_table;
    CellSnapshot m_cell; ///< while a copy runs
    QVector<int> m_rows; ///< still to be read from m_next on
    qsizetype m_next = 0;
    QVector<int> m_columns;
    QStringList m_lines;
    bool m_tooMany = false;
    QTimer m_nextTurn;
};

} // namespace license::ui
