// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/sql.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <iterator>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

// Times are integer milliseconds since 1970, UTC. Append migrations; never change one.
constexpr const char *version1[] = {
    "CREATE TABLE services ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, url TEXT NOT NULL, account TEXT NOT NULL,"
    " installation TEXT NOT NULL, deployment TEXT NOT NULL, keys TEXT NOT NULL, ca BLOB,"
    " token_expected INTEGER NOT NULL DEFAULT 0, UNIQUE (url, installation))",

    "CREATE TABLE states ("
    " service INTEGER PRIMARY KEY REFERENCES services (id) ON DELETE CASCADE,"
    " reply BLOB, seq INTEGER NOT NULL DEFAULT 0, clock TEXT, attempts TEXT)",

    "CREATE TABLE history ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT, service INTEGER NOT NULL REFERENCES services (id) ON DELETE CASCADE,"
    " at INTEGER NOT NULL, started_by TEXT NOT NULL, outcome TEXT NOT NULL, error TEXT, duration INTEGER NOT NULL,"
    " changes TEXT)",
    "CREATE INDEX history_of_service ON history (service, id)",

    "CREATE TABLE usage ("
    " service INTEGER NOT NULL REFERENCES services (id) ON DELETE CASCADE, type TEXT NOT NULL, at INTEGER NOT NULL,"
    " total INTEGER NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (service, type, at)) WITHOUT ROWID",

    "CREATE TABLE preferences (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
};

constexpr const char *version2[] = {
    "ALTER TABLE services ADD COLUMN added_ca BLOB",
    "ALTER TABLE services ADD COLUMN token_stored_at INTEGER",
    "ALTER TABLE services ADD COLUMN token_pending INTEGER NOT NULL DEFAULT 0",
};

// Providing a connection file again starts a new series of `seq`. The previous document remains, and with it the
// connection that accepted it.
constexpr const char *version3[] = {
    "ALTER TABLE states ADD COLUMN series INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE states ADD COLUMN accepted_under TEXT",
};

// What a Management Service reports is kept apart from what is verified. A report can be fetched again, so the copies
// leave it out.
constexpr const char *version4[] = {
    "ALTER TABLE services ADD COLUMN management TEXT",

    "CREATE TABLE reports ("
    " service INTEGER PRIMARY KEY REFERENCES services (id) ON DELETE CASCADE,"
    " at INTEGER NOT NULL, origin TEXT NOT NULL, organizations BLOB NOT NULL)",
};

struct Migration
{
    const char *const *begin;
    const char *const *end;
};

constexpr Migration migrations[] = {{std::begin(version1), std::end(version1)},
                                    {std::begin(version2), std::end(version2)},
                                    {std::begin(version3), std::end(version3)},
                                    {std::begin(version4), std::end(version4)}};
static_assert(std::size(migrations) == schemaVersion);

Inspection::Kind kindOf(const QSqlError &error)
{
    return sql::isDamage(error) ? Inspection::Kind::Damaged : Inspection::Kind::Unreachable;
}

// One value of a statement, or the meaning of its failure.
std::optional<Inspection> ask(const QSqlDatabase &database, const QString &statement, QVariant &answer)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(statement) || !query.next()) {
        const QSqlError error = query.lastError();
        return Inspection{kindOf(error), sql::textOf(error)};
    }
    answer = query.value(0);
    return std::nullopt;
}

// SQLite reports an unreadable page like a wrong one, "… error code=266", but a device that fails temporarily is not
// damage.
Inspection::Kind kindOf(const QString &verdict)
{
    if (verdict == "ok"_L1) {
        return Inspection::Kind::Current;
    }
    static const QRegularExpression code(u"error code=(\\d+)"_s);
    const auto match = code.match(verdict);
    const int native = match.captured(1).toInt() & 0xff;
    return match.hasMatch() && native != static_cast<int>(sql::Code::Corrupt) &&
                   native != static_cast<int>(sql::Code::NotADatabase)
               ? Inspection::Kind::Unreachable
               : Inspection::Kind::Damaged;
}

Inspection::Kind kindOf(int applicationId, int version, int tables)
{
    if (applicationId == 0 && version == 0 && tables == 0) {
        return Inspection::Kind::Fresh;
    }
    if (applicationId != storeApplicationId || version < 1) {
        return Inspection::Kind::Damaged;
    }
    return version == schemaVersion  ? Inspection::Kind::Current
           : version < schemaVersion ? Inspection::Kind::Older
                                     : Inspection::Kind::Newer;
}

// The complete schema of the file as stated: tables, and everything that acts by itself, such as triggers. ANALYZE's
// tables are data. Or the meaning of its failure.
std::optional<Inspection> readSchema(const QSqlDatabase &database, QStringList &schema)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.exec(u"SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_stat[1-4]'"
               " ORDER BY type, name"_s);
    while (query.next()) {
        QStringList entry;
        for (int at = 0; at < 4; ++at) {
            entry.append(query.value(at).toString());
        }
        schema.append(entry.join(u'\n'));
    }
    const QSqlError error = query.lastError();
    return error.isValid() ? std::optional(Inspection{kindOf(error), sql::textOf(error)}) : std::nullopt;
}

Result<Done> apply(const QSqlDatabase &database, const Migration &migration)
{
    for (const char *const *statement = migration.begin; statement != migration.end; ++statement) {
        if (const auto done = sql::run(database, QString::fromLatin1(*statement)); !done) {
            return done.error();
        }
    }
    return Done{};
}

// The schema after the first `version` migrations, as this computer's SQLite creates it.
QStringList makeExpectedSchema(int version)
{
    const QString name = u"license-schema-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QStringList schema;
    {
        QSqlDatabase memory = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        memory.setDatabaseName(u":memory:"_s);
        const bool made = memory.open() && std::all_of(std::begin(migrations), std::begin(migrations) + version,
                                                       [&memory](const Migration &m) { return apply(memory, m).ok(); });
        schema = made ? schemaStatements(memory).value_or(QStringList()) : QStringList();
    }
    QSqlDatabase::removeDatabase(name);
    return schema;
}

// Cached for this version; an older version is needed only once.
QStringList expectedSchema(int version)
{
    static const QStringList current = makeExpectedSchema(schemaVersion);
    return version == schemaVersion ? current : makeExpectedSchema(version);
}

constexpr const char *usualDigest = "6f97f27eebe9e204d9f3b4ca2c4a76f143f7a6afe9856f52a3f3e15f53d657f8";

// Stored content is data, never code. An added trigger would run at each save, and changed bytes in the schema leave
// sound pages that our statements do not fit. The schema of a newer version is unknown; such a file is only read, and
// no trigger runs then.
std::optional<Inspection> findChangedSchema(const QSqlDatabase &database, int version)
{
    QStringList schema;
    if (auto failed = readSchema(database, schema)) {
        return failed; // as where memory is short: sound content must not be set aside
    }
    if (version == schemaVersion && isUsualSchema(schema)) {
        return std::nullopt; // to make another one for comparison takes most of an opening
    }
    const QStringList expected = expectedSchema(version);
    return !expected.isEmpty() && schema != expected
               ? std::optional(Inspection{Inspection::Kind::Damaged, u"unexpected schema"_s})
               : std::nullopt;
}

} // namespace

std::optional<QStringList> schemaStatements(const QSqlDatabase &database)
{
    QStringList schema;
    return readSchema(database, schema) ? std::nullopt : std::optional(schema);
}

bool isUsualSchema(const QStringList &schema)
{
    return QCryptographicHash::hash(schema.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex() == usualDigest;
}

Inspection inspect(const QSqlDatabase &database, bool thorough)
{
    QVariant applicationId;
    QVariant version;
    QVariant tables;
    for (const auto &[statement, answer] :
         {std::pair{u"PRAGMA application_id"_s, &applicationId}, std::pair{u"PRAGMA user_version"_s, &version},
          std::pair{u"SELECT count(*) FROM sqlite_master"_s, &tables}}) {
        if (const auto failed = ask(database, statement, *answer)) {
            return *failed;
        }
    }
    const Inspection::Kind kind = kindOf(applicationId.toInt(), version.toInt(), tables.toInt());
    if (kind == Inspection::Kind::Damaged) {
        return {kind, u"not a store of this program"_s};
    }
    if (kind == Inspection::Kind::Current || kind == Inspection::Kind::Older) {
        if (const auto changed = findChangedSchema(database, version.toInt())) {
            return *changed;
        }
    }
    if (thorough && kind != Inspection::Kind::Fresh) {
        QVariant verdict;
        if (const auto failed = ask(database, u"PRAGMA quick_check(1)"_s, verdict)) {
            return *failed;
        }
        if (const auto sound = kindOf(verdict.toString()); sound != Inspection::Kind::Current) {
            return {sound, verdict.toString()};
        }
    }
    return {kind, {}};
}

Result<Done> migrate(const QSqlDatabase &database)
{
    return sql::inTransaction(database, [&]() -> Result<Done> {
        const Inspection found = inspect(database, false);
        if (found.kind == Inspection::Kind::Current) {
            return Done{};
        }
        if (found.kind != Inspection::Kind::Fresh && found.kind != Inspection::Kind::Older) {
            return sql::failure(found.detail);
        }
        QVariant version;
        if (const auto failed = ask(database, u"PRAGMA user_version"_s, version)) {
            return sql::failure(failed->detail);
        }
        for (int next = std::max(0, version.toInt()); next < schemaVersion; ++next) {
            if (const auto done = apply(database, migrations[next]); !done) {
                return done.error();
            }
        }
        for (const QString &pragma : {u"PRAGMA application_id = %1"_s.arg(storeApplicationId),
                                      u"PRAGMA user_version = %1"_s.arg(schemaVersion)}) {
            if (const auto done = sql::run(database, pragma); !done) {
                return done.error();
            }
        }
        return Done{};
    });
}

bool allowsWal(const QString &folder, const QByteArray &fileSystemType)
{
    // A UNC path on Windows.
    if (folder.startsWith("//"_L1) || folder.startsWith("\\\\"_L1)) {
        return false;
    }
    const QByteArray type = fileSystemType.toLower();
    constexpr const char *networks[] = {
        "nfs",  "cifs",   "smb",        "9p",   "afs",    "ncpfs",  "ceph",   "ocfs",           "glusterfs",
        "gpfs", "lustre", "fuse.sshfs", "vbox", "prl_fs", "vmhgfs", "beegfs", "fuse.glusterfs", "fuse.vmhgfs"};
    return std::none_of(std::begin(networks), std::end(networks),
                        [&type](const char *name) { return type.startsWith(name); });
}

void chooseJournal(const QSqlDatabase &database, bool walAllowed)
{
    const QString wanted = walAllowed ? u"wal"_s : u"delete"_s;
    QVariant present;
    if (ask(database, u"PRAGMA journal_mode"_s, present) || present.toString() == wanted) {
        return;
    }
    // If SQLite cannot switch, because another process is using the file or shared memory is missing, it keeps its
    // mode, which is equally safe.
    static_cast<void>(ask(database, u"PRAGMA journal_mode = "_s + wanted, present));
}

} // namespace license
