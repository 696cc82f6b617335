// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/machineidentity.h"
#include "core/platform/computerid.h"
#include "core/platform/folder_linux.h"
#include "core/platform/platform.h"

#include <QFile>

#include <fcntl.h>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace license::platform {

using namespace Qt::StringLiterals;
using namespace posix;

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

/// The id of machine-id(5), or D-Bus's; empty if it is missing or "uninitialized".
QByteArray readMachineId()
{
    constexpr qsizetype digits = 32;
    for (const QString &path : {u"/etc/machine-id"_s, u"/var/lib/dbus/machine-id"_s}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            QByteArray id = file.read(digits + 1).trimmed();
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

} // namespace

std::unique_ptr<Clock> systemClock()
{
    return std::make_unique<SystemClock>();
}

Result<Done> makePrivateFile(const QString &path)
{
    // O_NONBLOCK: a pipe in place of the file must not block us.
    const Descriptor file(::open(native(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.fd(), &status) != 0) {
        return failure(path, file.isOpen() ? errno : file.reason());
    }
    if (const auto other = notAFile(status, path)) {
        return *other;
    }
    const int reason = restrictTo(file.fd(), S_IRUSR | S_IWUSR);
    return reason == 0 ? Result<Done>(Done{}) : failure(path, reason);
}

void keepMemoryPrivate()
{
    const struct rlimit none = {0, 0};
    static_cast<void>(::setrlimit(RLIMIT_CORE, &none));
    static_cast<void>(::prctl(PR_SET_DUMPABLE, 0));
}

void keepTimeZone()
{
    // The C library's own choice without TZ. It reads a named file once; its own it checks at each conversion.
    static_cast<void>(::setenv("TZ", ":/etc/localtime", 0));
}

void growMemoryInLargeSteps()
{
    static_cast<void>(::mallopt(M_TOP_PAD, 16 << 20));
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
