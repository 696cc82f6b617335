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

/// The state of a device after a power cut.
enum class Loss {
    Nothing,  ///< all writes have arrived: only the process has died
    Unsynced, ///< unsynced writes are lost
    Some      ///< some unsynced writes have arrived, in any order, some in part
};

/// The files after the first `length` events, starting from `before`. `random` decides which writes arrive.
Files filesAfter(const Files &before, const std::vector<FaultVfs::Event> &events, std::size_t length, Loss loss,
                 QRandomGenerator &random);

/// The database and SQLite's files beside it, except shared memory.
Files readFiles(const QString &folder);
void writeFiles(const QString &folder, const Files &files);

} // namespace license::test
