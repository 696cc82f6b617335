// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/filelock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
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

/// A file that root creates in another user's folder belongs to that user, who could not open it otherwise.
void giveToOwnerOfFolder(int fd, const QByteArray &path)
{
    struct stat folder = {};
    const auto slash = path.lastIndexOf('/');
    if (::geteuid() == 0 && slash > 0 && ::stat(path.left(slash).constData(), &folder) == 0 && folder.st_uid != 0) {
        static_cast<void>(::fchown(fd, folder.st_uid, folder.st_gid) ==
                          0); // otherwise it stays root's: no reason to fail
    }
}

/// Read-only if it cannot be written: local file systems can lock that as well.
int openFile(const QByteArray &path)
{
    constexpr int common = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    const int made = ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | common, S_IRUSR | S_IWUSR);
    if (made >= 0) {
        giveToOwnerOfFolder(made, path);
        return made;
    }
    const int there = ::open(path.constData(), O_RDWR | common);
    return there >= 0 ? there : ::open(path.constData(), O_RDONLY | common);
}

bool isPlainFile(int fd)
{
    struct stat status = {};
    return ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
}

/// False if the file was removed or replaced since it was opened.
bool isStillThere(int fd, const QByteArray &path)
{
    struct stat open = {};
    struct stat named = {};
    return ::fstat(fd, &open) == 0 && ::lstat(path.constData(), &named) == 0 && open.st_dev == named.st_dev &&
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

FileLock::FileLock(QString path) : m_path(std::move(path)) {}

FileLock::~FileLock() = default;

FileLock::State FileLock::tryTake()
{
    if (m_handle) {
        return State::Held;
    }
    const QByteArray path = QFile::encodeName(m_path);
    State last = State::Unavailable;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const int fd = openFile(path);
        if (fd < 0 && errno == ENOENT) {
            last = State::Unavailable; // no folder, or it was removed in between
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
        if (isStillThere(fd, path)) {
            handle->note();
            m_handle = std::move(handle);
            return State::Held;
        }
        last = State::Taken; // by the process that keeps replacing it
    }
    return last;
}

} // namespace license::platform
