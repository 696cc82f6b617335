// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/collationbytes.h"
#include "core/domain/objecttablesort.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace license::objecttable {

namespace {

/// Rows in order, and where each run of equal ones ends.
struct Runs
{
    std::vector<RowIndex> rows;
    std::vector<std::size_t> ends;
};

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Runs sortedByBytes(std::vector<radix::TextRow> rows, std::string_view arena)
{
    std::vector<bool> joined(rows.size(), false); // equal to the previous row
    for (const radix::Run &same : radix::sortByText(rows, arena)) {
        std::fill(joined.begin() + same.start + 1, joined.begin() + same.end, true);
    }
    Runs runs;
    runs.rows.reserve(rows.size());
    runs.ends.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && !joined[i]) {
            runs.ends.push_back(i);
        }
        runs.rows.push_back(rows[i].row);
    }
    if (!rows.empty()) {
        runs.ends.push_back(rows.size());
    }
    return runs;
}

Runs sortedByKeys(const std::vector<RowIndex> &rows, const RowText &text, const Collation &collation)
{
    std::vector<std::pair<Collation::Key, RowIndex>> keyed;
    keyed.reserve(rows.size());
    for (const RowIndex row : rows) {
        keyed.emplace_back(collation.key(textOf(text(row))), row);
    }
    std::sort(keyed.begin(), keyed.end(),
              [](const auto &a, const auto &b) { return Collation::compare(a.first, b.first) < 0; });
    Runs runs;
    runs.rows.reserve(rows.size());
    for (std::size_t i = 0; i < keyed.size(); ++i) {
        if (i > 0 && Collation::compare(keyed[i - 1].first, keyed[i].first) != 0) {
            runs.ends.push_back(i);
        }
        runs.rows.push_back(keyed[i].second);
    }
    if (!keyed.empty()) {
        runs.ends.push_back(keyed.size());
    }
    return runs;
}

/// Merges both orders into one. It searches the second for the runs of the first in growing steps: cheap if one is
/// small, and at most one step per run.
class Merge
{
public:
    Merge(const Runs &many, const Runs &few, const RowText &text, const Collation &collation)
        : m_many(many), m_few(few), m_text(text), m_collation(collation)
    {}

    Runs merged()
    {
        std::size_t taken = 0; // runs of `many`
        std::size_t start = 0;
        for (const std::size_t end : m_few.ends) {
            const QString text = textOf(m_text(m_few.rows[start]));
            const std::size_t place = firstNotBelow(text, taken);
            take(m_many, taken, place);
            taken = place;
            m_result.rows.insert(m_result.rows.end(), m_few.rows.begin() + static_cast<std::ptrdiff_t>(start),
                                 m_few.rows.begin() + static_cast<std::ptrdiff_t>(end));
            if (taken < m_many.ends.size() && compareRun(taken, text) == 0) {
                const auto begin = m_many.rows.begin();
                m_result.rows.insert(m_result.rows.end(), begin + static_cast<std::ptrdiff_t>(startOf(taken)),
                                     begin + static_cast<std::ptrdiff_t>(m_many.ends[taken]));
                ++taken;
            }
            m_result.ends.push_back(m_result.rows.size());
            start = end;
        }
        take(m_many, taken, m_many.ends.size());
        return std::move(m_result);
    }

private:
    std::size_t startOf(std::size_t run) const { return run == 0 ? 0 : m_many.ends[run - 1]; }

    int compareRun(std::size_t run, const QString &text) const
    {
        return m_collation.compare(textOf(m_text(m_many.rows[startOf(run)])), text);
    }

    /// The first run from `from` on that does not sort before the text.
    std::size_t firstNotBelow(const QString &text, std::size_t from) const
    {
        const std::size_t all = m_many.ends.size();
        std::size_t step = 1;
        std::size_t low = from;
        std::size_t high = from;
        while (high < all && compareRun(high, text) < 0) {
            low = high + 1;
            high = std::min(all, high + step);
            step *= 2;
        }
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (compareRun(middle, text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void take(const Runs &runs, std::size_t from, std::size_t to)
    {
        for (std::size_t run = from; run < to; ++run) {
            const std::size_t start = run == 0 ? 0 : runs.ends[run - 1];
            m_result.rows.insert(m_result.rows.end(), runs.rows.begin() + static_cast<std::ptrdiff_t>(start),
                                 runs.rows.begin() + static_cast<std::ptrdiff_t>(runs.ends[run]));
            m_result.ends.push_back(m_result.rows.size());
        }
    }

    const Runs &m_many;
    const Runs &m_few;
    const RowText &m_text;
    const Collation &m_collation;
    Runs m_result;
};

} // namespace

ColumnOrder collated(RowIndex size, const RowText &text, const Collation &collation,
                     const std::vector<RowIndex> &idRanks)
{
    constexpr RowIndex few = 1'000; // fewer are compared before the bytes of all letters are known
    const auto inBytes = size < few ? std::nullopt : std::optional<CollationBytes>(collation);
    std::string arena;
    std::vector<radix::TextRow> plain;
    std::vector<RowIndex> others;
    plain.reserve(size);
    for (RowIndex row = 0; row < size; ++row) {
        const std::size_t start = arena.size();
        if (inBytes && start < mostBytes && inBytes->append(arena, text(row))) {
            arena += '\0';
            plain.push_back({0, row, static_cast<std::uint32_t>(start)});
        } else {
            others.push_back(row);
        }
    }
    const Runs first = sortedByBytes(std::move(plain), arena);
    const Runs second = sortedByKeys(others, text, collation);
    Runs runs = second.rows.empty() ? first : Merge(first, second, text, collation).merged();

    ColumnOrder order;
    order.present = size;
    order.groupEnds.assign(size, false);
    std::size_t start = 0;
    std::vector<radix::NumberRow> same;
    std::vector<radix::NumberRow> scratch;
    for (const std::size_t end : runs.ends) {
        order.groupEnds[end - 1] = true;
        if (end - start > 1) {
            same.clear();
            for (std::size_t i = start; i < end; ++i) {
                same.push_back({0, runs.rows[i]});
            }
            scratch.resize(std::max(scratch.size(), same.size()));
            breakTies(std::span<radix::NumberRow>(same), scratch.data(), idRanks);
            for (std::size_t i = start; i < end; ++i) {
                runs.rows[i] = same[i - start].row;
            }
        }
        start = end;
    }
    order.rows = std::move(runs.rows);
    return order;
}

} // namespace license::objecttable
