// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitestore.h"
#include "tests/store/reportsamples.h"
#include "tests/store/storefixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QThread>
#include <QThreadPool>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace license::test {

using namespace Qt::StringLiterals;

// What only a store that is a file of this computer has.

class SqliteServices : public StoreTest
{};

// H05
TEST_F(SqliteServices, H05_LeaveNoTraceWhenTheyAreRemoved)
{
    const Service service = fill();
    {
        EXPECT_TRUE(contentOf(databasePath()).contains("payload7")) << "the search finds what is there";
        const auto store = open();
        ASSERT_TRUE(store->removeService(service.id).ok());
        EXPECT_TRUE(store->services()->isEmpty());
        EXPECT_FALSE(store->state(service.id).ok());
        EXPECT_TRUE(store->history(service.id, 0)->isEmpty());
        EXPECT_TRUE(store->usage(service.id)->isEmpty());
        EXPECT_TRUE(copies().isEmpty());
        EXPECT_TRUE(store->removeService(service.id).ok()) << "removed already";
    }
    // Nor in free pages.
    QDirIterator files(folder(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray content = contentOf(files.next());
        EXPECT_FALSE(content.contains("acct_7Qm2")) << qPrintable(files.filePath());
        EXPECT_FALSE(content.contains("payload7")) << qPrintable(files.filePath());
    }
}

TEST_F(SqliteServices, OfANewerVersionAreReadAsFarAsTheyAreUnderstood)
{
    fill();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        valueOf(database, u"UPDATE services SET deployment = 'orbit', keys = '[{\"kid\":\"k\",\"pqc\":1}]'"_s);
    });
    const auto services = open()->services();
    ASSERT_EQ(services->size(), 1);
    EXPECT_EQ(services->at(0).connection.deployment, Deployment::OnPremises);
    EXPECT_EQ(services->at(0).connection.keys.size(), 1);
}

TEST_F(SqliteServices, KeepTheFactsOfTheirTokenInTheirCopies)
{
    const Service service = fill();
    EXPECT_EQ(copies().size(), 1);
    Service expected = service;
    {
        const auto store = open();
        const TokenFacts facts{.expected = true, .storedAt = Instant{milliseconds{1'795'442'709'123}}, .pending = true};
        ASSERT_TRUE(store->setTokenFacts(service.id, facts).ok());
        ASSERT_TRUE(store->setAddedAuthorities(service.id, "pem\n").ok());
        expected = *store->service(service.id);
        EXPECT_EQ(expected.tokenStoredAt, facts.storedAt);
    }
    // A damaged database is rebuilt from the copy.
    QFile file(databasePath());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(200, 'x'));
    file.close();
    const auto rebuilt = open();
    EXPECT_EQ(damagedFiles().size(), 1);
    EXPECT_EQ(rebuilt->services().value(), QVector<Service>{expected});
}

#ifdef Q_OS_UNIX
TEST_F(SqliteServices, AreOfOneStoreByWhateverPathItIsReached)
{
    fill();
    const auto store = open();
    const QString other = m_temporary.path() + u"/other"_s;
    ASSERT_TRUE(QDir().mkdir(other));
    ASSERT_TRUE(QFile::setPermissions(other, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    // As a second mount of the folder shows it, which only root could make here.
    ASSERT_EQ(
        ::link(QFile::encodeName(databasePath()).constData(), QFile::encodeName(other + u"/licenses.db"_s).constData()),
        0);
    const auto again = SqliteStore::open(other);
    ASSERT_TRUE(again.ok()) << qPrintable(again.error().detail);
    EXPECT_EQ(store->identity().value(), (*again)->identity().value());

    const QString third = m_temporary.path() + u"/third"_s;
    const auto another = SqliteStore::open(third);
    ASSERT_TRUE(another.ok()) << qPrintable(another.error().detail);
    EXPECT_NE(store->identity().value(), (*another)->identity().value());
}
#endif

class SqliteStates : public StoreTest
{
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        m_store = open();
        m_id = m_store->addService(sampleConnection())->id;
    }

    StoredState state() const { return m_store->state(m_id).value(); }

    std::unique_ptr<Store> m_store;
    ServiceId m_id{};
};

// D05: a save that cannot complete changes nothing.
TEST_F(SqliteStates, AVerificationThatFailsHalfwayLeavesNoTrace)
{
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(7)).ok());
    const StoredState before = state();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        valueOf(database, u"CREATE UNIQUE INDEX broken ON history (service)"_s); // a second line cannot be added
    });
    const auto saved = m_store->saveVerification(m_id, sampleVerification(8, 60));
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().code, ErrorCode::StorageFailed);
    EXPECT_TRUE(saved.error().detail.contains(u"UNIQUE"_s)) << qPrintable(saved.error().detail);
    EXPECT_EQ(state(), before);
    EXPECT_EQ(m_store->usage(m_id)->size(), 2);
    EXPECT_FALSE(contentOf(folder() + u"/copies/"_s + copies().first()).contains("payload8"));
}

TEST_F(SqliteStates, AThreadThatIsStartedAgainGetsAConnectionAgain)
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    pool.setExpiryTimeout(0);
    for (int round = 0; round < 5; ++round) {
        pool.start([this] { EXPECT_TRUE(m_store->setPreference(u"a"_s, u"b"_s).ok()); });
        ASSERT_TRUE(pool.waitForDone(10'000));
    }
    EXPECT_EQ(QSqlDatabase::connectionNames().size(), 1);
}

TEST_F(SqliteStates, AConnectionEndsWithItsThread)
{
    const auto before = QSqlDatabase::connectionNames().size();
    const std::unique_ptr<QThread> thread(QThread::create([this] { EXPECT_TRUE(m_store->services().ok()); }));
    thread->start();
    ASSERT_TRUE(thread->wait(10'000));
    EXPECT_EQ(QSqlDatabase::connectionNames().size(), before);
    m_store.reset();
    EXPECT_EQ(QSqlDatabase::connectionNames().size(), 0);
}

using SqliteHistory = SqliteStates;

// D21
TEST_F(SqliteHistory, D21_KeepsABoundedNumberOfRows)
{
    m_store.reset();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        valueOf(database, u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                          " INSERT INTO history (service, at, started_by, outcome, duration)"
                          " SELECT 1, i, 'manual', 'unchanged', 0 FROM n"_s.arg(historyLimit));
        valueOf(database, u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                          " INSERT INTO usage (service, type, at, total, used)"
                          " SELECT 1, 'endpoint', i * 1000, 1, 1 FROM n"_s.arg(usageLimit));
    });
    m_store = open();
    const auto other = m_store->addService(sampleConnection(u"Other"_s));
    ASSERT_TRUE(m_store->saveVerification(other->id, sampleVerification(1)).ok());
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(1)).ok());
    ASSERT_TRUE(m_store->saveFailure(m_id, sampleFailure(), sampleEntry(2)).ok());
    const auto history = m_store->history(m_id, 0);
    EXPECT_EQ(history->size(), historyLimit);
    EXPECT_EQ(history->first(), sampleEntry(2));
    EXPECT_EQ(history->last().at, Instant{milliseconds{3}});
    EXPECT_EQ(m_store->history(other->id, 0)->size(), 1) << "each service has its own bound";
    const auto usage = m_store->usage(m_id);
    EXPECT_EQ(usage->size(), usageLimit + 1) << "the bound is one of each type, and server has a single sample";
    EXPECT_EQ(usage->first().at, ServerTime{seconds{2}});
}

TEST_F(SqliteHistory, OfANewerVersionIsReadAsFarAsItIsUnderstood)
{
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(1)).ok());
    m_store.reset();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        for (
            const QString &values :
            {u"'telepathy', 'changed', NULL, NULL"_s, u"'manual', 'wondrous', NULL, NULL"_s,
             u"'manual', 'failed', '{\"code\":\"flux\",\"tls\":\"quantum\",\"new\":[1]}', NULL"_s,
             u"'manual', 'changed', 'no json', '[{\"kind\":\"colour\"},{\"kind\":\"package_name\",\"to\":\"B\"},7]'"_s}) {
            valueOf(database, u"INSERT INTO history (service, at, started_by, outcome, error, changes, duration)"
                              " SELECT 1, 5, column1, column2, column3, column4, 6 FROM (VALUES (%1))"_s.arg(values));
        }
    });
    m_store = open();
    const auto history = m_store->history(m_id, 2);
    ASSERT_EQ(history->size(), 2);
    EXPECT_EQ(history->at(0).error, std::nullopt);
    EXPECT_EQ(history->at(0).changes, (QVector<Change>{{Change::Kind::PackageName, {}, {}, std::monostate{}, u"B"_s}}));
    ASSERT_TRUE(history->at(1).error.has_value());
    EXPECT_EQ(history->at(1).error->code, ErrorCode::UnsupportedVersion);
    EXPECT_TRUE(history->at(1).error->detail.contains(u"flux"_s));
    EXPECT_EQ(history->at(1).error->tls, TlsProblem::Other);
    EXPECT_EQ(m_store->history(m_id, 0)->size(), 3) << "lines that cannot be understood are left out";
}

using SqliteReports = SqliteServices;

TEST_F(SqliteReports, TheCopyKeepsTheSignInAndNoReport)
{
    const Service service = fill();
    {
        const auto store = open();
        ASSERT_TRUE(store->setManagementSignIn(service.id, signInAt(home)).ok());
        ASSERT_TRUE(store->saveReport(service.id, reportFrom(home)).ok());
    }
    QFile file(databasePath());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(200, 'x'));
    file.close();
    const auto rebuilt = open();
    EXPECT_EQ(damagedFiles().size(), 1);
    EXPECT_EQ(rebuilt->service(service.id)->management, signInAt(home));
    EXPECT_EQ(*rebuilt->report(service.id), std::nullopt);
    EXPECT_TRUE(rebuilt->saveReport(service.id, reportFrom(home)).ok());
}

TEST_F(SqliteReports, ADamagedColumnIsReadAsFarAsItIsUnderstood)
{
    const Service service = fill();
    {
        const auto store = open();
        ASSERT_TRUE(store->setManagementSignIn(service.id, signInAt(home)).ok());
        ASSERT_TRUE(store->saveReport(service.id, reportFrom(home)).ok());
    }
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        valueOf(database, u"UPDATE reports SET organizations = '[{\"name\":7,\"total\":-4,\"plans\":{}},3]'"_s);
    });
    const auto store = open();
    EXPECT_EQ((*store->report(service.id))->organizations, QVector<Organization>(2, Organization{}));
    withDatabase(databasePath(),
                 [](QSqlDatabase &database) { valueOf(database, u"UPDATE services SET management = '{}'"_s); });
    EXPECT_EQ(open()->service(service.id)->management, std::nullopt);
}

} // namespace license::test
