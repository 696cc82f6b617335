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

class QIODevice;
class QRegularExpression;

namespace license::platform {

/// A folder for a program's data, held open. Names are resolved in that very folder, and a link in place of a file is
/// never followed: it is an error. Root in another user's folder works with that user's rights, and new files belong to
/// the user. Files are 0600, folders 0700.
class Folder
{
public:
    struct Private; ///< per system

    /// An existing folder. StorageFailed, also for a link and for anything but a folder.
    static Result<Folder> open(const QString &path);
    /// Creates the folder, with its parents, if missing. An existing folder is used as it is if only its owner can
    /// enter it. One that is open to others is closed if it contains each of `marks`, files by which this program
    /// recognizes its own folders. Any other is left unchanged and refused: StorageFailed (StorageProblem::OpenFolder).
    static Result<Folder> claim(const QString &path, const QStringList &marks);

    QString path(const QString &name = {}) const;
    /// Only its owner can enter it.
    bool isClosed() const;
    /// A subfolder, created or closed to others.
    Result<Folder> subfolder(const QString &name) const;
    /// An existing subfolder, unchanged; nothing if there is none.
    Result<std::optional<Folder>> existing(const QString &name) const;

    /// Returns why an existing file cannot be read; succeeds if there is none.
    Result<Done> readable(const QString &name) const;
    /// True for a file, false if there is nothing; anything else is an error.
    Result<bool> has(const QString &name) const;
    /// A file to read from its start; nullptr if there is none.
    Result<std::unique_ptr<QIODevice>> reader(const QString &name) const;
    /// At most `limit` bytes of it; nothing if there is none.
    Result<std::optional<QByteArray>> read(const QString &name, qint64 limit) const;
    /// Replaces the file as a whole or not at all.
    Result<Done> write(const QString &name, const QByteArray &bytes) const;
    /// The same for content written piece by piece.
    Result<NewFile> newFile(const QString &name) const;
    /// Creates an empty file; succeeds if one exists.
    Result<Done> touch(const QString &name) const;
    /// Removes the permissions of group and others from a file; succeeds if there is none.
    Result<Done> close(const QString &name) const;
    /// Removes any entry except a folder, links included; succeeds if there is none.
    Result<Done> remove(const QString &name) const;
    Result<Done> rename(const QString &from, const QString &to) const;
    /// Replaces `to` as a whole or not at all.
    Result<Done> copy(const QString &from, const QString &to) const;
    /// The error of a symbolic link in the folder, or of something named by `names` that is no file.
    Result<Done> plain(const QRegularExpression &names) const;
    /// Removes unfinished files of killed processes, for `name` or for any if it is empty, that are unchanged since
    /// `before`.
    void removeUnfinished(const QString &name, Instant before) const;
    /// Names of the files, including hidden ones, in order.
    QStringList files() const;

private:
    friend class FileLock;
    friend class FolderRights;
    explicit Folder(std::shared_ptr<const Private> dd);
    std::shared_ptr<const Private> d;
};

/// For code that opens files by path, such as SQLite: while it exists, root in another user's folder accesses files
/// from this thread with that user's rights. Does nothing if that user cannot reach the folder at all.
class FolderRights
{
public:
    struct Private; ///< per system

    explicit FolderRights(const Folder &folder);
    ~FolderRights();
    FolderRights(const FolderRights &) = delete;
    FolderRights &operator=(const FolderRights &) = delete;

    /// False if it changes nothing.
    bool areOthers() const;

private:
    std::unique_ptr<Private> d;
};

} // namespace license::platform
