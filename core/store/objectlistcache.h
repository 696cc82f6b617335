// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace license {

/// Object lists as received, one file per hash in `folder`/objects (0700/0600). The cache does not make a list trusted:
/// its reader checks size, hash and lines again.
class ObjectListCache
{
public:
    explicit ObjectListCache(QString storeFolder);

    /// The decoded bytes stored under this hash, or nothing. StorageFailed if a file exists and cannot be read.
    Result<std::optional<QByteArray>> load(const ObjectListReference &reference) const;
    /// Replaces the file as a whole or not at all. StorageFailed.
    Result<Done> save(const ObjectListReference &reference, const QByteArray &bytes);
    /// Removes the list, if it is there. One that cannot be removed stays.
    void remove(const ObjectListReference &reference);

private:
    QString m_storeFolder;
};

} // namespace license
