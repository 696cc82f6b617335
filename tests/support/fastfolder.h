// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QString>

namespace license::test {

/// Template for the QTemporaryDir of a test that writes durably but does not test durability: in memory if the system
/// has space there, because every fsync on a disk costs milliseconds. TMPDIR is respected if set.
inline QString fastFolder(const QString &name)
{
    constexpr qint64 enough = 1'000'000'000; // bytes: room for several lists of a million objects
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool inMemory = !qEnvironmentVariableIsSet("TMPDIR") && memory.isValid() && !memory.isReadOnly() &&
                          memory.fileSystemType() == "tmpfs" && memory.bytesAvailable() > enough &&
                          QFileInfo(memory.rootPath()).isWritable();
    return (inMemory ? memory.rootPath() : QDir::tempPath()) + QLatin1Char('/') + name + QLatin1String("-XXXXXX");
}

} // namespace license::test
