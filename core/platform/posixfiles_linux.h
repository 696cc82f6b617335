// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

#include <sys/types.h>

#include <vector>

namespace license::platform::posix {

/// What the files of this folder share below its public headers.

/// An open file descriptor, or the reason (errno) why there is none.
class Descriptor
{
public:
    Descriptor() = default;
    /// Takes what open() or openat() has returned, and errno.
    explicit Descriptor(int fd);
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    int fd() const { return m_fd; }
    int reason() const { return m_reason; }
    bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd = -1;
    int m_reason = 0;
};

/// Where root works in a folder of somebody else, this thread reaches files with that user's rights for as long as
/// this lives: what it makes is his, and what he could not write himself is not written, whatever links he has laid.
/// For everybody else, and where root lacks the capability for it, it does nothing.
class AsOwner
{
public:
    AsOwner(uid_t user, gid_t group);
    /// Of the folder that is open there.
    explicit AsOwner(int folder);
    AsOwner(const AsOwner &) = delete;
    AsOwner &operator=(const AsOwner &) = delete;
    ~AsOwner();

    bool isActive() const { return m_active; }

private:
    void become(uid_t user, gid_t group);

    bool m_active = false;
    std::vector<gid_t> m_groups; ///< those that root has besides its own
};

/// The path as the system takes it, without a slash at its end, which would follow a link; empty where there is none.
QByteArray native(const QString &path);
/// StorageFailed that names the path and the reason, in English whatever the locale; where access was denied, also whom
/// the file belongs to, or the nearest folder above it that can be seen.
Error failure(const QString &path, int reason);
/// The name of a user, or his number.
QString userName(uid_t user);

} // namespace license::platform::posix
