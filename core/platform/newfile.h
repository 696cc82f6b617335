// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

#include <functional>
#include <memory>

class QIODevice;

namespace license::platform {

/// What to do if a person names a special file, such as a pipe or a terminal.
enum class SpecialFile {
    Write, ///< write to it, as a shell would
    Refuse
};

/// A file that grows under its own name and replaces another as a whole, once every byte has been written and synced.
/// Until then, and after any failure, the other file is unchanged.
class NewFile
{
public:
    struct Private; ///< per system

    explicit NewFile(std::unique_ptr<Private> dd);
    NewFile(NewFile &&other) noexcept;
    NewFile &operator=(NewFile &&other) noexcept;
    /// Without commit() it leaves nothing behind.
    ~NewFile();

    /// For a person's files. An existing file keeps its mode; a new one is for its owner only. The target of this
    /// person's link is replaced, not the link. Refused: another user's link or file, a folder, a socket, a disk; on
    /// Windows also device names such as NUL. StorageFailed.
    static Result<NewFile> forPerson(const QString &path, SpecialFile special);

    QIODevice &device();
    /// StorageFailed, also after an earlier failed write. Call it once.
    Result<Done> commit();
    /// The same under another name in the same folder, chosen later.
    Result<Done> commitAs(const QString &name);

private:
    std::unique_ptr<Private> d;
};

/// Lets `write` fill a NewFile::forPerson(), and commits it on success.
Result<Done> saveForPerson(const QString &path, SpecialFile special,
                           const std::function<Result<Done>(QIODevice &device)> &write);

} // namespace license::platform
