// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casefold.h"
#include "core/domain/collation.h"
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

/// Ids that folding changes are copied beside each other first.
std::vector<radix::Run> sortChangedIds(std::vector<radix::TextRow> &rows, const Data &data)
{
    std::string arena;
    rows.resize(data.size());
    for (RowIndex row = 0; row < data.size(); ++row) {
        rows[row] = {0, row, static_cast<std::uint32_t>(arena.size())};
        arena += data.id(row);
        arena += '\0';
    }
    return radix::sortByText(rows, arena);
}

bool foldingChangesIds(const Data &data)
{
    return std::any_of(data.idLength.begin(), data.idLength.end(), [](std::uint16_t length) { return length != 0; });
}

std::vector<RowIndex> rowsOf(const std::vector<radix::TextRow> &sorted)
{
    std::vector<RowIndex> rows(sorted.size());
    std::transform(sorted.begin(), sorted.end(), rows.begin(), [](const radix::TextRow &r) { return r.row; });
    return rows;
}

/// Marks the end of each run, and breaks its ties.
template <typename Row, typename Runs>
void endGroups(ColumnOrder &order, std::vector<Row> &sorted, std::vector<Row> &scratch, const Runs &runs,
               const IdOrder &byId)
{
    if (runs.empty()) {
        return;
    }
    order.groupEnds.assign(sorted.size(), true);
    scratch.resize(sorted.size());
    for (const radix::Run &run : runs) {
        std::fill(order.groupEnds.begin() + run.start, order.groupEnds.begin() + run.end - 1, false);
        breakTies(std::span<Row>(sorted).subspan(run.start, run.end - run.start), scratch.data(), byId);
    }
}

template <typename StartOf>
ColumnOrder orderOfTexts(const Data &data, const IdOrder &byId, StartOf startOf)
{
    std::vector<radix::TextRow> sorted;
    ColumnOrder order;
    const std::vector<radix::Run> runs = sortFolded(sorted, data, startOf);
    std::vector<radix::TextRow> scratch;
    endGroups(order, sorted, scratch, runs, byId);
    order.rows = rowsOf(sorted);
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
ColumnOrder orderOfWords(const Dictionary &words, const std::vector<std::uint32_t> &numbers, bool emptyIsAbsent,
                         const Collation *collation, const IdOrder &byId)
{
    std::vector<RowIndex> ranks = ranksOf(words, collation);
    for (std::uint32_t number = 0; number < words.size(); ++number) {
        if (emptyIsAbsent && words.word(number).empty()) {
            ranks[number] = words.size(); // behind all others
        }
    }
    std::vector<RowIndex> places(words.size() + 2);
    for (const std::uint32_t number : numbers) {
        ++places[ranks[number] + 1];
    }
    std::partial_sum(places.begin(), places.end(), places.begin());

    ColumnOrder order;
    order.present = places[words.size()];
    order.groupEnds.assign(order.present, false);
    for (std::uint32_t rank = 1; rank <= words.size(); ++rank) {
        if (places[rank] > 0) {
            order.groupEnds[places[rank] - 1] = true;
        }
    }
    order.rows.resize(numbers.size());
    for (const RowIndex row : byId.rows) {
        order.rows[places[ranks[numbers[row]]]++] = row;
    }
    return order;
}

/// Sorts the rows by the seconds since the earliest time. They start in the order of the ids, which a stable sort keeps
/// where times are equal. `Row` holds the seconds.
template <typename Row>
ColumnOrder orderOfTimes(const TimeColumn &times, std::int64_t earliest, std::int64_t latest, const IdOrder &byId)
{
    const std::size_t size = byId.rows.size();
    const auto both = std::make_unique_for_overwrite<Row[]>(2 * size);
    std::vector<RowIndex> absent;
    std::size_t present = 0;
    for (const RowIndex row : byId.rows) {
        if (const auto time = times.at(row)) {
            both[present++] = radix::rowOf<Row>(static_cast<std::uint64_t>(*time - earliest), row);
        } else {
            absent.push_back(row);
        }
    }
    const auto width = static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(latest - earliest)));
    const std::span<const Row> sorted =
        radix::sortStably(std::span<Row>(both.get(), present), std::span<Row>(both.get() + size, present), width);
    ColumnOrder order;
    order.present = present;
    order.groupEnds.assign(present, true);
    order.rows.reserve(size);
    for (std::size_t at = 0; at < present; ++at) {
        order.rows.push_back(sorted[at].row);
        if (at > 0 && sorted[at].key == sorted[at - 1].key) {
            order.groupEnds[at - 1] = false;
        }
    }
    order.rows.insert(order.rows.end(), absent.begin(), absent.end());
    return order;
}

ColumnOrder orderOfTimes(const TimeColumn &times, const IdOrder &byId)
{
    std::int64_t earliest = std::numeric_limits<std::int64_t>::max();
    std::int64_t latest = 0;
    for (RowIndex row = 0; row < byId.rows.size(); ++row) {
        if (const auto time = times.at(row)) {
            earliest = std::min(earliest, *time);
            latest = std::max(latest, *time);
        }
    }
    earliest = std::min(earliest, latest); // where no row has a time
    return latest - earliest <= std::numeric_limits<std::uint32_t>::max()
               ? orderOfTimes<radix::NumberRow>(times, earliest, latest, byId)
               : orderOfTimes<radix::TextRow>(times, earliest, latest, byId);
}

} // namespace

const IdOrder &ObjectTable::Data::idOrder() const
{
    if (!ids) {
        const bool changed = foldingChangesIds(*this);
        std::vector<radix::TextRow> sorted;
        auto order = std::make_shared<IdOrder>();
        order->equal = changed ? sortChangedIds(sorted, *this)
                               : sortFolded(sorted, *this, [this](RowIndex row) { return foldedAt.at(row); });
        order->rows = rowsOf(sorted);
        order->ranks.resize(order->rows.size());
        for (RowIndex place = 0; place < order->rows.size(); ++place) {
            order->ranks[order->rows[place]] = place;
        }
        ids = std::move(order);
    }
    return *ids;
}

ColumnOrder ObjectTable::Data::sorted(ObjectColumn column, const Collation *collation, const IdOrder &byId) const
{
    switch (column) {
    case ObjectColumn::Id:
        if (collation) {
            return objecttable::collated(
                size(), [this](RowIndex row) { return id(row); }, *collation, byId);
        }
        return orderOfTexts(*this, byId, [this](RowIndex row) { return foldedAt.at(row); });
    case ObjectColumn::Name:
        if (collation) {
            return objecttable::collated(
                size(), [this](RowIndex row) { return name(row); }, *collation, byId);
        }
        return orderOfTexts(*this, byId, [this](RowIndex row) { return foldedAt.at(row) + foldedIdLength[row] + 1u; });
    case ObjectColumn::Kind:
        return orderOfWords(kinds, kind, false, collation, byId);
    case ObjectColumn::License:
        return orderOfWords(licenses, license, true, collation, byId);
    case ObjectColumn::AssignedAt:
        return orderOfTimes(assignedAt, byId);
    case ObjectColumn::LastBackupAt:
        return orderOfTimes(lastBackupAt, byId);
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
        order = std::make_shared<const ColumnOrder>(sorted(column, collation.get(), idOrder()));
    }
    return order;
}

} // namespace license
