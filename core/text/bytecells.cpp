// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytecells.h"

#include "core/domain/utf8text.h"
#include "core/text/byteset.h"
#include "core/text/bytewriter.h"
#include "core/text/controls.h"
#include "core/text/csv.h"
#include "core/text/sanitize.h"

#include <array>
#include <chrono>

namespace license::text {

namespace {

constexpr bool isLetterOrDigit(unsigned c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The first bytes of U+00C0 to U+027F: all visible.
constexpr bool leadsLatin(unsigned c)
{
    return c >= 0xC3 && c <= 0xC9;
}

/// No operator, no space, nothing invisible.
constexpr bool startsPlainly(unsigned c)
{
    return isLetterOrDigit(c) || c == '_' || c == '(' || c == '[' || c == '<' || leadsLatin(c);
}

/// Begins no other cell for any reader. 0xC2 and 0xE2 lead line ends, such as U+0085 and U+2028.
constexpr bool continuesPlainly(unsigned c)
{
    return c >= 0x20 && c != 0x7F && c != ',' && c != ';' && c != '|' && c != '"' && c != 0xC2 && c != 0xE2;
}

/// A character that a page shows as it is, but for the four that HTML escapes.
constexpr bool showsPlainly(unsigned c)
{
    const bool continues = c >= 0x80 && c <= 0xBF;
    return (c >= 0x20 && c < 0x7F) || continues || leadsLatin(c);
}

constexpr bool isEscaped(unsigned c)
{
    return c == '&' || c == '<' || c == '>' || c == '"';
}

constexpr ByteSet plainStarts = bytesThat(startsPlainly);
constexpr ByteSet plainOthers = bytesThat(continuesPlainly);
constexpr ByteSet shownPlainly = bytesThat(showsPlainly);

/// `value` below 100 and what follows it; returns the end.
char *writePair(char *to, unsigned value, char next)
{
    to[0] = static_cast<char>('0' + value / 10);
    to[1] = static_cast<char>('0' + value % 10);
    to[2] = next;
    return to + 3;
}

const char *htmlEscape(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    default:
        return "&quot;";
    }
}

/// Of characters that a page shows as they are.
void putEscaped(ByteWriter &out, std::string_view utf8)
{
    std::size_t done = 0;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        if (isEscaped(static_cast<unsigned char>(utf8[at]))) {
            out.put(utf8.substr(done, at - done));
            out.put(htmlEscape(utf8[at]));
            done = at + 1;
        }
    }
    out.put(utf8.substr(done));
}

} // namespace

bool isPlainCsvCell(std::string_view utf8)
{
    return utf8.empty() || (plainStarts[static_cast<unsigned char>(utf8.front())] && areAllIn(plainOthers, utf8));
}

void putCsvCell(ByteWriter &out, std::string_view utf8, char separator)
{
    const bool known = separator == ',' || separator == ';' || separator == '\t';
    if (known && isPlainCsvCell(utf8)) {
        out.put(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
    } else {
        out.put(csvCell(textOfUtf8(utf8), separator));
    }
}

void putRfc3339(ByteWriter &out, const std::optional<ServerTime> &when)
{
    if (!when) {
        return;
    }
    const auto day = std::chrono::floor<std::chrono::days>(*when);
    const std::chrono::year_month_day date(
        std::chrono::sys_days(std::chrono::duration_cast<std::chrono::days>(day.time_since_epoch())));
    const auto second = static_cast<unsigned>((*when - day).count());
    const auto year = static_cast<unsigned>(int(date.year()));
    std::array<char, sizeof "9999-12-31T23:59:59Z"> text;
    char *to = writePair(text.data(), year / 100, '0') - 1;
    to = writePair(to, year % 100, '-');
    to = writePair(to, unsigned(date.month()), '-');
    to = writePair(to, unsigned(date.day()), 'T');
    to = writePair(to, second / 3'600, ':');
    to = writePair(to, second / 60 % 60, ':');
    to = writePair(to, second % 60, 'Z');
    out.put(QByteArrayView(text.data(), to - text.data()));
}

void putHtmlWords(ByteWriter &out, std::string_view utf8)
{
    if (areAllIn(shownPlainly, utf8)) {
        putEscaped(out, utf8);
    } else {
        out.put(visibleControls(textOfUtf8(utf8)).toHtmlEscaped());
    }
}

void putHtmlText(ByteWriter &out, std::string_view utf8)
{
    if (areAllIn(shownPlainly, utf8)) {
        putEscaped(out, utf8);
    } else {
        out.put(visibleControls(plain(textOfUtf8(utf8))).toHtmlEscaped());
    }
}

} // namespace license::text
