// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/newfile.h"

namespace license::platform {

Result<Done> saveForPerson(const QString &path, SpecialFile special,
                           const std::function<Result<Done>(QIODevice &device)> &write)
{
    auto file = NewFile::forPerson(path, special);
    if (!file) {
        return file.error();
    }
    const Result<Done> written = write(file.value().device());
    return written ? file.value().commit() : written;
}

} // namespace license::platform
