// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/files_windows.h"

#include <QDir>

namespace license::platform {

using namespace Qt::StringLiterals;

std::wstring windows::native(const QString &path)
{
    return QDir::toNativeSeparators(QDir::cleanPath(path)).toStdWString();
}

Error windows::failure(const QString &path, unsigned long reason)
{
    return {.code = ErrorCode::StorageFailed,
            .detail = u"%1: %2"_s.arg(path, qt_error_string(static_cast<int>(reason)))};
}

} // namespace license::platform
