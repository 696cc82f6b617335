// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/statedatabase.h"

#include "app/license-server/files.h"
#include "core/platform/folder.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

/// How far a number may run ahead of the time signed beside it.
constexpr qint64 secondsAhead = 86'400;

Error failed(const QSqlError &error)
{
    return failure(u"the state database failed: %1"_s.arg(error.text()));
}

} // namespace

StateDatabase::StateDatabase() : m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

StateDatabase::~StateDatabase()
{
    if (QSqlDatabase::contains(m_connection)) {
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
    }
}

Result<Done> StateDatabase::open(const QString &path)
{
    const QFileInfo file(path);
    const auto folder = platform::Folder::open(file.path());
    if (!folder)
        return failure(u"cannot open %1"_s.arg(folder.error().detail));
    const platform::FolderRights rights(*folder);
    // SQLite gives its own files the database's mode, so the mode is set before SQLite sees the file; SQLite would
    // follow a link.
    for (const QString &name : {file.fileName(), file.fileName() + u"-wal"_s, file.fileName() + u"-shm"_s}) {
        if (const auto readable = folder->readable(name); !readable)
            return failure(u"cannot open %1"_s.arg(readable.error().detail));
    }
    for (const auto settle : {&platform::Folder::touch, &platform::Folder::close}) {
        if (const Result<Done> settled = (*folder.*settle)(file.fileName()); !settled)
            return failure(u"cannot open %1"_s.arg(settled.error().detail));
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(path);
    if (!database.open())
        return failed(database.lastError());
    for (const QString &sql :
         {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s, u"BEGIN IMMEDIATE"_s,
          u"CREATE TABLE IF NOT EXISTS sequence (only INTEGER PRIMARY KEY CHECK (only = 1), last INTEGER NOT NULL)"_s,
          u"INSERT OR IGNORE INTO sequence VALUES (1, 0)"_s,
          u"CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"_s,
          u"COMMIT"_s}) {
        if (Result<Done> done = run(sql); !done)
            return done;
    }
    return Done{};
}

Result<Done> StateDatabase::run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    if (!query.exec(sql))
        return failed(query.lastError());
    return Done{};
}

Result<qint64> StateDatabase::nextSequence(qint64 nowMs)
{
    // A number issued while the clock ran ahead is one that no client accepts any more, not even a new one.
    const qint64 highest = (nowMs / 1000 + secondsAhead) * 1000;
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(u"UPDATE sequence SET last = CASE WHEN last < ? THEN max(last + 1, ?) ELSE ? END RETURNING last"_s);
    for (const qint64 value : {highest, nowMs, nowMs})
        query.addBindValue(value);
    if (!query.exec() || !query.next())
        return failed(query.lastError());
    const qint64 sequence = query.value(0).toLongLong();
    // The statement commits only when it has been stepped to its end.
    if (query.next() || query.lastError().isValid())
        return failed(query.lastError());
    query.finish();
    return sequence;
}

qint64 StateDatabase::lastSequence() const
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    return query.exec(u"SELECT last FROM sequence"_s) && query.next() ? query.value(0).toLongLong() : 0;
}

QByteArray StateDatabase::value(const QString &name) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(u"SELECT value FROM kept WHERE name = ?"_s);
    query.addBindValue(name);
    return query.exec() && query.next() ? query.value(0).toByteArray() : QByteArray();
}

Result<Done> StateDatabase::setValue(const QString &name, const QByteArray &value)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(u"INSERT INTO kept VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    query.addBindValue(name);
    query.addBindValue(value);
    if (!query.exec())
        return failed(query.lastError());
    return Done{};
}

} // namespace license::server
