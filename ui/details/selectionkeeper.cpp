// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/selectionkeeper.h"

#include "ui/details/objecttablemodel.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>

namespace license::ui {

namespace {

/// The runs of rows whose object is marked; nothing if there are too many.
QItemSelection piecesOf(const ObjectTableModel &model, const std::vector<bool> &marked)
{
    QItemSelection pieces;
    const int rows = model.rowCount();
    const int lastColumn = model.columnCount() - 1;
    for (int row = 0; row < rows; ++row) {
        if (!marked[model.objectAt(row)]) {
            continue;
        }
        const int first = row;
        while (row + 1 < rows && marked[model.objectAt(row + 1)]) {
            ++row;
        }
        if (static_cast<std::size_t>(pieces.size()) == SelectionKeeper::mostPieces) {
            return {};
        }
        pieces.append(QItemSelectionRange(model.index(first, 0), model.index(row, lastColumn)));
    }
    return pieces;
}

int rowOf(const ObjectTableModel &model, RowIndex object)
{
    const auto &rows = *model.rows();
    const auto found = std::find(rows.begin(), rows.end(), object);
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

} // namespace

SelectionKeeper::SelectionKeeper(ObjectTableModel *model, QAbstractItemView *view)
    : QObject(view), m_model(model), m_view(view)
{
    connect(model, &ObjectTableModel::rowsAboutToChange, this, &SelectionKeeper::remember);
    connect(model, &ObjectTableModel::rowsChanged, this, &SelectionKeeper::restore);
}

void SelectionKeeper::remember()
{
    m_selected.clear();
    m_allOf.reset();
    const QItemSelection selection = m_view->selectionModel()->selection();
    const int rows = m_model->rowCount();
    if (rows > 0 && selection.size() == 1 && selection.first().height() == rows) {
        m_allOf = m_model->rows();
    }
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); !m_allOf && row <= range.bottom(); ++row) {
            m_selected.push_back(m_model->objectAt(row));
        }
    }
    const QModelIndex current = m_view->currentIndex();
    m_current = current.isValid() ? std::optional(m_model->objectAt(current.row())) : std::nullopt;
    m_currentColumn = current.column();
}

void SelectionKeeper::restore()
{
    QItemSelectionModel *selection = m_view->selectionModel();
    if (m_allOf && m_allOf->size() == m_model->table()->size()) {
        // All objects were selected, so all visible ones are, too.
        if (const int rows = m_model->rowCount(); rows > 0) {
            selection->select({m_model->index(0, 0), m_model->index(rows - 1, m_model->columnCount() - 1)},
                              QItemSelectionModel::ClearAndSelect);
        }
    } else if (const auto &selected = m_allOf ? *m_allOf : m_selected; !selected.empty()) {
        std::vector<bool> marked(m_model->table()->size());
        for (const RowIndex object : selected) {
            marked[object] = true;
        }
        selection->select(piecesOf(*m_model, marked), QItemSelectionModel::ClearAndSelect);
    }
    const int row = m_current ? rowOf(*m_model, *m_current) : -1;
    if (row >= 0) {
        selection->setCurrentIndex(m_model->index(row, m_currentColumn), QItemSelectionModel::NoUpdate);
    }
}

} // namespace license::ui
