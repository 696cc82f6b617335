// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace license::text {

/// The bytes of UTF-8 that a format writes as they are, by value.
using ByteSet = std::array<bool, 256>;

constexpr ByteSet bytesThat(bool (*belong)(unsigned))
{
    ByteSet set{};
    for (unsigned c = 0; c < set.size(); ++c) {
        set[c] = belong(c);
    }
    return set;
}

/// Without a branch for each byte: nearly all texts are plain to their end.
inline bool areAllIn(const ByteSet &set, std::string_view utf8)
{
    unsigned all = 1;
    for (const char c : utf8) {
        all &= static_cast<unsigned>(set[static_cast<unsigned char>(c)]);
    }
    return all != 0;
}

} // namespace license::text
