// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/storageproblem.h"
#include "core/platform/platform.h"

#include <QFileInfo>

namespace license {

/// Makes a private folder in that of the store. The store's own is never made: one that is gone would come back empty,
/// in the way of the one that is being put back.
inline Result<Done> makeStoreSubfolder(const QString &path)
{
    const QString parent = QFileInfo(path).path();
    return QFileInfo(parent).isDir() ? platform::makePrivateFolder(path)
                                     : Result<Done>(storageError(StorageProblem::Gone, parent));
}

} // namespace license
