// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/filelock.h"
#include "core/platform/folder_linux.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace license::platform {

struct FileLock::Handle
{
    explicit Handle(int openFile) : fd(openFile) {}
    ~Handle()
    {
        if (noted) {
            static_cast<void>(::ftruncate(fd, 0) == 0);
        }
        ::close(fd); // frees the lock
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

    /// For a person who wants to know the process. The lock does not depend on it.
    void note()
    {
        const QByteArray number = QByteArray::number(static_cast<qint64>(::getpid())) + '\n';
        noted = ::ftruncate(fd, 0) == 0 && ::pwrite(fd, number.constData(), size_t(number.size()), 0) == number.size();
    }

    const int fd;
    bool noted = false;
};

namespace {

constexpr int attempts = 10;

/// Read-only if it cannot be written: local file systems can lock that as well.
int openFile(int folder, const QByteArray &name)
{
    constexpr int common = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    const int opened = ::openat(folder, name.constData(), O_RDWR | O_CREAT | common, S_IRUSR | S_IWUSR);
    return opened >= 0 || errno == ENOENT ? opened : ::openat(folder, name.constData(), O_RDONLY | common);
}

bool isPlainFile(int fd)
{
    struct stat status = {};
    return ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
}

/// False if the file was removed or replaced since it was opened.
bool isStillThere(int fd, int folder, const QByteArray &name)
{
    struct stat open = {};
    struct stat named = {};
    return ::fstat(fd, &open) == 0 && posix::look(folder, name, named) == 0 && open.st_dev == named.st_dev &&
           open.st_ino == named.st_ino;
}

/// By the open file on a local file system; on NFS and SMB the kernel turns it into a lock of the server.
int lock(int fd)
{
    while (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

} // namespace

FileLock::FileLock(std::optional<Folder> folder, QString name) : m_folder(std::move(folder)), m_name(std::move(name)) {}

FileLock::~FileLock() = default;

FileLock::State FileLock::tryTake()
{
    if (m_handle) {
        return State::Held;
    }
    if (!m_folder) {
        return State::Unavailable;
    }
    const int folder = m_folder->d->fd();
    const posix::AsOwner rights(folder);
    const QByteArray name = QFile::encodeName(m_name);
    State last = State::Unavailable;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const int fd = openFile(folder, name);
        if (fd < 0 && errno == ENOENT) {
            last = State::Unavailable; // the folder is gone, or the file was removed in between
            continue;
        }
        if (fd < 0) {
            return State::Unavailable;
        }
        auto handle = std::make_unique<Handle>(fd);
        if (!isPlainFile(fd)) {
            return State::Unavailable;
        }
        const int reason = lock(fd);
        if (reason == EWOULDBLOCK || reason == EACCES) {
            return State::Taken;
        }
        if (reason != 0) {
            return State::Unavailable;
        }
        if (isStillThere(fd, folder, name)) {
            handle->note();
            m_handle = std::move(handle);
            return State::Held;
        }
        last = State::Taken; // by the process that keeps replacing it
    }
    return last;
}

} // namespace license::platform
