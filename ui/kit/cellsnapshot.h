// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace license::ui {

/// The text of a cell by its row and column.
using CellSnapshot = std::function<QString(int row, int column)>;

/// A model whose cells can be read later in their present state, at no cost: its rows are shared and immutable.
class CellSnapshots
{
public:
    virtual ~CellSnapshots() = default;

    /// Returns the present content later, even after the model changes.
    virtual CellSnapshot cellsNow() const = 0;
};

} // namespace license::ui
