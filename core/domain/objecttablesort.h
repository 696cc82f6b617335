// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/objecttabledata.h"
#include "core/domain/radixsort.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

namespace license {
class Collation;
}

/// Sorting of an ObjectTable's rows; only for its own files.
namespace license::objecttable {

/// Positions in an arena are stored in four bytes.
inline constexpr std::size_t mostBytes = std::size_t{1} << 31;

/// Sorts rows that are equal so far by their ids.
template <typename Row>
void breakTies(std::span<Row> same, Row *scratch, const std::vector<RowIndex> &idRanks)
{
    for (Row &r : same) {
        r.key = idRanks[r.row];
    }
    radix::sortByKey(same, scratch);
}

/// Valid until the next call.
using RowText = std::function<std::string_view(RowIndex)>;

/// The order of a column of texts, all present, by the rules of a language.
ColumnOrder collated(RowIndex size, const RowText &text, const Collation &collation,
                     const std::vector<RowIndex> &idRanks);

} // namespace license::objecttable
