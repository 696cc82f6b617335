// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace license {

/// Searches one large text for a needle repeatedly, by the bytes of the needle that are rarest in a sample of the text.
///
/// findPlainly() says what is right: it finds the rarest byte with memchr(), and compares the needle there. Processors
/// with AVX2 look for the two rarest at 32 places at once, which fewer places pass.
class ByteSearch
{
public:
    /// `needle` is not empty and outlives the search.
    ByteSearch(std::string_view needle, std::string_view text);

    /// The first occurrence entirely within [from, end), or nullptr.
    const char *find(const char *from, const char *end) const
    {
        return m_wide ? findWidely(from, end) : findPlainly(from, end);
    }
    const char *findPlainly(const char *from, const char *end) const;

private:
    const char *findWidely(const char *from, const char *end) const;

    std::string_view m_needle;
    std::size_t m_rarest = 0; ///< the position of the rarest byte in the needle
    std::size_t m_second = 0; ///< that of the second, if it has two
    bool m_wide = false;
};

} // namespace license
