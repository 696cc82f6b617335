// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql.h"

#include "core/platform/folder.h"
#include "core/platform/shortage.h"

#include <QFileInfo>

namespace license::sql {

using namespace Qt::StringLiterals;

Code codeOf(const QSqlError &error)
{
    bool ok = false;
    const int native = error.nativeErrorCode().toInt(&ok) & 0xff;
    if (ok) {
        for (const Code code : {Code::ReadOnly, Code::Corrupt, Code::CannotOpen, Code::NotADatabase}) {
            if (native == static_cast<int>(code)) {
                return code;
            }
        }
    }
    return Code::Other;
}

bool isDamage(const QSqlError &error)
{
    const Code code = codeOf(error);
    return code == Code::Corrupt || code == Code::NotADatabase;
}

QString textOf(const QSqlError &error)
{
    constexpr int noMemory = 7;         // SQLITE_NOMEM
    constexpr int noMemoryForIo = 3082; // SQLITE_IOERR_NOMEM
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const int native = error.nativeErrorCode().toInt();
    return native == noMemory || native == noMemoryForIo ? text + u": Cannot allocate memory"_s : text;
}

Error failure(const QString &detail)
{
    Error error;
    error.code = ErrorCode::StorageFailed;
    error.detail = detail;
    // SQLite has the same words for a file that is not there and for one too many, for a disk and for memory.
    if (const QString shortage = platform::openingShortage(); !shortage.isEmpty() && !detail.contains(shortage)) {
        error.detail += u": "_s + shortage;
    }
    return error;
}

Error failure(const QSqlDatabase &database, const QSqlError &error)
{
    if (isDamage(error)) {
        // Best effort: without the marker only a large file escapes the check at the next start.
        const QFileInfo marker(damageMarker(database.databaseName()));
        if (const auto folder = platform::Folder::open(marker.path())) {
            static_cast<void>(folder->touch(marker.fileName()).ok());
        }
    }
    return failure(textOf(error));
}

Result<QSqlQuery> run(const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement)) {
        return failure(database, query.lastError());
    }
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        return failure(database, query.lastError());
    }
    return query;
}

Result<Done> write(const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    const auto written = run(database, statement, values);
    return written ? Result<Done>(Done{}) : written.error();
}

Result<Done> ended(const QSqlDatabase &database, const QSqlQuery &query)
{
    if (query.lastError().type() != QSqlError::NoError) {
        return failure(database, query.lastError());
    }
    return Done{};
}

QString damageMarker(const QString &databasePath)
{
    return databasePath + u".damaged"_s;
}

} // namespace license::sql
