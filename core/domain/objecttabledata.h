// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/capitals.h"
#include "core/domain/objecttable.h"
#include "core/domain/radixsort.h"
#include "core/domain/rowcolumns.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace license {

class Collation;

/// The rows of a table in the ascending order of one column.
struct ColumnOrder
{
    std::vector<RowIndex> rows;  ///< absent values last
    std::vector<bool> groupEnds; ///< whether a run of equal values ends, by position; empty: each value is unique
    std::size_t present = 0;     ///< number of rows with a value
};

/// The tie break of every order: the unchanged ids by code points. Ids are unique.
struct IdOrder
{
    std::vector<RowIndex> rows;
    std::vector<radix::Run> equal; ///< places of equal ids: none in a table
};

inline constexpr std::size_t objectColumnCount = 6;

/// The columns of an ObjectTable.
///
/// `folded` is one text that a filter reads from end to end: for each row its folded id, NUL, its folded name, NUL. No
/// text contains NUL, so no match crosses a boundary. `original` holds only what folding changes: of an id or a name
/// the capitals (appendCapitals), or all of it where these do not tell it.
///
/// `bare` is another such text: the ids and names with accents, without them, each followed by NUL. Names without
/// accents cost nothing.
struct ObjectTable::Data
{
    /// A length that no text has: `original` holds only its capitals.
    static constexpr std::uint16_t capitalsOnly = 0xFFFF;

    QByteArray folded;
    QByteArray original;
    QByteArray bare;
    OffsetColumn foldedAt;   ///< where a row starts in `folded`; one more at the end
    OffsetColumn originalAt; ///< where a row's id, then its name, starts in `original`
    OffsetColumn bareAt;     ///< where each text starts in `bare`; one more at the end
    std::vector<RowIndex> bareRow;
    std::vector<std::uint16_t> foldedIdLength;
    std::vector<std::uint16_t> idLength;   ///< in `original`; 0: same as in `folded`; or capitalsOnly
    std::vector<std::uint16_t> nameLength; ///< likewise
    WordColumn kind;
    WordColumn license;
    Dictionary kinds;
    Dictionary licenses; ///< "" is an object without a license
    TimeColumn assignedAt;
    TimeColumn lastBackupAt;

    /// The order of the ids, their places, and the order of each column, created on first use.
    mutable std::shared_ptr<const IdOrder> ids;
    mutable std::vector<RowIndex> ranks; ///< the place of each row in the order of the ids
    mutable std::array<std::shared_ptr<const ColumnOrder>, objectColumnCount> orders;
    mutable std::array<std::shared_ptr<const ColumnOrder>, objectColumnCount> collatedOrders;
    mutable QString collatedFor; ///< the language of `collatedOrders`
    mutable std::mutex ordersLock;

    RowIndex size() const { return static_cast<RowIndex>(kind.size()); }

    std::string_view foldedRow(RowIndex row) const
    {
        const std::uint64_t start = foldedAt.at(row);
        return {folded.constData() + start, foldedAt.at(row + 1) - start};
    }
    std::string_view foldedId(RowIndex row) const { return foldedRow(row).substr(0, foldedIdLength[row]); }
    std::string_view foldedName(RowIndex row) const
    {
        const std::string_view both = foldedRow(row);
        const std::size_t start = foldedIdLength[row] + std::size_t{1};
        return both.substr(start, both.size() - start - 1);
    }
    /// `room` keeps a text that has to be put together.
    std::string_view id(RowIndex row, std::string &room) const
    {
        return asSent(foldedId(row), idLength[row], originalAt.at(row), room);
    }
    std::string_view name(RowIndex row, std::string &room) const
    {
        const std::size_t behindId =
            idLength[row] == capitalsOnly ? capitalBytes(foldedIdLength[row]) : std::size_t{idLength[row]};
        return asSent(foldedName(row), nameLength[row], originalAt.at(row) + behindId, room);
    }

    /// Sorts on the first call; later calls only read until another language is requested. `language` as in
    /// ObjectQuery.
    std::shared_ptr<const ColumnOrder> order(ObjectColumn column, const QString &language) const;
    /// Requires `ordersLock`.
    const IdOrder &idOrder() const;
    /// Requires `ordersLock`.
    const std::vector<RowIndex> &idRanks() const;
    ColumnOrder sorted(ObjectColumn column, const Collation *collation) const;

private:
    std::string_view asSent(std::string_view foldedText, std::uint16_t length, std::uint64_t at,
                            std::string &room) const
    {
        if (length == 0) {
            return foldedText;
        }
        const char *const start = original.constData() + at;
        return length == capitalsOnly ? withCapitals(foldedText, start, room) : std::string_view{start, length};
    }
};

} // namespace license
