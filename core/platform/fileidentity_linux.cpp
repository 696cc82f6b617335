// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/fileidentity.h"

#include <QFile>

#include <sys/stat.h>

#include <cerrno>

namespace license::platform {

std::variant<FileTrace, NoTrace> traceOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        return errno == ENOENT || errno == ENOTDIR ? NoTrace::Missing : NoTrace::Unknown;
    }
    constexpr qint64 perSecond = 1'000'000'000;
    return FileTrace{.identity = {.device = quint64{status.st_dev}, .file = quint64{status.st_ino}},
                     .size = qint64{status.st_size},
                     .changed = qint64{status.st_ctim.tv_sec} * perSecond + qint64{status.st_ctim.tv_nsec}};
}

} // namespace license::platform
