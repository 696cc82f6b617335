// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace license {

/// Finds a needle again and again in one large text: looks for the byte of the needle that is rarest in a sample of the
/// text, which memchr() does many bytes at once, and compares only there.
class ByteSearch
{
public:
    /// `needle` is not empty and outlives the search.
    ByteSearch(std::string_view needle, std::string_view text);

    /// The first occurrence that lies wholly in [from, end), or nullptr.
    const char *find(const char *from, const char *end) const;

private:
    std::string_view m_needle;
    std::size_t m_pivot = 0; ///< the rarest byte's place in the needle
};

} // namespace license
