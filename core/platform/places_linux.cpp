// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

/// The path, or nothing if it is relative, missing, the root folder, or not UTF-8: Qt would name another folder.
QString usable(const QByteArray &path)
{
    const QString clean =
        path.startsWith('/') && path.isValidUtf8() ? QDir::cleanPath(QFile::decodeName(path)) : QString();
    return clean == u"/"_s ? QString() : clean;
}

QByteArray homeInPasswordDatabase()
{
    passwd entry = {};
    passwd *found = nullptr;
    std::array<char, 4096> buffer;
    const bool known = ::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found;
    return known ? QByteArray(found->pw_dir) : QByteArray();
}

/// A folder, not a link, of this user that no other user can enter.
bool isOwn(const QString &folder)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(folder).constData(), &status) == 0 && S_ISDIR(status.st_mode) &&
           status.st_uid == ::geteuid() && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

Result<QString> baseFolder(const char *variable, const QString &belowHome)
{
    const QString named = usable(qgetenv(variable));
    if (!named.isEmpty()) {
        return named;
    }
    const QString home = homeFolder();
    return home.isEmpty() ? Result<QString>(storageError(StorageProblem::NoFolder)) : home + belowHome;
}

} // namespace

QString homeFolder()
{
    const QString named = usable(qgetenv("HOME"));
    return named.isEmpty() ? usable(homeInPasswordDatabase()) : named;
}

Result<QString> dataFolder()
{
    auto base = baseFolder("XDG_DATA_HOME", u"/.local/share"_s);
    return base ? Result<QString>(base.take() + u"/license-console"_s) : base;
}

Result<QString> configFolder()
{
    return baseFolder("XDG_CONFIG_HOME", u"/.config"_s);
}

QString runtimeFolder()
{
    const QString system = u"/run/user/%1"_s.arg(::geteuid());
    for (const QString &folder : {usable(qgetenv("XDG_RUNTIME_DIR")), system}) {
        if (!folder.isEmpty() && isOwn(folder)) {
            return folder;
        }
    }
    // A session without one, as with su. isOwn() detects a folder that another user created first.
    const QString ours = u"/tmp/license-console-%1"_s.arg(::geteuid());
    ::mkdir(QFile::encodeName(ours).constData(), S_IRWXU);
    return isOwn(ours) ? ours : QString();
}

Result<QString> absolutePath(const QString &path)
{
    if (QDir::isRelativePath(path) && QDir::currentPath().isEmpty()) {
        return storageError(StorageProblem::RelativeFolder, path);
    }
    return QDir::cleanPath(QDir().absoluteFilePath(path));
}

QString documentsFolder()
{
    const QString home = homeFolder();
    // Qt reads user-dirs.dirs in a HOME that it does not validate.
    const QString documents =
        usable(qgetenv("HOME")).isEmpty()
            ? QString()
            : usable(QFile::encodeName(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)));
    for (const QString &folder : {documents, home}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir()) {
            return folder;
        }
    }
    return {};
}

} // namespace license::platform
