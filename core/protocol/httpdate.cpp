// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/httpdate.h"

#include <algorithm>
#include <array>

namespace license {

namespace {

constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// Scans a text from the left; after the first mismatch all scans fail.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    bool complete() const { return m_good && m_rest.empty(); }

    void literal(std::string_view expected) { accept(m_rest.starts_with(expected), expected.size()); }

    void weekday(bool shortened)
    {
        for (const std::string_view name : weekdays) {
            const std::string_view written = shortened ? name.substr(0, 3) : name;
            if (m_rest.starts_with(written)) {
                return accept(true, written.size());
            }
        }
        m_good = false;
    }

    unsigned month()
    {
        const auto found = std::find(months.begin(), months.end(), m_rest.substr(0, 3));
        accept(found != months.end(), 3);
        return static_cast<unsigned>(found - months.begin()) + 1;
    }

    int digits(std::size_t count)
    {
        const std::string_view number = m_rest.substr(0, count);
        accept(number.size() == count && std::all_of(number.begin(), number.end(), isDigit), count);
        int value = 0;
        for (const char c : number) {
            value = value * 10 + (c - '0');
        }
        return m_good ? value : 0;
    }

    /// Two digits, the first of which may be a space.
    int paddedDigits()
    {
        if (!m_rest.starts_with(' ')) {
            return digits(2);
        }
        literal(" ");
        return digits(1);
    }

private:
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    void accept(bool fits, std::size_t length)
    {
        m_good = m_good && fits;
        m_rest.remove_prefix(m_good ? length : m_rest.size());
    }

    std::string_view m_rest;
    bool m_good = true;
};

struct Parts
{
    int year = 0;
    unsigned month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
};

void scanTime(Scanner &scan, Parts &parts)
{
    parts.hour = scan.digits(2);
    scan.literal(":");
    parts.minute = scan.digits(2);
    scan.literal(":");
    parts.second = scan.digits(2);
}

/// The forms with a comma: short weekday, spaces and a four-digit year, or long weekday, hyphens and two digits.
std::optional<Parts> scanComma(std::string_view text, bool obsolete)
{
    const std::string_view separator = obsolete ? "-" : " ";
    Scanner scan(text);
    Parts parts;
    scan.weekday(!obsolete);
    scan.literal(", ");
    parts.day = scan.digits(2);
    scan.literal(separator);
    parts.month = scan.month();
    scan.literal(separator);
    parts.year = scan.digits(obsolete ? 2 : 4);
    scan.literal(" ");
    scanTime(scan, parts);
    scan.literal(" GMT");
    return scan.complete() ? std::optional(parts) : std::nullopt;
}

std::optional<Parts> scanAsctime(std::string_view text)
{
    Scanner scan(text);
    Parts parts;
    scan.weekday(true);
    scan.literal(" ");
    parts.month = scan.month();
    scan.literal(" ");
    parts.day = scan.paddedDigits();
    scan.literal(" ");
    scanTime(scan, parts);
    scan.literal(" ");
    parts.year = scan.digits(4);
    return scan.complete() ? std::optional(parts) : std::nullopt;
}

std::optional<std::chrono::sys_seconds> instant(const Parts &parts)
{
    using namespace std::chrono;
    const year_month_day date{year{parts.year}, month{parts.month}, day{static_cast<unsigned>(parts.day)}};
    // RFC 9110 allows the leap second, 60.
    if (!date.ok() || parts.hour > 23 || parts.minute > 59 || parts.second > 60) {
        return std::nullopt;
    }
    return sys_days{date} + hours{parts.hour} + minutes{parts.minute} + std::chrono::seconds{parts.second};
}

/// Places a two-digit year in the century of `now`, or in the previous one if it would lie over 50 years ahead.
std::optional<std::chrono::sys_seconds> inCentury(Parts parts, Instant now)
{
    using namespace std::chrono;
    const year_month_day today{floor<days>(now)};
    const int thisYear = int(today.year());
    parts.year += thisYear - thisYear % 100;
    const auto found = instant(parts);
    if (found && *found > sys_days{year_month_day_last{today.year() + years{50}, today.month() / last}}) {
        parts.year -= 100;
        return instant(parts);
    }
    return found;
}

} // namespace

std::optional<std::chrono::sys_seconds> parseHttpDate(std::string_view text, Instant now)
{
    if (const auto parts = scanComma(text, false)) {
        return instant(*parts);
    }
    if (const auto parts = scanAsctime(text)) {
        return instant(*parts);
    }
    const auto parts = scanComma(text, true);
    return parts ? inCentury(*parts, now) : std::nullopt;
}

} // namespace license
