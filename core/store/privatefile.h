// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/platform/folder.h"

#include <QByteArray>
#include <QString>

namespace license {

/// Replaces a file of the owner alone (0600) as a whole or not at all, written through to the device. Waits a little
/// where another program holds it. StorageFailed.
Result<Done> writePrivateFile(const platform::Folder &folder, const QString &name, const QByteArray &bytes);

/// A folder of the store, made where it is missing. The store's own is never made: one that is gone would come back
/// empty, in the way of the one that is being put back. StorageFailed.
Result<platform::Folder> storeSubfolder(const QString &storeFolder, const QString &name);
/// One that is there, or nothing. StorageFailed.
Result<std::optional<platform::Folder>> existingSubfolder(const QString &storeFolder, const QString &name);

} // namespace license
