// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace license::server {

/// The number of objects with a license of one type; an empty type means without a license.
struct ObjectShare
{
    std::string_view license;
    qint64 count = 0;
};

/// The distribution of `count` objects over the license types. The shares add up to `count`, which is 0 or at least 25.
std::vector<ObjectShare> objectShares(qint64 count);

/// The input that determines every byte of a list.
struct ObjectListPlan
{
    quint64 seed = 0;
    qint64 count = 0;
    qint64 now = 0; ///< seconds since 1970: assignments and backups lie before it
    bool operator==(const ObjectListPlan &) const = default;
};

/// A list of objects on the disk: JSON lines, plain and compressed.
struct ObjectList
{
    ObjectListPlan plan;
    QByteArray sha256; ///< of the plain lines, lower-case hex
    qint64 bytes = 0;
    QString folder;

    QString plainFile() const
    {
        return folder + QLatin1Char('/') + QString::fromLatin1(sha256) + QLatin1String(".ndjson");
    }
    QString gzipFile() const { return plainFile() + QLatin1String(".gz"); }
    /// Whether both files exist and the plain one has the right size.
    bool present() const;
};

/// Writes the planned list into the folder. A million objects take a few seconds.
Result<ObjectList> makeObjectList(const ObjectListPlan &plan, const QString &folder);

/// The list's form in the state database, and back; nothing if the text is invalid.
QByteArray objectListRecord(const ObjectList &list);
ObjectList objectListFromRecord(const QByteArray &record, const QString &folder);

} // namespace license::server
