// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bytesearch.h"
#include "core/domain/casefold.h"
#include "core/domain/objecttabledata.h"

#include <algorithm>
#include <numeric>

namespace license {

namespace {

using Data = ObjectTable::Data;

/// Rows between two checks for cancellation.
constexpr RowIndex blockOfRows = 16'384;

bool isSet(const std::atomic_bool *flag)
{
    return flag != nullptr && flag->load(std::memory_order_relaxed);
}

/// A set of rows, one byte each: writes to neighbors are independent.
using RowSet = std::vector<std::uint8_t>;

std::vector<std::uint8_t> wordsWith(const Dictionary &dictionary, std::string_view needle)
{
    std::vector<std::uint8_t> found(dictionary.size());
    QByteArray folded;
    for (std::uint32_t number = 0; number < dictionary.size(); ++number) {
        folded.resize(0);
        appendFolded(folded, dictionary.word(number));
        const std::string_view word(folded.constData(), static_cast<std::size_t>(folded.size()));
        found[number] = word.find(needle) != std::string_view::npos;
    }
    return found;
}

void addRowsWithWord(RowSet &rows, const std::vector<std::uint32_t> &column, const std::vector<std::uint8_t> &words)
{
    if (std::find(words.begin(), words.end(), 1) == words.end()) {
        return;
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row] |= words[column[row]];
    }
}

/// Adds the rows of [first, last) whose id or name matches the search.
void addRowsWithText(RowSet &rows, const Data &data, const ByteSearch &search, RowIndex first, RowIndex last)
{
    const char *const text = data.folded.constData();
    const char *const end = text + data.foldedAt.at(last);
    const char *from = text + data.foldedAt.at(first);
    for (RowIndex row = first; (from = search.find(from, end)) != nullptr; ++row) {
        const auto hit = static_cast<std::uint64_t>(from - text);
        while (data.foldedAt.at(row + 1) <= hit) {
            ++row;
        }
        rows[row] = 1;
        from = text + data.foldedAt.at(row + 1);
    }
}

RowSet rowsWithText(const Data &data, const QString &text, const std::atomic_bool *cancelled)
{
    RowSet rows(data.size());
    const QByteArray folded = foldedUtf8(text);
    const std::string_view needle(folded.constData(), static_cast<std::size_t>(folded.size()));
    if (folded.contains('\0')) {
        return rows;
    }
    addRowsWithWord(rows, data.kind, wordsWith(data.kinds, needle));
    addRowsWithWord(rows, data.license, wordsWith(data.licenses, needle));
    const ByteSearch search(needle, {data.folded.constData(), static_cast<std::size_t>(data.folded.size())});
    for (RowIndex first = 0; first < data.size() && !isSet(cancelled); first += blockOfRows) {
        addRowsWithText(rows, data, search, first, std::min(data.size(), first + blockOfRows));
    }
    return rows;
}

/// Keeps only rows of this license; none if the table has no such license.
void keepLicense(RowSet &rows, const Data &data, std::optional<std::uint32_t> license)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row] &= license && data.license[row] == *license;
    }
}

std::vector<RowIndex> inServerOrder(const RowSet &rows)
{
    std::vector<RowIndex> selected(rows.size());
    std::size_t count = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        selected[count] = static_cast<RowIndex>(row);
        count += rows[row];
    }
    selected.resize(count);
    return selected;
}

std::vector<RowIndex> inOrder(const RowSet &rows, const ColumnOrder &order, bool descending)
{
    std::vector<RowIndex> selected;
    selected.reserve(static_cast<std::size_t>(std::accumulate(rows.begin(), rows.end(), std::size_t{0})));
    const auto take = [&](std::size_t from, std::size_t to) {
        for (std::size_t at = from; at < to; ++at) {
            if (rows[order.rows[at]] != 0) {
                selected.push_back(order.rows[at]);
            }
        }
    };
    if (!descending) {
        take(0, order.rows.size());
        return selected;
    }
    // From the last run of equal values to the first; ids still ascend within a run.
    for (std::size_t end = order.present; end > 0;) {
        std::size_t start = end - 1;
        while (start > 0 && !order.groupEnds[start - 1]) {
            --start;
        }
        take(start, end);
        end = start;
    }
    take(order.present, order.rows.size());
    return selected;
}

} // namespace

std::vector<RowIndex> ObjectTable::select(const ObjectQuery &query, const std::atomic_bool *cancelled) const
{
    const Data &data = *m_data;
    RowSet rows = query.text.isEmpty() ? RowSet(data.size(), 1) : rowsWithText(data, query.text, cancelled);
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
    if (!query.sortBy) {
        return inServerOrder(rows);
    }
    const auto order = data.order(*query.sortBy, query.language);
    return isSet(cancelled) ? std::vector<RowIndex>{} : inOrder(rows, *order, query.descending);
}

} // namespace license
