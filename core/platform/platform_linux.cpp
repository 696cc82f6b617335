// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/computer.h"
#include "core/platform/computerid.h"
#include "core/platform/platform.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

milliseconds read(clockid_t id)
{
    timespec time{};
    clock_gettime(id, &time);
    return std::chrono::duration_cast<milliseconds>(seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec});
}

QString readBootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

/// The id of machine-id(5), else D-Bus's; empty where it is missing or not made yet ("uninitialized").
QByteArray readMachineId()
{
    constexpr qsizetype digits = 32;
    for (const QString &path : {u"/etc/machine-id"_s, u"/var/lib/dbus/machine-id"_s}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray id = file.read(digits + 1).trimmed();
            if (id.size() == digits && QByteArray::fromHex(id).toHex() == id) {
                return id;
            }
        }
    }
    return {};
}

class SystemClock final : public Clock
{
public:
    Reading now() const override { return {Instant{read(CLOCK_REALTIME)}, read(CLOCK_BOOTTIME), m_bootId}; }

private:
    /// A process does not outlive its boot.
    const QString m_bootId = bootIdOf(readBootId(), computerIdFrom(readMachineId()));
};

Error failure(const QString &path, int reason)
{
    Error error;
    error.code = ErrorCode::StorageFailed;
    error.detail = u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(reason)));
    return error;
}

/// An open file descriptor, or the reason why there is none.
class Descriptor
{
public:
    Descriptor(const QByteArray &path, int flags)
        : m_fd(::open(path.constData(), flags | O_CLOEXEC)), m_reason(m_fd < 0 ? errno : 0)
    {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }

    int fd() const { return m_fd; }
    int reason() const { return m_reason; }

private:
    const int m_fd;
    const int m_reason;
};

/// Takes every permission outside `allowed` away. What the owner denies himself stays denied: a folder that was made
/// read-only is not made writable behind his back.
int restrictTo(const Descriptor &file, mode_t type, mode_t allowed)
{
    struct stat status = {};
    if (file.reason() != 0) {
        return file.reason();
    }
    if (::fstat(file.fd(), &status) != 0) {
        return errno;
    }
    if ((status.st_mode & S_IFMT) != type) {
        return type == S_IFDIR ? ENOTDIR : EINVAL;
    }
    const mode_t mode = status.st_mode & 07777;
    return (mode & ~allowed) == 0 || ::fchmod(file.fd(), mode & allowed) == 0 ? 0 : errno;
}

/// The path as the system takes it, without a slash at its end, which would follow a link; empty where there is none.
QByteArray native(const QString &path)
{
    return path.contains(QChar::Null) ? QByteArray() : QFile::encodeName(QDir::cleanPath(path));
}

/// Makes the folder and its missing parents; one that is there already is left alone.
int makeFolder(const QByteArray &path)
{
    if (::mkdir(path.constData(), S_IRWXU) == 0 || errno == EEXIST) {
        return 0;
    }
    const auto slash = path.lastIndexOf('/');
    if (errno != ENOENT || slash <= 0) {
        return errno;
    }
    const int reason = makeFolder(path.left(slash));
    if (reason != 0) {
        return reason;
    }
    return ::mkdir(path.constData(), S_IRWXU) == 0 || errno == EEXIST ? 0 : errno;
}

} // namespace

std::unique_ptr<Clock> systemClock()
{
    return std::make_unique<SystemClock>();
}

Result<Done> makePrivateFolder(const QString &path)
{
    const QByteArray name = native(path);
    int reason = makeFolder(name);
    if (reason == 0) {
        reason = restrictTo(Descriptor(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW), S_IFDIR, S_IRWXU);
    }
    if (reason != 0) {
        return failure(path, reason);
    }
    return Done{};
}

Result<Done> makePrivateFile(const QString &path)
{
    // O_NONBLOCK: a pipe in the file's place must not keep us waiting.
    const Descriptor file(native(path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const int reason = restrictTo(file, S_IFREG, S_IRUSR | S_IWUSR);
    if (reason != 0) {
        return failure(path, reason);
    }
    return Done{};
}

void keepMemoryPrivate()
{
    const struct rlimit none = {0, 0};
    static_cast<void>(::setrlimit(RLIMIT_CORE, &none));
    static_cast<void>(::prctl(PR_SET_DUMPABLE, 0));
}

bool isOwnerOnly(const QString &path)
{
    struct stat status = {};
    return ::stat(native(path).constData(), &status) == 0 && S_ISREG(status.st_mode) &&
           (status.st_mode & (S_IRGRP | S_IROTH | S_IWGRP | S_IWOTH)) == 0;
}

QLatin1StringView ownerOnlyCommand()
{
    return "chmod 600"_L1;
}

} // namespace license::platform
