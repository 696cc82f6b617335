// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/objectlistcache.h"

#include "core/platform/platform.h"
#include "core/store/privatefile.h"
#include "core/store/sql.h"
#include "core/store/storefolder.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

// The hash becomes a file's name: nothing but its 64 digits may reach the file system.
bool isHash(QStringView text)
{
    return text.size() == 64 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace

ObjectListCache::ObjectListCache(QString storeFolder) : m_folder(std::move(storeFolder) + u"/objects"_s) {}

std::optional<QByteArray> ObjectListCache::load(const ObjectListReference &reference) const
{
    const QString hash = QString::fromLatin1(reference.sha256);
    if (!isHash(hash)) {
        return std::nullopt;
    }
    QFile file(m_folder + u'/' + hash);
    if (!file.open(QIODevice::ReadOnly) || file.size() != reference.bytes) {
        return std::nullopt;
    }
    QByteArray bytes = file.readAll();
    if (bytes.size() != reference.bytes) {
        return std::nullopt;
    }
    return bytes;
}

Result<Done> ObjectListCache::save(const ObjectListReference &reference, const QByteArray &bytes)
{
    const QString hash = QString::fromLatin1(reference.sha256);
    if (!isHash(hash)) {
        return sql::failure(u"an object list without a proper hash is not kept"_s);
    }
    if (const auto made = makeStoreSubfolder(m_folder); !made) {
        return made.error();
    }
    return writePrivateFile(m_folder + u'/' + hash, bytes);
}

void ObjectListCache::keepOnly(const QStringList &hashes)
{
    QDir folder(m_folder);
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        // Other names are files that another process is writing.
        if (isHash(name) && !hashes.contains(name)) {
            folder.remove(name);
        }
    }
}

} // namespace license
