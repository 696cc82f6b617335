// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace license {

/// One line of an object list. The texts are UTF-8 in the reader that gave them, until it reads the next line.
struct ObjectLine
{
    std::string_view id;
    std::string_view name;
    std::string_view kind;
    std::optional<std::string_view> license;
    std::optional<qint64> assignedAt;
    std::optional<qint64> lastBackupAt;
};

/// Reads the lines of an object list one after the other (PROTOCOL.md, Objects). simdjson does the bulk; the rules that
/// it does not know are checked here, and what it refuses is decided by the strict parser of small documents.
class ObjectLineReader
{
public:
    ObjectLineReader();
    ~ObjectLineReader();
    ObjectLineReader(const ObjectLineReader &) = delete;
    ObjectLineReader &operator=(const ObjectLineReader &) = delete;

    /// `line` without its LF; `readable` counts the bytes that may be touched from its start, the line's own included.
    /// Nothing for a line that breaks a rule: cause() then tells which.
    std::optional<ObjectLine> read(std::string_view line, std::size_t readable);
    QString cause() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
