// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/rowcopy.h"

#include "core/text/csv.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>
#include <chrono>

namespace license::ui {

namespace {

/// More rows than this do not fit a clipboard; use an export.
constexpr qsizetype mostCopied = 100'000;
/// A turn of the event loop has to do other things, too.
constexpr std::chrono::milliseconds ofATurn{4};
/// Rows that are read before the clock is looked at.
constexpr qsizetype portion = 16;

/// By range, not index by index: all of a million rows may be selected.
QVector<int> selectedRows(const QTableView *table)
{
    QVector<int> rows;
    const QItemSelection selection = table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom() && rows.size() <= mostCopied; ++row) {
            rows += row;
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QVector<int> shownColumns(const QHeaderView *header)
{
    QVector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column)) {
            columns += column;
        }
    }
    return columns;
}

} // namespace

RowCopy::RowCopy(QTableView *table) : QObject(table), m_table(table)
{
    m_nextTurn.setSingleShot(true);
    connect(&m_nextTurn, &QTimer::timeout, this, &RowCopy::readPortion);
}

void RowCopy::start(const QVector<int> &columns)
{
    m_rows = selectedRows(m_table);
    m_tooMany = m_rows.size() > mostCopied;
    m_rows.resize(std::min(m_rows.size(), mostCopied));
    m_columns = columns.isEmpty() ? shownColumns(m_table->horizontalHeader()) : columns;
    m_lines.clear();
    m_next = 0;
    const QAbstractItemModel *model = m_table->model();
    model->disconnect(this);
    if (const auto *snapshots = dynamic_cast<const CellSnapshots *>(model)) {
        m_cell = snapshots->cellsNow();
    } else {
        m_cell = [model](int row, int column) { return model->index(row, column).data().toString(); };
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RowCopy::readRest);
        connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &RowCopy::readRest);
        connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &RowCopy::readRest);
        connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &RowCopy::readRest);
    }
    readPortion();
}

void RowCopy::readRest()
{
    while (m_nextTurn.isActive()) {
        readPortion();
    }
}

void RowCopy::readPortion()
{
    m_nextTurn.stop();
    const QDeadlineTimer turn(ofATurn, Qt::PreciseTimer);
    do {
        for (const qsizetype end = std::min(m_next + portion, m_rows.size()); m_next < end; ++m_next) {
            QStringList cells;
            for (const int column : std::as_const(m_columns)) {
                cells += text::guardedCell(m_cell(m_rows.at(m_next), column));
            }
            m_lines += cells.join(u'\t');
        }
    } while (m_next < m_rows.size() && !turn.hasExpired());
    if (m_next < m_rows.size()) {
        m_nextTurn.start(0);
        return;
    }
    if (m_tooMany) {
        //: the last line of copied rows that are only a part of the selection
        m_lines += QCoreApplication::translate("license::ui::Tables", "… and more rows: export them as a file instead");
    }
    m_table->model()->disconnect(this);
    m_cell = nullptr;
    QGuiApplication::clipboard()->setText(m_lines.join(u'\n'));
    m_lines.clear();
}

} // namespace license::ui
