// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/remotefolder.h"

#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace license::platform {

bool isOnAnotherComputer(const QString &folder)
{
    // "fuse.sshfs" and the like may be remote; programs write such file systems, and few pass changes on.
    constexpr std::array remote{"nfs", "cifs", "smb", "fuse", "9p", "afs", "ceph", "gfs", "lustre", "ocfs", "virtiofs"};
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    return std::any_of(remote.begin(), remote.end(), [&type](const char *one) { return type.startsWith(one); });
}

} // namespace license::platform
