// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bytesearch.h"
#include "core/domain/casefold.h"
#include "core/domain/objecttabledata.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace license {

namespace {

using Data = ObjectTable::Data;

/// Rows between two checks for cancellation.
constexpr std::size_t blockOfRows = 16'384;

bool isSet(const std::atomic_bool *flag)
{
    return flag != nullptr && flag->load(std::memory_order_relaxed);
}

/// A set of rows, one byte each: writes to neighbors are independent.
using RowSet = std::vector<std::uint8_t>;

/// A search for words, folded; `bare`: also where only their accents differ.
struct Needle
{
    QByteArray folded;
    bool bare = false;

    std::string_view text() const { return {folded.constData(), static_cast<std::size_t>(folded.size())}; }
};

Needle needleOf(const ObjectQuery &query)
{
    Needle needle{foldedUtf8(query.text)};
    QByteArray bare;
    needle.bare = query.accents == Accents::Optional && !appendWithoutAccents(bare, needle.text());
    return needle;
}

std::vector<std::uint8_t> wordsWith(const Dictionary &dictionary, const Needle &needle)
{
    std::vector<std::uint8_t> found(dictionary.size());
    for (std::uint32_t number = 0; number < dictionary.size(); ++number) {
        QByteArray word;
        appendFolded(word, dictionary.word(number));
        if (needle.bare) {
            const QByteArray folded = std::exchange(word, {});
            appendWithoutAccents(word, {folded.constData(), static_cast<std::size_t>(folded.size())});
        }
        found[number] = word.contains(needle.folded);
    }
    return found;
}

void addRowsWithWord(RowSet &rows, const WordColumn &column, const std::vector<std::uint8_t> &words)
{
    if (std::find(words.begin(), words.end(), 1) == words.end()) {
        return;
    }
    column.with([&](const auto &numbers) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            rows[row] |= words[numbers[row]];
        }
    });
}

/// The part from `part` on, before `last`, that `place` lies in; searched in growing steps, as the next match is
/// usually near.
std::size_t partAt(const OffsetColumn &starts, std::uint64_t place, std::size_t part, std::size_t last)
{
    std::size_t step = 1;
    std::size_t high = part + 1; // starts behind the place, or is the last
    while (high < last && starts.at(high) <= place) {
        part = high;
        high = std::min(last, high + step);
        step *= 2;
    }
    while (high - part > 1) {
        const std::size_t middle = part + (high - part) / 2;
        (starts.at(middle) <= place ? part : high) = middle;
    }
    return part;
}

/// Visits the parts [first, last) of a text that match the search, from end to end; `starts` tells where each begins.
template <typename Visit>
void forEachMatch(const ByteSearch &search, const QByteArray &text, const OffsetColumn &starts, std::size_t first,
                  std::size_t last, Visit visit)
{
    const char *const begin = text.constData();
    const char *const end = begin + starts.at(last);
    const char *from = begin + starts.at(first);
    for (std::size_t part = first; (from = search.find(from, end)) != nullptr; ++part) {
        part = partAt(starts, static_cast<std::uint64_t>(from - begin), part, last);
        visit(part);
        from = begin + starts.at(part + 1);
    }
}

/// Calls visit(first, last) block by block until all `parts` are done or the search is cancelled.
template <typename Visit>
void inBlocks(std::size_t parts, const std::atomic_bool *cancelled, Visit visit)
{
    for (std::size_t first = 0; first < parts && !isSet(cancelled); first += blockOfRows) {
        visit(first, std::min(parts, first + blockOfRows));
    }
}

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

RowSet rowsWithText(const Data &data, const ObjectQuery &query, const std::atomic_bool *cancelled)
{
    RowSet rows(data.size());
    const Needle needle = needleOf(query);
    if (needle.folded.contains('\0')) {
        return rows;
    }
    addRowsWithWord(rows, data.kind, wordsWith(data.kinds, needle));
    addRowsWithWord(rows, data.license, wordsWith(data.licenses, needle));
    const ByteSearch search(needle.text(), viewOf(data.folded));
    inBlocks(data.size(), cancelled, [&](std::size_t first, std::size_t last) {
        forEachMatch(search, data.folded, data.foldedAt, first, last, [&rows](std::size_t row) { rows[row] = 1; });
    });
    if (needle.bare && !data.bareRow.empty()) {
        const ByteSearch bare(needle.text(), viewOf(data.bare));
        inBlocks(data.bareRow.size(), cancelled, [&](std::size_t first, std::size_t last) {
            forEachMatch(bare, data.bare, data.bareAt, first, last,
                         [&](std::size_t part) { rows[data.bareRow[part]] = 1; });
        });
    }
    return rows;
}

/// Keeps only rows of this license; none if the table has no such license.
void keepLicense(RowSet &rows, const Data &data, std::optional<std::uint32_t> license)
{
    data.license.with([&](const auto &numbers) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            rows[row] &= license && numbers[row] == *license;
        }
    });
}

/// Collects rows of the set. Writes each row and keeps it only if the set has it: a branch would often be mispredicted.
class Selection
{
public:
    explicit Selection(const RowSet &rows) : m_rows(rows)
    {
        m_selected.resize(static_cast<std::size_t>(std::accumulate(rows.begin(), rows.end(), std::size_t{0})) + 1);
    }

    void take(RowIndex row)
    {
        m_selected[m_count] = row;
        m_count += m_rows[row];
    }
    std::vector<RowIndex> taken()
    {
        m_selected.resize(m_count);
        return std::move(m_selected);
    }

private:
    const RowSet &m_rows;
    std::vector<RowIndex> m_selected;
    std::size_t m_count = 0;
};

std::vector<RowIndex> inServerOrder(const RowSet &rows)
{
    constexpr std::size_t block = 64; // mostly without a row
    Selection selection(rows);
    for (std::size_t first = 0; first < rows.size(); first += block) {
        const std::size_t last = std::min(rows.size(), first + block);
        const bool any = std::accumulate(rows.begin() + static_cast<std::ptrdiff_t>(first),
                                         rows.begin() + static_cast<std::ptrdiff_t>(last), 0u) != 0;
        for (std::size_t row = any ? first : last; row < last; ++row) {
            selection.take(static_cast<RowIndex>(row));
        }
    }
    return selection.taken();
}

std::vector<RowIndex> inOrder(const RowSet &rows, const ColumnOrder &order, bool descending)
{
    Selection selection(rows);
    const auto take = [&](std::size_t from, std::size_t to) {
        for (std::size_t at = from; at < to; ++at) {
            selection.take(order.rows[at]);
        }
    };
    if (!descending) {
        take(0, order.rows.size());
        return selection.taken();
    }
    // From the last run of equal values to the first; ids still ascend within a run.
    for (std::size_t end = order.present; end > 0;) {
        std::size_t start = end - 1;
        while (start > 0 && !order.groupEnds.empty() && !order.groupEnds[start - 1]) {
            --start;
        }
        take(start, end);
        end = start;
    }
    take(order.present, order.rows.size());
    return selection.taken();
}

} // namespace

std::vector<RowIndex> ObjectTable::select(const ObjectQuery &query, const std::atomic_bool *cancelled) const
{
    const Data &data = *m_data;
    const bool all = query.text.isEmpty() && !query.license && !query.unlicensed && !query.unlicensedFirst;
    if (all && query.sortBy && !query.descending) {
        const auto order = isSet(cancelled) ? nullptr : data.order(*query.sortBy, query.language);
        return order && !isSet(cancelled) ? order->rows : std::vector<RowIndex>();
    }
    RowSet rows = query.text.isEmpty() ? RowSet(data.size(), 1) : rowsWithText(data, query, cancelled);
    if (query.license) {
        const QByteArray type = query.license->toUtf8();
        keepLicense(rows, data, type.isEmpty() ? std::nullopt : data.licenses.find(type.toStdString()));
    }
    if (query.unlicensed) {
        keepLicense(rows, data, data.licenses.find({}));
    }
    if (isSet(cancelled)) {
        return {};
    }
    const auto order = query.sortBy ? data.order(*query.sortBy, query.language) : nullptr;
    if (isSet(cancelled)) {
        return {};
    }
    std::vector<RowIndex> selected = order ? inOrder(rows, *order, query.descending) : inServerOrder(rows);
    if (const auto none = query.unlicensedFirst ? data.licenses.find({}) : std::nullopt) {
        std::stable_partition(selected.begin(), selected.end(),
                              [&data, &none](RowIndex row) { return data.license.at(row) == *none; });
    }
    return selected;
}

} // namespace license
