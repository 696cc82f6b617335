// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <variant>

namespace license::platform {

/// Which file a path leads to: the same file under two names has one identity, another one in its place another.
struct FileIdentity
{
    quint64 device = 0;
    quint64 file = 0;
    bool operator==(const FileIdentity &) const = default;
};

/// What a look at a file shows without reading it. Whoever writes it changes the trace.
struct FileTrace
{
    FileIdentity identity;
    qint64 size = 0;
    qint64 changed = 0; ///< when, by the file system's own clock and in its own unit
    bool operator==(const FileTrace &) const = default;
};

enum class NoTrace {
    Missing, ///< nothing is there
    Unknown  ///< it cannot be looked at
};

/// Of a file or a folder; links are followed.
std::variant<FileTrace, NoTrace> traceOf(const QString &path);

} // namespace license::platform
