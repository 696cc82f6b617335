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

/// The SQLite primary result codes that the store distinguishes.
enum class Code { Other = -1, ReadOnly = 8, Corrupt = 11, CannotOpen = 14, NotADatabase = 26 };

/// The driver's code, without its extended part.
Code codeOf(const QSqlError &error);
/// True for a file that is no sound database.
bool isDamage(const QSqlError &error);
/// The driver's text; with the system's words where SQLite lacks memory, which it may tell as a failing disk.
QString textOf(const QSqlError &error);
/// StorageFailed with that text. Damage leaves a marker beside the file, so the next start checks thoroughly.
Error failure(const QSqlDatabase &database, const QSqlError &error);
/// StorageFailed with our own text.
Error failure(const QString &detail);

/// Prepares, binds by position and runs one statement.
Result<QSqlQuery> run(const QSqlDatabase &database, const QString &statement, const QVariantList &values = {});
/// The same for a statement whose rows are of no interest.
Result<Done> write(const QSqlDatabase &database, const QString &statement, const QVariantList &values = {});
/// The error that ended a query's rows early, if any.
Result<Done> ended(const QSqlDatabase &database, const QSqlQuery &query);

/// Runs `work` in one write transaction: committed if its Result is ok, otherwise rolled back. It waits for another
/// writer before it reads, so `work` reads no stale values.
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
    // Fails if SQLite has already rolled back, which is equally good.
    static_cast<void>(run(database, QStringLiteral("ROLLBACK")).ok());
    return result;
}

/// The file whose presence records that a damaged page was found.
QString damageMarker(const QString &databasePath);

} // namespace license::sql
