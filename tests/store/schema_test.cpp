// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/store/copysync.h"
#include "core/store/database.h"
#include "core/store/schema.h"
#include "tests/store/storefixture.h"

#include <QFile>
#include <QSqlQuery>

#include <cstdlib>

namespace license::test {

using namespace Qt::StringLiterals;

class Schema : public StoreTest
{};

TEST_F(Schema, AFreshStoreIsMarkedAndJournalsIntoAWal)
{
    fill();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        EXPECT_EQ(valueOf(database, u"PRAGMA application_id"_s), storeApplicationId);
        EXPECT_EQ(valueOf(database, u"PRAGMA user_version"_s), schemaVersion);
        EXPECT_EQ(valueOf(database, u"PRAGMA journal_mode"_s), u"wal"_s);
        EXPECT_EQ(valueOf(database, u"PRAGMA integrity_check"_s), u"ok"_s);
    });
}

TEST_F(Schema, TheUsualSchemaIsKnownByItsDigest)
{
    fill();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        EXPECT_TRUE(isUsualSchema(schemaStatements(database).value_or(QStringList())))
            << "a migration needs another digest";
        valueOf(database, u"CREATE INDEX added ON history (at)"_s);
        EXPECT_FALSE(isUsualSchema(schemaStatements(database).value_or(QStringList())));
    });
}

TEST_F(Schema, SoundContentIsNoDamageWhereMemoryIsShort)
{
    fill();
    const auto inspectWithLess = [path = databasePath()] {
        bool damaged = false;
        withDatabase(path, [&damaged](QSqlDatabase &database) {
            // SQLite's limit is that of the process, and only sinks.
            for (int limit = 1'000'000; limit > 10'000; limit -= 1'000) {
                QSqlQuery(database).exec(u"PRAGMA hard_heap_limit = %1"_s.arg(limit));
                damaged = damaged || inspect(database, true).kind == Inspection::Kind::Damaged;
            }
        });
        std::_Exit(damaged ? 1 : 0);
    };
    EXPECT_EXIT(inspectWithLess(), testing::ExitedWithCode(0), "");
}

// D12
TEST_F(Schema, D12_ANewerFileIsReadAndNeverWritten)
{
    const Service service = fill();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        valueOf(database, u"PRAGMA user_version = 99"_s);
        valueOf(database, u"ALTER TABLE services ADD COLUMN colour TEXT"_s);
    });
    {
        const auto store = open();
        ASSERT_TRUE(store->readOnlyReason().has_value());
        EXPECT_EQ(store->readOnlyReason()->code, ErrorCode::StorageFailed);
        EXPECT_EQ(store->readOnlyReason()->detail, u"made by a newer version"_s);
        EXPECT_EQ(storageProblem(*store->readOnlyReason()), StorageProblem::NewerVersion);
        EXPECT_EQ(store->services().value(), QVector<Service>{service});
        EXPECT_EQ(store->state(service.id)->seq, 7);
        EXPECT_EQ(store->history(service.id, 0)->size(), 1);
        for (const auto &done :
             {store->saveVerification(service.id, sampleVerification(8)), store->removeService(service.id),
              store->setPreference(u"a"_s, u"b"_s), store->saveFailure(service.id, {}, sampleEntry(1))}) {
            ASSERT_FALSE(done.ok());
            EXPECT_EQ(done.error(), *store->readOnlyReason());
        }
    }
    EXPECT_TRUE(damagedFiles().isEmpty());
    EXPECT_EQ(copies().size(), 1);
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        EXPECT_EQ(valueOf(database, u"PRAGMA user_version"_s), 99);
        EXPECT_EQ(valueOf(database, u"SELECT seq FROM states"_s), 7);
    });
}

// D13: a migration is one transaction, whatever interrupts it.
TEST_F(Schema, D13_AMigrationThatFailsChangesNothing)
{
    const QString path = m_temporary.path() + u"/plain.db"_s;
    withDatabase(path, [](QSqlDatabase &database) {
        valueOf(database, u"CREATE VIEW preferences AS SELECT 1"_s);
        const auto failed = migrate(database);
        ASSERT_FALSE(failed.ok());
        EXPECT_EQ(failed.error().code, ErrorCode::StorageFailed);
        EXPECT_EQ(valueOf(database, u"SELECT count(*) FROM sqlite_master"_s), 1);
        EXPECT_EQ(valueOf(database, u"PRAGMA user_version"_s), 0);
        valueOf(database, u"DROP VIEW preferences"_s);
        EXPECT_TRUE(migrate(database).ok());
        EXPECT_TRUE(migrate(database).ok()) << "another process was faster";
        EXPECT_EQ(inspect(database, true).kind, Inspection::Kind::Current);
    });
}

// The content of version 1, without later additions.
TEST_F(Schema, AFileOfTheFirstVersionIsMigratedAndReadWhereItMayNotBe)
{
    const Service service = fill();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        for (const QString &column : {u"added_ca"_s, u"token_stored_at"_s, u"token_pending"_s, u"management"_s}) {
            valueOf(database, u"ALTER TABLE services DROP COLUMN "_s + column);
        }
        valueOf(database, u"DROP TABLE reports"_s);
        for (const QString &column : {u"series"_s, u"accepted_under"_s}) {
            valueOf(database, u"ALTER TABLE states DROP COLUMN "_s + column);
        }
        valueOf(database, u"PRAGMA user_version = 1"_s);
        valueOf(database, u"PRAGMA journal_mode = delete"_s);
    });
    {
        // The path of a read-only folder: opened only for reading.
        QSqlDatabase::removeDatabase(u"old"_s);
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        database.setDatabaseName(databasePath());
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        ASSERT_TRUE(database.open());
        QSqlQuery query(u"SELECT * FROM services"_s, database);
        ASSERT_TRUE(query.next());
        EXPECT_EQ(serviceFrom(query), service);
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    EXPECT_EQ(open()->services().value(), QVector<Service>{service});
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        EXPECT_EQ(valueOf(database, u"PRAGMA user_version"_s), schemaVersion);
        EXPECT_EQ(valueOf(database, u"SELECT token_pending FROM services"_s), 0);
        EXPECT_EQ(valueOf(database, u"SELECT series FROM states"_s), 0);
    });
}

TEST_F(Schema, K68_WhatActsOnReportsIsDamage)
{
    int damaged = 0;
    for (const QString &statement :
         {u"CREATE TRIGGER told AFTER INSERT ON reports BEGIN UPDATE states SET seq = 0; END"_s,
          u"CREATE INDEX extra ON reports (origin)"_s, u"DROP TABLE reports"_s}) {
        if (damaged == 0) {
            fill();
        }
        withDatabase(databasePath(), [&statement](QSqlDatabase &database) { valueOf(database, statement); });
        EXPECT_EQ(open()->services()->size(), 1);
        EXPECT_EQ(damagedFiles().size(), ++damaged) << statement.toStdString();
    }
}

TEST_F(Schema, AFileOfAnotherProgramIsSetAside)
{
    fill();
    withDatabase(databasePath(), [](QSqlDatabase &database) { valueOf(database, u"PRAGMA application_id = 7"_s); });
    const auto store = open();
    EXPECT_EQ(damagedFiles().size(), 1);
    EXPECT_EQ(store->services()->size(), 1);
    EXPECT_EQ(store->readOnlyReason(), std::nullopt);
}

// D20
TEST(Journal, D20_IsNoWalOnAFileSystemOfANetwork)
{
    const struct
    {
        QString folder;
        QByteArray type;
        bool wal;
    } table[] = {
        {u"/home/a"_s, "ext4", true},    {u"/home/a"_s, "xfs", true},      {u"/home/a"_s, "tmpfs", true},
        {u"/home/a"_s, "overlay", true}, {u"/home/a"_s, "btrfs", true},    {u"C:/a"_s, "NTFS", true},
        {u"/home/a"_s, "", true},        {u"/home/a"_s, "nfs4", false},    {u"/home/a"_s, "NFS", false},
        {u"/home/a"_s, "cifs", false},   {u"/home/a"_s, "smb3", false},    {u"/home/a"_s, "fuse.sshfs", false},
        {u"/home/a"_s, "9p", false},     {u"//server/a"_s, "NTFS", false}, {u"\\\\server\\a"_s, "NTFS", false},
    };
    for (const auto &row : table) {
        EXPECT_EQ(allowsWal(row.folder, row.type), row.wal) << qPrintable(row.folder) << ' ' << row.type.constData();
    }
}

TEST_F(Schema, D20_ARollbackJournalServesAsWell)
{
    const QString path = m_temporary.path() + u"/plain.db"_s;
    withDatabase(path, [](QSqlDatabase &database) {
        chooseJournal(database, false);
        ASSERT_TRUE(migrate(database).ok());
        EXPECT_EQ(valueOf(database, u"PRAGMA journal_mode"_s), u"delete"_s);
        chooseJournal(database, true);
        EXPECT_EQ(valueOf(database, u"PRAGMA journal_mode"_s), u"wal"_s);
        chooseJournal(database, false);
        EXPECT_EQ(valueOf(database, u"PRAGMA journal_mode"_s), u"delete"_s);
    });
}

/// Additions to the schema: code that acts by itself, or another form of our tables.
class AlteredSchema : public StoreTest, public testing::WithParamInterface<const char *>
{
protected:
    void alter() const
    {
        withDatabase(databasePath(), [](QSqlDatabase &database) {
            for (const QString &statement : QString::fromLatin1(GetParam()).split(u"--"_s)) {
                valueOf(database, statement);
            }
        });
    }
};

TEST_P(AlteredSchema, K68_IsSetAsideAsDamage)
{
    const Service service = fill();
    alter();
    const auto store = open();
    EXPECT_EQ(damagedFiles().size(), 1);
    EXPECT_EQ(store->services().value(), QVector<Service>{service});
    EXPECT_EQ(store->state(service.id)->seq, 7);
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        EXPECT_EQ(valueOf(database, u"SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"_s), 0);
    });
}

TEST_P(AlteredSchema, K68_OfAnOlderVersionIsSetAsideBeforeItIsMigrated)
{
    const Service service = fill();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        for (const QString &column : {u"added_ca"_s, u"token_stored_at"_s, u"token_pending"_s, u"management"_s}) {
            valueOf(database, u"ALTER TABLE services DROP COLUMN "_s + column);
        }
        valueOf(database, u"DROP TABLE reports"_s);
        for (const QString &column : {u"series"_s, u"accepted_under"_s}) {
            valueOf(database, u"ALTER TABLE states DROP COLUMN "_s + column);
        }
        valueOf(database, u"PRAGMA user_version = 1"_s);
    });
    alter();
    EXPECT_EQ(open()->services().value(), QVector<Service>{service});
    EXPECT_EQ(damagedFiles().size(), 1);
}

INSTANTIATE_TEST_SUITE_P(
    Schema, AlteredSchema,
    testing::Values(
        "CREATE TRIGGER later AFTER UPDATE ON states BEGIN UPDATE states SET clock = NULL; END",
        "CREATE TRIGGER more AFTER INSERT ON history BEGIN DELETE FROM usage; END",
        "CREATE VIEW extra AS SELECT * FROM services", "CREATE INDEX extra ON services (account)",
        "CREATE UNIQUE INDEX extra ON usage (service, type, at)", "CREATE INDEX extra ON preferences (hex(value))",
        "CREATE TABLE extra (a)", "DROP INDEX history_of_service", "DROP TABLE preferences",
        "ALTER TABLE services ADD COLUMN extra TEXT DEFAULT 'x'",
        "ALTER TABLE states ADD COLUMN extra TEXT AS (hex(reply)) VIRTUAL",
        "ALTER TABLE states RENAME TO held--CREATE VIEW states AS SELECT * FROM held",
        "DROP TABLE preferences--CREATE TABLE preferences (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (1)) "
        "WITHOUT ROWID",
        "PRAGMA writable_schema = ON--UPDATE sqlite_master SET sql = replace(sql, 'seq INTEGER NOT NULL DEFAULT 0', "
        "'seq INTEGER NOT NULL DEFAULT 9') WHERE name = 'states'"));

TEST_F(Schema, K68_WhatAnalyzeLeavesIsNoDamage)
{
    const Service service = fill();
    withDatabase(databasePath(), [](QSqlDatabase &database) { valueOf(database, u"ANALYZE"_s); });
    EXPECT_EQ(open()->services().value(), QVector<Service>{service});
    EXPECT_TRUE(damagedFiles().isEmpty());
}

#ifdef Q_OS_LINUX // elsewhere the driver's SQLite cannot be configured
TEST_F(Schema, K68_ATriggerThatIsAddedWhileTheStoreIsOpenNeverActs)
{
    const Service service = fill();
    const auto store = open();
    ASSERT_TRUE(store->state(service.id).ok());
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        valueOf(database, u"CREATE TRIGGER later AFTER UPDATE ON states BEGIN UPDATE states SET seq = 99; END"_s);
    });
    ASSERT_TRUE(store->saveVerification(service.id, sampleVerification(8)).ok());
    EXPECT_EQ(store->state(service.id)->seq, 8);
}

TEST_F(Schema, K68_TheConnectionIsDefensive)
{
    fill();
    Database database(databasePath(), Database::Access::ReadWrite);
    const auto connection = database.connection();
    ASSERT_TRUE(connection.ok());
    QSqlQuery query(*connection);
    for (const auto &[statement, value] :
         {std::pair{u"PRAGMA trusted_schema"_s, 0}, std::pair{u"PRAGMA cell_size_check"_s, 1}}) {
        ASSERT_TRUE(query.exec(statement) && query.next());
        EXPECT_EQ(query.value(0).toInt(), value) << qPrintable(statement);
    }
    ASSERT_TRUE(query.exec(u"PRAGMA writable_schema = ON"_s));
    EXPECT_FALSE(query.exec(u"DELETE FROM sqlite_master"_s));
}
#endif

TEST_F(Schema, K68_ATriggerOfANewerVersionNeverActs)
{
    const Service service = fill();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        valueOf(database, u"CREATE TRIGGER later AFTER UPDATE ON states BEGIN UPDATE states SET seq = 99; END"_s);
        valueOf(database, u"PRAGMA user_version = 99"_s);
    });
    const auto store = open();
    EXPECT_FALSE(store->saveHeartbeat(service.id, *store->state(service.id)->clock).ok());
    EXPECT_EQ(store->state(service.id)->seq, 7);
}

} // namespace license::test
