// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytecells.h"

#include "core/domain/utf8text.h"
#include "core/text/bytewriter.h"
#include "core/text/csv.h"

#include <algorithm>
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

using ByteSet = std::array<bool, 256>;

constexpr ByteSet bytesThat(bool (*belong)(unsigned))
{
    ByteSet set{};
    for (unsigned c = 0; c < set.size(); ++c) {
        set[c] = belong(c);
    }
    return set;
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

constexpr ByteSet plainStarts = bytesThat(startsPlainly);
constexpr ByteSet plainOthers = bytesThat(continuesPlainly);

/// `value` in `digits` digits; returns the end.
char *writeNumber(char *to, unsigned value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        to[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    return to + digits;
}

} // namespace

bool isPlainCsvCell(std::string_view utf8)
{
    return utf8.empty() ||
           (plainStarts[static_cast<unsigned char>(utf8.front())] &&
            std::all_of(utf8.begin(), utf8.end(), [](char c) { return plainOthers[static_cast<unsigned char>(c)]; }));
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
    std::array<char, sizeof "9999-12-31T23:59:59Z" - 1> text;
    char *to = writeNumber(text.data(), static_cast<unsigned>(int(date.year())), 4);
    *to++ = '-';
    to = writeNumber(to, unsigned(date.month()), 2);
    *to++ = '-';
    to = writeNumber(to, unsigned(date.day()), 2);
    *to++ = 'T';
    to = writeNumber(to, second / 3'600, 2);
    *to++ = ':';
    to = writeNumber(to, second / 60 % 60, 2);
    *to++ = ':';
    to = writeNumber(to, second % 60, 2);
    *to = 'Z';
    out.put(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

} // namespace license::text
