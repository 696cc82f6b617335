// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/objectqueryrunner.h"

#include <QObject>

#include <optional>
#include <vector>

class QAbstractItemView;

namespace license::ui {

class ObjectTableModel;

/// Keeps the selected objects and the current one while a filter or an order changes their rows. Objects removed by the
/// filter leave the selection. A selection that would break into very many pieces is dropped: views slow down with each
/// piece.
class SelectionKeeper final : public QObject
{
    Q_OBJECT
public:
    /// `view` shows `model`, and lives as long.
    SelectionKeeper(ObjectTableModel *model, QAbstractItemView *view);

    static constexpr std::size_t mostPieces = 2'000;

private:
    void remember();
    void restore();

    ObjectTableModel *m_model;
    QAbstractItemView *m_view;
    std::vector<RowIndex> m_selected;
    ShownRows m_allOf; ///< instead of m_selected if all of them were selected
    std::optional<RowIndex> m_current;
    int m_currentColumn = 0;
};

} // namespace license::ui
