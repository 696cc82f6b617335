// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/plainobjectline.h"

#include "core/protocol/objectlinerules.h"

#include <simdjson.h>

#include <algorithm>

namespace license {

namespace {

/// Reads a line from its start; each step fails without a move.
class LineRest
{
public:
    explicit LineRest(std::string_view line) : m_rest(line) {}

    bool isAtEnd() const { return m_rest.empty(); }
    bool pass(std::string_view expected)
    {
        if (!m_rest.starts_with(expected)) {
            return false;
        }
        m_rest.remove_prefix(expected.size());
        return true;
    }
    /// Up to the next quote, which is passed as well. Texts of more bytes than the protocol has characters are left to
    /// the other reader, which counts them.
    bool text(std::string_view &out, std::size_t mostBytes)
    {
        const std::size_t end = m_rest.find('"');
        if (end == 0 || end == std::string_view::npos || end > mostBytes) {
            return false;
        }
        out = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return true;
    }
    bool word(std::string_view &out)
    {
        return text(out, mostWordCharacters) && std::all_of(out.begin(), out.end(), isWordCharacter);
    }
    bool time(std::optional<qint64> &out)
    {
        std::size_t digits = 0;
        qint64 value = 0;
        while (digits < m_rest.size() && digits <= mostDigits && m_rest[digits] >= '0' && m_rest[digits] <= '9') {
            value = value * 10 + (m_rest[digits++] - '0');
        }
        const bool leadingZero = digits > 1 && m_rest.front() == '0';
        if (digits == 0 || leadingZero || value > latestTime) {
            return false;
        }
        out = value;
        m_rest.remove_prefix(digits);
        return true;
    }

private:
    static constexpr std::size_t mostDigits = 12; ///< of latestTime

    std::string_view m_rest;
};

bool readLicense(LineRest &rest, std::optional<std::string_view> &license)
{
    return rest.pass("null") || (rest.pass("\"") && rest.word(license.emplace()));
}

} // namespace

bool isPlainJsonText(std::string_view text)
{
    // Without a branch, and with one byte for each, the compiler looks at many bytes at once.
    unsigned char special = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const auto isControl = static_cast<unsigned char>(byte < 0x20);
        const auto isLineEnd = static_cast<unsigned char>(byte == '\n');
        const auto isEscape = static_cast<unsigned char>(byte == '\\');
        special = static_cast<unsigned char>(special | (isControl ^ isLineEnd) | isEscape);
    }
    return special == 0 && simdjson::validate_utf8(text.data(), text.size());
}

std::optional<ObjectLine> readPlainObjectLine(std::string_view line)
{
    ObjectLine object;
    LineRest rest(line);
    const bool required = rest.pass(R"({"id":")") && rest.text(object.id, mostIdCharacters) &&
                          rest.pass(R"(,"name":")") && rest.text(object.name, mostNameCharacters) &&
                          rest.pass(R"(,"kind":")") && rest.word(object.kind) && rest.pass(R"(,"license":)") &&
                          readLicense(rest, object.license);
    if (!required || (rest.pass(R"(,"assigned_at":)") && !rest.time(object.assignedAt)) ||
        (rest.pass(R"(,"last_backup_at":)") && !rest.time(object.lastBackupAt))) {
        return std::nullopt;
    }
    return rest.pass("}") && rest.isAtEnd() ? std::optional(object) : std::nullopt;
}

} // namespace license
