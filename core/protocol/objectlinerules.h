// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/objectline.h"

namespace license {

// The bounds of PROTOCOL.md, Objects.
inline constexpr std::size_t mostIdCharacters = 128;
inline constexpr std::size_t mostNameCharacters = 512;
inline constexpr std::size_t mostWordCharacters = 64;
inline constexpr qint64 latestTime = 253'402'300'799; ///< the end of the year 9999

/// Of a kind or a license type.
constexpr bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// The value of a member, as far as the rules of a line distinguish values.
struct LineValue
{
    enum class Type { Null, String, Integer, OutOfRange, Other };
    Type type = Type::Other;
    std::string_view text = {};
    qint64 number = 0;
};

/// Collects the members of one line and checks them against PROTOCOL.md, Objects.
class ObjectLineRules
{
public:
    /// Discards the previous line.
    void start() { *this = {}; }
    /// A member named by the protocol is checked and kept: Taken or Refused; any other is Unknown.
    enum class Answer { Taken, Refused, Unknown };
    Answer member(std::string_view name, const LineValue &value);
    /// Whether every required member is present.
    bool complete();
    bool refuse(const char *what);

    const ObjectLine &line() const { return m_line; }
    /// Of the last refusal.
    const char *cause() const { return m_cause; }

private:
    bool text(std::string_view &out, const LineValue &value, std::size_t most, const char *refusal);
    bool word(std::string_view &out, const LineValue &value, const char *refusal);
    bool time(std::optional<qint64> &out, const LineValue &value, const char *refusal);

    ObjectLine m_line;
    unsigned m_seen = 0;
    const char *m_cause = "";
};

/// Checks the escapes of a line of valid JSON for NUL and lone surrogates; nullptr, or the problem.
const char *wrongEscape(std::string_view line);

} // namespace license
