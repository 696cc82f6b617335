// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/objecttabledata.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace license {
class Collation;
}

/// Sorting of an ObjectTable's rows; only for its own files.
namespace license::objecttable {

/// A row beside the eight bytes being compared: sorting reads contiguous memory.
struct KeyedRow
{
    std::uint64_t key;
    RowIndex row;

    bool operator<(const KeyedRow &other) const { return key != other.key ? key < other.key : row < other.row; }
};

using Rows = std::span<KeyedRow>;

/// Eight bytes from `depth` on as a number with the same order; zero, which no text contains, past the end.
inline std::uint64_t keyAt(std::string_view text, std::size_t depth)
{
    if (depth >= text.size()) {
        return 0;
    }
    std::uint64_t key = 0;
    std::memcpy(&key, text.data() + depth, std::min<std::size_t>(8, text.size() - depth));
    return qFromBigEndian(key);
}

/// Sorts by key and passes each run of equal keys with more than one row to `ties`.
template <typename Ties>
void sortByKey(Rows rows, Ties ties)
{
    if (!std::is_sorted(rows.begin(), rows.end())) {
        std::sort(rows.begin(), rows.end());
    }
    for (auto start = rows.begin(); start != rows.end();) {
        const auto end =
            std::find_if(start, rows.end(), [key = start->key](const KeyedRow &r) { return r.key != key; });
        if (end - start > 1) {
            ties(Rows(start, end));
        }
        start = end;
    }
}

/// Sorts by the bytes of `textOf`, eight at a time: most rows differ within the first few.
template <typename TextOf, typename Ties>
void sortByText(Rows rows, std::size_t depth, const TextOf &textOf, const Ties &ties)
{
    for (KeyedRow &r : rows) {
        r.key = keyAt(textOf(r.row), depth);
    }
    sortByKey(rows, [&](Rows same) {
        if ((same.front().key & 0xFF) == 0) {
            ties(same);
        } else {
            sortByText(same, depth + 8, textOf, ties);
        }
    });
}

using RowText = std::function<std::string_view(RowIndex)>;
using SortTies = std::function<void(Rows)>;

/// Byte positions are stored in four bytes; texts past that are sorted by their keys.
inline constexpr std::size_t mostBytes = std::size_t{1} << 31;

/// The order of a column of texts, all present, by the rules of a language; `ties` sorts equal texts.
ColumnOrder collated(RowIndex size, const RowText &text, const Collation &collation, const SortTies &ties);

} // namespace license::objecttable
