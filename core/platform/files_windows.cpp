// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/files_windows.h"

#include "core/domain/storageproblem.h"
#include "core/platform/obstacle.h"

#include <QDir>

#include <algorithm>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

/// Windows says "invalid" or "not found" of such a name, depending on the file system.
bool hasTooLongName(const QString &path)
{
    constexpr qsizetype longest = 255;
    const QStringList names = QDir::fromNativeSeparators(path).split(u'/');
    return std::any_of(names.cbegin(), names.cend(), [](const QString &name) { return name.size() > longest; });
}

} // namespace

std::wstring windows::native(const QString &path)
{
    return QDir::toNativeSeparators(QDir::cleanPath(path)).toStdWString();
}

Error windows::failure(const QString &path, unsigned long reason)
{
    if (reason == ERROR_FILENAME_EXCED_RANGE || hasTooLongName(path)) {
        return storageError(StorageProblem::TooLong, path);
    }
    // Windows says "path not found" where a file stands in the place of a folder above, and "exists already" or "the
    // directory name is invalid" where one stands in the place of the folder itself.
    if (reason == ERROR_PATH_NOT_FOUND || reason == ERROR_DIRECTORY || reason == ERROR_ALREADY_EXISTS ||
        reason == ERROR_FILE_EXISTS) {
        if (const auto other = notFolderOn(path)) {
            return *other;
        }
    }
    return {.code = ErrorCode::StorageFailed,
            .detail = u"%1: %2"_s.arg(path, qt_error_string(static_cast<int>(reason)))};
}

} // namespace license::platform
