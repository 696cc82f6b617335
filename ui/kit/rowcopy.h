// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/cellsnapshot.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVector>

class QTableView;

namespace license::ui {

/// Copies the selected rows of a table as text, a line for each, their cells between tabs. A few rows are there at
/// once; of many some are read in each turn of the event loop, so that the window goes on. What was selected at start()
/// is what is copied, whatever becomes of the table meanwhile: a model of many rows gives a snapshot of them, and of
/// another the rest is read before its rows change.
class RowCopy final : public QObject
{
    Q_OBJECT
public:
    /// Belongs to the table.
    explicit RowCopy(QTableView *table);

    void start();

private:
    void readPortion();
    void readRest();

    QTableView *m_table;
    CellSnapshot m_cell; ///< while a copy is under way
    QVector<int> m_rows; ///< still to be read from m_next on
    qsizetype m_next = 0;
    QVector<int> m_columns;
    QStringList m_lines;
    bool m_tooMany = false;
    QTimer m_nextTurn;
};

} // namespace license::ui
