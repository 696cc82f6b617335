// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/result.h"
#include "core/platform/newfile.h"

#include <QIODevice>
#include <QString>

#include <memory>

namespace license {

/// Object lists as received, one file per hash in `folder`/objects (0700/0600). The cache does not make a list trusted:
/// its reader checks size, hash and lines again.
class ObjectListCache
{
public:
    explicit ObjectListCache(QString storeFolder);

    /// The file with this hash and size, to be read; nullptr if there is none. StorageFailed if it exists and cannot be
    /// read.
    Result<std::unique_ptr<QIODevice>> reader(const ObjectListReference &reference) const;
    /// A file for the decoded bytes, which replaces another once committed. StorageFailed.
    Result<platform::NewFile> writer(const ObjectListReference &reference) const;
    /// Removes the list, if it is there. One that cannot be removed stays.
    void remove(const ObjectListReference &reference);

private:
    QString m_storeFolder;
};

} // namespace license
