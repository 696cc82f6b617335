// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <variant>

namespace license::platform {

/// The identity of the file at a path: one file under two names has one identity, a replacement has another.
struct FileIdentity
{
    quint64 device = 0;
    quint64 file = 0;
    bool operator==(const FileIdentity &) const = default;
};

/// The data of a file visible without reading it. Every write changes it.
struct FileTrace
{
    FileIdentity identity;
    qint64 size = 0;
    qint64 changed = 0; ///< time of change, by the file system's own clock and in its own unit
    bool operator==(const FileTrace &) const = default;
};

enum class NoTrace {
    Missing, ///< there is no file
    Unknown  ///< it cannot be accessed
};

/// Of a file or a folder; links are followed.
std::variant<FileTrace, NoTrace> traceOf(const QString &path);

} // namespace license::platform
