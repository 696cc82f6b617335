// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/store/databaseopener.h"
#include "core/store/rebuild.h"
#include "core/store/rebuiltnotice.h"
#include "core/store/sql.h"
#include "core/store/sqlitestore.h"
#include "tests/store/storefixture.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace license::test {

using namespace Qt::StringLiterals;

class Damage : public StoreTest
{
protected:
    /// Opens after damage: the service, its last reply, seq and clock must be present.
    void expectNothingLost(const Service &service, qint64 seq) const
    {
        const auto store = open();
        ASSERT_TRUE(store);
        EXPECT_EQ(store->readOnlyReason(), std::nullopt);
        ASSERT_EQ(store->services().value(), QVector<Service>{service});
        const auto state = store->state(service.id);
        EXPECT_EQ(state->seq, seq);
        EXPECT_EQ(state->reply, sampleVerification(seq).reply);
        EXPECT_EQ(state->clock, sampleVerification(seq).clock);
        EXPECT_TRUE(store->saveVerification(service.id, sampleVerification(seq + 1)).ok());
    }
};

// D01
TEST_F(Damage, D01_AFileThatIsNoDatabaseIsSetAsideAndRebuilt)
{
    const QByteArray sound = [this] {
        fill();
        return contentOf(databasePath());
    }();
    QByteArray wrongMagic = sound;
    wrongMagic.replace(0, 6, "SQLate");
    const QByteArray corpus[] = {"",
                                 "x",
                                 QByteArray(100, '\0'),
                                 QByteArray(4096, '\0'),
                                 QByteArray(10'000, 'g'),
                                 wrongMagic,
                                 sound.left(100),
                                 sound.left(4096),
                                 sound.chopped(4096),
                                 "SQLite format 3" + QByteArray(1, '\0')};
    for (const QByteArray &content : corpus) {
        SCOPED_TRACE(content.left(20).toStdString() + " of " + std::to_string(content.size()));
        QDir(folder()).removeRecursively();
        const Service service = fill();
        setContent(databasePath(), content);
        expectNothingLost(service, 7);
        ASSERT_EQ(damagedFiles().size(), 1);
        EXPECT_EQ(contentOf(folder() + u'/' + damagedFiles().first()), content);
        EXPECT_TRUE(
            QRegularExpression(uR"(^licenses\.db\.corrupt-\d{8}T\d{6}Z$)"_s).match(damagedFiles().first()).hasMatch());
        EXPECT_FALSE(QFile::exists(databasePath() + u".new"_s));
        expectNothingLost(service, 8);
        EXPECT_EQ(damagedFiles().size(), 1) << "rebuilt once";
    }
}

TEST_F(Damage, D01_ThatItWasRebuiltIsToldOnceByWhomever)
{
    fill();
    EXPECT_EQ(takeRebuiltNotice(*open()), std::nullopt);
    setContent(databasePath(), "junk");
    open().reset(); // an agent without anybody watching
    ASSERT_EQ(damagedFiles().size(), 1);
    EXPECT_EQ(rebuiltNotice(*open()), storageError(StorageProblem::Rebuilt, damagedFiles().first()));
    EXPECT_EQ(takeRebuiltNotice(*open()), storageError(StorageProblem::Rebuilt, damagedFiles().first()));
    EXPECT_EQ(takeRebuiltNotice(*open()), std::nullopt);
}

TEST_F(Damage, D01_WithoutCopiesAFreshStoreIsMade)
{
    fill();
    QDir(folder() + u"/copies"_s).removeRecursively();
    setContent(databasePath(), "junk");
    EXPECT_TRUE(open()->services()->isEmpty());
    EXPECT_EQ(damagedFiles().size(), 1);
}

TEST_F(Damage, D01_CopiesThatAreDamagedTooAreLeftOut)
{
    const Service service = fill();
    ServiceId second{};
    {
        const auto store = open();
        second = store->addService(sampleConnection(u"B"_s))->id;
    }
    for (const QByteArray &junk : {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("{\"version\":1}"),
                                   QByteArray("{\"version\":2,\"name\":\"B\",\"url\":\"u\",\"installation\":\"i\"}")}) {
        setContent(folder() + u"/copies/%1.json"_s.arg(qint64(second)), junk);
        setContent(folder() + u"/copies/7x.json"_s, "{}");
        setContent(databasePath(), "junk");
        EXPECT_EQ(open()->services().value(), QVector<Service>{service});
    }
}

// D02
TEST_F(Damage, D02_FlippedBytesNeitherCrashNorLoseTheService)
{
    fill();
    const QByteArray sound = contentOf(databasePath());
    const QByteArray copy = contentOf(folder() + u"/copies/1.json"_s);
    QRandomGenerator random(20'261'123);
    int rebuilt = 0;
    for (int seed = 0; seed < 1'000; ++seed) {
        SCOPED_TRACE(seed);
        QByteArray flipped = sound;
        const int flips = 1 + int(random.bounded(8));
        for (int i = 0; i < flips; ++i) {
            const qsizetype at = random.bounded(flipped.size());
            flipped[at] = char(flipped[at] ^ (1 << random.bounded(8)));
        }
        setContent(databasePath(), flipped);
        setContent(folder() + u"/copies/1.json"_s, copy);
        auto store = SqliteStore::open(folder());
        // A flipped version number means a newer version, and nothing else fails.
        ASSERT_TRUE(store.ok()) << qPrintable(store.error().detail);
        const auto services = store.value()->services();
        ASSERT_TRUE(services.ok()) << qPrintable(services.error().detail);
        ASSERT_EQ(services->size(), 1);
        EXPECT_TRUE(store.value()->state(services->first().id).ok());
        store = Error{};
        rebuilt += int(damagedFiles().size());
        for (const QString &name : damagedFiles()) {
            QFile::remove(folder() + u'/' + name);
        }
        QFile::remove(databasePath() + u"-wal"_s);
        QFile::remove(databasePath() + u"-shm"_s);
        QFile::remove(sql::damageMarker(databasePath()));
    }
    EXPECT_GT(rebuilt, 0);
}

// D03
TEST_F(Damage, D03_ADatabaseCutAtAnyLengthIsRebuilt)
{
    const Service service = fill();
    const QByteArray sound = contentOf(databasePath());
    const QByteArray copy = contentOf(folder() + u"/copies/1.json"_s);
    for (qsizetype length = 0; length < sound.size(); length += 509) {
        SCOPED_TRACE(length);
        setContent(databasePath(), sound.left(length));
        setContent(folder() + u"/copies/1.json"_s, copy);
        expectNothingLost(service, 7);
        for (const QString &name : damagedFiles()) {
            QFile::remove(folder() + u'/' + name);
        }
    }
}

TEST_F(Damage, D03_AWalCutAtAnyLengthGivesTheOldOrTheNewState)
{
    const Service service = fill();
    // While a second store is open, the first leaves its commits in the WAL.
    QByteArray database;
    QByteArray wal;
    {
        const auto store = open();
        ASSERT_TRUE(store->saveVerification(service.id, sampleVerification(8)).ok());
        QFile::copy(databasePath(), m_temporary.path() + u"/db"_s);
        QFile::copy(databasePath() + u"-wal"_s, m_temporary.path() + u"/wal"_s);
    }
    database = contentOf(m_temporary.path() + u"/db"_s);
    wal = contentOf(m_temporary.path() + u"/wal"_s);
    ASSERT_GT(wal.size(), 4096);
    int newer = 0;
    int older = 0;
    for (qsizetype length = 0; length <= wal.size(); length += 1 + wal.size() / 40) {
        SCOPED_TRACE(length);
        setContent(databasePath(), database);
        setContent(databasePath() + u"-wal"_s, wal.left(length));
        QFile::remove(databasePath() + u"-shm"_s);
        const auto store = open();
        ASSERT_TRUE(store);
        const auto state = store->state(service.id);
        ASSERT_TRUE(state.ok());
        (state->seq == 8 ? newer : older)++;
        EXPECT_EQ(state->reply, sampleVerification(state->seq).reply);
        EXPECT_EQ(store->history(service.id, 0)->size(), state->seq - 6);
    }
    EXPECT_GT(older, 0);
    EXPECT_TRUE(damagedFiles().isEmpty());
    setContent(databasePath(), database);
    setContent(databasePath() + u"-wal"_s, wal);
    EXPECT_EQ(open()->state(service.id)->seq, 8);
}

TEST_F(Damage, MetInALargeFileIsLookedForAtTheNextStart)
{
    const Service service = fill();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        valueOf(database, u"INSERT INTO preferences VALUES ('big', hex(zeroblob(2000000)))"_s);
    });
    ASSERT_GT(QFileInfo(databasePath()).size(), checkedSize);
    qint64 page = 0;
    withDatabase(databasePath(), [&page](QSqlDatabase &database) {
        page = valueOf(database, u"SELECT rootpage FROM sqlite_master WHERE name = 'history'"_s).toLongLong();
    });
    QByteArray content = contentOf(databasePath());
    content.replace((page - 1) * 4096, 100, QByteArray(100, '\xee'));
    setContent(databasePath(), content);
    {
        const auto store = open();
        EXPECT_TRUE(damagedFiles().isEmpty());
        EXPECT_FALSE(store->history(service.id, 0).ok());
    }
    expectNothingLost(service, 7);
    EXPECT_EQ(damagedFiles().size(), 1);
}

TEST_F(Damage, D21_OnlySomeDamagedFilesAreKept)
{
    fill();
    for (int i = 0; i < keptDamagedFiles + 3; ++i) {
        setContent(databasePath(), QByteArray::number(i));
        ASSERT_TRUE(open());
    }
    ASSERT_EQ(damagedFiles().size(), keptDamagedFiles);
    EXPECT_EQ(contentOf(folder() + u'/' + damagedFiles().last()), QByteArray::number(keptDamagedFiles + 2));
}

TEST_F(Damage, NeverBringsARemovedServiceBack)
{
    const Service service = fill();
    const QByteArray copy = contentOf(folder() + u"/copies/1.json"_s);
    ASSERT_TRUE(open()->removeService(service.id).ok());
    setContent(databasePath(), "junk");
    EXPECT_TRUE(open()->services()->isEmpty());

    // The next start removes a copy that a killed process left behind.
    setContent(folder() + u"/copies/1.json"_s, copy);
    EXPECT_TRUE(open()->services()->isEmpty());
    EXPECT_TRUE(copies().isEmpty());
    setContent(databasePath(), "junk");
    EXPECT_TRUE(open()->services()->isEmpty());
}

TEST_F(Damage, AServiceWhoseCopyCannotBeRemovedStays)
{
    const Service service = fill();
    const QString copy = folder() + u"/copies/1.json"_s;
    // Not even root can remove a non-empty folder like a file.
    QFile::remove(copy);
    ASSERT_TRUE(QDir().mkpath(copy + u"/in the way"_s));
    const auto store = open();
    const auto removed = store->removeService(service.id);
    ASSERT_FALSE(removed.ok());
    EXPECT_EQ(removed.error().code, ErrorCode::StorageFailed);
    EXPECT_EQ(store->services()->size(), 1);
}

TEST_F(Damage, MissingCopiesAreMadeAgain)
{
    const Service service = fill();
    QDir(folder() + u"/copies"_s).removeRecursively();
    ASSERT_TRUE(open());
    EXPECT_EQ(copies(), QStringList{u"1.json"_s});
    setContent(databasePath(), "junk");
    expectNothingLost(service, 7);
}

// D15
TEST_F(Damage, D15_ADeletedDatabaseIsNotBroughtBack)
{
    fill();
    for (const char *suffix : {"", "-wal", "-shm"}) {
        QFile::remove(databasePath() + QString::fromLatin1(suffix));
    }
    EXPECT_TRUE(open()->services()->isEmpty());
    EXPECT_TRUE(copies().isEmpty());
    EXPECT_TRUE(damagedFiles().isEmpty());
}

} // namespace license::test
