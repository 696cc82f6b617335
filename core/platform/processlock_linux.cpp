// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/processlock.h"

#include <QFileInfo>

namespace license::platform {

using namespace Qt::StringLiterals;

struct ProcessLock::Private
{
    Private(std::optional<Folder> place, const QString &file) : folder(std::move(place)), name(file), lock(folder, file)
    {}

    const std::optional<Folder> folder;
    const QString name;
    FileLock lock;
};

namespace {

/// The folder itself if `path` is a link to it, as a session's runtime folder may be.
std::optional<Folder> folderAt(const QString &path)
{
    auto folder = Folder::open(QFileInfo(path).canonicalFilePath());
    return folder ? std::optional(folder.take()) : std::nullopt;
}

} // namespace

ProcessLock::ProcessLock(const QString &folder, const QString &name)
    : d(std::make_unique<Private>(folderAt(folder), name + u".lock"_s))
{}

ProcessLock::~ProcessLock() = default;

ProcessLock::State ProcessLock::tryTake()
{
    return d->lock.tryTake();
}

std::optional<qint64> ProcessLock::holder() const
{
    constexpr qint64 longest = 32;
    if (!d->folder) {
        return std::nullopt;
    }
    const auto content = d->folder->read(d->name, longest);
    bool read = false;
    const qint64 process = content && *content ? (*content)->trimmed().toLongLong(&read) : 0;
    return read && process > 0 ? std::optional(process) : std::nullopt;
}

} // namespace license::platform
