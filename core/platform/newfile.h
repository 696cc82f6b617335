// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

#include <functional>
#include <memory>

class QIODevice;

namespace license::platform {

/// What happens where a person names something that is no file, such as a pipe or a terminal.
enum class SpecialFile {
    Write, ///< it is written to, as a shell would
    Refuse
};

/// A file that grows under a name of its own and takes the place of another as a whole: when every byte has been
/// written and has reached the device. Until then, and whatever fails, the other one stays as it was.
class NewFile
{
public:
    struct Private; ///< of each system

    explicit NewFile(std::unique_ptr<Private> dd);
    NewFile(NewFile &&other) noexcept;
    NewFile &operator=(NewFile &&other) noexcept;
    /// Without commit() nothing is left of it.
    ~NewFile();

    /// What a person saves. A file that is there keeps its mode; a new one is its owner's alone. The target of a link
    /// that this person has made is replaced, not the link. Refused: a link or a file of somebody else, a folder, a
    /// socket, a disk; on Windows also the names of devices, such as NUL. StorageFailed.
    static Result<NewFile> forPerson(const QString &path, SpecialFile special);

    QIODevice &device();
    /// StorageFailed, also where an earlier write failed. Once.
    Result<Done> commit();
    /// The same under a name in the same folder that was not known before.
    Result<Done> commitAs(const QString &name);

private:
    std::unique_ptr<Private> d;
};

/// Lets `write` fill a NewFile::forPerson(), and commits it where that was ok.
Result<Done> saveForPerson(const QString &path, SpecialFile special,
                           const std::function<Result<Done>(QIODevice &device)> &write);

} // namespace license::platform
