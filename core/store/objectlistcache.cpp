// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/objectlistcache.h"

#include "core/store/privatefile.h"
#include "core/store/sql.h"

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QString listsFolder = u"objects"_s;

// The hash becomes a file name: only its 64 digits may reach the file system.
bool isHash(QStringView text)
{
    return text.size() == 64 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace

ObjectListCache::ObjectListCache(QString storeFolder) : m_storeFolder(std::move(storeFolder)) {}

Result<std::unique_ptr<QIODevice>> ObjectListCache::reader(const ObjectListReference &reference) const
{
    const QString hash = QString::fromLatin1(reference.sha256);
    if (!isHash(hash)) {
        return std::unique_ptr<QIODevice>();
    }
    const auto folder = existingSubfolder(m_storeFolder, listsFolder);
    if (!folder || !*folder) {
        return folder ? Result<std::unique_ptr<QIODevice>>(nullptr) : folder.error();
    }
    auto file = (*folder)->reader(hash);
    if (file && *file && (*file)->size() != reference.bytes) {
        return std::unique_ptr<QIODevice>();
    }
    return file;
}

Result<platform::NewFile> ObjectListCache::writer(const ObjectListReference &reference) const
{
    const QString hash = QString::fromLatin1(reference.sha256);
    if (!isHash(hash)) {
        return sql::failure(u"an object list without a valid hash is not cached"_s);
    }
    const auto folder = storeSubfolder(m_storeFolder, listsFolder);
    return folder ? folder->newFile(hash) : folder.error();
}

void ObjectListCache::remove(const ObjectListReference &reference)
{
    const QString hash = QString::fromLatin1(reference.sha256);
    const auto folder = existingSubfolder(m_storeFolder, listsFolder);
    if (isHash(hash) && folder && *folder) {
        static_cast<void>((*folder)->remove(hash).ok()); // best effort
    }
}

} // namespace license
