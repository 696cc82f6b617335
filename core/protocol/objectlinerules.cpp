// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/objectlinerules.h"

#include "core/protocol/foreigntext.h"

#include <algorithm>

namespace license {

namespace {

enum Field : unsigned { Id, Name, Kind, License, AssignedAt, LastBackupAt, Unknown };
constexpr std::string_view fieldNames[] = {"id", "name", "kind", "license", "assigned_at", "last_backup_at"};
constexpr const char *fieldMissing[] = {"id is missing", "name is missing", "kind is missing", "license is missing"};
constexpr const char *fieldTwice[] = {"id stands twice",          "name stands twice",
                                      "kind stands twice",        "license stands twice",
                                      "assigned_at stands twice", "last_backup_at stands twice"};

Field fieldOf(std::string_view name)
{
    return static_cast<Field>(std::find(std::begin(fieldNames), std::end(fieldNames), name) - std::begin(fieldNames));
}

/// A text with this many bytes cannot have more code points.
bool hasAtMost(std::string_view utf8, std::size_t most)
{
    return utf8.size() <= most || codePoints(utf8) <= static_cast<qsizetype>(most);
}

/// The value of four hexadecimal digits.
unsigned hexOf(std::string_view digits)
{
    unsigned value = 0;
    for (const char c : digits) {
        value = value * 16 + static_cast<unsigned>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return value;
}

bool isHighSurrogate(unsigned unit)
{
    return (unit & 0xFC00) == 0xD800;
}

bool isLowSurrogate(unsigned unit)
{
    return (unit & 0xFC00) == 0xDC00;
}

} // namespace

ObjectLineRules::Answer ObjectLineRules::member(std::string_view name, const LineValue &value)
{
    const Field field = fieldOf(name);
    if (field == Unknown) {
        return Answer::Unknown;
    }
    if ((m_seen & (1u << field)) != 0) {
        refuse(fieldTwice[field]);
        return Answer::Refused;
    }
    m_seen |= 1u << field;
    bool good = true;
    switch (field) {
    case Id:
        good = text(m_line.id, value, mostIdCharacters, "id is no text of 1 to 128 characters");
        break;
    case Name:
        good = text(m_line.name, value, mostNameCharacters, "name is no text of 1 to 512 characters");
        break;
    case Kind:
        good = word(m_line.kind, value, "kind is no text of 1 to 64 of [a-z0-9_]");
        break;
    case License:
        if (value.type != LineValue::Type::Null) {
            good = word(m_line.license.emplace(), value, "license is neither null nor 1 to 64 of [a-z0-9_]");
        }
        break;
    case AssignedAt:
        good = time(m_line.assignedAt, value, "assigned_at is no time");
        break;
    case LastBackupAt:
        good = time(m_line.lastBackupAt, value, "last_backup_at is no time");
        break;
    case Unknown:
        break;
    }
    return good ? Answer::Taken : Answer::Refused;
}

bool ObjectLineRules::complete()
{
    for (const Field field : {Id, Name, Kind, License}) {
        if ((m_seen & (1u << field)) == 0) {
            return refuse(fieldMissing[field]);
        }
    }
    return true;
}

bool ObjectLineRules::refuse(const char *what)
{
    m_cause = what;
    return false;
}

bool ObjectLineRules::text(std::string_view &out, const LineValue &value, std::size_t most, const char *refusal)
{
    out = value.text;
    const bool good = value.type == LineValue::Type::String && !out.empty() && hasAtMost(out, most);
    return good || refuse(refusal);
}

bool ObjectLineRules::word(std::string_view &out, const LineValue &value, const char *refusal)
{
    return text(out, value, mostWordCharacters, refusal) &&
           (std::all_of(out.begin(), out.end(), isWordCharacter) || refuse(refusal));
}

bool ObjectLineRules::time(std::optional<qint64> &out, const LineValue &value, const char *refusal)
{
    out = value.number;
    const bool good = value.type == LineValue::Type::Integer && value.number >= 0 && value.number <= latestTime;
    return good || refuse(refusal);
}

const char *wrongEscape(std::string_view line)
{
    for (std::size_t at = line.find('\\'); at < line.size(); at = line.find('\\', at)) {
        if (line[at + 1] != 'u') {
            at += 2;
            continue;
        }
        const unsigned unit = hexOf(line.substr(at + 2, 4));
        at += 6;
        if (unit == 0) {
            return "a NUL character";
        }
        if (isLowSurrogate(unit)) {
            return "half of a surrogate pair";
        }
        if (isHighSurrogate(unit)) {
            if (line.substr(at, 2) != "\\u" || !isLowSurrogate(hexOf(line.substr(at + 2, 4)))) {
                return "half of a surrogate pair";
            }
            at += 6;
        }
    }
    return nullptr;
}

} // namespace license
