// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alertmemory.h"
#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"
#include "core/store/objectlistcache.h"
#include "core/store/servicemove.h"
#include "core/store/servicerecord.h"
#include "core/store/sqlitestore.h"
#include "tests/store/postgreskinds.h"
#include "tests/store/reportsamples.h"
#include "tests/store/steppedstore.h"
#include "tests/store/storefixture.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"

#include <QDir>

#include <algorithm>

namespace license::test {

using namespace std::chrono_literals;

namespace {

constexpr int services = 4;

std::vector<MoveResult> resultsOf(const QVector<MovedService> &all)
{
    std::vector<MoveResult> results;
    for (const MovedService &moved : all) {
        results.push_back(moved.result);
    }
    return results;
}

QVector<MovedService> moveAll(Store &from, Store &to, const Clock &clock, MoveMode mode = MoveMode::Do)
{
    ServiceMove move(from, to, clock, mode);
    EXPECT_FALSE(move.obstacle().has_value());
    const auto preferences = move.copyPreferences();
    EXPECT_TRUE(preferences.ok());
    QVector<MovedService> all;
    const QVector<Service> present = from.services().value();
    for (const Service &service : present) {
        all.append(move.move(service));
    }
    return all;
}

/// By name: the order of the ids may differ.
QHash<QString, ServiceRecord> recordsOf(const Store &store)
{
    QHash<QString, ServiceRecord> records;
    const QVector<Service> present = store.services().value();
    for (const Service &service : present) {
        auto record = readRecord(store, service.id);
        EXPECT_TRUE(record.ok());
        records.insert(service.connection.name, record.take());
    }
    return records;
}

milliseconds elapsedIn(const ServiceRecord &record, const Clock &clock)
{
    return record.state.clock ? record.state.clock->advanced(clock.now()).elapsed() : -1ms;
}

/// The end is one: everything is in `to`, nothing in `from`, and no time is lost or added.
void expectAllMoved(const QHash<QString, ServiceRecord> &before, const Store &from, const Store &to, const Clock &clock)
{
    EXPECT_EQ(from.services()->size(), 0);
    const auto after = recordsOf(to);
    ASSERT_EQ(after.size(), before.size());
    for (auto each = before.cbegin(); each != before.cend(); ++each) {
        const ServiceRecord &now = after[each.key()];
        EXPECT_TRUE(sameContent(now, *each)) << qPrintable(each.key());
        EXPECT_EQ(elapsedIn(now, clock).count(), elapsedIn(*each, clock).count()) << qPrintable(each.key());
        EXPECT_EQ(now.service.tokenExpected, each->service.tokenExpected);
        EXPECT_EQ(now.service.tokenStoredAt, each->service.tokenStoredAt);
        EXPECT_EQ(now.service.tokenPending, each->service.tokenPending);
    }
}

} // namespace

/// A store in a folder and one in a database, both of one computer, with services in every state in the one that is
/// left.
class MovedStore : public ::testing::TestWithParam<bool>
{
protected:
    MovedStore() : m_folder(temporaryTemplate()) {}

    void SetUp() override
    {
        reopen();
        fill(from());
        clock.advance(20h);
        before = recordsOf(from());
        ASSERT_EQ(before.size(), services);
    }
    void reopen()
    {
        m_file.reset();
        m_team.reset();
        m_file = SqliteStore::open(m_folder.path() + u"/state"_s).take();
        m_team = home.openAs(u"agent"_s, u"one"_s, clock).take();
    }

    Store &from() const { return GetParam() ? *m_file : *m_team; }
    Store &to() const { return GetParam() ? *m_team : *m_file; }
    /// A database learns a moment later that a lock is free.
    bool nobodyHoldsALock() const
    {
        return waitFor([this] { return home.sql(u"SELECT count(*) FROM license.claim"_s) == u"0"_s; }, 60'000);
    }
    ServiceId idIn(const Store &store, const QString &name) const
    {
        const QVector<Service> present = store.services().value();
        for (const Service &service : present) {
            if (service.connection.name == name) {
                return service.id;
            }
        }
        return ServiceId{0};
    }

    const PostgresHome home;
    FakeClock clock;
    QHash<QString, ServiceRecord> before;

private:
    static void fill(Store &store)
    {
        const ServiceId full = store.addService(sampleConnection(u"Full"_s))->id;
        EXPECT_TRUE(store.setAddedAuthorities(full, "-----BEGIN CERTIFICATE-----\nMIJ=\n").ok());
        EXPECT_TRUE(store.setTokenFacts(full, {.expected = true, .storedAt = Instant{1'000ms}, .pending = true}).ok());
        EXPECT_TRUE(
            store.addPast(full, {sampleEntry(1), sampleEntry(2)}, {{ServerTime{5s}, u"endpoint"_s, 3, 1}}).ok());
        EXPECT_TRUE(store.saveVerification(full, sampleVerification(7)).ok());
        EXPECT_TRUE(store.setManagementSignIn(full, signInAt(home_())).ok());
        EXPECT_TRUE(store.saveReport(full, reportFrom(home_())).ok());
        HistoryEntry failure = sampleEntry(8);
        failure.error = sampleFailure().lastError;
        AttemptSummary attempts = sampleFailure();
        attempts.lastAttempt = sampleVerification(7).clock.anchor;
        attempts.lastAttempt->boot += 1h;
        EXPECT_TRUE(store.saveFailure(full, attempts, failure).ok());

        const ServiceId replaced = store.addService(sampleConnection(u"Replaced"_s))->id;
        EXPECT_TRUE(store.saveVerification(replaced, sampleVerification(40)).ok());
        EXPECT_TRUE(store.replaceConnection(replaced, sampleConnection(u"Replaced"_s)).ok());

        const ServiceId again = store.addService(sampleConnection(u"Replaced and verified"_s))->id;
        EXPECT_TRUE(store.replaceConnection(again, sampleConnection(u"Replaced and verified"_s)).ok());
        EXPECT_TRUE(store.replaceConnection(again, sampleConnection(u"Replaced and verified"_s)).ok());
        Verification second = sampleVerification(3);
        second.series = 2;
        EXPECT_TRUE(store.saveVerification(again, second).ok());

        EXPECT_TRUE(store.addService(sampleConnection(u"New"_s)).ok());
        AlertMemory seen;
        seen.outage = OutageStep::Failed;
        EXPECT_TRUE(store
                        .setPreferences({{u"language"_s, u"pl"_s},
                                         {u"ours"_s, u"1"_s},
                                         {alertMemoriesKey, textOf(AlertMemories{{full, seen}})}})
                        .ok());
    }
    static QString home_() { return license::test::home; }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_file;
    std::unique_ptr<Store> m_team;
};

INSTANTIATE_TEST_SUITE_P(Directions, MovedStore, ::testing::Bool(),
                         [](const auto &direction) { return direction.param ? "ToATeam" : "ToAFolder"; });

TEST_P(MovedStore, HasEverythingOnTheOtherSideAndBack)
{
    ASSERT_TRUE(to().setPreferences({{u"language"_s, u"de"_s}}).ok());
    const auto moved = moveAll(from(), to(), clock);
    EXPECT_EQ(resultsOf(moved), std::vector<MoveResult>(services, MoveResult::Moved));
    expectAllMoved(before, from(), to(), clock);
    EXPECT_EQ(to().preference(u"language"_s).value(), u"de"_s) << "a setting of the other store stays";
    EXPECT_EQ(to().preference(u"ours"_s).value(), u"1"_s);
    const AlertMemories seen = alertMemoriesFrom(to().preference(alertMemoriesKey).value().value_or(QString()));
    EXPECT_EQ(seen.value(idIn(to(), u"Full"_s)).outage, OutageStep::Failed);

    clock.advance(3h);
    reopen();
    EXPECT_EQ(resultsOf(moveAll(to(), from(), clock)), std::vector<MoveResult>(services, MoveResult::Moved));
    expectAllMoved(before, to(), from(), clock);
}

TEST_P(MovedStore, GoesOnWithItsSeqAndItsSeries)
{
    moveAll(from(), to(), clock);
    const ServiceId full = idIn(to(), u"Full"_s);
    EXPECT_EQ(to().saveVerification(full, sampleVerification(7)).error().code, ErrorCode::RolledBack);
    EXPECT_TRUE(to().saveVerification(full, sampleVerification(8, 60)).ok());
    Verification next = sampleVerification(1, 60);
    next.series = 1;
    EXPECT_TRUE(to().saveVerification(idIn(to(), u"Replaced"_s), next).ok());
}

TEST_P(MovedStore, ComesToTheSameEndWhereverItIsKilled)
{
    int point = 0;
    for (bool killed = true; killed; ++point) {
        SCOPED_TRACE(point);
        int left = point;
        const auto step = [&left] {
            if (left-- == 0) {
                throw Killed{};
            }
        };
        killed = false;
        try {
            SteppedStore source(from(), step);
            SteppedStore target(to(), step);
            moveAll(source, target, clock);
        } catch (const Killed &) {
            killed = true;
        }
        reopen();
        // Each service is in one place, or whole in both.
        const auto here = recordsOf(from());
        const auto there = recordsOf(to());
        for (auto each = before.cbegin(); each != before.cend(); ++each) {
            EXPECT_TRUE(here.contains(each.key()) || there.contains(each.key()));
            EXPECT_TRUE(!here.contains(each.key()) || sameContent(here[each.key()], *each));
            EXPECT_TRUE(!there.contains(each.key()) || sameContent(there[each.key()], *each));
        }
        for (const MoveResult result : resultsOf(moveAll(from(), to(), clock))) {
            EXPECT_TRUE(result == MoveResult::Moved || result == MoveResult::Finished);
        }
        expectAllMoved(before, from(), to(), clock);
        EXPECT_EQ(to().preference(u"ours"_s).value(), u"1"_s);
        const AlertMemories seen = alertMemoriesFrom(to().preference(alertMemoriesKey).value().value_or(QString()));
        EXPECT_EQ(seen.value(idIn(to(), u"Full"_s)).outage, OutageStep::Failed);
        moveAll(to(), from(), clock);
        expectAllMoved(before, to(), from(), clock);
        if (HasFailure()) {
            return;
        }
    }
    EXPECT_GT(point, 4 * services);
}

TEST_P(MovedStore, ChangesNothingWhenItIsOnlyTried)
{
    const auto tried = moveAll(from(), to(), clock, MoveMode::Try);
    EXPECT_EQ(resultsOf(tried), std::vector<MoveResult>(services, MoveResult::WouldMove));
    EXPECT_EQ(to().services()->size(), 0);
    EXPECT_EQ(to().preferences()->size(), 0);
    expectAllMoved(before, to(), from(), clock); // nothing has left
    ASSERT_TRUE(to().addRecord(before[u"New"_s]).ok());
    const auto results = resultsOf(moveAll(from(), to(), clock, MoveMode::Try));
    EXPECT_EQ(std::count(results.begin(), results.end(), MoveResult::WouldFinish), 1);
}

TEST_P(MovedStore, LeavesAloneWhatIsInBothAndDiffers)
{
    const struct
    {
        const char *name;
        Result<Done> (*change)(Store &store, ServiceId id);
        MoveResult result;
    } rows[] = {
        {"another name", [](Store &store, ServiceId id) { return store.renameService(id, u"Other"_s); },
         MoveResult::InBoth},
        {"another connection",
         [](Store &store, ServiceId id) { return store.replaceConnection(id, sampleConnection(u"Full"_s)); },
         MoveResult::InBoth},
        {"another sign-in and report",
         [](Store &store, ServiceId id) { return store.setManagementSignIn(id, std::nullopt); }, MoveResult::InBoth},
        {"a later verification",
         [](Store &store, ServiceId id) { return store.saveVerification(id, sampleVerification(9, 60)); },
         MoveResult::Finished},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(row.name);
        ASSERT_TRUE(nobodyHoldsALock());
        const auto added = to().addRecord(before[u"Full"_s]);
        ASSERT_TRUE(added.ok()) << qPrintable(added.error().detail);
        ASSERT_TRUE(row.change(to(), added->id).ok());
        const auto there = readRecord(to(), added->id).value();
        const Service here = from().service(idIn(from(), u"Full"_s)).value();
        EXPECT_EQ(ServiceMove(from(), to(), clock, MoveMode::Do).move(here).result, row.result);
        EXPECT_TRUE(sameContent(readRecord(to(), added->id).value(), there));
        if (row.result == MoveResult::InBoth) {
            EXPECT_TRUE(sameContent(readRecord(from(), here.id).value(), before[u"Full"_s]));
            ASSERT_TRUE(to().removeService(added->id).ok());
        }
    }
    EXPECT_EQ(from().services()->size(), services - 1);
}

TEST_P(MovedStore, FinishesWithTheTimeThatTheOldStoreHasCounted)
{
    ASSERT_TRUE(to().addRecord(before[u"Full"_s]).ok());
    const ServiceId here = idIn(from(), u"Full"_s);
    ASSERT_TRUE(from().proveElapsed(here, 50h).ok());
    const auto moved = ServiceMove(from(), to(), clock, MoveMode::Do).move(from().service(here).value());
    EXPECT_EQ(moved.result, MoveResult::Finished);
    EXPECT_GE(elapsedIn(readRecord(to(), idIn(to(), u"Full"_s)).value(), clock), 50h);
}

TEST_P(MovedStore, LeavesAServiceThatIsVerifiedOrChangedMeanwhile)
{
    const Service full = from().service(idIn(from(), u"Full"_s)).value();
    {
        const auto lock = from().tryLock(full.id);
        ASSERT_TRUE(lock);
        EXPECT_EQ(ServiceMove(from(), to(), clock, MoveMode::Do).move(full).result, MoveResult::Busy);
        EXPECT_EQ(to().services()->size(), 0);
    }
    ASSERT_TRUE(nobodyHoldsALock());
    bool renamed = false;
    SteppedStore target(to(), [&] {
        if (!std::exchange(renamed, true)) {
            ASSERT_TRUE(from().renameService(full.id, u"Renamed"_s).ok());
        }
    });
    EXPECT_EQ(ServiceMove(from(), target, clock, MoveMode::Do).move(full).result, MoveResult::Busy);
    EXPECT_EQ(to().services()->size(), 0) << "the copy is gone again";
    EXPECT_EQ(from().service(full.id)->connection.name, u"Renamed"_s);
}

TEST_P(MovedStore, TellsOfAnotherServiceOfThatName)
{
    Connection other = sampleConnection(u"Full"_s);
    other.installation = u"another-installation-1"_s;
    ASSERT_TRUE(to().addService(other).ok());
    const auto moved =
        ServiceMove(from(), to(), clock, MoveMode::Do).move(from().service(idIn(from(), u"Full"_s)).value());
    EXPECT_EQ(moved.result, MoveResult::Failed);
    EXPECT_EQ(moved.error.value_or(Error{}).code, ErrorCode::InvalidInput);
    EXPECT_EQ(from().services()->size(), services);
}

TEST_P(MovedStore, IsNotMovedOntoItself)
{
    const auto other =
        GetParam() ? SqliteStore::open(from().folder()).take() : home.openAs(u"postgres"_s, u"two"_s, clock).take();
    const auto obstacle = ServiceMove(from(), *other, clock, MoveMode::Do).obstacle();
    ASSERT_TRUE(obstacle.has_value());
    EXPECT_EQ(obstacle->code, ErrorCode::InvalidInput);
}

class MovedToATeam : public MovedStore
{};

INSTANTIATE_TEST_SUITE_P(Directions, MovedToATeam, ::testing::Values(true));

TEST_P(MovedToATeam, CountsOnForEveryComputer)
{
    moveAll(from(), to(), clock);
    FakeClock otherClock;
    otherClock.set({Instant{}, 7h, u"boot-9@other"_s});
    // A name makes the computers different.
    home.sql(u"UPDATE license.verification SET clock = replace(clock, 'boot-1', 'boot-1@one')"_s);
    const auto other = home.openAs(u"viewer"_s, u"two"_s, otherClock).take();
    const auto there = recordsOf(*other);
    for (const QString &name : {u"Full"_s, u"Replaced"_s, u"Replaced and verified"_s}) {
        const milliseconds passed = elapsedIn(there[name], otherClock);
        EXPECT_GE(passed, elapsedIn(before[name], clock)) << qPrintable(name);
        EXPECT_LT(passed, elapsedIn(before[name], clock) + 1h) << qPrintable(name);
    }
    // The database's clock goes back: what the computer had counted before, and what agents count since, both stand.
    home.sql(u"SET session_replication_role = replica;"
             " UPDATE license.verification SET accepted_at = clock_timestamp() + interval '9 days'"_s);
    const QString agent = home.sql(u"SELECT license.register_agent('three', '1', 'three', 1)"_s);
    const QString first = home.sql(u"SELECT license.beat(%1, 0, 0)"_s.arg(agent));
    home.sql(u"SELECT license.beat(%1, %2, 18000000)"_s.arg(agent, first));
    const milliseconds passed = elapsedIn(recordsOf(*other)[u"Full"_s], otherClock);
    EXPECT_EQ(passed.count(), (elapsedIn(before[u"Full"_s], clock) + 5h).count());
}

TEST_P(MovedToATeam, NeedsTheRightToVerify)
{
    for (const QString &role : {u"viewer"_s, u"operator"_s}) {
        const auto target = home.openAs(role, u"one"_s, clock).take();
        const auto moved =
            ServiceMove(from(), *target, clock, MoveMode::Do).move(from().service(idIn(from(), u"Full"_s)).value());
        EXPECT_EQ(moved.result, MoveResult::Failed) << qPrintable(role);
        EXPECT_EQ(databaseProblem(moved.error.value_or(Error{})), DatabaseProblem::NotAllowed) << qPrintable(role);
        EXPECT_EQ(target->services()->size(), 0);
    }
    EXPECT_EQ(from().services()->size(), services);
}

TEST_P(MovedToATeam, RefusesTheTimeOfAnotherComputer)
{
    ServiceRecord record = before[u"Full"_s];
    record.state.clock->anchor.bootId = u"boot-1@one"_s;
    clock.set({Instant{}, 7h, u"boot-9@other"_s});
    EXPECT_EQ(storageProblem(to().addRecord(record).error()), StorageProblem::OtherComputer);
}

} // namespace license::test
