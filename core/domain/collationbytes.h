// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/collation.h"

#include <array>
#include <string>
#include <string_view>

namespace license {

/// The same order as bytes, for the many texts of ASCII and of Latin letters, without the cost of a Key. It derives the
/// rules of a language from a Collation, which takes milliseconds.
///
/// As in the Unicode collation algorithm: first the weights of all characters, then, if one has an accent, those of the
/// accents.
class CollationBytes
{
public:
    explicit CollationBytes(const Collation &collation);

    /// Appends bytes that compare like the texts; none is zero. Returns false and appends nothing if bytes cannot
    /// express the order; the caller then uses a Key.
    bool append(std::string &out, std::string_view utf8) const;

private:
    struct Weights
    {
        unsigned char letter = 0; ///< 0: bytes cannot express the character
        unsigned char accent = 0; ///< among the characters of the same letter, from 1
    };
    class Characters;

    void weigh(const Collation &collation);

    static constexpr std::size_t weighed = 0x250; ///< code points: Latin Extended-B ends there
    std::array<Weights, weighed> m_weights{};
    unsigned char m_number = 0; ///< the weight of a number
};

} // namespace license
