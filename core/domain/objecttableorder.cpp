// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casefold.h"
#include "core/domain/collation.h"
#include "core/domain/inparallel.h"
#include "core/domain/objecttablesort.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <memory>
#include <numeric>
#include <string>

namespace license {

namespace {

using Data = ObjectTable::Data;

using objecttable::breakTies;

/// Sorts all rows by a text that lies in `folded`.
template <typename StartOf>
std::vector<radix::Run> sortFolded(std::vector<radix::TextRow> &rows, const Data &data, StartOf startOf)
{
    rows.resize(data.size());
    for (RowIndex row = 0; row < data.size(); ++row) {
        rows[row] = {0, row, static_cast<std::uint32_t>(startOf(row))};
    }
    // The 2 GiB that a list may have fold to 3 GiB at most.
    Q_ASSERT(std::uint64_t(data.folded.size()) <= std::numeric_limits<std::uint32_t>::max());
    return radix::sortByText(rows, {data.folded.constData(), static_cast<std::size_t>(data.folded.size())});
}

template <typename Row>
std::vector<RowIndex> rowsOf(std::span<const Row> sorted)
{
    std::vector<RowIndex> rows(sorted.size());
    inParallelParts(sorted.size(), [&](std::size_t first, std::size_t last) {
        for (std::size_t at = first; at < last; ++at) {
            rows[at] = sorted[at].row;
        }
    });
    return rows;
}

/// Marks the end of each run, and breaks its ties.
template <typename Row, typename Runs>
void endGroups(ColumnOrder &order, std::vector<Row> &sorted, std::vector<Row> &scratch, const Runs &runs,
               const std::vector<RowIndex> &idRanks)
{
    if (runs.empty()) {
        return;
    }
    order.groupEnds.assign(sorted.size(), true);
    scratch.resize(sorted.size());
    for (const radix::Run &run : runs) {
        std::fill(order.groupEnds.begin() + run.start, order.groupEnds.begin() + run.end - 1, false);
        breakTies(std::span<Row>(sorted).subspan(run.start, run.end - run.start), scratch.data(), idRanks);
    }
}

template <typename StartOf>
ColumnOrder orderOfTexts(const Data &data, StartOf startOf)
{
    std::vector<radix::TextRow> sorted;
    ColumnOrder order;
    const std::vector<radix::Run> runs = sortFolded(sorted, data, startOf);
    std::vector<radix::TextRow> scratch;
    endGroups(order, sorted, scratch, runs, data.idRanks());
    order.rows = rowsOf(std::span<const radix::TextRow>(sorted));
    order.present = order.rows.size();
    return order;
}

/// The rank of each dictionary word in the order of folded words, or by the rules of a language.
std::vector<RowIndex> ranksOf(const Dictionary &dictionary, const Collation *collation)
{
    std::vector<QByteArray> folded(dictionary.size());
    std::vector<std::uint32_t> order(dictionary.size());
    std::iota(order.begin(), order.end(), 0u);
    for (std::uint32_t number = 0; number < dictionary.size(); ++number) {
        appendFolded(folded[number], dictionary.word(number));
    }
    const auto compare = [&](std::uint32_t a, std::uint32_t b) {
        return collation ? collation->compare(QString::fromStdString(dictionary.word(a)),
                                              QString::fromStdString(dictionary.word(b)))
                         : folded[a].compare(folded[b]);
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return compare(a, b) < 0; });
    std::vector<RowIndex> ranks(dictionary.size());
    for (std::size_t i = 1; i < order.size(); ++i) {
        ranks[order[i]] = ranks[order[i - 1]] + (compare(order[i], order[i - 1]) != 0 ? 1 : 0);
    }
    return ranks;
}

/// A small set of words: each row goes to the end of its word's part, in the order of the ids.
ColumnOrder orderOfWords(const Dictionary &words, const WordColumn &column, bool emptyIsAbsent,
                         const Collation *collation, const IdOrder &byId)
{
    std::vector<RowIndex> ranks = ranksOf(words, collation);
    for (std::uint32_t number = 0; number < words.size(); ++number) {
        if (emptyIsAbsent && words.word(number).empty()) {
            ranks[number] = words.size(); // behind all others
        }
    }
    std::vector<RowIndex> places(words.size() + 2);
    column.with([&](const auto &numbers) {
        for (const std::uint32_t number : numbers) {
            ++places[ranks[number] + 1];
        }
    });
    std::partial_sum(places.begin(), places.end(), places.begin());

    ColumnOrder order;
    order.present = places[words.size()];
    order.groupEnds.assign(order.present, false);
    for (std::uint32_t rank = 1; rank <= words.size(); ++rank) {
        if (places[rank] > 0) {
            order.groupEnds[places[rank] - 1] = true;
        }
    }
    order.rows.resize(column.size());
    column.with([&](const auto &numbers) {
        for (const RowIndex row : byId.rows) {
            order.rows[places[ranks[numbers[row]]]++] = row;
        }
    });
    return order;
}

/// Sorts the rows by the seconds since the earliest time, those without a time behind all others. They start in the
/// order of the ids, which a stable sort keeps where times are equal. `Row` holds the seconds.
template <typename Row>
ColumnOrder orderOfTimes(const TimeColumn &times, const IdOrder &byId)
{
    using Key = decltype(Row::key);
    const std::size_t size = byId.rows.size();
    const std::int64_t earliest = times.earliest();
    const auto behindAll = static_cast<Key>(times.latest() - earliest + 1);
    const auto both = std::make_unique_for_overwrite<Row[]>(2 * size);
    const std::span<Row> rows(both.get(), size);
    inParallelParts(size, [&](std::size_t first, std::size_t last) {
        for (std::size_t at = first; at < last; ++at) {
            const RowIndex row = byId.rows[at];
            const auto time = times.at(row);
            rows[at].key = time ? static_cast<Key>(*time - earliest) : behindAll;
            rows[at].row = row;
        }
    });
    const std::span<const Row> sorted = radix::sortStably(rows, std::span<Row>(both.get() + size, size),
                                                          static_cast<unsigned>(std::bit_width(behindAll)));
    ColumnOrder order;
    order.rows = rowsOf(sorted);
    order.present = static_cast<std::size_t>(
        std::partition_point(sorted.begin(), sorted.end(), [&](const Row &r) { return r.key < behindAll; }) -
        sorted.begin());
    order.groupEnds.assign(order.present, true);
    for (std::size_t at = 1; at < order.present; ++at) {
        if (sorted[at].key == sorted[at - 1].key) {
            order.groupEnds[at - 1] = false;
        }
    }
    return order;
}

ColumnOrder orderOfTimes(const TimeColumn &times, const IdOrder &byId)
{
    if (times.latest() < times.earliest()) { // none has a time
        return {.rows = byId.rows, .groupEnds = {}, .present = 0};
    }
    return times.latest() - times.earliest() < std::numeric_limits<std::uint32_t>::max()
               ? orderOfTimes<radix::NumberRow>(times, byId)
               : orderOfTimes<radix::TextRow>(times, byId);
}

} // namespace

ColumnOrder ObjectTable::Data::sorted(ObjectColumn column, const Collation *collation) const
{
    std::string room;
    switch (column) {
    case ObjectColumn::Id:
        if (collation) {
            return objecttable::collated(
                size(), [&](RowIndex row) { return id(row, room); }, *collation, idRanks());
        }
        return orderOfTexts(*this, [this](RowIndex row) { return foldedAt.at(row); });
    case ObjectColumn::Name:
        if (collation) {
            return objecttable::collated(
                size(), [&](RowIndex row) { return name(row, room); }, *collation, idRanks());
        }
        return orderOfTexts(*this, [this](RowIndex row) { return foldedAt.at(row) + foldedIdLength[row] + 1u; });
    case ObjectColumn::Kind:
        return orderOfWords(kinds, kind, false, collation, idOrder());
    case ObjectColumn::License:
        return orderOfWords(licenses, license, true, collation, idOrder());
    case ObjectColumn::AssignedAt:
        return orderOfTimes(assignedAt, idOrder());
    case ObjectColumn::LastBackupAt:
        return orderOfTimes(lastBackupAt, idOrder());
    }
    Q_UNREACHABLE();
}

std::shared_ptr<const ColumnOrder> ObjectTable::Data::order(ObjectColumn column, const QString &language) const
{
    const std::lock_guard lock(ordersLock);
    const bool text = column != ObjectColumn::AssignedAt && column != ObjectColumn::LastBackupAt;
    const bool collates = text && !language.isEmpty();
    if (collates && language != collatedFor) {
        for (auto &order : collatedOrders) {
            order.reset();
        }
        collatedFor = language;
    }
    auto &order = (collates ? collatedOrders : orders)[static_cast<std::size_t>(column)];
    if (!order) {
        const auto collation = collates ? std::make_unique<const Collation>(QLocale(language)) : nullptr;
        order = std::make_shared<const ColumnOrder>(sorted(column, collation.get()));
    }
    return order;
}

} // namespace license
