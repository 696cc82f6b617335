// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/faultvfs.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

class QRandomGenerator;

namespace license::test {

/// The files of SQLite in a folder, by name.
using Files = QHash<QString, QByteArray>;

/// What a device holds when its power goes.
enum class Loss {
    Nothing,  ///< all that was written has arrived: the process alone has died
    Unsynced, ///< what was not synced is gone
    Some      ///< of what was not synced some has arrived, in any order, and some in part
};

/// The files after the first `length` events, which began with `before`. `random` decides what arrives.
Files filesAfter(const Files &before, const std::vector<FaultVfs::Event> &events, std::size_t length, Loss loss,
                 QRandomGenerator &random);

/// The database and what SQLite keeps beside it, but not shared memory.
Files readFiles(const QString &folder);
void writeFiles(const QString &folder, const Files &files);

} // namespace license::test
