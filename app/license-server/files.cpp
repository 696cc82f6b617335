// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/files.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace license::server {

Error failure(const QString &detail)
{
    Error error;
    error.code = ErrorCode::StorageFailed;
    error.detail = detail;
    return error;
}

Result<Done> makePrivateFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return failure(u"cannot create the folder %1"_s.arg(path));
    if (!QFile::setPermissions(path, privateFolder))
        return failure(u"cannot make the folder %1 private"_s.arg(path));
    return Done{};
}

Result<Done> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(privateFile) || file.write(bytes) != bytes.size() ||
        !file.commit()) {
        return failure(u"cannot write %1: %2"_s.arg(path, file.errorString()));
    }
    return Done{};
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read %1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

} // namespace license::server
