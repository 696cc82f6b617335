// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/secretlayers.h"

#include "core/domain/secretletters.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace license::letters {

namespace {

using Use = std::function<bool(const Layer &)>;

/// A digit of an alphabet, and where it stands.
struct Digit
{
    unsigned value = 0;
    Range place;
};

constexpr int noDigit = -1;

constexpr int inBase64(unsigned char c)
{
    return c >= 'A' && c <= 'Z'   ? c - 'A'
           : c >= 'a' && c <= 'z' ? c - 'a' + 26
           : c >= '0' && c <= '9' ? c - '0' + 52
           : c == '+' || c == '-' ? 62
           : c == '/' || c == '_' ? 63
                                  : noDigit;
}

constexpr int letterOf(unsigned char c)
{
    const unsigned char low = c | 0x20;
    return low >= 'a' && low <= 'z' ? low - 'a' : noDigit;
}

constexpr int inBase32(unsigned char c)
{
    return c >= '2' && c <= '7' ? c - '2' + 26 : letterOf(c);
}

constexpr int inBase32Hex(unsigned char c)
{
    const int letter = letterOf(c);
    return c >= '0' && c <= '9' ? c - '0' : letter >= 0 && letter < 22 ? letter + 10 : noDigit;
}

constexpr int inHex(unsigned char c)
{
    const int letter = letterOf(c);
    return c >= '0' && c <= '9' ? c - '0' : letter >= 0 && letter < 6 ? letter + 10 : noDigit;
}

constexpr int inBits(unsigned char c)
{
    return c == '0' || c == '1' ? c - '0' : noDigit;
}

/// The value of each byte as a digit.
using Values = std::array<signed char, 256>;

constexpr Values valuesBy(int (*valueOf)(unsigned char))
{
    Values values{};
    for (std::size_t byte = 0; byte < values.size(); ++byte) {
        values[byte] = static_cast<signed char>(valueOf(static_cast<unsigned char>(byte)));
    }
    return values;
}

struct Alphabet
{
    Values values;
    unsigned bits;

    int valueOf(unsigned char byte) const { return values[byte]; }
};

constexpr Alphabet alphabets[] = {{valuesBy(inBase64), 6},
                                  {valuesBy(inBase32), 5},
                                  {valuesBy(inBase32Hex), 5},
                                  {valuesBy(inHex), 4},
                                  {valuesBy(inBits), 1}};

/// The digits from `at` on, up to the first byte that is neither one nor invisible; `at` is behind them afterwards.
std::vector<Digit> digitsFrom(QByteArrayView text, qsizetype &at, const Alphabet &alphabet)
{
    std::vector<Digit> digits;
    while (at < text.size()) {
        if (const int value = alphabet.valueOf(static_cast<unsigned char>(text[at])); value != noDigit) {
            digits.push_back({static_cast<unsigned>(value), {at, at + 1}});
            ++at;
            continue;
        }
        const auto unit = decodedAt(text, at);
        if (const int value = unit ? alphabet.valueOf(unit->byte) : noDigit; value != noDigit) {
            digits.push_back({static_cast<unsigned>(value), {at, at + unit->length}});
            at += unit->length;
            continue;
        }
        const qsizetype nothing = nothingAt(text, at);
        if (digits.empty() || nothing == 0) {
            break;
        }
        at += nothing;
    }
    return digits;
}

Layer decoded(const std::vector<Digit> &digits, std::size_t first, unsigned bits)
{
    Layer layer;
    const std::size_t bytes = (digits.size() - first) * bits / 8;
    layer.bytes.reserve(static_cast<qsizetype>(bytes));
    layer.places.reserve(bytes);
    unsigned gathered = 0;
    unsigned have = 0;
    qsizetype begin = -1;
    for (std::size_t i = first; i < digits.size(); ++i) {
        begin = begin < 0 || have == 0 ? digits[i].place.begin : begin;
        gathered = ((gathered << bits) | digits[i].value) & 0xFFFFU;
        have += bits;
        if (have >= 8) {
            have -= 8;
            layer.bytes += static_cast<char>((gathered >> have) & 0xFFU);
            layer.places.push_back({begin, digits[i].place.end});
            begin = digits[i].place.begin; // the rest of its bits belong to the next byte
        }
    }
    return layer;
}

/// Each run of digits, from each digit at which a byte may begin.
bool readDigits(QByteArrayView text, qsizetype least, const Alphabet &alphabet, const Use &use)
{
    const std::size_t starts = alphabet.bits == 6 ? 4 : alphabet.bits == 4 ? 2 : 8;
    const auto enough = static_cast<std::size_t>(least * 8 / alphabet.bits);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype before = at;
        const std::vector<Digit> digits = digitsFrom(text, at, alphabet);
        for (std::size_t first = 0; first < starts && digits.size() >= enough + first; ++first) {
            if (use(decoded(digits, first, alphabet.bits))) {
                return true;
            }
        }
        at += at == before ? 1 : 0;
    }
    return false;
}

bool isBetweenNumbers(char c)
{
    return QByteArrayView(" ,;:|/\t\r\n-\"'[](){}\\").contains(c);
}

/// Lists as 108, 105, 99 or 154 151 143.
bool readNumbers(QByteArrayView text, qsizetype least, int base, const Use &use)
{
    Layer layer;
    const auto ended = [&] {
        const bool found = layer.bytes.size() >= least && use(layer);
        layer = {};
        return found;
    };
    for (qsizetype at = 0; at < text.size();) {
        int value = 0;
        qsizetype end = at;
        while (end < text.size() && end - at < 3 && text[end] >= '0' && text[end] < '0' + base) {
            value = value * base + (text[end++] - '0');
        }
        if (end > at && value <= 0xFF) {
            layer.bytes += static_cast<char>(value);
            layer.places.push_back({at, end});
            at = end;
            // Without anything in between the next digit is no number of its own.
            if (at < text.size() && !isBetweenNumbers(text[at]) && ended()) {
                return true;
            }
        } else if (!isBetweenNumbers(text[at++]) && ended()) {
            return true;
        }
    }
    return ended();
}

bool isSeparator(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7F && letterOf(byte) == noDigit && (byte < '0' || byte > '9');
}

/// l-i-c and "l","i","c": single letters with the same thing between them, `width` bytes of it.
bool readSeparated(QByteArrayView text, qsizetype least, qsizetype width, const Use &use)
{
    for (qsizetype at = 0; at + 1 + width < text.size();) {
        const QByteArrayView between = text.sliced(at + 1, width);
        Layer layer;
        qsizetype next = at;
        if (std::all_of(between.cbegin(), between.cend(), isSeparator)) {
            for (; next < text.size(); next += width + 1) {
                layer.bytes += text[next];
                layer.places.push_back({next, next + 1});
                if (!text.sliced(next + 1).startsWith(between)) {
                    break;
                }
            }
        }
        if (layer.bytes.size() >= least && use(layer)) {
            return true;
        }
        at = std::max(at + 1, next);
    }
    return false;
}

/// The length of the UTF-8 character at `at`; 0 if there is none, or it is a control character.
qsizetype characterAt(QByteArrayView bytes, qsizetype at)
{
    const auto first = static_cast<unsigned char>(bytes[at]);
    if (first < 0x80) {
        return (first >= 0x20 && first != 0x7F) || first == 0 || (first >= '\t' && first <= '\r') ? 1 : 0;
    }
    const qsizetype length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || first > 0xF4 || at + length > bytes.size()) {
        return 0;
    }
    const QByteArrayView rest = bytes.sliced(at + 1, length - 1);
    return std::all_of(rest.cbegin(), rest.cend(), [](char c) { return (c & 0xC0) == 0x80; }) ? length : 0;
}

} // namespace

bool mayBeText(QByteArrayView bytes, qsizetype least)
{
    qsizetype run = 0;
    for (qsizetype at = 0; at < bytes.size() && run < least;) {
        const qsizetype length = characterAt(bytes, at);
        run = length == 0 ? 0 : run + length;
        at += std::max<qsizetype>(length, 1);
    }
    return run >= least;
}

void readLayers(QByteArrayView text, qsizetype least, const Use &use)
{
    const bool ended = std::any_of(std::begin(alphabets), std::end(alphabets),
                                   [&](const Alphabet &alphabet) { return readDigits(text, least, alphabet, use); });
    if (ended || readNumbers(text, least, 10, use) || readNumbers(text, least, 8, use)) {
        return;
    }
    for (qsizetype width = 1; width <= 3; ++width) {
        if (readSeparated(text, least, width, use)) {
            return;
        }
    }
}

} // namespace license::letters
