// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/secretletters.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace license::letters {

namespace {

int digitOf(char c, int base)
{
    const int value = c >= '0' && c <= '9'                     ? c - '0'
                      : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                               : base;
    return value < base ? value : -1;
}

/// Digits from `at` on, `least` to `most` of them, as a byte; nothing if there are none or the number is larger.
std::optional<Unit> number(QByteArrayView text, qsizetype at, int base, qsizetype least, qsizetype most)
{
    int value = 0;
    qsizetype count = 0;
    while (count < most && at + count < text.size() && digitOf(text[at + count], base) >= 0 && value <= 0xFF) {
        value = value * base + digitOf(text[at + count], base);
        ++count;
    }
    if (count < least || value > 0xFF) {
        return std::nullopt;
    }
    return Unit{static_cast<unsigned char>(value), count};
}

bool isAt(QByteArrayView text, qsizetype at, QByteArrayView words)
{
    return at <= text.size() && text.sliced(at).startsWith(words);
}

/// %41, %2541 if encoded twice, and %u0041.
std::optional<Unit> percent(QByteArrayView text, qsizetype at)
{
    qsizetype digits = at + 1;
    if (isAt(text, digits, "u") || isAt(text, digits, "U")) {
        const auto wide = number(text, digits + 1, 16, 4, 4);
        return wide ? std::optional(Unit{wide->byte, 2 + wide->length}) : std::nullopt;
    }
    while (isAt(text, digits, "25") && number(text, digits + 2, 16, 2, 2)) {
        digits += 2;
    }
    const auto unit = number(text, digits, 16, 2, 2);
    return unit ? std::optional(Unit{unit->byte, digits + unit->length - at}) : std::nullopt;
}

/// \u0041, \x41, \u{41}, \101 and an escaped character; with more backslashes if escaped twice.
std::optional<Unit> escape(QByteArrayView text, qsizetype at)
{
    qsizetype word = at;
    while (word < text.size() && text[word] == '\\') {
        ++word;
    }
    if (word == text.size()) {
        return std::nullopt;
    }
    const bool braced = isAt(text, word, "u{");
    const char kind = text[word];
    if (kind == 'u' || kind == 'U' || kind == 'x') {
        const qsizetype digits = word + (braced ? 2 : 1);
        const qsizetype most = kind == 'x' ? 2 : kind == 'U' ? 8 : braced ? 6 : 4;
        if (const auto unit = number(text, digits, 16, braced ? 1 : most, most)) {
            const qsizetype end = digits + unit->length + (braced ? 1 : 0);
            return Unit{unit->byte, end - at};
        }
    }
    if (const auto octal = number(text, word, 8, 3, 3)) {
        return Unit{octal->byte, word + octal->length - at};
    }
    return Unit{static_cast<unsigned char>(kind), word + 1 - at};
}

/// =41, as mail writes it.
std::optional<Unit> quotedPrintable(QByteArrayView text, qsizetype at)
{
    const auto unit = number(text, at + 1, 16, 2, 2);
    return unit ? std::optional(Unit{unit->byte, 1 + unit->length}) : std::nullopt;
}

struct Named
{
    QByteArrayView name;
    char byte;
};

/// HTML's names of the characters that a token or a password may have beside letters and digits.
constexpr Named entityNames[] = {
    {"excl;", '!'},         {"quot;", '"'},   {"num;", '#'},    {"dollar;", '$'}, {"percnt;", '%'},
    {"amp;", '&'},          {"apos;", '\''},  {"lpar;", '('},   {"rpar;", ')'},   {"ast;", '*'},
    {"midast;", '*'},       {"plus;", '+'},   {"comma;", ','},  {"period;", '.'}, {"sol;", '/'},
    {"colon;", ':'},        {"semi;", ';'},   {"lt;", '<'},     {"equals;", '='}, {"gt;", '>'},
    {"quest;", '?'},        {"commat;", '@'}, {"lsqb;", '['},   {"lbrack;", '['}, {"bsol;", '\\'},
    {"rsqb;", ']'},         {"rbrack;", ']'}, {"Hat;", '^'},    {"lowbar;", '_'}, {"UnderBar;", '_'},
    {"grave;", '`'},        {"lcub;", '{'},   {"lbrace;", '{'}, {"verbar;", '|'}, {"vert;", '|'},
    {"VerticalLine;", '|'}, {"rcub;", '}'},   {"rbrace;", '}'}, {"nbsp;", ' '},   {"DiacriticalGrave;", '`'}};

/// &#65; &#x41; &lowbar; and &amp;#65; if encoded twice.
std::optional<Unit> entity(QByteArrayView text, qsizetype at)
{
    qsizetype word = at + 1;
    while (isAt(text, word, "amp;#") || isAt(text, word, "amp;amp;")) {
        word += 4;
    }
    if (!isAt(text, word, "#")) {
        const auto named = std::find_if(std::begin(entityNames), std::end(entityNames),
                                        [&](const Named &entry) { return isAt(text, word, entry.name); });
        if (named == std::end(entityNames)) {
            return std::nullopt;
        }
        return Unit{static_cast<unsigned char>(named->byte), word + named->name.size() - at};
    }
    const bool hex = word + 1 < text.size() && (text[word + 1] | 0x20) == 'x';
    const qsizetype digits = word + (hex ? 2 : 1);
    const auto unit = number(text, digits, hex ? 16 : 10, 1, 7);
    if (!unit) {
        return std::nullopt;
    }
    const qsizetype end = digits + unit->length;
    return Unit{unit->byte, end + (isAt(text, end, ";") ? 1 : 0) - at};
}

/// The code point that UTF-8 has at `at`, and its length; nothing where it has none.
struct Point
{
    char32_t code;
    qsizetype length;
};

std::optional<Point> pointAt(QByteArrayView text, qsizetype at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    const qsizetype length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
    if (length == 1 || first > 0xF4 || at + length > text.size()) {
        return std::nullopt;
    }
    char32_t code = first & (0xFFU >> (length + 1));
    for (qsizetype i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if ((next & 0xC0) != 0x80) {
            return std::nullopt;
        }
        code = (code << 6) | (next & 0x3FU);
    }
    return Point{code, length};
}

/// U+FF01 to U+FF5E: ASCII as wide as an ideograph.
std::optional<Unit> fullWidth(QByteArrayView text, qsizetype at)
{
    const auto point = pointAt(text, at);
    if (!point || point->code < 0xFF01 || point->code > 0xFF5E) {
        return std::nullopt;
    }
    return Unit{static_cast<unsigned char>(point->code - 0xFEE0), point->length};
}

bool isInvisible(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
        return true;
    default:
        // The fillers of Hangul, the empty pattern of Braille, and what stands for an unreadable byte.
        return code == 0x115F || code == 0x1160 || code == 0x3164 || code == 0xFFA0 || code == 0x2800 || code == 0xFFFD;
    }
}

/// An equals sign at the end of a line continues it: quoted-printable wraps that way.
qsizetype softBreakAt(QByteArrayView text, qsizetype at)
{
    for (const QByteArrayView end : {"=\r\n", "=\n"}) {
        if (isAt(text, at, end)) {
            return end.size();
        }
    }
    return 0;
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

constexpr bool beginsNothing(unsigned char c)
{
    return c > 0x20 && c < 0x7F && c != '%' && c != '\\' && c != '&' && c != '=' && c != '+';
}

constexpr std::array<bool, 256> bytesThatBeginNothing()
{
    std::array<bool, 256> bytes{};
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
        bytes[byte] = beginsNothing(static_cast<unsigned char>(byte));
    }
    return bytes;
}

constexpr auto ordinary = bytesThatBeginNothing();

} // namespace

bool isOrdinary(char byte)
{
    return ordinary[static_cast<unsigned char>(byte)];
}

std::optional<Unit> decodedAt(QByteArrayView text, qsizetype at)
{
    switch (text[at]) {
    case '%':
        return percent(text, at);
    case '\\':
        return escape(text, at);
    case '&':
        return entity(text, at);
    case '=':
        return quotedPrintable(text, at);
    case '+':
        return Unit{' ', 1}; // as forms write it
    case '\xEF':
        return fullWidth(text, at);
    default:
        return std::nullopt;
    }
}

qsizetype nothingAt(QByteArrayView text, qsizetype at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte <= 0x20 || byte == 0x7F) {
        return 1;
    }
    if (byte < 0x80) {
        return byte == '=' ? softBreakAt(text, at) : 0;
    }
    const auto point = pointAt(text, at);
    return point && isInvisible(point->code) ? point->length : 0;
}

qsizetype betweenHexAt(QByteArrayView text, qsizetype at)
{
    if (text[at] == '0' && (isAt(text, at, "0x") || isAt(text, at, "0X"))) {
        return 2;
    }
    return QByteArrayView(":-,;").contains(text[at]) ? 1 : 0;
}

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

} // namespace license::letters
