// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rowcolumns.h"

#include <gtest/gtest.h>

#include <numeric>

namespace license {

TEST(WordColumn, KeepsNumbersOfAnySize)
{
    const std::vector<std::uint32_t> table[] = {
        {}, {0, 255, 7}, {0, 255, 256, 3}, {256}, {70'000, 1, 4'294'967'295, 0},
    };
    for (const auto &numbers : table) {
        WordColumn column;
        for (const std::uint32_t number : numbers) {
            column.push(number);
        }
        column.squeeze();
        ASSERT_EQ(column.size(), numbers.size());
        for (std::size_t row = 0; row < numbers.size(); ++row) {
            EXPECT_EQ(column.at(row), numbers[row]) << row;
        }
        const auto sum =
            column.with([](const auto &all) { return std::accumulate(all.begin(), all.end(), std::uint64_t{0}); });
        EXPECT_EQ(sum, std::accumulate(numbers.begin(), numbers.end(), std::uint64_t{0}));
    }
}

TEST(WordColumn, TakesAByteForEachOfFewWords)
{
    WordColumn column;
    for (std::uint32_t row = 0; row < 100'000; ++row) {
        column.push(row % 256);
    }
    column.squeeze();
    EXPECT_LE(column.bytes(), 100'000u);
}

TEST(TimeColumn, TellsEarliestAndLatest)
{
    TimeColumn column;
    EXPECT_LT(column.latest(), column.earliest());
    column.push(std::nullopt);
    EXPECT_LT(column.latest(), column.earliest());
    for (const std::int64_t time : std::initializer_list<std::int64_t>{4'294'967'296, 5, 253'402'300'799, 0}) {
        column.push(time);
    }
    EXPECT_EQ(column.earliest(), 0);
    EXPECT_EQ(column.latest(), 253'402'300'799);
}

} // namespace license
