// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace license {

/// Ascending positions in an arena at four bytes each: every 4,096th is stored in full, the others relative to it. This
/// requires that 4,096 neighbors span less than 4 GiB, which the protocol's length limits guarantee.
class OffsetColumn
{
public:
    void reserve(std::size_t rows) { m_steps.reserve(rows); }
    void push(std::uint64_t offset)
    {
        if (m_steps.size() % block == 0) {
            m_bases.push_back(offset);
        }
        m_steps.push_back(static_cast<std::uint32_t>(offset - m_bases.back()));
    }
    std::uint64_t at(std::size_t row) const { return m_bases[row / block] + m_steps[row]; }
    std::size_t bytes() const { return m_bases.capacity() * sizeof(std::uint64_t) + m_steps.capacity() * 4; }
    void squeeze() { m_steps.shrink_to_fit(); }

private:
    static constexpr std::size_t block = 4096;
    std::vector<std::uint64_t> m_bases;
    std::vector<std::uint32_t> m_steps;
};

/// Seconds since 1970 in the protocol's range (38 bits) at five bytes each, or nothing.
class TimeColumn
{
public:
    void reserve(std::size_t rows)
    {
        m_low.reserve(rows);
        m_high.reserve(rows);
    }
    void push(std::optional<std::int64_t> time)
    {
        m_low.push_back(static_cast<std::uint32_t>(time.value_or(0)));
        m_high.push_back(time ? static_cast<std::uint8_t>(*time >> 32) : absent);
        if (time) {
            m_earliest = std::min(m_earliest, *time);
            m_latest = std::max(m_latest, *time);
        }
    }
    /// Of all times; the latest is before the earliest if there is none.
    std::int64_t earliest() const { return m_earliest; }
    std::int64_t latest() const { return m_latest; }
    std::optional<std::int64_t> at(std::size_t row) const
    {
        if (m_high[row] == absent) {
            return std::nullopt;
        }
        return static_cast<std::int64_t>(std::uint64_t{m_high[row]} << 32 | m_low[row]);
    }
    bool has(std::size_t row) const { return m_high[row] != absent; }
    std::size_t bytes() const { return m_low.capacity() * 4 + m_high.capacity(); }
    void squeeze()
    {
        m_low.shrink_to_fit();
        m_high.shrink_to_fit();
    }

private:
    static constexpr std::uint8_t absent = 0xFF;
    std::vector<std::uint32_t> m_low;
    std::vector<std::uint8_t> m_high;
    std::int64_t m_earliest = std::numeric_limits<std::int64_t>::max();
    std::int64_t m_latest = -1;
};

/// The numbers of words, at one byte each as long as all fit, which few columns outgrow.
class WordColumn
{
public:
    void reserve(std::size_t rows) { m_narrow.reserve(rows); }
    void push(std::uint32_t number)
    {
        if (m_wide.empty() && number > std::numeric_limits<std::uint8_t>::max()) {
            m_wide.reserve(std::max(m_narrow.capacity(), m_narrow.size() + 1));
            m_wide.assign(m_narrow.begin(), m_narrow.end());
            m_narrow = {};
            m_wide.push_back(number);
        } else if (m_wide.empty()) {
            m_narrow.push_back(static_cast<std::uint8_t>(number));
        } else {
            m_wide.push_back(number);
        }
    }
    std::size_t size() const { return m_narrow.size() + m_wide.size(); }
    std::uint32_t at(std::size_t row) const { return m_wide.empty() ? m_narrow[row] : m_wide[row]; }
    /// Calls use(numbers) with the numbers of all rows in one vector: a loop over them decides nothing for each row.
    template <typename Use>
    auto with(Use use) const
    {
        return m_wide.empty() ? use(m_narrow) : use(m_wide);
    }
    std::size_t bytes() const { return m_narrow.capacity() + m_wide.capacity() * sizeof(std::uint32_t); }
    void squeeze()
    {
        m_narrow.shrink_to_fit();
        m_wide.shrink_to_fit();
    }

private:
    std::vector<std::uint8_t> m_narrow; ///< empty once a number does not fit
    std::vector<std::uint32_t> m_wide;
};

/// The distinct words of a column, numbered by first appearance.
class Dictionary
{
public:
    std::uint32_t add(std::string_view word)
    {
        if (m_last < m_words.size() && m_words[m_last] == word) {
            return m_last;
        }
        const auto found = m_numbers.find(word);
        if (found != m_numbers.end()) {
            return m_last = found->second;
        }
        m_last = static_cast<std::uint32_t>(m_words.size());
        m_words.emplace_back(word);
        m_numbers.emplace(word, m_last);
        return m_last;
    }
    std::optional<std::uint32_t> find(std::string_view word) const
    {
        const auto found = m_numbers.find(word);
        return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_words.size()); }
    const std::string &word(std::uint32_t number) const { return m_words[number]; }
    std::size_t bytes() const { return m_words.size() * 4 * sizeof(std::string); }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };

    std::vector<std::string> m_words;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_numbers;
    std::uint32_t m_last = 0;
};

} // namespace license
