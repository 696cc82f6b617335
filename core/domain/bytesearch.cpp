// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bytesearch.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace license {

namespace {

constexpr std::size_t sampleSize = 16'384;

std::array<std::size_t, 256> sampleOf(std::string_view text)
{
    std::array<std::size_t, 256> counts{};
    // An odd stride, so that the sample does not hit one column of equally long rows.
    const std::size_t stride = (text.size() / sampleSize) | 1;
    for (std::size_t at = 0; at < text.size(); at += stride) {
        ++counts[static_cast<unsigned char>(text[at])];
    }
    return counts;
}

} // namespace

ByteSearch::ByteSearch(std::string_view needle, std::string_view text) : m_needle(needle)
{
    const auto counts = sampleOf(text);
    const auto rarer = [&counts](char a, char b) {
        return counts[static_cast<unsigned char>(a)] < counts[static_cast<unsigned char>(b)];
    };
    m_pivot = static_cast<std::size_t>(std::min_element(needle.begin(), needle.end(), rarer) - needle.begin());
}

const char *ByteSearch::find(const char *from, const char *end) const
{
    const auto length = static_cast<std::ptrdiff_t>(m_needle.size());
    const auto behind = length - static_cast<std::ptrdiff_t>(m_pivot);
    while (end - from >= length) {
        const char *pivot = from + m_pivot;
        const auto room = static_cast<std::size_t>(end - behind + 1 - pivot);
        pivot = static_cast<const char *>(std::memchr(pivot, m_needle[m_pivot], room));
        if (pivot == nullptr) {
            return nullptr;
        }
        from = pivot - m_pivot;
        if (std::memcmp(from, m_needle.data(), m_needle.size()) == 0) {
            return from;
        }
        ++from;
    }
    return nullptr;
}

} // namespace license
