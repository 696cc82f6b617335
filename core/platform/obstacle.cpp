// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/obstacle.h"

#include "core/domain/storageproblem.h"

#include <QDir>
#include <QFileInfo>

namespace license::platform {

std::optional<Error> notFolderOn(const QString &path)
{
    QString at = QDir::cleanPath(path);
    for (QFileInfo info(at); !at.isEmpty(); info = QFileInfo(at)) {
        if (info.exists() || info.isSymLink()) { // a link that leads nowhere does not exist to Qt
            return info.isDir() ? std::nullopt : std::optional(storageError(StorageProblem::NotFolder, at));
        }
        const QString above = info.path();
        if (above == at) {
            break; // the root, a drive or a share that is not there
        }
        at = above;
    }
    return std::nullopt;
}

} // namespace license::platform
