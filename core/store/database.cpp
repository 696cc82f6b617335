// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/platform/folder.h"
#include "core/store/hardening.h"
#include "core/store/sql.h"

#include <QFileInfo>
#include <QMutexLocker>
#include <QThread>
#include <QUrl>
#include <QUuid>

namespace license {

using namespace Qt::StringLiterals;

namespace {

// Another process may be in the middle of a commit.
constexpr auto waitForOthers = "QSQLITE_BUSY_TIMEOUT=5000"_L1;

QString connectOptions(Database::Access access)
{
    switch (access) {
    case Database::Access::ReadWrite:
        return waitForOthers;
    case Database::Access::ReadOnly:
        return waitForOthers + ";QSQLITE_OPEN_READONLY"_L1;
    case Database::Access::Immutable:
        return waitForOthers + ";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_L1;
    }
    Q_UNREACHABLE();
}

// A URI encodes its path: a file name may contain '?', '#' or '%'.
QString immutableUri(const QString &path)
{
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded)) + u"?immutable=1"_s;
}

Result<Done> configure(const QSqlDatabase &database, Database::Access access)
{
    hardenConnection(database); // if impossible, the schema comparison must suffice
    // Against an edited file: its schema may not call functions with side effects, and SQLite checks a page's cells
    // before use.
    QStringList pragmas{u"PRAGMA foreign_keys = ON"_s, u"PRAGMA trusted_schema = OFF"_s,
                        u"PRAGMA cell_size_check = ON"_s};
    if (access == Database::Access::ReadWrite) {
        // EXTRA: a reported commit survives a power cut. FULL would suffice for a WAL, but leaves the removal of a
        // rollback journal unsynced; a journal that reappears undoes the last commit. secure_delete: a removed service
        // leaves no trace in free pages. After a checkpoint the WAL is truncated to a megabyte.
        pragmas << u"PRAGMA synchronous = EXTRA"_s << u"PRAGMA secure_delete = ON"_s
                << u"PRAGMA journal_size_limit = 1048576"_s;
    }
    for (const QString &pragma : std::as_const(pragmas)) {
        QSqlQuery query(database);
        // The check of the content handles damage, which differs from a file that cannot be opened.
        if (!query.exec(pragma) && !sql::isDamage(query.lastError())) {
            return sql::failure(database, query.lastError());
        }
    }
    return Done{};
}

} // namespace

Database::Database(QString path, Access access) : m_path(std::move(path)), m_access(access) {}

Database::~Database()
{
    const QMutexLocker lock(&m_mutex);
    for (const QString &name : std::as_const(m_names)) {
        QSqlDatabase::removeDatabase(name);
    }
    m_names.clear();
}

QSqlDatabase Database::open() const
{
    const QString name = u"license-store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(m_access == Access::Immutable ? immutableUri(m_path) : m_path);
    database.setConnectOptions(connectOptions(m_access));
    database.open();
    return database;
}

Result<QSqlDatabase> Database::connection() const
{
    QThread *const thread = QThread::currentThread();
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto known = m_names.constFind(thread); known != m_names.cend()) {
            return QSqlDatabase::database(*known, false);
        }
    }
    const QFileInfo file(m_path);
    const auto folder = platform::Folder::open(file.path());
    const auto isFile = folder ? folder->has(file.fileName()) : folder.error();
    if (!isFile) {
        return isFile.error();
    }
    const platform::FolderRights rights(*folder);
    Result<Done> ready = Done{};
    QString name;
    {
        const QSqlDatabase database = open();
        name = database.connectionName();
        if (rights.areOthers()) {
            // SQLite opens its WAL on first access and keeps it open: this must happen with these rights, too.
            QSqlQuery(database).exec(u"SELECT 1 FROM sqlite_master"_s);
        }
        ready = database.isOpen() ? configure(database, m_access) : sql::failure(database, database.lastError());
    }
    if (!ready) {
        QSqlDatabase::removeDatabase(name);
        return ready.error();
    }
    {
        const QMutexLocker lock(&m_mutex);
        m_names.insert(thread, name);
    }
    // Once per start of the thread: a pool may end a thread and start it again, which then connects again.
    QObject::connect(
        thread, &QThread::finished, &m_context, [this, thread] { close(thread); },
        Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection));
    return QSqlDatabase::database(name, false);
}

void Database::close(QThread *thread) const
{
    const QMutexLocker lock(&m_mutex);
    if (const QString name = m_names.take(thread); !name.isEmpty()) {
        QSqlDatabase::removeDatabase(name);
    }
}

} // namespace license
