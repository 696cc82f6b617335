// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bytesearch.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace license {

namespace {

std::string randomText(std::mt19937 &random, std::size_t size, std::string_view letters)
{
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        text += letters[random() % letters.size()];
    }
    return text;
}

std::ptrdiff_t placeOf(const char *found, const std::string &text)
{
    return found == nullptr ? -1 : found - text.data();
}

} // namespace

TEST(ByteSearch, FindsTheFirstPlaceAsAPlainSearchDoes)
{
    std::mt19937 random(5);
    for (const std::string_view letters : {std::string_view("a"), std::string_view("ab"), std::string_view("abcdefgh"),
                                           std::string_view("a\0b\xFF", 4)}) {
        for (int round = 0; round < 20'000; ++round) {
            const std::string text = randomText(random, random() % 150, letters);
            const std::string needle = randomText(random, 1 + random() % 6, letters);
            const ByteSearch search(needle, text);
            const std::size_t from = text.empty() ? 0 : random() % text.size();
            const std::size_t end = from + (text.size() == from ? 0 : random() % (text.size() - from + 1));
            const std::size_t known = text.substr(0, end).find(needle, from);
            const std::ptrdiff_t expected = known == std::string::npos ? -1 : static_cast<std::ptrdiff_t>(known);
            ASSERT_EQ(placeOf(search.find(text.data() + from, text.data() + end), text), expected)
                << text << ' ' << needle;
            ASSERT_EQ(placeOf(search.findPlainly(text.data() + from, text.data() + end), text), expected)
                << text << ' ' << needle;
        }
    }
}

} // namespace license
