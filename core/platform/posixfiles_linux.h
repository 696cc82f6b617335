// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

#include <sys/types.h>

#include <utility>
#include <vector>

namespace license::platform::posix {

/// Shared by the files of this folder, below its public headers.

/// An open file descriptor, or the reason (errno) why there is none.
class Descriptor
{
public:
    Descriptor() = default;
    /// Takes the result of open() or openat(), and errno.
    explicit Descriptor(int fd);
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    int fd() const { return m_fd; }
    int reason() const { return m_reason; }
    bool isOpen() const { return m_fd >= 0; }
    /// The caller closes it.
    int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd = -1;
    int m_reason = 0;
};

/// If root works in another user's folder, this thread accesses files with that user's rights for the life of this
/// object: new files belong to the user, and links planted there reach only files that the user could write. Does
/// nothing for other users, and for root without the capability.
class AsOwner
{
public:
    AsOwner(uid_t user, gid_t group);
    /// For the open folder.
    explicit AsOwner(int folder);
    AsOwner(const AsOwner &) = delete;
    AsOwner &operator=(const AsOwner &) = delete;
    ~AsOwner();

    bool isActive() const { return m_active; }

private:
    void become(uid_t user, gid_t group);

    bool m_active = false;
    std::vector<gid_t> m_groups; ///< root's supplementary groups
};

/// The path in the system's form, without a trailing slash, which would follow a link; empty if there is none.
QByteArray native(const QString &path);
/// StorageFailed with the path and the reason, in English in any locale; if access was denied, also with the owner of
/// the file, or of the nearest visible folder above it.
Error failure(const QString &path, int reason);
/// A user's name, or number.
QString userName(uid_t user);

} // namespace license::platform::posix
