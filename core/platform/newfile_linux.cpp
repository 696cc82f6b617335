// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/folder_linux.h"
#include "core/platform/interrupts.h"
#include "core/platform/newfile.h"
#include "core/platform/parentfolder_linux.h"

#include <QFile>
#include <QIODevice>
#include <QRandomGenerator>

#include <fcntl.h>
#include <linux/magic.h>
#include <poll.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <climits>

namespace license::platform {

using namespace Qt::StringLiterals;
using namespace posix;

namespace {

/// Writes unbuffered: no error is lost between a buffer and its flush.
class DescriptorDevice final : public QIODevice
{
public:
    explicit DescriptorDevice(Descriptor descriptor) : m_descriptor(std::move(descriptor)) { open(WriteOnly); }

    int fd() const { return m_descriptor.fd(); }
    /// The first error of a write, or 0.
    int reason() const { return m_reason; }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        qint64 written = 0;
        while (m_reason == 0 && written < size) {
            const ssize_t count = ::write(fd(), data + written, static_cast<std::size_t>(size - written));
            if (count >= 0) {
                written += count;
            } else if (errno != EINTR) {
                m_reason = errno;
                setErrorString(QString::fromLatin1(::strerrordesc_np(m_reason)));
            }
        }
        return m_reason == 0 ? size : -1;
    }

private:
    Descriptor m_descriptor;
    int m_reason = 0;
};

/// "name.AbCdEf", at most as long as a name may be.
QByteArray temporaryName(const QByteArray &name)
{
    constexpr char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    QByteArray temporary = name.left(NAME_MAX - 7) + '.';
    for (int i = 0; i < 6; ++i) {
        temporary += letters[QRandomGenerator::system()->bounded(int(sizeof letters - 1))];
    }
    return temporary;
}

} // namespace

struct NewFile::Private
{
    std::shared_ptr<const Folder::Private> folder; ///< none if written to directly
    QByteArray name;
    QByteArray temporary;
    QString path; ///< for messages
    std::unique_ptr<DescriptorDevice> device;
    mode_t mode = S_IRUSR | S_IWUSR;
    /// The owner of a person's existing file; -1 changes nothing.
    uid_t user = static_cast<uid_t>(-1);
    gid_t group = static_cast<gid_t>(-1);
    bool ofOwner = true; ///< a file that root creates in another user's folder belongs to that user

    ~Private();
    int begin();
    int finish();
};

NewFile::Private::~Private()
{
    if (!temporary.isEmpty()) {
        const AsOwner rights(ofOwner ? folder->fd() : -1);
        ::unlinkat(folder->fd(), temporary.constData(), 0);
    }
}

int NewFile::Private::begin()
{
    const AsOwner rights(ofOwner ? folder->fd() : -1);
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    for (;;) {
        const QByteArray candidate = temporaryName(name);
        Descriptor made(::openat(folder->fd(), candidate.constData(), flags, S_IRUSR | S_IWUSR));
        if (made.isOpen()) {
            temporary = candidate;
            device = std::make_unique<DescriptorDevice>(std::move(made));
            return 0;
        }
        if (made.reason() != EEXIST) {
            return made.reason();
        }
    }
}

int NewFile::Private::finish()
{
    if (device->reason() != 0 || !folder) {
        return device->reason();
    }
    const AsOwner rights(ofOwner ? folder->fd() : -1);
    const int fd = device->fd();
    // A group that cannot be kept gets no permissions.
    if (::fchown(fd, user, group) != 0) {
        mode &= ~mode_t{S_IRWXG};
    }
    // File systems without modes, as on a memory stick, refuse to set one.
    if (mode != (S_IRUSR | S_IWUSR)) {
        static_cast<void>(::fchmod(fd, mode));
    }
    if (::fsync(fd) != 0 || ::renameat(folder->fd(), temporary.constData(), folder->fd(), name.constData()) != 0) {
        return errno;
    }
    temporary.clear();
    return syncFolder(folder->fd());
}

NewFile::NewFile(std::unique_ptr<Private> dd) : d(std::move(dd)) {}
NewFile::NewFile(NewFile &&other) noexcept = default;
NewFile &NewFile::operator=(NewFile &&other) noexcept = default;
NewFile::~NewFile() = default;

QIODevice &NewFile::device()
{
    return *d->device;
}

Result<Done> NewFile::commit()
{
    const int reason = d->finish();
    return reason == 0 ? Result<Done>(Done{}) : failure(d->path, reason);
}

Result<Done> NewFile::commitAs(const QString &name)
{
    if (d->folder) {
        d->name = QFile::encodeName(name);
        d->path = d->folder->pathOf(name);
    }
    return commit();
}

Result<NewFile> posix::beside(const std::shared_ptr<const Folder::Private> &folder, const QString &name)
{
    auto d = std::make_unique<NewFile::Private>();
    d->folder = folder;
    d->name = QFile::encodeName(name);
    d->path = folder->pathOf(name);
    if (const int reason = d->begin()) {
        return failure(d->path, reason);
    }
    return NewFile(std::move(d));
}

namespace {

/// A person's path, resolved one link at a time.
class Target
{
public:
    Target(const QString &path, SpecialFile special) : m_path(path), m_special(special) {}

    Result<NewFile> resolve()
    {
        constexpr int mostLinks = 40; // the limit of Linux itself
        QByteArray at = m_path.contains(QChar::Null) ? QByteArray() : QFile::encodeName(m_path);
        for (int links = 0; links <= mostLinks; ++links) {
            const auto slash = at.lastIndexOf('/');
            m_parent = slash < 0 ? QByteArray(".") : at.left(std::max<qsizetype>(slash, 1));
            ParentFolder parent = parentOf(at);
            if (!parent.isOpen()) {
                return parent.error(m_path);
            }
            m_name = parent.name;
            m_folder = std::move(parent.descriptor);
            if (m_name.isEmpty() || m_name == "." || m_name == "..") {
                return failure(m_path, EISDIR);
            }
            struct stat status = {};
            const int reason = look(m_folder.fd(), m_name, status);
            if (reason == 0 && S_ISLNK(status.st_mode) && !isDescriptor()) {
                // In a folder that others can write, a link may lead anywhere.
                if (status.st_uid != ::geteuid() && status.st_uid != 0) {
                    return ofSomebodyElse(status.st_uid);
                }
                at = follow();
                continue;
            }
            return reason == 0 || reason == ENOENT ? take(reason == 0 ? &status : nullptr) : failure(m_path, reason);
        }
        return failure(m_path, ELOOP);
    }

private:
    Error ofSomebodyElse(uid_t owner) const
    {
        return storageError(StorageProblem::Denied, m_path + belongsTo(userName(owner)));
    }

    QByteArray follow() const
    {
        QByteArray target(PATH_MAX, '\0');
        const ssize_t size =
            ::readlinkat(m_folder.fd(), m_name.constData(), target.data(), static_cast<std::size_t>(target.size()));
        target.truncate(std::max<ssize_t>(size, 0));
        return target.isEmpty() || target.startsWith('/') ? target : m_parent + '/' + target;
    }

    /// /dev/stdout leads to an open file, not to a named one.
    bool isDescriptor() const
    {
        struct statfs system = {};
        return ::fstatfs(m_folder.fd(), &system) == 0 && system.f_type == PROC_SUPER_MAGIC;
    }

    Result<NewFile> take(const struct stat *status)
    {
        if (!status) {
            return replace(nullptr);
        }
        if (S_ISLNK(status->st_mode)) {
            return descriptor();
        }
        if (S_ISREG(status->st_mode)) {
            return replace(status);
        }
        if (S_ISDIR(status->st_mode)) {
            return failure(m_path, EISDIR);
        }
        if (m_special == SpecialFile::Write && (S_ISFIFO(status->st_mode) || S_ISCHR(status->st_mode))) {
            Descriptor opened = opening();
            return opened.reason() == ENXIO
                       ? storageError(StorageProblem::None, m_path + u": nobody reads from this pipe"_s)
                       : direct(std::move(opened));
        }
        return storageError(StorageProblem::NotPlain, m_path);
    }

    /// Waits for the reader of a pipe, but not for ever, and not where the program is to end.
    Descriptor opening() const
    {
        constexpr int flags = O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC;
        constexpr int step = 100; // milliseconds
        constexpr int most = 600; // steps
        for (int waited = 0;; ++waited) {
            Descriptor opened(::openat(m_folder.fd(), m_name.constData(), flags));
            if (opened.isOpen()) {
                static_cast<void>(::fcntl(opened.fd(), F_SETFL, ::fcntl(opened.fd(), F_GETFL) & ~O_NONBLOCK));
            }
            if (opened.reason() != ENXIO || waited == most || Interrupts::wanted()) {
                return opened;
            }
            pollfd end{Interrupts::descriptor(), POLLIN, 0};
            ::poll(&end, 1, step);
        }
    }

    /// One of our own descriptors, opened by a shell: its position is kept.
    Result<NewFile> descriptor()
    {
        struct stat here = {};
        struct stat own = {};
        bool isNumber = false;
        const int fd = m_name.toInt(&isNumber);
        if (m_special != SpecialFile::Write || !isNumber || ::fstat(m_folder.fd(), &here) != 0 ||
            ::stat("/proc/self/fd", &own) != 0 || here.st_ino != own.st_ino) {
            return storageError(StorageProblem::NotPlain, m_path);
        }
        return direct(Descriptor(::fcntl(fd, F_DUPFD_CLOEXEC, 0)));
    }

    Result<NewFile> direct(Descriptor opened)
    {
        struct stat status = {};
        if (!opened.isOpen() || ::fstat(opened.fd(), &status) != 0) {
            return failure(m_path, opened.isOpen() ? errno : opened.reason());
        }
        auto d = std::make_unique<NewFile::Private>();
        d->path = m_path;
        d->device = std::make_unique<DescriptorDevice>(std::move(opened));
        return NewFile(std::move(d));
    }

    Result<NewFile> replace(const struct stat *old)
    {
        auto d = std::make_unique<NewFile::Private>();
        if (old) {
            // A user who can replace the name could replace a write-protected file.
            if (::faccessat(m_folder.fd(), m_name.constData(), W_OK, AT_EACCESS) != 0) {
                return failure(m_path, errno);
            }
            d->mode = old->st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
            d->user = old->st_uid;
            d->group = old->st_gid;
        }
        d->ofOwner = false;
        d->folder =
            std::make_shared<Folder::Private>(Folder::Private{QFile::decodeName(m_parent), std::move(m_folder)});
        d->name = m_name;
        d->path = m_path;
        if (const int reason = d->begin()) {
            return failure(QFile::decodeName(m_parent), reason);
        }
        struct stat made = {};
        // Some file systems assign every file to the same user: then an old file is as much ours as our new one.
        if (old && old->st_uid != ::geteuid() && !isRootsAlone(d->folder->fd()) &&
            (::fstat(d->device->fd(), &made) != 0 || made.st_uid != old->st_uid)) {
            return ofSomebodyElse(old->st_uid);
        }
        return NewFile(std::move(d));
    }

    /// We are root, and no other user can have put a file there: it keeps its owner.
    static bool isRootsAlone(int fd)
    {
        struct stat folder = {};
        return ::geteuid() == 0 && ::fstat(fd, &folder) == 0 && folder.st_uid == 0 &&
               (folder.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    }

    const QString m_path;
    const SpecialFile m_special;
    QByteArray m_parent;
    QByteArray m_name;
    Descriptor m_folder;
};

} // namespace

Result<NewFile> NewFile::forPerson(const QString &path, SpecialFile special)
{
    return Target(path, special).resolve();
}

} // namespace license::platform
