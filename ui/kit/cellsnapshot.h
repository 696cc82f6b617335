// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace license::ui {

/// The text of a cell by its row and column.
using CellSnapshot = std::function<QString(int row, int column)>;

/// A model whose cells can be read later as they are at this moment, at no cost: its rows are shared, never changed.
class CellSnapshots
{
public:
    virtual ~CellSnapshots() = default;

    /// Goes on to give what was shown when it was asked for, whatever becomes of the model.
    virtual CellSnapshot cellsNow() const = 0;
};

} // namespace license::ui
