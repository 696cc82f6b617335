// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <type_traits>

namespace license::sql {

/// SQLite's primary result codes that are told apart.
enum class Code { Other = -1, ReadOnly = 8, Corrupt = 11, CannotOpen = 14, NotADatabase = 26 };

/// What the driver reports, without the extended part of the code.
Code codeOf(const QSqlError &error);
/// True for a file that is no sound database.
bool isDamage(const QSqlError &error);
/// StorageFailed with the driver's text. Damage is noted beside the file, so that the next start looks closely.
Error failure(const QSqlDatabase &database, const QSqlError &error);
/// StorageFailed with a text of ours.
Error failure(const QString &detail);

/// Prepares, binds by position and runs one statement.
Result<QSqlQuery> run(const QSqlDatabase &database, const QString &statement, const QVariantList &values = {});
/// The error that ended the rows of a query early, if one did.
Result<Done> ended(const QSqlDatabase &database, const QSqlQuery &query);

/// Runs `work` in one write transaction: committed where its Result is ok, else undone. Waits for another writer, and
/// only then reads: nothing that `work` reads is stale.
template <typename Work>
std::invoke_result_t<Work> inTransaction(const QSqlDatabase &database, Work &&work)
{
    if (const auto begun = run(database, QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        return begun.error();
    }
    auto result = work();
    if (result.ok()) {
        const auto committed = run(database, QStringLiteral("COMMIT"));
        if (committed.ok()) {
            return result;
        }
        result = committed.error();
    }
    // Fails where SQLite has rolled back by itself, which is as good.
    static_cast<void>(run(database, QStringLiteral("ROLLBACK")).ok());
    return result;
}

/// The file whose presence says that a damaged page has been met.
QString damageMarker(const QString &databasePath);

} // namespace license::sql
