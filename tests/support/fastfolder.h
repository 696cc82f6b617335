// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QString>

namespace license::test {

/// Template for the QTemporaryDir of a test that writes durably but is not about durability: in memory where the system
/// has room there, as every fsync on a disk costs milliseconds. TMPDIR, where it is set, is respected.
inline QString fastFolder(const QString &name)
{
    constexpr qint64 enough = 1'000'000'000; // bytes: a list of a million objects fits several times
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool inMemory = !qEnvironmentVariableIsSet("TMPDIR") && memory.isValid() && !memory.isReadOnly() &&
                          memory.fileSystemType() == "tmpfs" && memory.bytesAvailable() > enough &&
                          QFileInfo(memory.rootPath()).isWritable();
    return (inMemory ? memory.rootPath() : QDir::tempPath()) + QLatin1Char('/') + name + QLatin1String("-XXXXXX");
}

} // namespace license::test
