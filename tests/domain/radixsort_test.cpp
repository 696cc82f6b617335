// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/radixsort.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace license::radix {

namespace {

template <typename Row>
std::vector<std::pair<std::uint64_t, std::uint32_t>> contentOf(const std::vector<Row> &rows)
{
    std::vector<std::pair<std::uint64_t, std::uint32_t>> content;
    content.reserve(rows.size());
    for (const Row &r : rows) {
        content.emplace_back(r.key, r.row);
    }
    return content;
}

/// Sorts both ways and compares: the keys in order, and the same rows beside them.
template <typename Row, typename Key>
void compareWithStdSort(std::size_t size, Key key)
{
    std::vector<Row> rows(size);
    for (std::size_t i = 0; i < size; ++i) {
        rows[i].key = static_cast<decltype(Row::key)>(key(i));
        rows[i].row = static_cast<std::uint32_t>(i);
    }
    auto expected = contentOf(rows);
    std::sort(expected.begin(), expected.end());
    std::vector<Row> scratch(size);
    sortByKey(std::span<Row>(rows), scratch.data());
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.key < b.key; }));
    auto sorted = contentOf(rows);
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(sorted, expected);
}

template <typename Row>
void compareOnManyKeys()
{
    std::mt19937_64 random(1);
    for (const std::size_t size : {0, 1, 2, 1'024, 1'025, 20'000}) {
        SCOPED_TRACE(size);
        compareWithStdSort<Row>(size, [&](std::size_t) { return random(); });
        compareWithStdSort<Row>(size, [&](std::size_t) { return random() % 7; });
        compareWithStdSort<Row>(size, [&](std::size_t) { return 1'700'000'000 + random() % 90'000'000; });
        // A crowd below one high value: the highest digits tell nothing about it.
        compareWithStdSort<Row>(size, [&](std::size_t i) { return i == 3 ? ~std::uint64_t{0} : random() % 100'000; });
        compareWithStdSort<Row>(size, [](std::size_t i) { return i; });
        compareWithStdSort<Row>(size, [size](std::size_t i) { return size - i; });
        compareWithStdSort<Row>(size, [](std::size_t) { return 5; });
    }
}

} // namespace

TEST(RadixSort, AgreesWithComparisonsOnNumbers)
{
    compareOnManyKeys<NumberRow>();
    compareOnManyKeys<TextRow>();
}

TEST(RadixSort, AgreesWithComparisonsOnTexts)
{
    std::mt19937 random(2);
    const std::string_view pieces[] = {"a", "b", "ab", "anna kowalska <user", "\xC5\x81", "\xFF", "\x01", "01234567"};
    for (const std::size_t size : {1, 2, 50, 5'000}) {
        SCOPED_TRACE(size);
        std::vector<std::string> texts(size);
        std::string arena;
        std::vector<TextRow> rows;
        for (std::uint32_t row = 0; row < size; ++row) {
            for (auto count = random() % 6; count > 0; --count) {
                texts[row] += pieces[random() % std::size(pieces)];
            }
            rows.push_back({0, row, static_cast<std::uint32_t>(arena.size())});
            arena += texts[row] + '\0';
        }
        std::vector<std::string> expected = texts;
        std::sort(expected.begin(), expected.end());
        const auto runs = sortByText(rows, arena);
        std::vector<bool> joined(size, false);
        for (const auto &run : runs) {
            std::fill(joined.begin() + run.start + 1, joined.begin() + run.end, true);
        }
        for (std::size_t i = 0; i < size; ++i) {
            ASSERT_EQ(texts[rows[i].row], expected[i]) << i;
            ASSERT_EQ(joined[i], i > 0 && expected[i] == expected[i - 1]) << i;
        }
    }
}

TEST(RadixSort, KeepsTheOrderOfEqualRows)
{
    std::mt19937_64 random(4);
    for (const std::size_t size : {0, 1, 2'000, 200'000}) {
        for (const unsigned width : {1u, 7u, 27u, 32u}) {
            std::vector<NumberRow> rows(size);
            for (std::uint32_t at = 0; at < size; ++at) {
                rows[at] = {static_cast<std::uint32_t>(random() & ((std::uint64_t{1} << width) - 1)), at};
            }
            std::vector<NumberRow> expected = rows;
            std::stable_sort(expected.begin(), expected.end(),
                             [](const NumberRow &a, const NumberRow &b) { return a.key < b.key; });
            std::vector<NumberRow> scratch(size);
            const auto sorted = sortStably(std::span<NumberRow>(rows), std::span<NumberRow>(scratch), width);
            EXPECT_EQ(contentOf(std::vector<NumberRow>(sorted.begin(), sorted.end())), contentOf(expected))
                << size << ' ' << width;
        }
    }
}

} // namespace license::radix
