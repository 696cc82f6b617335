// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the ids, by code points. Every list needs it: no id may stand twice.
#include "core/domain/inparallel.h"
#include "core/domain/objecttablesort.h"

#include <algorithm>
#include <array>
#include <limits>
#include <mutex>
#include <string>

namespace license {

namespace {

using Data = ObjectTable::Data;

/// Rows that are sorted at once, at least: their keys stay near the processor, and take little memory.
constexpr RowIndex partOfRows = 65'536;

/// The rows of a part, [start, end) of the order.
struct Part
{
    RowIndex start;
    RowIndex end;
};

bool foldingChangesIds(const Data &data)
{
    return std::any_of(data.idLength.begin(), data.idLength.end(), [](std::uint16_t length) { return length != 0; });
}

/// The number of first bytes that all ids have in common.
std::size_t commonStart(const Data &data)
{
    std::string first;
    std::string room;
    std::size_t common = 0;
    for (RowIndex row = 0; row < data.size(); ++row) {
        const std::string_view id = data.id(row, room);
        if (row == 0) {
            first = id;
            common = id.size();
        }
        common = std::min(common, id.size());
        while (common > 0 && id.compare(0, common, first, 0, common) != 0) {
            --common;
        }
    }
    return common;
}

/// The two bytes behind what all ids have in common: which bucket an id falls into.
std::uint16_t bucketOf(std::string_view id, std::size_t common)
{
    const auto byteAt = [id](std::size_t at) {
        return at < id.size() ? static_cast<unsigned char>(id[at]) : static_cast<unsigned char>(0);
    };
    return static_cast<std::uint16_t>(byteAt(common) << 8 | byteAt(common + 1));
}

/// Puts the rows in the order of their buckets; returns buckets together, none of them cut.
std::vector<Part> distribute(const Data &data, std::size_t common, std::vector<RowIndex> &rows)
{
    std::vector<std::uint16_t> buckets(data.size());
    std::vector<RowIndex> starts(std::numeric_limits<std::uint16_t>::max() + 2);
    std::string room;
    for (RowIndex row = 0; row < data.size(); ++row) {
        buckets[row] = bucketOf(data.id(row, room), common);
        ++starts[buckets[row] + 1u];
    }
    std::vector<Part> parts;
    RowIndex partStart = 0;
    for (std::size_t bucket = 1; bucket < starts.size(); ++bucket) {
        starts[bucket] += starts[bucket - 1];
        if (starts[bucket] - partStart >= partOfRows) {
            parts.push_back({partStart, starts[bucket]});
            partStart = starts[bucket];
        }
    }
    if (partStart < data.size()) {
        parts.push_back({partStart, data.size()});
    }
    rows.resize(data.size());
    for (RowIndex row = 0; row < data.size(); ++row) {
        rows[starts[buckets[row]]++] = row;
    }
    return parts;
}

/// Sorts the rows of a part; returns runs of equal ids, as places within it.
std::vector<radix::Run> sortPart(const Data &data, std::span<RowIndex> rows, bool changed)
{
    std::string copies; // of ids that folding changes
    std::string room;
    std::vector<radix::TextRow> sorted;
    sorted.reserve(rows.size());
    for (const RowIndex row : rows) {
        if (changed) {
            sorted.push_back({0, row, static_cast<std::uint32_t>(copies.size())});
            copies += data.id(row, room);
            copies += '\0';
        } else {
            sorted.push_back({0, row, static_cast<std::uint32_t>(data.foldedAt.at(row))});
        }
    }
    const std::string_view folded(data.folded.constData(), static_cast<std::size_t>(data.folded.size()));
    std::vector<radix::Run> equal = radix::sortByText(sorted, changed ? std::string_view(copies) : folded);
    std::transform(sorted.begin(), sorted.end(), rows.begin(), [](const radix::TextRow &r) { return r.row; });
    return equal;
}

} // namespace

const IdOrder &ObjectTable::Data::idOrder() const
{
    if (!ids) {
        auto order = std::make_shared<IdOrder>();
        const bool changed = foldingChangesIds(*this);
        const std::vector<Part> parts = distribute(*this, commonStart(*this), order->rows);
        std::mutex lock; // of the runs
        inParallel(parts.size(), [&](std::size_t number) {
            const Part &part = parts[number];
            const auto rows = std::span<RowIndex>(order->rows).subspan(part.start, part.end - part.start);
            const std::vector<radix::Run> equal = sortPart(*this, rows, changed);
            const std::lock_guard locked(lock);
            for (const radix::Run &run : equal) {
                order->equal.push_back({part.start + run.start, part.start + run.end});
            }
        });
        ids = std::move(order);
    }
    return *ids;
}

const std::vector<RowIndex> &ObjectTable::Data::idRanks() const
{
    if (ranks.size() != size()) {
        const std::vector<RowIndex> &rows = idOrder().rows;
        ranks.resize(rows.size());
        for (RowIndex place = 0; place < rows.size(); ++place) {
            ranks[rows[place]] = place;
        }
    }
    return ranks;
}

} // namespace license
