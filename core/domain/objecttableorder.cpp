// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casefold.h"
#include "core/domain/objecttabledata.h"

#include <QtEndian>

#include <algorithm>
#include <numeric>
#include <span>

namespace license {

namespace {

using Data = ObjectTable::Data;

/// A row beside the eight bytes of its value that are being compared: sorting reads one run of memory.
struct KeyedRow
{
    std::uint64_t key;
    RowIndex row;

    bool operator<(const KeyedRow &other) const { return key != other.key ? key < other.key : row < other.row; }
};

using Rows = std::span<KeyedRow>;

/// Eight bytes from `depth` on as a number that compares like them; past the end zero, which no text holds.
std::uint64_t keyAt(std::string_view text, std::size_t depth)
{
    if (depth >= text.size()) {
        return 0;
    }
    std::uint64_t key = 0;
    std::memcpy(&key, text.data() + depth, std::min<std::size_t>(8, text.size() - depth));
    return qFromBigEndian(key);
}

/// Sorts by key and hands each run of equal keys that has more than one row to `ties`.
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

/// Sorts by the bytes of `textOf`, eight at a time: most rows are told apart by few of them.
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

/// The tie break of every column: the id as it is, by code points. No two are the same.
void sortById(const Data &data, Rows rows)
{
    sortByText(
        rows, 0, [&data](RowIndex row) { return data.id(row); }, [](Rows) {});
}

/// The place of each word of a dictionary in the order of folded words.
std::vector<std::uint64_t> ranksOf(const Dictionary &dictionary)
{
    std::vector<QByteArray> folded(dictionary.size());
    std::vector<std::uint32_t> order(dictionary.size());
    std::iota(order.begin(), order.end(), 0u);
    for (std::uint32_t number = 0; number < dictionary.size(); ++number) {
        appendFolded(folded[number], dictionary.word(number));
    }
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return folded[a] < folded[b]; });
    std::vector<std::uint64_t> ranks(dictionary.size());
    for (std::size_t i = 1; i < order.size(); ++i) {
        ranks[order[i]] = ranks[order[i - 1]] + (folded[order[i]] != folded[order[i - 1]]);
    }
    return ranks;
}

/// The value of a row in a column that is not text, or nothing.
template <typename Visit>
void visitNumbers(const Data &data, ObjectColumn column, Visit visit)
{
    const auto visitWords = [&](const Dictionary &words, const std::vector<std::uint32_t> &numbers,
                                bool emptyIsAbsent) {
        const std::vector<std::uint64_t> ranks = ranksOf(words);
        for (RowIndex row = 0; row < data.size(); ++row) {
            const bool absent = emptyIsAbsent && words.word(numbers[row]).empty();
            visit(row, absent ? std::nullopt : std::optional(ranks[numbers[row]]));
        }
    };
    const auto visitTimes = [&](const TimeColumn &times) {
        for (RowIndex row = 0; row < data.size(); ++row) {
            const auto time = times.at(row);
            visit(row, time ? std::optional(static_cast<std::uint64_t>(*time)) : std::nullopt);
        }
    };
    switch (column) {
    case ObjectColumn::Id:
    case ObjectColumn::Name:
        for (RowIndex row = 0; row < data.size(); ++row) {
            visit(row, std::optional(std::uint64_t{0}));
        }
        return;
    case ObjectColumn::Kind:
        return visitWords(data.kinds, data.kind, false);
    case ObjectColumn::License:
        return visitWords(data.licenses, data.license, true);
    case ObjectColumn::AssignedAt:
        return visitTimes(data.assignedAt);
    case ObjectColumn::LastBackupAt:
        return visitTimes(data.lastBackupAt);
    }
}

} // namespace

ColumnOrder ObjectTable::Data::sorted(ObjectColumn column) const
{
    std::vector<KeyedRow> present;
    std::vector<KeyedRow> absent;
    present.reserve(size());
    visitNumbers(*this, column, [&](RowIndex row, std::optional<std::uint64_t> number) {
        (number ? present : absent).push_back({number.value_or(0), row});
    });

    ColumnOrder order;
    order.present = present.size();
    order.groupEnds.assign(present.size(), true);
    const auto ties = [&](Rows same) {
        const auto start = same.data() - present.data();
        std::fill_n(order.groupEnds.begin() + start, same.size() - 1, false);
        sortById(*this, same);
    };
    if (column == ObjectColumn::Id) {
        sortByText(
            Rows(present), 0, [this](RowIndex row) { return foldedId(row); }, ties);
    } else if (column == ObjectColumn::Name) {
        sortByText(
            Rows(present), 0, [this](RowIndex row) { return foldedName(row); }, ties);
    } else {
        sortByKey(Rows(present), ties);
    }
    sortById(*this, Rows(absent));

    order.rows.reserve(size());
    for (const auto *part : {&present, &absent}) {
        for (const KeyedRow &r : *part) {
            order.rows.push_back(r.row);
        }
    }
    return order;
}

const ColumnOrder &ObjectTable::Data::order(ObjectColumn column) const
{
    const std::lock_guard lock(ordersLock);
    auto &order = orders[static_cast<std::size_t>(column)];
    if (!order) {
        order = std::make_unique<const ColumnOrder>(sorted(column));
    }
    return *order;
}

} // namespace license
