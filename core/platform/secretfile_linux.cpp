// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/parentfolder_linux.h"
#include "core/platform/platform.h"
#include "core/platform/secretfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace license::platform {

using namespace Qt::StringLiterals;
using namespace posix;

namespace {

Error refused(const QString &why)
{
    return Error{.code = ErrorCode::CredentialsMissing, .detail = why};
}

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

/// The folder, without links in its path, in which the platform guards secrets and which contains `path`; otherwise
/// empty.
QString guardedFolder(const QString &path)
{
    const QString here = QFileInfo(QFileInfo(path).path()).canonicalFilePath();
    for (const QString &folder : {qEnvironmentVariable("CREDENTIALS_DIRECTORY"), u"/run/secrets"_s}) {
        QString guarded = QDir::isAbsolutePath(folder) ? QFileInfo(folder).canonicalFilePath() : QString();
        if (!here.isEmpty() && guarded.size() > 1 && (here == guarded || isBelow(here, guarded))) {
            return guarded;
        }
    }
    return {};
}

/// The path of the open file, without links.
QString placeOf(int fd)
{
    return QFile::symLinkTarget(u"/proc/self/fd/%1"_s.arg(fd));
}

bool ownsFolder(uid_t user, const QString &folder)
{
    struct stat status = {};
    return !folder.isEmpty() && ::stat(QFile::encodeName(folder).constData(), &status) == 0 && status.st_uid == user;
}

std::optional<Error> problemOf(const struct stat &file, const QString &workFolder)
{
    if (file.st_uid != ::geteuid() && file.st_uid != 0 && !ownsFolder(file.st_uid, workFolder)) {
        return refused(u"belongs to %1: it must belong to the user who runs this program, or to root"_s.arg(
            userName(file.st_uid)));
    }
    if ((file.st_mode & (S_IRGRP | S_IROTH)) != 0) {
        return refused(
            u"can be read by group or others: make it readable only by its owner (%1)"_s.arg(ownerOnlyCommand()));
    }
    if ((file.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        return refused(
            u"can be changed by group or others: make it writable only by its owner (%1)"_s.arg(ownerOnlyCommand()));
    }
    return std::nullopt;
}

Error notOpened(int reason)
{
    switch (reason) {
    case ENOENT:
    case ENOTDIR:
        return refused(u"does not exist: create it with only the token in it, readable only by its owner"_s);
    case ELOOP:
        return refused(u"is a symbolic link: name the file itself"_s);
    case EACCES:
    case EPERM:
        return refused(u"cannot be read: it must belong to the user who runs this program"_s);
    case ENXIO:
        return refused(u"is not a regular file: name a file that holds only the token"_s);
    default:
        return refused(u"cannot be read: %1"_s.arg(QString::fromLatin1(::strerrordesc_np(reason))));
    }
}

// O_NONBLOCK: a pipe in place of the file must not block us.
constexpr int toRead = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;

Descriptor openGuarded(const QString &path)
{
    return Descriptor(::open(QFile::encodeName(path).constData(), toRead));
}

Descriptor openPlain(ParentFolder parent)
{
    return parent.isOpen() ? Descriptor(::openat(parent.fd(), parent.name.constData(), toRead | O_NOFOLLOW))
                           : std::move(parent.descriptor);
}

Result<QByteArray> readAll(int fd, qsizetype most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < most) {
        const ssize_t count = ::read(fd, bytes.data() + size, std::size_t(most - size));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return notOpened(errno);
        }
        if (count == 0) {
            break;
        }
        size += count;
    }
    bytes.truncate(size);
    return bytes;
}

} // namespace

Result<QByteArray> readSecretFile(const QString &path, qsizetype most, const QString &workFolder)
{
    if (path.isEmpty() || path.contains(QChar::Null)) {
        return notOpened(ENOENT);
    }
    const QString guarded = guardedFolder(path);
    ParentFolder parent = guarded.isEmpty() ? parentOf(QFile::encodeName(path)) : ParentFolder();
    if (parent.denied) {
        return refused(u"is behind another user's symbolic link: %1"_s.arg(parent.denied->detail));
    }
    const Descriptor file = guarded.isEmpty() ? openPlain(std::move(parent)) : openGuarded(path);
    struct stat status = {};
    if (file.reason() != 0 || ::fstat(file.fd(), &status) != 0) {
        return notOpened(file.reason() != 0 ? file.reason() : errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return notOpened(ENXIO);
    }
    if (guarded.isEmpty()) {
        if (const auto problem = problemOf(status, workFolder)) {
            return *problem;
        }
    } else if (!isBelow(placeOf(file.fd()), guarded)) {
        return refused(u"is a link that leads out of %1: name the file itself"_s.arg(guarded));
    }
    return readAll(file.fd(), most);
}

} // namespace license::platform
