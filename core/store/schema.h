// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

#include <optional>

namespace license {

/// The `user_version` that this version of the console writes.
inline constexpr int schemaVersion = 4;
/// The `application_id` of the store: "XLiC".
inline constexpr int storeApplicationId = 0x584c6943;

/// The result of inspecting an open file.
struct Inspection
{
    enum class Kind {
        Fresh,      ///< empty
        Current,    ///< ours, and sound as far as checked
        Older,      ///< ours, of an earlier schema
        Newer,      ///< ours, of a later schema
        Damaged,    ///< not a sound database, or not ours
        Unreachable ///< unreadable: no permission, a persistent lock, a failing device
    };
    Kind kind = Kind::Unreachable;
    QString detail;
};

/// Inspects a file through an open connection. `thorough` checks every page.
Inspection inspect(const QSqlDatabase &database, bool thorough);

/// The statements of a file's schema, as its SQLite words them; nothing if it cannot be read.
std::optional<QStringList> schemaStatements(const QSqlDatabase &database);
/// Whether that is exactly the schema of schemaVersion, as most SQLites word it: by a digest, which a test compares
/// with what the migrations make. Where it is false, only the migrations tell.
bool isUsualSchema(const QStringList &schema);

/// Migrates a fresh or older file to schemaVersion in one transaction; does nothing if another process was faster.
Result<Done> migrate(const QSqlDatabase &database);

/// Selects the journal: a WAL, or a rollback journal where a WAL does not work, as on a network file system.
void chooseJournal(const QSqlDatabase &database, bool walAllowed);
/// False for network file systems, whose machines do not share memory.
bool allowsWal(const QString &folder, const QByteArray &fileSystemType);

} // namespace license
