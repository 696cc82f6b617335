// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/store/forwardingstore.h"
#include "core/sync/fleet.h"
#include "tests/sync/teamfixture.h"

#include <QMutex>
#include <QMutexLocker>
#include <QSet>

#include <utility>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

struct OwnedStore
{
    std::unique_ptr<Store> owned;
};

/// A team's store that counts what is read of it, and may refuse to tell its services.
class CountingStore final : private OwnedStore, public ForwardingStore
{
public:
    explicit CountingStore(std::unique_ptr<Store> store) : OwnedStore{std::move(store)}, ForwardingStore(*owned) {}

    Result<QVector<Service>> services() const override
    {
        const QMutexLocker lock(&m_mutex);
        ++m_lists;
        return refuses() ? refused() : ForwardingStore::services();
    }
    Result<QVector<Service>> servicesOf(const QVector<ServiceId> &ids) const override
    {
        const QMutexLocker lock(&m_mutex);
        return refuses() ? refused() : ForwardingStore::servicesOf(ids);
    }
    Result<StoredState> state(ServiceId id) const override
    {
        note({id});
        return ForwardingStore::state(id);
    }
    Result<QHash<ServiceId, StoredState>> states(const QVector<ServiceId> &ids) const override
    {
        note(ids);
        return ForwardingStore::states(ids);
    }
    TeamWork *team() override { return owned->team(); }

    /// The services cannot be read `times` times, after they have been read `reads` times more.
    void refuse(int times, int reads = 0)
    {
        const QMutexLocker lock(&m_mutex);
        m_reads = reads;
        m_refusals = times;
    }
    bool hasRefused() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_refusals == 0;
    }
    int lists() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_lists;
    }
    QSet<ServiceId> read() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_read;
    }
    void countAnew()
    {
        const QMutexLocker lock(&m_mutex);
        m_lists = 0;
        m_read.clear();
    }

private:
    static Result<QVector<Service>> refused() { return databaseError(DatabaseProblem::Slow, u"no answer"_s); }
    bool refuses() const
    {
        if (m_reads > 0) {
            --m_reads;
            return false;
        }
        return m_refusals > 0 && m_refusals-- > 0;
    }
    void note(const QVector<ServiceId> &ids) const
    {
        const QMutexLocker lock(&m_mutex);
        m_read += QSet<ServiceId>(ids.cbegin(), ids.cend());
    }

    mutable QMutex m_mutex; ///< guards the following four
    mutable int m_reads = 0;
    mutable int m_refusals = 0;
    mutable int m_lists = 0;
    mutable QSet<ServiceId> m_read;
};

constexpr int aMinuteAtMost = 60'000;

} // namespace

/// A console that reads what the agents of a team have written, of which there are twenty services.
class TeamReading : public TeamSync
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(TeamSync::SetUp());
        for (int i = 0; i < 19; ++i) {
            Connection connection = service.connection;
            connection.name = connection.installation = u"other %1"_s.arg(i);
            const auto added = console->store->addService(connection);
            ASSERT_TRUE(added.ok());
            others.append(added->id);
        }
        auto opened = home.openAs(u"viewer"_s, u"reader"_s, clock);
        ASSERT_TRUE(opened.ok());
        auto counting = std::make_unique<CountingStore>(opened.take());
        counted = counting.get();
        reader = std::make_unique<Console>(std::move(counting), clock);
        fleet = std::make_unique<Fleet>(reader->context);
        QObject::connect(fleet.get(), &Fleet::storeChanged, fleet.get(), [this] { ++changes; });
        ASSERT_TRUE(fleet->load().ok());
        fleet->startSchedule();
        ASSERT_TRUE(waitFor([&] { return changes > 0; }, aMinuteAtMost)) << "all is read once";
        settle();
    }
    void TearDown() override { fleet.reset(); }

    /// Second looks are over.
    void settle()
    {
        const auto since = [this] { return std::pair(counted->read(), changes); };
        for (auto before = since(); waitFor([&] { return since() != before; }, 1'500); before = since()) {
        }
        counted->countAnew();
        changes = 0;
    }
    bool shows(ServiceId id, ErrorCode code) const
    {
        const ServiceMonitor *const monitor = fleet->find(id);
        return monitor && monitor->state().attempts.lastError && monitor->state().attempts.lastError->code == code;
    }
    void failed(ServiceId id, ErrorCode code)
    {
        AttemptSummary attempts;
        attempts.lastAttempt = clock.now();
        attempts.lastError = Error{.code = code};
        attempts.failures = 1;
        attempts.nextDelay = std::chrono::hours{1};
        const HistoryEntry entry{.at = clock.now().wall, .outcome = Outcome::Failed, .error = attempts.lastError};
        ASSERT_TRUE(console->store->saveFailure(id, attempts, entry, 0).ok());
    }

    QVector<ServiceId> others;
    CountingStore *counted = nullptr;
    std::unique_ptr<Console> reader;
    std::unique_ptr<Fleet> fleet;
    int changes = 0;
};

TEST_F(TeamReading, ReadsAfterANoticeNothingButWhatItNames)
{
    failed(others[3], ErrorCode::Timeout);
    EXPECT_TRUE(waitFor([&] { return shows(others[3], ErrorCode::Timeout); }, aMinuteAtMost));
    settle();
    failed(others[5], ErrorCode::Timeout);
    failed(others[7], ErrorCode::Timeout);
    EXPECT_TRUE(waitFor([&] { return shows(others[5], ErrorCode::Timeout) && shows(others[7], ErrorCode::Timeout); },
                        aMinuteAtMost));
    EXPECT_EQ(counted->read(), (QSet<ServiceId>{others[5], others[7]}));
    EXPECT_EQ(counted->lists(), 0);
    // Whoever can sign in may send any notice.
    counted->countAnew();
    home.sql(u"NOTIFY license_changed, '999999'; NOTIFY license_changed, 'nonsense'; NOTIFY license_changed, '-1'"_s);
    failed(others[5], ErrorCode::ServerUnavailable);
    EXPECT_TRUE(waitFor([&] { return shows(others[5], ErrorCode::ServerUnavailable); }, aMinuteAtMost));
    EXPECT_EQ(counted->lists(), 0);
    EXPECT_TRUE(counted->read().contains(others[5]));
    EXPECT_FALSE(counted->read().contains(others[6]));
}

TEST_F(TeamReading, NoticesServicesThatAreAddedRenamedAndRemoved)
{
    ASSERT_TRUE(console->store->renameService(others[2], u"Renamed"_s).ok());
    EXPECT_TRUE(waitFor([&] { return fleet->findByName(u"Renamed") != nullptr; }, aMinuteAtMost));
    Connection connection = service.connection;
    connection.name = connection.installation = u"late"_s;
    ASSERT_TRUE(console->store->addService(connection).ok());
    EXPECT_TRUE(waitFor([&] { return fleet->findByName(u"late") != nullptr; }, aMinuteAtMost));
    ASSERT_TRUE(console->store->removeService(others[2]).ok());
    EXPECT_TRUE(waitFor([&] { return fleet->find(others[2]) == nullptr; }, aMinuteAtMost));
    EXPECT_EQ(fleet->monitors().size(), 20);
    EXPECT_EQ(counted->lists(), 0) << "nothing but these is read";
}

TEST_F(TeamReading, ReadsAllAfterAChangeThatWasToldAndCouldNotBeRead)
{
    const auto isShown = [this](QStringView name) {
        return waitFor([&] { return fleet->findByName(name) != nullptr; }, aMinuteAtMost);
    };
    const auto isRefused = [this] { return waitFor([this] { return counted->hasRefused(); }, aMinuteAtMost); };
    counted->refuse(1);
    ASSERT_TRUE(console->store->renameService(others[2], u"By the next change"_s).ok());
    ASSERT_TRUE(isRefused());
    ASSERT_TRUE(console->store->renameService(others[3], u"The next change"_s).ok());
    EXPECT_TRUE(isShown(u"By the next change") && isShown(u"The next change"));
    EXPECT_GE(counted->lists(), 1);

    counted->refuse(2); // and the attempt to read all
    ASSERT_TRUE(console->store->renameService(others[4], u"Without another change"_s).ok());
    ASSERT_TRUE(isRefused());
    EXPECT_TRUE(isShown(u"Without another change"));

    settle();
    counted->refuse(1);
    ASSERT_TRUE(console->store->renameService(others[5], u"By the database's return"_s).ok());
    ASSERT_TRUE(isRefused());
    sharedPostgres()->stop(Postgres::Stop::Immediate);
    ASSERT_TRUE(sharedPostgres()->restart());
    EXPECT_TRUE(isShown(u"By the database's return"));
    settle();
    ASSERT_TRUE(console->store->renameService(others[6], u"Alone"_s).ok());
    EXPECT_TRUE(isShown(u"Alone"));
    EXPECT_EQ(counted->lists(), 0) << "once all are read, one is enough again";
}

TEST_F(TeamReading, ReadsAllAgainWhereTheyHadChangedBeforeTheFirstLookAndCouldNotBeRead)
{
    fleet = std::make_unique<Fleet>(reader->context);
    ASSERT_TRUE(fleet->load().ok());
    ASSERT_TRUE(console->store->renameService(others[2], u"Renamed"_s).ok());
    counted->refuse(1, 1); // the look reads them, and then the fleet does
    fleet->startSchedule();
    ASSERT_TRUE(waitFor([this] { return counted->hasRefused(); }, aMinuteAtMost));
    EXPECT_TRUE(waitFor([this] { return fleet->findByName(u"Renamed") != nullptr; }, aMinuteAtMost));
}

TEST_F(TeamReading, ReadsAfterAReconnectionWhatIsNewerThanItKnows)
{
    sharedPostgres()->stop(Postgres::Stop::Immediate);
    ASSERT_TRUE(waitFor([&] { return fleet->monitors().first()->state().storageError.has_value(); }, aMinuteAtMost));
    settle();
    ASSERT_TRUE(sharedPostgres()->restart());
    failed(others[4], ErrorCode::Timeout);
    ASSERT_TRUE(console->store->removeService(others[9]).ok());
    EXPECT_TRUE(waitFor([&] { return shows(others[4], ErrorCode::Timeout) && fleet->find(others[9]) == nullptr; },
                        aMinuteAtMost));
    for (const ServiceMonitor *monitor : fleet->monitors()) {
        EXPECT_FALSE(monitor->state().storageError.has_value()) << "and all are usable again";
    }
    EXPECT_EQ(counted->read(), QSet<ServiceId>{others[4]});
    EXPECT_EQ(counted->lists(), 0);
}

TEST_F(TeamReading, FindsEveryKindOfChangeThatWasNotTold)
{
    const auto id = [this](int at) { return QString::number(static_cast<qint64>(others[at])); };
    const TeamMark known = reader->store->team()->changes(std::nullopt, false)->mark;
    home.sql(
        u"INSERT INTO license.report (service, at, origin, organizations) VALUES (%1, 1, 'file', '')"_s.arg(id(1)));
    home.sql(u"INSERT INTO license.request (service) VALUES (%1)"_s.arg(id(2)));
    home.sql(u"SELECT license.add_late_attempt(%1, 1, 'manual', 1)"_s.arg(id(3)));
    ASSERT_TRUE(console->store->renameService(others[4], u"Renamed"_s).ok());
    failed(others[5], ErrorCode::Timeout);
    // By a connection that was not there to be told.
    const auto late = home.openAs(u"viewer"_s, u"late"_s, clock);
    ASSERT_TRUE(late.ok());
    const auto changes = (*late)->team()->changes(known, true);
    ASSERT_TRUE(changes.ok());
    for (int at = 1; at <= 5; ++at) {
        EXPECT_TRUE(changes->touched.contains(others[at])) << at;
    }
    EXPECT_FALSE(changes->touched.contains(others[9]));
}

TEST_F(TeamReading, ReadsAllOfADatabaseWithAnotherHistory)
{
    // As if an earlier copy had been put back: fewer transactions than are known.
    const auto known = reader->store->team()->changes(std::nullopt, false);
    ASSERT_TRUE(known.ok());
    EXPECT_TRUE(known->all);
    TeamMark later = known->mark;
    later.everything += 1'000'000;
    TeamMark elsewhere = known->mark;
    elsewhere.history = u"another system"_s;
    EXPECT_FALSE(reader->store->team()->changes(known->mark, true)->all);
    EXPECT_TRUE(reader->store->team()->changes(later, true)->all);
    EXPECT_TRUE(reader->store->team()->changes(elsewhere, true)->all);
    EXPECT_FALSE(reader->store->team()->changes(elsewhere, false)->all) << "while it listens, all is told";
}

} // namespace license::test
