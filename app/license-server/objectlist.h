// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace license::server {

/// How many objects hold a license of one type; an empty type stands for those without a license.
struct ObjectShare
{
    std::string_view license;
    qint64 count = 0;
};

/// How `count` objects are spread over the license types. The shares add up to `count`, which is 0 or at least 25.
std::vector<ObjectShare> objectShares(qint64 count);

/// What decides every byte of a list.
struct ObjectListPlan
{
    quint64 seed = 0;
    qint64 count = 0;
    qint64 now = 0; ///< seconds since 1970: the assignments and backups lie before it
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
    /// Whether both files are there and the plain one has the size that it should.
    bool present() const;
};

/// Writes the list of this plan into the folder. A million objects take a few seconds.
Result<ObjectList> makeObjectList(const ObjectListPlan &plan, const QString &folder);

/// The list as it is kept in the state database, and back; nothing where the text is not one.
QByteArray objectListRecord(const ObjectList &list);
ObjectList objectListFromRecord(const QByteArray &record, const QString &folder);

} // namespace license::server
