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

/// The status of `name` in an open folder, not following a link: 0 or the reason.
int look(int folder, const QByteArray &name, struct stat &status);
/// Link or NotPlain for anything but a file; `status` is that of `path`.
std::optional<Error> notAFile(const struct stat &status, const QString &path);
/// Removes every permission outside `allowed`: 0 or the reason. It adds none: a folder that its owner made read-only
/// stays so.
int restrictTo(int fd, mode_t allowed);
/// Makes a rename in a folder survive a power cut, if its file system can: 0 or the reason.
int syncFolder(int folder);
/// Starts a file for its owner only beside `name`, which it replaces.
Result<NewFile> beside(const std::shared_ptr<const Folder::Private> &folder, const QString &name);

} // namespace posix

} // namespace license::platform
