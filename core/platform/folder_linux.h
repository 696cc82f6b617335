// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/folder.h"
#include "core/platform/posixfiles_linux.h"

#include <sys/stat.h>

namespace license::platform {

struct Folder::Private
{
    QString path;
    posix::Descriptor descriptor;

    int fd() const { return descriptor.fd(); }
    QString pathOf(const QString &name) const { return name.isEmpty() ? path : path + u'/' + name; }
};

namespace posix {

/// What lies at `name` in an open folder, not following a link: 0 or the reason.
int look(int folder, const QByteArray &name, struct stat &status);
/// Link or NotPlain for what is no file; `status` is that of `path`.
std::optional<Error> notAFile(const struct stat &status, const QString &path);
/// Takes every permission outside `allowed` away: 0 or the reason. What the owner denies himself stays denied: a folder
/// that was made read-only is not made writable behind his back.
int restrictTo(int fd, mode_t allowed);
/// Lets what was renamed in a folder survive a power cut, where its file system knows how: 0 or the reason.
int syncFolder(int folder);
/// Begins to write a file for its owner alone beside `name`, which it replaces.
Result<NewFile> beside(const std::shared_ptr<const Folder::Private> &folder, const QString &name);

} // namespace posix

} // namespace license::platform
