// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/objectline.h"

namespace license {

/// What stands as the value of a member, as far as the rules of a line tell values apart.
struct LineValue
{
    enum class Type { Null, String, Integer, OutOfRange, Other };
    Type type = Type::Other;
    std::string_view text = {};
    qint64 number = 0;
};

/// Gathers the members of one line and holds them against the rules of PROTOCOL.md, Objects.
class ObjectLineRules
{
public:
    /// Forgets the line before.
    void start() { *this = {}; }
    /// A member the protocol names is checked and kept: Taken or Refused; of another, nothing is known: Unknown.
    enum class Answer { Taken, Refused, Unknown };
    Answer member(std::string_view name, const LineValue &value);
    /// Every required member is there.
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

/// No NUL and no half of a surrogate pair in the escapes of a line that is JSON otherwise; nullptr, or what is wrong.
const char *wrongEscape(std::string_view line);

} // namespace license
