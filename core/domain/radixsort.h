// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inparallel.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

/// Sorting by numbers instead of comparisons. std::sort by the same keys says what is right.
namespace license::radix {

/// A row beside its key: sorting reads contiguous memory. `at` is where its text starts in an arena.
struct TextRow
{
    std::uint64_t key;
    std::uint32_t row;
    std::uint32_t at;
};

/// A row beside a small key.
struct NumberRow
{
    std::uint32_t key;
    std::uint32_t row;
};

inline constexpr unsigned digitBits = 11;
inline constexpr std::size_t digits = std::size_t{1} << digitBits;
/// Fewer rows are compared: counting their digits would cost more.
inline constexpr std::size_t fewRows = 1'024;

/// Moves the rows to `to` in the order of the digit at `shift`, keeping the order of equal ones. `starts` counts each
/// digit at first.
template <typename Row>
void distribute(std::span<const Row> from, Row *to, unsigned shift, std::array<std::uint32_t, digits> &starts)
{
    std::uint32_t start = 0;
    for (std::uint32_t &count : starts) {
        const std::uint32_t next = start + count;
        count = start;
        start = next;
    }
    for (const Row &r : from) {
        to[starts[(r.key >> shift) & (digits - 1)]++] = r;
    }
}

/// Calls visit(start, end) for each run of more than one row with the same key, but for its lowest `shift` bits.
template <typename Row, typename Visit>
void forEachRun(std::span<const Row> rows, unsigned shift, Visit visit)
{
    for (std::size_t start = 0; start < rows.size();) {
        std::size_t end = start + 1;
        while (end < rows.size() && rows[end].key >> shift == rows[start].key >> shift) {
            ++end;
        }
        if (end - start > 1) {
            visit(start, end);
        }
        start = end;
    }
}

/// Sorts by key: first by the highest 22 bits that differ, then each run of rows that have them in common. `scratch`
/// has room for as many rows. Equal rows stay in no particular order. Fewer than 2^32 rows.
template <typename Row>
void sortByKey(std::span<Row> rows, Row *scratch)
{
    const auto byKey = [](const Row &a, const Row &b) { return a.key < b.key; };
    if (rows.size() <= fewRows) {
        std::sort(rows.begin(), rows.end(), byKey);
        return;
    }
    decltype(Row::key) differing = 0;
    bool sorted = true;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        differing |= rows[i].key ^ rows[0].key;
        sorted = sorted && rows[i - 1].key <= rows[i].key;
    }
    if (sorted) {
        return;
    }
    const auto width = static_cast<unsigned>(std::bit_width(differing));
    const unsigned shift = width > 2 * digitBits ? width - 2 * digitBits : 0;
    std::array<std::uint32_t, digits> low{};
    std::array<std::uint32_t, digits> high{};
    for (const Row &r : rows) {
        ++low[(r.key >> shift) & (digits - 1)];
        ++high[(r.key >> (shift + digitBits)) & (digits - 1)];
    }
    distribute(std::span<const Row>(rows), scratch, shift, low);
    distribute(std::span<const Row>(scratch, rows.size()), rows.data(), shift + digitBits, high);
    if (shift == 0) {
        return;
    }
    forEachRun(std::span<const Row>(rows), shift, [rows, scratch](std::size_t start, std::size_t end) {
        sortByKey(rows.subspan(start, end - start), scratch);
    });
}

/// Sorts by the lowest `width` bits of the key, and keeps the order of equal rows: digit by digit, from the lowest, all
/// digits of about the same size. `scratch` is as large. Returns the one of both that holds the result. Several threads
/// count and move a part each of many rows.
template <typename Row>
std::span<Row> sortStably(std::span<Row> rows, std::span<Row> scratch, unsigned width)
{
    const unsigned passes = std::max(1u, (width + digitBits - 1) / digitBits);
    const unsigned bits = (width + passes - 1) / passes;
    const std::size_t mask = (std::size_t{1} << bits) - 1;
    const std::size_t parts = partsOf(rows.size());
    std::vector<std::array<std::uint32_t, digits>> places(parts);
    for (unsigned shift = 0; shift < passes * bits; shift += bits) {
        const auto part = [&](std::size_t number) { return partOf(std::span<const Row>(rows), number, parts); };
        inParallel(parts, [&](std::size_t number) {
            places[number].fill(0);
            for (const Row &r : part(number)) {
                ++places[number][(r.key >> shift) & mask];
            }
        });
        std::uint32_t start = 0;
        for (std::size_t digit = 0; digit <= mask; ++digit) {
            for (auto &ofPart : places) {
                start += std::exchange(ofPart[digit], start);
            }
        }
        inParallel(parts, [&](std::size_t number) {
            for (const Row &r : part(number)) {
                scratch[places[number][(r.key >> shift) & mask]++] = r;
            }
        });
        std::swap(rows, scratch);
    }
    return rows;
}

/// The eight bytes at `at` of an arena of texts that end in NUL, as a number with the same order; zero past the NUL.
inline std::uint64_t keyAt(std::string_view arena, std::size_t at)
{
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101u;
    constexpr std::uint64_t highs = 0x8080'8080'8080'8080u;
    std::uint64_t bytes = 0;
    if (at + sizeof bytes <= arena.size()) {
        std::memcpy(&bytes, arena.data() + at, sizeof bytes);
    } else {
        std::memcpy(&bytes, arena.data() + at, arena.size() - at);
    }
    bytes = qFromLittleEndian(bytes);
    // The lowest bit of this marks the first NUL; those above it may be wrong.
    const std::uint64_t nul = (bytes - ones) & ~bytes & highs;
    if (nul != 0) {
        bytes &= ((nul & (~nul + 1)) >> 7) - 1;
    }
    return qbswap(bytes);
}

/// Rows [start, end) that are equal so far.
struct Run
{
    std::uint32_t start;
    std::uint32_t end;
};

/// Sorts by the bytes of the texts, eight at a time for all rows that are equal so far: most texts lie elsewhere than
/// the previous one, and the next ones are requested before they are needed. Returns the runs of equal texts.
std::vector<Run> sortByText(std::span<TextRow> rows, std::string_view arena);

} // namespace license::radix
