// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/privatefile.h"

#include "core/store/sql.h"

#include <QSaveFile>

namespace license {

using namespace Qt::StringLiterals;

Result<Done> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // The mode is set while the file is empty and has no name that anyone knows.
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(bytes) == bytes.size();
    if (!written || !file.commit()) {
        return sql::failure(u"%1: %2"_s.arg(path, file.errorString()));
    }
    return Done{};
}

} // namespace license
