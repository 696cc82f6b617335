// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"
#include "core/store/servicelock.h"
#include "core/teamstore/postgresstore.h"
#include "tests/store/postgreskinds.h"
#include "tests/store/storefixture.h"
#include "tests/support/waitfor.h"

#include <QThread>

namespace license::test {

using namespace Qt::StringLiterals;

/// What only a store in a database has, as its agents, operators and viewers see it.
class TeamStore : public ::testing::Test
{
protected:
    std::unique_ptr<Store> open(const QString &role = u"agent"_s, const QString &computer = u"one"_s) const
    {
        auto store = m_home.openAs(role, computer);
        if (!store) {
            ADD_FAILURE() << qPrintable(store.error().detail);
            return nullptr;
        }
        return store.take();
    }

    const PostgresHome m_home;
};

TEST_F(TeamStore, MakesItsTablesOnceHoweverManyProgramsOpenIt)
{
    m_home.sql(u"DROP SCHEMA license CASCADE"_s);
    std::vector<std::unique_ptr<QThread>> programs;
    std::atomic<int> opened{0};
    for (int i = 0; i < 4; ++i) {
        programs.emplace_back(QThread::create([&, i] {
            const auto store = m_home.openAs(u"postgres"_s, QString::number(i));
            EXPECT_TRUE(store.ok()) << qPrintable(store.ok() ? QString() : store.error().detail);
            opened += store.ok() && store.value()->services().ok() ? 1 : 0;
        }));
        programs.back()->start();
    }
    for (const auto &program : programs) {
        EXPECT_TRUE(program->wait(60'000));
    }
    EXPECT_EQ(opened, 4);
    EXPECT_EQ(m_home.sql(u"SELECT count(*) FROM license.schema_version"_s), u"1"_s);
}

TEST_F(TeamStore, ThatIsNewerIsReadAndNothingIsSaved)
{
    const ServiceId id = open()->addService(sampleConnection())->id;
    m_home.sql(u"UPDATE license.schema_version SET version = 99"_s);
    const auto store = open();
    ASSERT_TRUE(store->readOnlyReason().has_value());
    EXPECT_EQ(storageProblem(*store->readOnlyReason()), StorageProblem::NewerVersion);
    EXPECT_EQ(store->services()->size(), 1);
    EXPECT_EQ(storageProblem(store->renameService(id, u"Other"_s).error()), StorageProblem::NewerVersion);
    EXPECT_EQ(storageProblem(store->tryLock(id).error()), StorageProblem::NewerVersion);
}

TEST_F(TeamStore, AsksOnceForTheVersionOfItsTables)
{
    const auto reads = [this] {
        return m_home
            .sql(u"SELECT seq_scan + coalesce(idx_scan, 0) FROM pg_stat_all_tables"
                 " WHERE relid = 'license.schema_version'::regclass"_s)
            .toLongLong();
    };
    const auto ended = [this] {
        return m_home.sql(u"SELECT count(*) FROM pg_stat_activity WHERE usename = 'agent'"
                          " AND datname = current_database()"_s) == u"0"_s;
    };
    const struct
    {
        const char *name;
        bool writes;
        qint64 reads;
    } rows[] = {{"at the opening", false, 1}, {"and before a write", true, 2}};
    for (const auto &row : rows) {
        SCOPED_TRACE(row.name);
        ASSERT_TRUE(waitFor(ended)); // then it has reported what it read
        const qint64 before = reads();
        {
            const auto store = open();
            EXPECT_TRUE(store->services().ok());
            EXPECT_TRUE(!row.writes || store->setPreference(u"key"_s, u"value"_s).ok());
        }
        ASSERT_TRUE(waitFor(ended));
        EXPECT_EQ(reads() - before, row.reads);
    }
    // The first write of a connection: of another thread.
    const auto store = open();
    ASSERT_TRUE(waitFor([&] { return reads() > 0; }));
    qint64 before = 0;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        before = reads();
        EXPECT_TRUE(store->setPreference(u"key"_s, u"another"_s).ok());
    }));
    thread->start();
    ASSERT_TRUE(thread->wait(60'000));
    EXPECT_TRUE(waitFor([&] { return reads() > before; }));
    EXPECT_EQ(reads() - before, 1);
}

TEST_F(TeamStore, ThatTakesNoWritesIsRead)
{
    const ServiceId id = open()->addService(sampleConnection())->id;
    m_home.sql(u"ALTER ROLE viewer SET default_transaction_read_only = on"_s);
    const auto store = open(u"viewer"_s);
    EXPECT_EQ(databaseProblem(store->readOnlyReason().value_or(Error{})), DatabaseProblem::ReadOnly);
    EXPECT_EQ(store->services()->size(), 1);
    EXPECT_EQ(databaseProblem(store->renameService(id, u"Other"_s).error()), DatabaseProblem::ReadOnly);
    m_home.sql(u"ALTER ROLE viewer RESET default_transaction_read_only"_s);
}

TEST_F(TeamStore, SaysWhyItCannotBeOpened)
{
    TeamAddress noDatabase = m_home.address(u"agent"_s);
    noDatabase.parameters.replace(u"dbname='team"_s, u"dbname='none"_s);
    TeamAddress noServer = m_home.address(u"agent"_s);
    noServer.parameters.replace(u"host='/"_s, u"host='/nowhere/"_s);
    const struct
    {
        const char *name;
        TeamAddress address;
        DatabaseProblem problem;
    } rows[] = {
        {"an unknown role", m_home.address(u"stranger"_s), DatabaseProblem::Refused},
        {"an unknown database", noDatabase, DatabaseProblem::Missing},
        {"no server", noServer, DatabaseProblem::Away},
    };
    for (const auto &row : rows) {
        const auto store = PostgresStore::open(row.address, {u"one"_s, u"host"_s, u"1"_s, nullptr}, u"/nowhere"_s);
        ASSERT_FALSE(store.ok()) << row.name;
        EXPECT_EQ(databaseProblem(store.error()), row.problem) << row.name << qPrintable(store.error().detail);
    }
    m_home.sql(u"DROP SCHEMA license CASCADE; CREATE ROLE lodger LOGIN"_s);
    const auto empty = m_home.openAs(u"lodger"_s, u"one"_s);
    m_home.sql(u"DROP ROLE lodger"_s);
    ASSERT_FALSE(empty.ok());
    EXPECT_EQ(databaseProblem(empty.error()), DatabaseProblem::NoStore) << qPrintable(empty.error().detail);
}

TEST_F(TeamStore, ComesBackWithItsServer)
{
    const auto store = open();
    const ServiceId id = store->addService(sampleConnection())->id;
    const qint64 before = store->dataVersion().value();
    for (const bool crashes : {false, true}) {
        sharedPostgres()->stop(crashes ? Postgres::Stop::Immediate : Postgres::Stop::Fast);
        const auto gone = store->services();
        ASSERT_FALSE(gone.ok());
        EXPECT_EQ(databaseProblem(gone.error()), DatabaseProblem::Away) << qPrintable(gone.error().detail);
        EXPECT_EQ(databaseProblem(store->saveVerification(id, sampleVerification(7)).error()), DatabaseProblem::Away);
        EXPECT_EQ(databaseProblem(store->tryLock(id).error()), DatabaseProblem::Away)
            << "others may have the only lock";
        ASSERT_TRUE(sharedPostgres()->restart());
        EXPECT_EQ(store->services()->size(), 1);
    }
    EXPECT_TRUE(store->saveVerification(id, sampleVerification(7)).ok());
    EXPECT_GT(store->dataVersion().value(), before) << "nobody could tell meanwhile";
}

TEST_F(TeamStore, TellsOfWhatOthersChangedAndOfNothingElse)
{
    const auto store = open();
    const ServiceId id = store->addService(sampleConnection())->id;
    const auto other = open(u"agent"_s, u"two"_s);
    qint64 known = store->dataVersion().value();
    EXPECT_EQ(store->dataVersion().value(), known);
    ASSERT_TRUE(store->renameService(id, u"Mine"_s).ok());
    EXPECT_EQ(store->dataVersion().value(), known) << "a commit of one's own is no news";
    const std::function<Result<Done>()> changes[] = {
        [&] { return other->renameService(id, u"Theirs"_s); },
        [&] { return other->saveVerification(id, sampleVerification(7)); },
        [&] { return other->saveFailure(id, sampleFailure(), sampleEntry(1)); },
        [&] { return other->setPreference(u"theme"_s, u"dark"_s); },
        [&] { return other->removeService(id); },
    };
    for (const auto &change : changes) {
        ASSERT_TRUE(change().ok());
        const qint64 next = store->dataVersion().value();
        EXPECT_GT(next, known);
        known = next;
    }
}

TEST_F(TeamStore, KnowsOfEachComputerWhetherItHasAToken)
{
    const auto one = open();
    const auto two = open(u"agent"_s, u"two"_s);
    const ServiceId id = one->addService(sampleConnection())->id;
    const TokenFacts facts{.expected = true, .storedAt = Instant{milliseconds{1'795'442'709'123}}, .pending = true};
    ASSERT_TRUE(one->setTokenFacts(id, facts).ok());
    EXPECT_TRUE(one->service(id)->tokenExpected);
    EXPECT_EQ(one->service(id)->tokenStoredAt, facts.storedAt);
    EXPECT_FALSE(two->service(id)->tokenExpected);
    EXPECT_EQ(two->service(id)->tokenStoredAt, std::nullopt);
    ASSERT_TRUE(two->setTokenExpected(id, true).ok());
    ASSERT_TRUE(one->setTokenFacts(id, {}).ok());
    EXPECT_FALSE(one->service(id)->tokenExpected);
    EXPECT_TRUE(two->service(id)->tokenExpected);
}

TEST_F(TeamStore, LetsOneAgentAtATimeVerifyAService)
{
    const auto one = open();
    const auto two = open(u"agent"_s, u"two"_s);
    const ServiceId id = one->addService(sampleConnection())->id;
    const ServiceId another = one->addService(sampleConnection(u"Another"_s))->id;
    auto lock = one->tryLock(id).take();
    ASSERT_TRUE(lock);
    EXPECT_FALSE(two->tryLock(id).value());
    EXPECT_TRUE(two->tryLock(another).value());
    const auto beside = two->saveVerification(id, sampleVerification(7));
    ASSERT_FALSE(beside.ok());
    EXPECT_EQ(beside.error().code, ErrorCode::Cancelled);
    lock.reset();
    std::unique_ptr<ServiceLock> next;
    EXPECT_TRUE(waitFor([&] { return (next = two->tryLock(id).take()) != nullptr; }));
    ASSERT_TRUE(two->saveVerification(id, sampleVerification(7)).ok());
    EXPECT_TRUE(one->tryLock(id).value()) << "a result ends its lease";
}

TEST_F(TeamStore, ThrowsALateResultAwayAndSaysSoInTheHistory)
{
    const auto one = open();
    const auto two = open(u"agent"_s, u"two"_s);
    const ServiceId id = one->addService(sampleConnection())->id;
    const auto lock = one->tryLock(id).take();
    m_home.sql(u"UPDATE license.claim SET until = clock_timestamp() - interval '1 second'"_s);
    const auto taken = two->tryLock(id).take();
    ASSERT_TRUE(taken) << "an agent that is silent loses its claim";
    const auto late = one->saveVerification(id, sampleVerification(7));
    ASSERT_FALSE(late.ok());
    EXPECT_EQ(late.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(one->state(id)->seq, 0);
    ASSERT_EQ(one->history(id, 0)->size(), 1);
    EXPECT_EQ(one->history(id, 0)->first().outcome, Outcome::Skipped);
    EXPECT_TRUE(two->saveVerification(id, sampleVerification(7)).ok());
}

TEST_F(TeamStore, LetsARoleDoWhatItMayAndSaysWhatItMayNot)
{
    const auto agent = open();
    const ServiceId id = agent->addService(sampleConnection())->id;
    ASSERT_TRUE(agent->saveVerification(id, sampleVerification(7)).ok());
    const auto operators = open(u"operator"_s, u"two"_s);
    const auto viewer = open(u"viewer"_s, u"three"_s);
    for (const auto &store : {operators.get(), viewer.get()}) {
        EXPECT_EQ(store->state(id)->seq, 7);
        EXPECT_EQ(store->history(id, 0)->size(), 1);
        const auto saved = store->saveVerification(id, sampleVerification(8));
        ASSERT_FALSE(saved.ok());
        EXPECT_EQ(databaseProblem(saved.error()), DatabaseProblem::NotAllowed) << qPrintable(saved.error().detail);
        EXPECT_EQ(databaseProblem(store->tryLock(id).error()), DatabaseProblem::NotAllowed);
    }
    EXPECT_TRUE(operators->renameService(id, u"Renamed"_s).ok());
    EXPECT_EQ(databaseProblem(viewer->renameService(id, u"Again"_s).error()), DatabaseProblem::NotAllowed);
    EXPECT_EQ(agent->service(id)->connection.name, u"Renamed"_s);
}

/// A computer whose clocks stand still until they are moved.
class StillClock final : public Clock
{
public:
    explicit StillClock(const QString &computer)
        : m_now{Instant{milliseconds{1'795'500'000'000}}, milliseconds{0}, u"b@"_s + computer}
    {}
    Reading now() const override { return m_now; }
    void pass(milliseconds span)
    {
        m_now.wall += span;
        m_now.boot += span;
    }

private:
    Reading m_now;
};

TEST_F(TeamStore, CountsATeamsTimeOnAComputerThatVerifiedNothing)
{
    StillClock here(u"here"_s);
    StillClock there(u"there"_s);
    const auto agent = m_home.openAs(u"agent"_s, u"one"_s, here).take();
    const auto console = m_home.openAs(u"viewer"_s, u"two"_s, there).take();
    const ServiceId id = agent->addService(sampleConnection())->id;
    Verification verification = sampleVerification(7);
    verification.clock = GraceClock::start(verification.document.issuedAt, here.now());
    ASSERT_TRUE(agent->saveVerification(id, verification).ok());
    m_home.sql(u"ALTER TABLE license.verification DISABLE TRIGGER guard;"
               " UPDATE license.verification SET accepted_at = clock_timestamp() - interval '5 hours'"_s);
    EXPECT_EQ(agent->state(id)->clock, verification.clock) << "who verified counts by his own clocks";
    const auto seen = console->state(id)->clock;
    ASSERT_TRUE(seen.has_value());
    EXPECT_EQ(seen->anchor, there.now());
    EXPECT_GE(seen->elapsed(), std::chrono::hours{5});
    EXPECT_LT(seen->elapsed(), std::chrono::hours{6});
    // The database's clock goes back; what an agent has counted stays.
    QHash<ServiceId, GraceClock> clocks{{id, verification.clock}};
    for (int beats = 0; beats < 4; ++beats) {
        ASSERT_TRUE(agent->saveHeartbeats(clocks).ok());
        here.pass(std::chrono::hours{4});
    }
    m_home.sql(u"UPDATE license.verification SET accepted_at = clock_timestamp() + interval '5 hours'"_s);
    EXPECT_EQ(console->state(id)->clock->elapsed(), std::chrono::hours{8});
}

TEST_F(TeamStore, KeepsABoundedNumberOfRows)
{
    const auto store = open();
    const ServiceId id = store->addService(sampleConnection())->id;
    m_home.sql(u"INSERT INTO license.attempt (service, at, started_by, outcome, duration)"
               " SELECT %1, i, 'manual', 'unchanged', 0 FROM generate_series(1, %2) AS i"_s.arg(qint64(id))
                   .arg(historyLimit));
    ASSERT_TRUE(store->saveVerification(id, sampleVerification(1)).ok());
    ASSERT_TRUE(store->saveFailure(id, sampleFailure(), sampleEntry(2)).ok());
    const auto history = store->history(id, 0);
    EXPECT_EQ(history->size(), historyLimit);
    EXPECT_EQ(history->first(), sampleEntry(2));
    EXPECT_EQ(history->last().at, Instant{milliseconds{3}});
}

} // namespace license::test
