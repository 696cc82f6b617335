// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/places.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

/// Windows' known folders come by number, not from the environment.
Result<QString> known(QStandardPaths::StandardLocation location, const QString &below)
{
    const QString folder = QStandardPaths::writableLocation(location);
    return QDir::isAbsolutePath(folder) ? Result<QString>(folder + below) : storageError(StorageProblem::NoFolder);
}

} // namespace

QString homeFolder()
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    return QDir::isAbsolutePath(home) && !QDir(home).isRoot() ? home : QString();
}

Result<QString> dataFolder()
{
    // The Roaming folder, like QStandardPaths::AppDataLocation of this application.
    return known(QStandardPaths::AppDataLocation, {});
}

Result<QString> configFolder()
{
    return known(QStandardPaths::GenericConfigLocation, {});
}

QString runtimeFolder()
{
    return {};
}

Result<QString> absolutePath(const QString &path)
{
    if (QDir::isRelativePath(path) && QDir::currentPath().isEmpty()) {
        return storageError(StorageProblem::RelativeFolder, path);
    }
    return QDir::cleanPath(QDir().absoluteFilePath(path));
}

QString documentsFolder()
{
    for (const QString &folder : {QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), homeFolder()}) {
        if (QDir::isAbsolutePath(folder) && QFileInfo(folder).isDir()) {
            return folder;
        }
    }
    return {};
}

} // namespace license::platform
