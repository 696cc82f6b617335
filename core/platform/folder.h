// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/result.h"
#include "core/platform/newfile.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace license::platform {

/// A folder in which a program keeps its data, held open. Names are looked up in that very folder, and a link in a
/// file's place is never followed: it is an error. Where root works in the folder of somebody else, it does so with
/// that user's rights, and what it makes is his. Files are 0600, folders 0700.
class Folder
{
public:
    struct Private; ///< of each system

    /// One that is there. StorageFailed, also for a link and for what is no folder.
    static Result<Folder> open(const QString &path);
    /// Makes it, with its parents, where it is missing. One that is there is used as it is where nobody but its owner
    /// can enter it; it is closed to all others where each of `marks` lies in it, files by which this program knows its
    /// own; any other is left alone and refused: StorageFailed (StorageProblem::OpenFolder).
    static Result<Folder> claim(const QString &path, const QStringList &marks);

    QString path(const QString &name = {}) const;
    /// A folder in it, made or closed to others.
    Result<Folder> subfolder(const QString &name) const;
    /// One that is there, as it is; nothing where there is none.
    Result<std::optional<Folder>> existing(const QString &name) const;

    /// Says why a file that is there cannot be read; fine where there is none.
    Result<Done> readable(const QString &name) const;
    /// True for a file, false where nothing is; anything else is an error.
    Result<bool> has(const QString &name) const;
    /// At most `limit` bytes of it; nothing where there is none.
    Result<std::optional<QByteArray>> read(const QString &name, qint64 limit) const;
    /// Replaces the file as a whole or not at all.
    Result<Done> write(const QString &name, const QByteArray &bytes) const;
    /// The same for content that is made piece by piece.
    Result<NewFile> newFile(const QString &name) const;
    /// Makes an empty file; fine where one is there.
    Result<Done> touch(const QString &name) const;
    /// Takes what group and others may do with a file; fine where there is none.
    Result<Done> close(const QString &name) const;
    /// Whatever lies there but a folder, a link too; fine where nothing is.
    Result<Done> remove(const QString &name) const;
    Result<Done> rename(const QString &from, const QString &to) const;
    /// Replaces `to` as a whole or not at all.
    Result<Done> copy(const QString &from, const QString &to) const;
    /// The error of the first symbolic link that lies in it, if one does.
    Result<Done> withoutLinks() const;
    /// Removes what killed processes were writing, for `name` or for any where it is empty, and have not touched since
    /// `before`.
    void removeUnfinished(const QString &name, Instant before) const;
    /// Names of the files, also hidden ones, in order.
    QStringList files() const;

private:
    friend class FileLock;
    friend class FolderRights;
    explicit Folder(std::shared_ptr<const Private> dd);
    std::shared_ptr<const Private> d;
};

/// For what opens files by their path, as SQLite does: while this lives, root in somebody else's folder reaches files
/// from this thread with that user's rights. Does nothing where that user cannot come to the folder at all.
class FolderRights
{
public:
    struct Private; ///< of each system

    explicit FolderRights(const Folder &folder);
    ~FolderRights();
    FolderRights(const FolderRights &) = delete;
    FolderRights &operator=(const FolderRights &) = delete;

    /// False where it changes nothing.
    bool areOthers() const;

private:
    std::unique_ptr<Private> d;
};

} // namespace license::platform
