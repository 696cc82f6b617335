// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace license {

/// Searches one large text for a needle repeatedly. It finds the needle's byte that is rarest in a sample of the text
/// with memchr(), which compares many bytes at once, and compares the whole needle only there.
class ByteSearch
{
public:
    /// `needle` is not empty and outlives the search.
    ByteSearch(std::string_view needle, std::string_view text);

    /// The first occurrence entirely within [from, end), or nullptr.
    const char *find(const char *from, const char *end) const;

private:
    std::string_view m_needle;
    std::size_t m_pivot = 0; ///< the position of the rarest byte in the needle
};

} // namespace license
