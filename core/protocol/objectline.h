// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace license {

/// One line of an object list. The texts are UTF-8 in the reader, valid until it reads the next line.
struct ObjectLine
{
    std::string_view id;
    std::string_view name;
    std::string_view kind;
    std::optional<std::string_view> license;
    std::optional<qint64> assignedAt;
    std::optional<qint64> lastBackupAt;
};

/// Reads the lines of an object list one by one (PROTOCOL.md, Objects). simdjson does most of the work; this class
/// checks the rules that simdjson does not know. The strict parser of small documents decides lines that simdjson
/// refuses.
class ObjectLineReader
{
public:
    ObjectLineReader();
    ~ObjectLineReader();
    ObjectLineReader(const ObjectLineReader &) = delete;
    ObjectLineReader &operator=(const ObjectLineReader &) = delete;

    /// `line` without its LF; `readable` is the number of accessible bytes from its start, including the line itself.
    /// Nothing for a line that breaks a rule: cause() then names the rule.
    std::optional<ObjectLine> read(std::string_view line, std::size_t readable);
    QString cause() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
