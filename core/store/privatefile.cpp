// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/privatefile.h"

#include "core/domain/storageproblem.h"
#include "core/store/fileretry.h"
#include "core/store/storefreethread.h"

#include <QFileInfo>

namespace license {

Result<Done> writePrivateFile(const platform::Folder &folder, const QString &name, const QByteArray &bytes)
{
    return patiently([&] { return folder.write(name, bytes); });
}

Result<platform::Folder> storeSubfolder(const QString &storeFolder, const QString &name)
{
    StoreFreeThread::check("a folder of the store");
    if (!QFileInfo(storeFolder).isDir()) {
        return storageError(StorageProblem::Gone, storeFolder);
    }
    const auto folder = platform::Folder::open(storeFolder);
    return folder ? folder->subfolder(name) : folder;
}

Result<std::optional<platform::Folder>> existingSubfolder(const QString &storeFolder, const QString &name)
{
    StoreFreeThread::check("a folder of the store");
    const auto folder = platform::Folder::open(storeFolder);
    return folder ? folder->existing(name) : folder.error();
}

} // namespace license
