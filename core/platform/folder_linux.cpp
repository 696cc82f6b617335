// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/folder_linux.h"

#include "core/domain/storageproblem.h"
#include "core/platform/parentfolder_linux.h"

#include <QFile>
#include <QRegularExpression>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace license::platform {

using namespace Qt::StringLiterals;
using namespace posix;

namespace {

constexpr mode_t permissions = 07777;
constexpr mode_t others = S_IRWXG | S_IRWXO;

/// Creates one folder. In another user's folder root creates it with that user's rights, and for that user.
Result<Done> makeIn(const ParentFolder &parent, const QString &path, bool &made)
{
    const AsOwner rights(parent.fd());
    made = ::mkdirat(parent.fd(), parent.name.constData(), S_IRWXU) == 0;
    return made || errno == EEXIST ? Result<Done>(Done{}) : failure(path, errno);
}

/// Creates the folder and its missing parents; `made` is false for an existing folder, which is left unchanged.
Result<Done> makeFolder(const QByteArray &path, bool &made)
{
    made = false;
    const QString shown = QFile::decodeName(path);
    ParentFolder parent = parentOf(path);
    const auto slash = path.lastIndexOf('/');
    if (!parent.isOpen() && parent.descriptor.reason() == ENOENT && slash > 0) {
        bool parentMade = false;
        if (auto above = makeFolder(path.left(slash), parentMade); !above) {
            return above;
        }
        parent = parentOf(path);
    }
    if (!parent.isOpen()) {
        return parent.error(shown);
    }
    return parent.name.isEmpty() ? Result<Done>(Done{}) : makeIn(parent, shown, made);
}

/// O_DIRECTORY reports a link like any other file that is not a folder.
Descriptor openFolder(int at, const QByteArray &name)
{
    Descriptor folder(::openat(at, name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (folder.reason() == ENOTDIR && look(at, name, status) == 0 && S_ISLNK(status.st_mode)) {
        errno = ELOOP;
        return Descriptor(-1);
    }
    return folder;
}

/// O_NONBLOCK: a pipe in place of the file must not block us.
Descriptor openFile(int folder, const QString &name)
{
    constexpr int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
    return Descriptor(::openat(folder, QFile::encodeName(name).constData(), flags));
}

template <typename Visit>
void forEachEntry(int folder, Visit visit)
{
    // A separate descriptor: closedir() closes it, and the listing's position is shared.
    DIR *const listing = ::fdopendir(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!listing) {
        return;
    }
    while (const dirent *entry = ::readdir(listing)) {
        struct stat status = {};
        if (look(folder, entry->d_name, status) == 0) {
            visit(entry->d_name, status.st_mode);
        }
    }
    ::closedir(listing);
}

/// Our program has put every mark there, as the folder's owner. Marks that others put into a shared folder do not make
/// it ours, nor does a folder open to everybody (/tmp).
bool holds(int folder, const struct stat &status, const QStringList &marks)
{
    return !marks.isEmpty() && (status.st_mode & S_ISVTX) == 0 &&
           std::all_of(marks.cbegin(), marks.cend(), [&](const QString &mark) {
               struct stat found = {};
               return look(folder, QFile::encodeName(mark), found) == 0 && !S_ISDIR(found.st_mode) &&
                      found.st_uid == status.st_uid;
           });
}

} // namespace

int posix::restrictTo(int fd, mode_t allowed)
{
    struct stat status = {};
    if (::fstat(fd, &status) != 0) {
        return errno;
    }
    const mode_t mode = status.st_mode & permissions;
    return (mode & ~allowed) == 0 || ::fchmod(fd, mode & allowed) == 0 ? 0 : errno;
}

int posix::look(int folder, const QByteArray &name, struct stat &status)
{
    return ::fstatat(folder, name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0 ? 0 : errno;
}

int posix::syncFolder(int folder)
{
    // A descriptor that only refers to the folder (O_PATH) cannot be synced.
    const Descriptor listing(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return listing.isOpen() && ::fsync(listing.fd()) != 0 && errno == EIO ? errno : 0;
}

std::optional<Error> posix::notAFile(const struct stat &status, const QString &path)
{
    if (S_ISREG(status.st_mode)) {
        return std::nullopt;
    }
    return storageError(S_ISLNK(status.st_mode) ? StorageProblem::Link : StorageProblem::NotPlain, path);
}

Folder::Folder(std::shared_ptr<const Private> dd) : d(std::move(dd)) {}

Result<Folder> Folder::open(const QString &path)
{
    const ParentFolder parent = parentOf(native(path));
    if (!parent.isOpen()) {
        return parent.error(path);
    }
    Descriptor folder = openFolder(parent.fd(), parent.name.isEmpty() ? "." : parent.name);
    if (!folder.isOpen()) {
        return failure(path, folder.reason());
    }
    return Folder(std::make_shared<Private>(Private{path, std::move(folder)}));
}

Result<Folder> Folder::claim(const QString &path, const QStringList &marks)
{
    bool made = false;
    if (const auto there = makeFolder(native(path), made); !there) {
        return there.error();
    }
    auto folder = open(path);
    struct stat status = {};
    if (!folder || made) {
        return folder;
    }
    const int fd = folder->d->fd();
    if (::fstat(fd, &status) != 0) {
        return failure(path, errno);
    }
    if ((status.st_mode & others) == 0) {
        return folder;
    }
    if (!holds(fd, status, marks)) {
        return storageError(StorageProblem::OpenFolder,
                            u"%1: mode %2"_s.arg(path, QString::number(status.st_mode & permissions, 8)));
    }
    if (const int reason = restrictTo(fd, S_IRWXU)) {
        return failure(path, reason);
    }
    return folder;
}

QString Folder::path(const QString &name) const
{
    return d->pathOf(name);
}

bool Folder::isClosed() const
{
    struct stat status = {};
    return ::fstat(d->fd(), &status) == 0 && (status.st_mode & others) == 0;
}

Result<Folder> Folder::subfolder(const QString &name) const
{
    const AsOwner rights(d->fd());
    const QByteArray encoded = QFile::encodeName(name);
    if (::mkdirat(d->fd(), encoded.constData(), S_IRWXU) != 0 && errno != EEXIST) {
        return failure(path(name), errno);
    }
    Descriptor folder = openFolder(d->fd(), encoded);
    const int reason = folder.isOpen() ? restrictTo(folder.fd(), S_IRWXU) : folder.reason();
    if (reason != 0) {
        return failure(path(name), reason);
    }
    return Folder(std::make_shared<Private>(Private{path(name), std::move(folder)}));
}

Result<std::optional<Folder>> Folder::existing(const QString &name) const
{
    const AsOwner rights(d->fd());
    Descriptor folder = openFolder(d->fd(), QFile::encodeName(name));
    if (folder.isOpen()) {
        return std::optional(Folder(std::make_shared<Private>(Private{path(name), std::move(folder)})));
    }
    return folder.reason() == ENOENT ? Result<std::optional<Folder>>(std::nullopt)
                                     : failure(path(name), folder.reason());
}

Result<bool> Folder::has(const QString &name) const
{
    struct stat status = {};
    const int reason = look(d->fd(), QFile::encodeName(name), status);
    if (reason == ENOENT) {
        return false;
    }
    if (reason != 0) {
        return failure(path(name), reason);
    }
    if (const auto other = notAFile(status, path(name))) {
        return *other;
    }
    return true;
}

Result<Done> Folder::readable(const QString &name) const
{
    const auto there = has(name);
    if (!there || !*there) {
        return there ? Result<Done>(Done{}) : there.error();
    }
    const AsOwner rights(d->fd());
    const Descriptor file = openFile(d->fd(), name);
    return file.isOpen() ? Result<Done>(Done{}) : failure(path(name), file.reason());
}

Result<std::unique_ptr<QIODevice>> Folder::reader(const QString &name) const
{
    const auto there = has(name);
    if (!there || !*there) {
        return there ? Result<std::unique_ptr<QIODevice>>(nullptr) : there.error();
    }
    const AsOwner rights(d->fd());
    Descriptor opened = openFile(d->fd(), name);
    struct stat status = {};
    if (!opened.isOpen() || ::fstat(opened.fd(), &status) != 0) {
        return failure(path(name), opened.isOpen() ? errno : opened.reason());
    }
    if (const auto other = notAFile(status, path(name))) {
        return *other;
    }
    auto file = std::make_unique<QFile>();
    if (!file->open(opened.fd(), QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        return storageError(StorageProblem::None, path(name) + u": "_s + file->errorString());
    }
    static_cast<void>(opened.release());
    return Result<std::unique_ptr<QIODevice>>(std::move(file));
}

Result<std::optional<QByteArray>> Folder::read(const QString &name, qint64 limit) const
{
    const auto file = reader(name);
    if (!file || !*file) {
        return file ? Result<std::optional<QByteArray>>(std::nullopt) : file.error();
    }
    // No more than is there: a buffer of the limit would be zeroed for each of many small files.
    return std::optional((*file)->read(std::min(limit, (*file)->size() + 1)));
}

Result<Done> Folder::write(const QString &name, const QByteArray &bytes) const
{
    auto file = newFile(name);
    if (!file) {
        return file.error();
    }
    file.value().device().write(bytes); // commit() reports a failure
    return file.value().commit();
}

Result<NewFile> Folder::newFile(const QString &name) const
{
    if (const auto there = has(name); !there) {
        return there.error();
    }
    return beside(d, name);
}

Result<Done> Folder::touch(const QString &name) const
{
    const AsOwner rights(d->fd());
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    const Descriptor made(::openat(d->fd(), QFile::encodeName(name).constData(), flags, S_IRUSR | S_IWUSR));
    if (made.isOpen()) {
        return Done{};
    }
    if (made.reason() != EEXIST) {
        return failure(path(name), made.reason());
    }
    const auto there = has(name);
    return there ? Result<Done>(Done{}) : there.error();
}

Result<Done> Folder::close(const QString &name) const
{
    const auto there = has(name);
    if (!there || !*there) {
        return there ? Result<Done>(Done{}) : there.error();
    }
    const AsOwner rights(d->fd());
    const Descriptor file = openFile(d->fd(), name);
    const int reason = file.isOpen() ? restrictTo(file.fd(), S_IRUSR | S_IWUSR) : file.reason();
    return reason == 0 ? Result<Done>(Done{}) : failure(path(name), reason);
}

Result<Done> Folder::remove(const QString &name) const
{
    const AsOwner rights(d->fd());
    if (::unlinkat(d->fd(), QFile::encodeName(name).constData(), 0) != 0 && errno != ENOENT) {
        return failure(path(name), errno);
    }
    return Done{};
}

Result<Done> Folder::rename(const QString &from, const QString &to) const
{
    const AsOwner rights(d->fd());
    if (::renameat(d->fd(), QFile::encodeName(from).constData(), d->fd(), QFile::encodeName(to).constData()) != 0) {
        return failure(path(to), errno);
    }
    const int reason = syncFolder(d->fd());
    return reason == 0 ? Result<Done>(Done{}) : failure(path(to), reason);
}

Result<Done> Folder::copy(const QString &from, const QString &to) const
{
    constexpr qint64 portion = qint64{1024} * 1024;
    const auto there = has(from);
    if (!there) {
        return there.error();
    }
    auto target = newFile(to);
    if (!target) {
        return target.error();
    }
    const AsOwner rights(d->fd());
    const Descriptor opened = openFile(d->fd(), from);
    if (!opened.isOpen()) {
        return failure(path(from), opened.reason());
    }
    QFile source;
    QByteArray bytes;
    const bool done = source.open(opened.fd(), QIODevice::ReadOnly);
    while (done && !(bytes = source.read(portion)).isEmpty()) {
        target.value().device().write(bytes); // commit() reports a failure
    }
    if (!done || source.error() != QFileDevice::NoError) {
        return storageError(StorageProblem::None, path(from) + u": "_s + source.errorString());
    }
    return target.value().commit();
}

void Folder::removeUnfinished(const QString &name, Instant before) const
{
    static const QRegularExpression unfinished(u"^(.+)\\.[A-Za-z]{6}$"_s); // named by posix::beside()
    const QStringList all = files();
    for (const QString &file : all) {
        const auto match = unfinished.match(file);
        struct stat status = {};
        if (match.hasMatch() && (name.isEmpty() || match.captured(1) == name) &&
            look(d->fd(), QFile::encodeName(file), status) == 0 && Instant{seconds{status.st_mtim.tv_sec}} < before) {
            static_cast<void>(remove(file).ok()); // best effort, repeated at the next opening
        }
    }
}

QStringList Folder::files() const
{
    QStringList names;
    forEachEntry(d->fd(), [&names](const char *name, mode_t mode) {
        if (S_ISREG(mode)) {
            names += QFile::decodeName(name);
        }
    });
    names.sort();
    return names;
}

Result<Done> Folder::plain(const QRegularExpression &names) const
{
    Result<Done> result = Done{};
    forEachEntry(d->fd(), [&](const char *name, mode_t mode) {
        const QString file = QFile::decodeName(name);
        if (S_ISLNK(mode)) {
            result = storageError(StorageProblem::Link, path(file));
        } else if (!S_ISREG(mode) && names.match(file).hasMatch()) {
            result = storageError(StorageProblem::NotPlain, path(file));
        }
    });
    return result;
}

struct FolderRights::Private
{
    std::optional<AsOwner> owner;
};

FolderRights::FolderRights(const Folder &folder) : d(std::make_unique<Private>())
{
    d->owner.emplace(folder.d->fd());
    struct stat status = {};
    if (::stat(native(folder.path()).constData(), &status) != 0) {
        d->owner.reset(); // as in a container's volume, below a folder of root
    }
}

FolderRights::~FolderRights() = default;

bool FolderRights::areOthers() const
{
    return d->owner && d->owner->isActive();
}

} // namespace license::platform
