// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casefold.h"
#include "core/domain/collation.h"
#include "core/domain/objecttablesort.h"

#include <algorithm>
#include <numeric>

namespace license {

namespace {

using Data = ObjectTable::Data;
using objecttable::KeyedRow;
using objecttable::Rows;
using objecttable::sortByKey;
using objecttable::sortByText;

/// The tie break of every column: the unchanged id, by code points. Ids are unique.
void sortById(const Data &data, Rows rows)
{
    sortByText(
        rows, 0, [&data](RowIndex row) { return data.id(row); }, [](Rows) {});
}

/// The rank of each dictionary word in the order of folded words, or by the rules of a language.
std::vector<std::uint64_t> ranksOf(const Dictionary &dictionary, const Collation *collation)
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
    std::vector<std::uint64_t> ranks(dictionary.size());
    for (std::size_t i = 1; i < order.size(); ++i) {
        ranks[order[i]] = ranks[order[i - 1]] + (compare(order[i], order[i - 1]) != 0);
    }
    return ranks;
}

/// The value of a row in a non-text column, or nothing.
template <typename Visit>
void visitNumbers(const Data &data, ObjectColumn column, const Collation *collation, Visit visit)
{
    const auto visitWords = [&](const Dictionary &words, const std::vector<std::uint32_t> &numbers,
                                bool emptyIsAbsent) {
        const std::vector<std::uint64_t> ranks = ranksOf(words, collation);
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

ColumnOrder ObjectTable::Data::sorted(ObjectColumn column, const Collation *collation) const
{
    const auto byId = [this](Rows same) { sortById(*this, same); };
    if (collation && column == ObjectColumn::Id) {
        return objecttable::collated(
            size(), [this](RowIndex row) { return id(row); }, *collation, byId);
    }
    if (collation && column == ObjectColumn::Name) {
        return objecttable::collated(
            size(), [this](RowIndex row) { return name(row); }, *collation, byId);
    }
    std::vector<KeyedRow> present;
    std::vector<KeyedRow> absent;
    present.reserve(size());
    visitNumbers(*this, column, collation, [&](RowIndex row, std::optional<std::uint64_t> number) {
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
