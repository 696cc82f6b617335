// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/strictjson.h"

#include <QString>

#include <initializer_list>
#include <limits>
#include <optional>
#include <string_view>

namespace license::json {

inline constexpr qint64 largestCount = 9'007'199'254'740'991; ///< 2^53 − 1
inline constexpr qint64 latestTime = 253'402'300'799;         ///< the end of the year 9999

/// The rule for a string of the protocol. Lengths are Unicode code points.
struct TextRule
{
    qsizetype least = 1;
    qsizetype most = std::numeric_limits<qsizetype>::max();
    bool (*allows)(char) = nullptr; ///< for every byte, if set
    const char *alphabet = "";      ///< describes `allows`
};

/// [A-Za-z0-9_-]
bool isWordCharacter(char c);
/// [a-z0-9_]
bool isTypeCharacter(char c);
bool isLowerHexDigit(char c);

/// Reads the members of one object. The first problem goes into `problem`, with the path of the member; afterwards
/// every read returns an empty value, so the caller checks once, at the end.
class MemberReader
{
public:
    /// `path` prefixes the names of the members: empty, or ending in a dot. `problem` outlives the reader.
    MemberReader(const Value &object, const QString &path, QString &problem);

    bool has(std::string_view name) const;
    /// Requires every member to be one of `names`.
    void allowOnly(std::initializer_list<std::string_view> names);
    void fail(std::string_view name, const QString &what);

    QString text(std::string_view name, const TextRule &rule);
    qint64 integer(std::string_view name, qint64 least, qint64 most);
    /// Any integer, clamped to the range.
    qint64 clamped(std::string_view name, qint64 least, qint64 most);
    bool boolean(std::string_view name);
    const Values &array(std::string_view name, std::size_t least, std::size_t most);
    MemberReader object(std::string_view name);
    /// The member itself, of any type; null if missing.
    const Value &value(std::string_view name);

    /// One of the words known to `fromName`.
    template <typename Enum>
    Enum word(std::string_view name, std::optional<Enum> (*fromName)(QStringView))
    {
        const std::optional<Enum> found = fromName(text(name, {.least = 0}));
        if (!found) {
            failWord(name);
        }
        return found.value_or(Enum{});
    }

    /// The result of `read` for this reader, if the member exists.
    template <typename Read>
    auto optional(std::string_view name, Read read) -> std::optional<decltype(read())>
    {
        return has(name) ? std::optional(read()) : std::nullopt;
    }

private:
    const Value *typed(std::string_view name, Type type);
    void failWord(std::string_view name);

    const Value &m_object;
    QString m_path;
    QString &m_problem;
};

} // namespace license::json
