// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/files.h"

#include "core/domain/storageproblem.h"
#include "core/platform/folder.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace license::server {

Error failure(const QString &detail)
{
    Error error;
    error.code = ErrorCode::StorageFailed;
    error.detail = detail;
    return error;
}

namespace {

/// A file or folder that the server would replace or close, in a folder in which no server has begun.
QString somebodysOwn(const platform::Folder &folder)
{
    const auto isThere = [&folder](const QString &name) {
        const auto found = folder.has(name);
        return !found || *found; // whatever it is
    };
    if (isThere(u"signing-key"_s) || isThere(u"identity.json"_s))
        return {};
    for (const QString &name :
         {u"ca-key.pem"_s, u"ca.pem"_s, u"server-key.pem"_s, u"server.pem"_s, u"connection.json"_s, u"objects"_s}) {
        if (isThere(name))
            return name;
    }
    // A server that was killed at its first start has left its number at most.
    const auto lock = folder.read(u"lock"_s, 64);
    const QByteArray number = lock ? lock->value_or(QByteArray()).trimmed() : QByteArray("?");
    return number.isEmpty() || number.toLongLong() > 0 ? QString() : u"lock"_s;
}

} // namespace

Result<Done> makePrivateFolder(const QString &path)
{
    const auto folder = platform::Folder::claim(path, {u"identity.json"_s, u"signing-key"_s});
    if (folder) {
        const QString own = somebodysOwn(*folder);
        return own.isEmpty()
                   ? Result<Done>(Done{})
                   : failure(u"the folder holds no state of a license-server, but somebody's own %1; name one "
                             "that does not exist yet"_s.arg(folder->path(own)));
    }
    if (storageProblem(folder.error()) != StorageProblem::OpenFolder)
        return failure(u"cannot use the folder %1"_s.arg(folder.error().detail));
    return failure(u"the folder is open to other users and holds no state of a license-server (%1); name one that does "
                   "not exist yet, or close it first: chmod 700 %2"_s.arg(folder.error().detail, path));
}

Result<Done> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo file(path);
    const auto folder = platform::Folder::open(file.path());
    const Result<Done> written = folder ? folder->write(file.fileName(), bytes) : folder.error();
    return written ? written : failure(u"cannot write %1"_s.arg(written.error().detail));
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (const QFileInfo info(path); info.exists() && !info.isFile()) // a pipe would hold us up
        return failure(u"cannot read %1: it is no plain file"_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read %1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

} // namespace license::server
