// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/platform/folder.h"

#include <QByteArray>
#include <QString>

namespace license {

/// Replaces a private file (0600) as a whole or not at all, and syncs it to the device. Retries briefly while another
/// program holds it. StorageFailed.
Result<Done> writePrivateFile(const platform::Folder &folder, const QString &name, const QByteArray &bytes);

/// A subfolder of the store, created if missing. The store's own folder is never created: an empty one would be in the
/// way of a backup being restored. StorageFailed.
Result<platform::Folder> storeSubfolder(const QString &storeFolder, const QString &name);
/// An existing subfolder, or nothing. StorageFailed.
Result<std::optional<platform::Folder>> existingSubfolder(const QString &storeFolder, const QString &name);

} // namespace license
