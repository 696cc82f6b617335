// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/capitals.h"

#include <QChar>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace license {

namespace {

constexpr std::uint64_t highBits = 0x8080'8080'8080'8080u;
constexpr std::uint64_t caseBits = 0x2020'2020'2020'2020u;

/// Up to eight bytes from `at` on, the first one lowest; zero past the end.
std::uint64_t bytesAt(std::string_view text, std::size_t at)
{
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, std::min(sizeof bytes, text.size() - at));
    return qFromLittleEndian(bytes);
}

/// The case bit of each byte, the first one lowest.
unsigned char gathered(std::uint64_t bytes)
{
    return static_cast<unsigned char>(((bytes & caseBits) >> 5) * 0x0102'0408'1020'4080u >> 56);
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool leadsTwo(char c)
{
    return (static_cast<unsigned char>(c) & 0xE0) == 0xC0;
}

char32_t twoBytes(const char *lead)
{
    return (static_cast<unsigned char>(lead[0]) & 0x1Fu) << 6 | (static_cast<unsigned char>(lead[1]) & 0x3Fu);
}

/// Looks at the bytes one by one, from `at` on, where letters of two bytes differ.
bool markCapitals(char *bits, std::string_view folded, std::string_view text)
{
    const auto mark = [bits](std::size_t place) {
        bits[place / 8] = static_cast<char>(static_cast<unsigned char>(bits[place / 8]) | 1u << place % 8);
    };
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (folded[at] == text[at]) {
            continue;
        }
        if (folded[at] >= 'a' && folded[at] <= 'z' && text[at] == (folded[at] & ~0x20)) {
            mark(at);
            continue;
        }
        at -= isContinuation(folded[at]) && at > 0 ? 1 : 0;
        if (!leadsTwo(folded[at]) || !leadsTwo(text[at]) ||
            QChar::toUpper(twoBytes(folded.data() + at)) != twoBytes(text.data() + at)) {
            return false;
        }
        mark(at);
        ++at;
    }
    return true;
}

} // namespace

bool appendCapitals(QByteArray &bits, std::string_view folded, std::string_view text)
{
    if (folded.size() != text.size()) {
        return false;
    }
    const qsizetype start = bits.size();
    bits.append(static_cast<qsizetype>(capitalBytes(folded.size())), '\0');
    char *const to = bits.data() + start;
    bool simple = true; // ASCII alone, in which folding only sets the case bit
    for (std::size_t at = 0; at < folded.size(); at += sizeof(std::uint64_t)) {
        const std::uint64_t lower = bytesAt(folded, at);
        const std::uint64_t differing = lower ^ bytesAt(text, at);
        simple = simple && (lower & highBits) == 0 && (differing & ~caseBits) == 0;
        to[at / 8] = static_cast<char>(gathered(differing));
    }
    if (simple) {
        return true;
    }
    std::fill(to, bits.data() + bits.size(), '\0');
    if (!markCapitals(to, folded, text)) {
        bits.truncate(start);
        return false;
    }
    return true;
}

std::string_view withCapitals(std::string_view folded, const char *bits, std::string &room)
{
    room.assign(folded);
    for (std::size_t byte = 0; byte < capitalBytes(folded.size()); ++byte) {
        for (unsigned rest = static_cast<unsigned char>(bits[byte]); rest != 0; rest &= rest - 1) {
            char *const letter = room.data() + byte * 8 + static_cast<unsigned>(std::countr_zero(rest));
            if (leadsTwo(*letter)) {
                const char32_t capital = QChar::toUpper(twoBytes(letter));
                letter[0] = static_cast<char>(0xC0 | capital >> 6);
                letter[1] = static_cast<char>(0x80 | (capital & 0x3F));
            } else {
                *letter = static_cast<char>(*letter & ~0x20);
            }
        }
    }
    return room;
}

} // namespace license
