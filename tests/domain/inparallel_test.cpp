// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inparallel.h"

#include <gtest/gtest.h>

#include <numeric>
#include <stdexcept>

namespace license {

TEST(InParallel, DoesEachNumberOnce)
{
    for (const std::size_t count : {0, 1, 2, 3, 1'000}) {
        std::vector<std::atomic<int>> done(count);
        inParallel(count, [&done](std::size_t number) { ++done[number]; });
        EXPECT_TRUE(std::all_of(done.begin(), done.end(), [](const auto &times) { return times == 1; })) << count;
    }
}

TEST(InParallel, PassesAnExceptionOn)
{
    for (const std::size_t failing : {0, 57, 99}) {
        const auto work = [failing](std::size_t number) {
            if (number == failing) {
                throw std::runtime_error("refused");
            }
        };
        EXPECT_THROW(inParallel(100, work), std::runtime_error) << failing;
    }
}

TEST(InParallel, CutsIntoPartsThatMeet)
{
    for (const std::size_t count : {0, 1, 65'535, 65'536, 100'001}) {
        std::vector<int> numbers(count);
        inParallelParts(count, [&numbers](std::size_t first, std::size_t last) {
            for (std::size_t at = first; at < last; ++at) {
                ++numbers[at];
            }
        });
        EXPECT_EQ(std::accumulate(numbers.begin(), numbers.end(), std::size_t{0}), count);
    }
    std::vector<int> numbers(10);
    std::iota(numbers.begin(), numbers.end(), 0);
    std::vector<int> together;
    for (std::size_t number = 0; number < 3; ++number) {
        const std::span<int> part = partOf(std::span<int>(numbers), number, 3);
        together.insert(together.end(), part.begin(), part.end());
    }
    EXPECT_EQ(together, numbers);
}

} // namespace license
