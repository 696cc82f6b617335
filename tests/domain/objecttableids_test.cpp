// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/objecttable.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace license {

namespace {

constexpr int manyRows = 150'000; // more than one part

/// What makes an id of a number.
struct IdsCase
{
    const char *name;
    std::string (*id)(int number, std::mt19937 &random);
};

void PrintTo(const IdsCase &c, std::ostream *out)
{
    *out << c.name;
}

std::vector<std::string> idsOf(const IdsCase &c)
{
    std::mt19937 random(3);
    std::vector<std::string> ids;
    ids.reserve(manyRows);
    for (int number = 0; number < manyRows; ++number) {
        ids.push_back(c.id(number, random));
    }
    std::shuffle(ids.begin(), ids.end(), random);
    return ids;
}

} // namespace

class ManyIds : public testing::TestWithParam<IdsCase>
{};

/// The order of the kinds, all alike, is the order of the ids.
TEST_P(ManyIds, AreInTheOrderOfTheirCodePoints)
{
    const std::vector<std::string> ids = idsOf(GetParam());
    ObjectTable::Builder builder;
    for (const std::string &id : ids) {
        builder.add(id, "name", "user", {}, {}, {});
    }
    EXPECT_EQ(builder.duplicate(), std::nullopt);
    const auto table = std::move(builder).build();
    std::vector<RowIndex> expected(ids.size());
    std::iota(expected.begin(), expected.end(), 0u);
    std::sort(expected.begin(), expected.end(), [&ids](RowIndex a, RowIndex b) { return ids[a] < ids[b]; });
    EXPECT_EQ(table->select({.text = {}, .license = {}, .sortBy = ObjectColumn::Kind}), expected);
}

TEST_P(ManyIds, ThatStandTwiceAreFoundWhereverTheyAre)
{
    std::vector<std::string> ids = idsOf(GetParam());
    ids[140'000] = ids[9];
    ids[130'000] = ids[77];
    ids[149'999] = ids[130'000];
    ObjectTable::Builder builder;
    for (const std::string &id : ids) {
        builder.add(id, "name", "user", {}, {}, {});
    }
    EXPECT_EQ(builder.duplicate(), 130'000u);
}

INSTANTIATE_TEST_SUITE_P(
    All, ManyIds,
    testing::Values(IdsCase{"Numbers", [](int number, std::mt19937 &) { return std::to_string(number); }},
                    IdsCase{"WithACommonStart",
                            [](int number, std::mt19937 &) { return "tenant/object-" + std::to_string(number); }},
                    IdsCase{"WithCapitals",
                            [](int number, std::mt19937 &random) {
                                return (random() % 2 == 0 ? "A" : "a") + std::to_string(number) + "Ż";
                            }},
                    IdsCase{"OneStartsTheOther",
                            [](int number, std::mt19937 &) {
                                return std::string(static_cast<std::size_t>(number % 100) + 1, 'x') +
                                       (number < 100 ? std::string() : std::to_string(number));
                            }}),
    [](const auto &made) { return std::string(made.param.name); });

} // namespace license
