// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/remotefolder.h"

#include <QDir>
#include <QFileInfo>

#include <windows.h>

#include <string>

namespace license::platform {

using namespace Qt::StringLiterals;

bool isOnAnotherComputer(const QString &folder)
{
    const QString path = QDir::toNativeSeparators(QFileInfo(folder).absoluteFilePath());
    if (path.startsWith(u"\\\\"_s)) {
        return true;
    }
    const std::wstring root = path.left(3).toStdWString(); // "C:\"
    return ::GetDriveTypeW(root.c_str()) == DRIVE_REMOTE;
}

} // namespace license::platform
