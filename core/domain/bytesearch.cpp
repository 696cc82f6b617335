// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bytesearch.h"

#include <array>
#include <bit>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define LICENSE_WIDE_SEARCH
#include <immintrin.h>
#endif

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

/// Asked at run time: the program also runs on processors without AVX2.
bool hasWideSearch()
{
#ifdef LICENSE_WIDE_SEARCH
    return __builtin_cpu_supports("avx2") != 0;
#else
    return false;
#endif
}

} // namespace

ByteSearch::ByteSearch(std::string_view needle, std::string_view text) : m_needle(needle)
{
    const auto counts = sampleOf(text);
    const auto isRarer = [&](std::size_t a, std::size_t b) {
        return counts[static_cast<unsigned char>(needle[a])] < counts[static_cast<unsigned char>(needle[b])];
    };
    for (std::size_t at = 1; at < needle.size(); ++at) {
        m_rarest = isRarer(at, m_rarest) ? at : m_rarest;
    }
    m_second = m_rarest == 0 ? needle.size() - 1 : 0;
    for (std::size_t at = 0; at < needle.size(); ++at) {
        m_second = at != m_rarest && isRarer(at, m_second) ? at : m_second;
    }
    m_wide = needle.size() > 1 && hasWideSearch();
}

const char *ByteSearch::findPlainly(const char *from, const char *end) const
{
    const auto length = static_cast<std::ptrdiff_t>(m_needle.size());
    const auto behind = length - static_cast<std::ptrdiff_t>(m_rarest);
    while (end - from >= length) {
        const char *pivot = from + m_rarest;
        const auto room = static_cast<std::size_t>(end - behind + 1 - pivot);
        pivot = static_cast<const char *>(std::memchr(pivot, m_needle[m_rarest], room));
        if (pivot == nullptr) {
            return nullptr;
        }
        from = pivot - m_rarest;
        if (std::memcmp(from, m_needle.data(), m_needle.size()) == 0) {
            return from;
        }
        ++from;
    }
    return nullptr;
}

#ifdef LICENSE_WIDE_SEARCH

__attribute__((target("avx2"))) const char *ByteSearch::findWidely(const char *from, const char *end) const
{
    constexpr std::ptrdiff_t width = 32;
    const __m256i rarest = _mm256_set1_epi8(m_needle[m_rarest]);
    const __m256i second = _mm256_set1_epi8(m_needle[m_second]);
    const auto last = static_cast<std::ptrdiff_t>(m_needle.size()) - 1;
    for (; end - from >= width + last; from += width) {
        const __m256i some = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from + m_rarest));
        const __m256i others = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from + m_second));
        const __m256i both = _mm256_and_si256(_mm256_cmpeq_epi8(some, rarest), _mm256_cmpeq_epi8(others, second));
        for (auto places = static_cast<unsigned>(_mm256_movemask_epi8(both)); places != 0; places &= places - 1) {
            const char *place = from + std::countr_zero(places);
            if (std::memcmp(place, m_needle.data(), m_needle.size()) == 0) {
                return place;
            }
        }
    }
    return findPlainly(from, end);
}

#else

const char *ByteSearch::findWidely(const char *from, const char *end) const
{
    return findPlainly(from, end);
}

#endif

} // namespace license
