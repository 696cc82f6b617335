// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/posixfiles_linux.h"

#include "core/domain/storageproblem.h"
#include "core/platform/obstacle.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <grp.h>
#include <pwd.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

namespace license::platform::posix {

using namespace Qt::StringLiterals;

namespace {

// The C library's wrapper changes every thread of the process.
#ifdef SYS_setgroups32
constexpr long setGroupsOfThread = SYS_setgroups32;
#else
constexpr long setGroupsOfThread = SYS_setgroups;
#endif

bool setGroups(const std::vector<gid_t> &groups)
{
    return ::syscall(setGroupsOfThread, groups.size(), groups.data()) == 0;
}

std::vector<gid_t> groupsOfThread()
{
    const int count = ::getgroups(0, nullptr);
    std::vector<gid_t> groups(count > 0 ? static_cast<std::size_t>(count) : 0);
    if (!groups.empty() && ::getgroups(count, groups.data()) < 0) {
        groups.clear();
    }
    return groups;
}

/// The user with whose rights this thread accesses files: no user has this number, so the call changes nothing.
uid_t currentRights()
{
    return static_cast<uid_t>(::setfsuid(static_cast<uid_t>(-1)));
}

/// The owner of the path, or of the nearest visible folder above it; nothing if it is our own.
std::optional<uid_t> strangerAt(const QString &path)
{
    struct stat status = {};
    for (QString at = QDir::cleanPath(QDir().absoluteFilePath(path));; at = QFileInfo(at).path()) {
        if (::lstat(native(at).constData(), &status) == 0) {
            return status.st_uid == currentRights() ? std::nullopt : std::optional(status.st_uid);
        }
        if (at == u"/"_s) {
            return std::nullopt;
        }
    }
}

} // namespace

Descriptor::Descriptor(int fd) : m_fd(fd), m_reason(fd < 0 ? errno : 0) {}

Descriptor::Descriptor(Descriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)), m_reason(other.m_reason) {}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    std::swap(m_reason, other.m_reason);
    return *this;
}

Descriptor::~Descriptor()
{
    if (m_fd >= 0) {
        ::close(m_fd);
    }
}

AsOwner::AsOwner(uid_t user, gid_t group)
{
    become(user, group);
}

AsOwner::AsOwner(int folder)
{
    struct stat status = {};
    if (::fstat(folder, &status) == 0) {
        become(status.st_uid, status.st_gid);
    }
}

void AsOwner::become(uid_t user, gid_t group)
{
    if (::geteuid() != 0 || user == 0 || currentRights() != 0) {
        return;
    }
    m_groups = groupsOfThread();
    if (!setGroups({})) {
        return;
    }
    m_active = true;
    ::setfsgid(group);
    ::setfsuid(user);
}

AsOwner::~AsOwner()
{
    if (m_active) {
        const int reason = errno; // the error under these rights
        ::setfsuid(::geteuid());
        ::setfsgid(::getegid());
        setGroups(m_groups);
        errno = reason;
    }
}

QByteArray native(const QString &path)
{
    return path.isEmpty() || path.contains(QChar::Null) ? QByteArray() : QFile::encodeName(QDir::cleanPath(path));
}

QString userName(uid_t user)
{
    passwd entry = {};
    passwd *found = nullptr;
    std::array<char, 4096> buffer;
    if (::getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) == 0 && found) {
        return QString::fromLocal8Bit(found->pw_name);
    }
    return u"user %1"_s.arg(user);
}

Error failure(const QString &path, int reason)
{
    if (reason == ELOOP) { // O_NOFOLLOW met a link
        return storageError(StorageProblem::Link, path);
    }
    if (reason == ENOTDIR) {
        const auto other = notFolderOn(path);
        return other ? *other : storageError(StorageProblem::NotFolder, path);
    }
    const char *words = ::strerrordesc_np(reason);
    const QString detail = path + u": "_s + (words ? QString::fromLatin1(words) : QString::number(reason));
    if (reason == EACCES || reason == EPERM) {
        if (const auto owner = strangerAt(path)) {
            return storageError(StorageProblem::Denied, detail + belongsTo(userName(*owner)));
        }
    }
    return storageError(StorageProblem::None, detail);
}

} // namespace license::platform::posix
