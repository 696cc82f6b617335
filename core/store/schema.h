// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QSqlDatabase>
#include <QString>

namespace license {

/// The `user_version` that this version of the console writes.
inline constexpr int schemaVersion = 3;
/// The `application_id` of the store: "XLiC".
inline constexpr int storeApplicationId = 0x584c6943;

/// What a file turns out to be once it is opened.
struct Inspection
{
    enum class Kind {
        Fresh,      ///< nothing in it yet
        Current,    ///< ours, and sound as far as was looked
        Older,      ///< ours, of an earlier schema
        Newer,      ///< ours, of a later schema
        Damaged,    ///< no sound database, or none of ours
        Unreachable ///< cannot be read: no permission, a lock that stays, a device that fails
    };
    Kind kind = Kind::Unreachable;
    QString detail;
};

/// Looks at a file through an open connection. `thorough` has every page checked.
Inspection inspect(const QSqlDatabase &database, bool thorough);

/// Brings a fresh or older file to schemaVersion, in one transaction; does nothing where another process was faster.
Result<Done> migrate(const QSqlDatabase &database);

/// Chooses the journal: a WAL, or a rollback journal where a WAL does not work, which is on a network's file system.
void chooseJournal(const QSqlDatabase &database, bool walAllowed);
/// False for the file systems of a network, whose machines do not share memory.
bool allowsWal(const QString &folder, const QByteArray &fileSystemType);

} // namespace license
