// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/secretlayers.h"

#include "core/domain/secretletters.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

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

/// Digits that stand for themselves, one after another.
struct PlainRun
{
    qsizetype length;
    bool isWhole; ///< what ends it is neither coded nor invisible
};

PlainRun plainRunAt(QByteArrayView text, qsizetype at, const Alphabet &alphabet)
{
    qsizetype end = at;
    while (end < text.size() && alphabet.valueOf(static_cast<unsigned char>(text[end])) != noDigit) {
        ++end;
    }
    return {end - at, end == text.size() || isOrdinary(text[end])};
}

/// The digits from `at` on, up to the first byte that is neither one nor invisible; `at` is behind them afterwards.
/// `plainRun` of them follow one another.
std::vector<Digit> digitsFrom(QByteArrayView text, qsizetype &at, qsizetype plainRun, const Alphabet &alphabet)
{
    std::vector<Digit> digits;
    digits.reserve(static_cast<std::size_t>(plainRun));
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

QByteArray bytesOf(std::span<const Digit> digits, unsigned bits)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(digits.size() * bits / 8));
    unsigned gathered = 0;
    unsigned have = 0;
    for (const Digit &digit : digits) {
        gathered = ((gathered << bits) | digit.value) & 0xFFFFU;
        have += bits;
        if (have >= 8) {
            have -= 8;
            bytes += static_cast<char>((gathered >> have) & 0xFFU);
        }
    }
    return bytes;
}

/// Where each of bytesOf() stands.
std::vector<Range> placesOf(std::span<const Digit> digits, unsigned bits)
{
    std::vector<Range> places;
    places.reserve(digits.size() * bits / 8);
    unsigned have = 0;
    qsizetype begin = -1;
    for (const Digit &digit : digits) {
        begin = begin < 0 || have == 0 ? digit.place.begin : begin;
        have += bits;
        if (have >= 8) {
            have -= 8;
            places.push_back({begin, digit.place.end});
            begin = digit.place.begin; // the rest of its bits belong to the next byte
        }
    }
    return places;
}

/// Each run of digits, from each digit at which a byte may begin.
bool readDigits(QByteArrayView text, const Least &least, const Alphabet &alphabet, const Use &use)
{
    const std::size_t starts = alphabet.bits == 6 ? 4 : alphabet.bits == 4 ? 2 : 8;
    const auto enough = static_cast<std::size_t>(least.bytes * 8 / alphabet.bits);
    for (qsizetype at = 0; at < text.size();) {
        const PlainRun run = plainRunAt(text, at, alphabet);
        // Nearly all runs of a text are short and plain: they are only counted.
        if (run.isWhole && static_cast<std::size_t>(run.length) < enough) {
            at += std::max<qsizetype>(run.length, 1);
            continue;
        }
        const qsizetype before = at;
        const std::vector<Digit> digits = digitsFrom(text, at, run.length, alphabet);
        for (std::size_t first = 0; first < starts && digits.size() >= enough + first; ++first) {
            const auto from = std::span(digits).subspan(first);
            QByteArray bytes = bytesOf(from, alphabet.bits);
            if (mayBeText(bytes, least.text) && use({std::move(bytes), placesOf(from, alphabet.bits)})) {
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
bool readNumbers(QByteArrayView text, const Least &least, int base, const Use &use)
{
    Layer layer;
    const auto ended = [&] {
        const bool found = layer.bytes.size() >= least.bytes && mayBeText(layer.bytes, least.text) && use(layer);
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
bool readSeparated(QByteArrayView text, const Least &least, qsizetype width, const Use &use)
{
    const qsizetype step = width + 1;
    for (qsizetype at = 0; at + step < text.size();) {
        const QByteArrayView between = text.sliced(at + 1, width);
        qsizetype letters = 0;
        if (std::all_of(between.cbegin(), between.cend(), isSeparator)) {
            letters = 1;
            while (at + letters * step < text.size() &&
                   text.sliced(at + (letters - 1) * step + 1).startsWith(between)) {
                ++letters;
            }
        }
        if (letters >= least.bytes) {
            Layer layer;
            for (qsizetype letter = 0; letter < letters; ++letter) {
                const qsizetype next = at + letter * step;
                layer.bytes += text[next];
                layer.places.push_back({next, next + 1});
            }
            if (mayBeText(layer.bytes, least.text) && use(layer)) {
                return true;
            }
        }
        at = std::max(at + 1, at + (letters - 1) * step);
    }
    return false;
}

} // namespace

void readLayers(QByteArrayView text, const Least &least, const Use &use)
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
