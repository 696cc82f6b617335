// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace license::server {

/// A small generator that yields the same numbers for the same seed on every platform (SplitMix64).
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    /// 0 … limit − 1.
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }

private:
    std::uint64_t m_state;
};

/// Appends a number in decimal digits.
void appendNumber(std::string &out, std::int64_t number);

/// Appends the name of an object of this kind: a computer, a mailbox, a repository, … None needs escaping in JSON.
void appendObjectName(std::string &out, std::string_view kind, Random &random);

} // namespace license::server
