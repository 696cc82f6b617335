// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "core/sync/fleet.h"
#include "core/sync/objectlistloader.h"
#include "tests/support/rawserver.h"
#include "tests/support/testpki.h"
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

#include <QCoreApplication>
#include <QSet>
#include <QSignalSpy>

#include <csignal>

namespace license::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using FleetTest = SyncTest;

TEST_F(FleetTest, LoadsAddsRenamesAndRemoves)
{
    Fleet fleet(console->context);
    ASSERT_TRUE(fleet.load().ok());
    ASSERT_EQ(fleet.monitors().size(), 1);

    Connection another = service.connection;
    another.name = u"Another"_s;
    another.installation = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
    QObject receiver;
    ServiceMonitor *added = nullptr;
    fleet.add(
        another, Secret(server.token()), &receiver,
        [&added](const Result<ServiceMonitor *> &monitor) { added = monitor.ok() ? *monitor : nullptr; },
        [](const Error &) { FAIL(); });
    ASSERT_TRUE(waitFor([&added] { return added != nullptr; }));
    EXPECT_TRUE(added->state().service.tokenExpected);
    EXPECT_TRUE(console->vault.holds(added->state().service)) << "under the key by which it is read";
    EXPECT_EQ(fleet.findByName(u"Another"), added);

    std::optional<Result<Done>> renamed;
    fleet.rename(added->state().service.id, u"Renamed"_s, &receiver,
                 [&renamed](const Result<Done> &result) { renamed = result; });
    EXPECT_EQ(fleet.findByName(u"Renamed"), added) << "at once";
    ASSERT_TRUE(waitFor([&renamed] { return renamed.has_value(); }));
    EXPECT_TRUE(renamed->ok());
    EXPECT_EQ(fleet.findByName(u"Renamed"), added);

    const Service gone = added->state().service;
    bool removed = false;
    fleet.remove(gone.id, &receiver, [&removed](const Result<Done> &result) { removed = result.ok(); });
    ASSERT_TRUE(waitFor([&removed] { return removed; }));
    EXPECT_EQ(fleet.monitors().size(), 1);
    EXPECT_FALSE(console->vault.holds(gone));
}

namespace {

/// In addition to the existing one.
void addMany(Store &store, const Connection &like, int count)
{
    for (int i = 0; i < count; ++i) {
        Connection another = like;
        another.name = u"Service %1"_s.arg((i * 7) % count, 3, 10, QLatin1Char('0'));
        another.installation = QString::fromLatin1(QByteArray::number(i).rightJustified(22, 'A'));
        ASSERT_TRUE(store.addService(another).ok());
    }
}

QVector<ServiceState> statesOf(const Fleet &fleet)
{
    QVector<ServiceState> states;
    for (const ServiceMonitor *monitor : fleet.monitors()) {
        states.append(monitor->state());
    }
    return states;
}

} // namespace

TEST_F(FleetTest, LoadedGraduallyItHasAFewAtOnceAndThenWhatItHasWhenLoaded)
{
    {
        StoredMonitor monitor(service, console->context);
        ASSERT_FALSE(refresh(monitor).error.has_value());
    }
    addMany(*console->store, service.connection, 50);
    Fleet all(console->context);
    ASSERT_TRUE(all.load().ok());

    Fleet fleet(console->context);
    QSignalSpy loaded(&fleet, &Fleet::loaded);
    QSignalSpy added(&fleet, &Fleet::serviceAdded);
    ASSERT_TRUE(fleet.loadGradually().ok());
    const auto atOnce = fleet.monitors().size();
    EXPECT_GT(atOnce, 1);
    EXPECT_EQ(atOnce + fleet.stillToCome(), 51);
    EXPECT_TRUE(loaded.isEmpty()) << "through the event loop";
    ASSERT_TRUE(waitFor([&loaded] { return !loaded.isEmpty(); }));
    EXPECT_EQ(fleet.stillToCome(), 0);
    EXPECT_EQ(added.count(), 51);
    EXPECT_EQ(statesOf(fleet), statesOf(all)) << "in the same order";
    EXPECT_TRUE(fleet.findByName(service.connection.name)->state().document.has_value());
}

TEST_F(FleetTest, WhatIsReadOtherwiseMeanwhileIsThereOnce)
{
    addMany(*console->store, service.connection, 50);
    Fleet fleet(console->context);
    QSignalSpy loaded(&fleet, &Fleet::loaded);
    ASSERT_TRUE(fleet.loadGradually().ok());
    QObject receiver;
    fleet.rename(fleet.monitors().first()->state().service.id, u"Renamed"_s, &receiver, [](const Result<Done> &) {});
    ASSERT_TRUE(waitFor([&loaded] { return !loaded.isEmpty(); }));
    EXPECT_EQ(fleet.monitors().size(), 51);
    EXPECT_NE(fleet.findByName(u"Renamed"), nullptr);
}

TEST_F(FleetTest, AFewServicesAreAllThereAtOnceAndItIsSaidAllTheSame)
{
    Fleet fleet(console->context);
    QSignalSpy loaded(&fleet, &Fleet::loaded);
    ASSERT_TRUE(fleet.loadGradually().ok());
    EXPECT_EQ(fleet.monitors().size(), 1);
    EXPECT_EQ(fleet.stillToCome(), 0);
    EXPECT_TRUE(waitFor([&loaded] { return loaded.count() == 1; }));
}

TEST_F(FleetTest, WhatIsDueAmongThoseThatComeLaterIsVerifiedToo)
{
    addMany(*console->store, service.connection, 20); // never verified, and without a token
    Fleet fleet(console->context);
    QSet<ServiceMonitor *> tried;
    QObject::connect(&fleet, &Fleet::refreshFinished, &fleet, [&tried](ServiceMonitor *monitor) { tried += monitor; });
    ASSERT_TRUE(fleet.loadGradually().ok());
    fleet.startSchedule();
    EXPECT_TRUE(waitFor([&] { return tried.size() == 21; }));
    fleet.stopSchedule();
}

TEST_F(FleetTest, MayGoWhileItIsLoading)
{
    addMany(*console->store, service.connection, 50);
    auto fleet = std::make_unique<Fleet>(console->context);
    ASSERT_TRUE(fleet->loadGradually().ok());
    fleet.reset();
    console->storage.waitForDone();
    QCoreApplication::processEvents();
}

TEST_F(FleetTest, E09_KeepsAServiceWhoseTokenTheKeychainRefused)
{
    Fleet fleet(console->context);
    ASSERT_TRUE(fleet.load().ok());
    console->vault.failure = Error{.code = ErrorCode::KeychainUnavailable};
    Connection another = service.connection;
    another.name = u"Another"_s;
    another.installation = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
    QObject receiver;
    std::optional<ErrorCode> warned;
    bool added = false;
    fleet.add(
        another, Secret(server.token()), &receiver, [&added](const Result<ServiceMonitor *> &m) { added = m.ok(); },
        [&warned](const Error &error) { warned = error.code; });
    ASSERT_TRUE(waitFor([&added] { return added; }));
    EXPECT_EQ(warned, ErrorCode::KeychainUnavailable);
    EXPECT_FALSE(fleet.findByName(u"Another")->state().service.tokenExpected);
}

TEST_F(FleetTest, RefreshesAllAndAnswersInTheirOrder)
{
    Connection broken = service.connection;
    broken.name = u"0 broken"_s;
    broken.installation = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
    ASSERT_TRUE(
        console->store->addService(broken).ok()); // the server does not know this installation, and it has no token
    Fleet fleet(console->context);
    ASSERT_TRUE(fleet.load().ok());
    std::optional<QVector<RefreshOutcome>> outcomes;
    int answers = 0;
    QObject receiver;
    fleet.refreshAll(Trigger::Manual, 10s, &receiver, [&](const QVector<RefreshOutcome> &all) {
        outcomes = all;
        ++answers;
    });
    ASSERT_TRUE(waitFor([&outcomes] { return outcomes.has_value(); }));
    ASSERT_EQ(outcomes->size(), 2);
    EXPECT_EQ(outcomes->at(0).error->code, ErrorCode::CredentialsMissing);
    EXPECT_EQ(outcomes->at(1).outcome, Outcome::Changed);
    EXPECT_EQ(answers, 1);
}

TEST_F(FleetTest, AnEmptyFleetAnswersToo)
{
    ASSERT_TRUE(console->store->removeService(service.id).ok());
    Fleet fleet(console->context);
    ASSERT_TRUE(fleet.load().ok());
    bool answered = false;
    QObject receiver;
    fleet.refreshAll(Trigger::Manual, 10s, &receiver,
                     [&answered](const QVector<RefreshOutcome> &all) { answered = all.isEmpty(); });
    EXPECT_FALSE(answered) << "never before control is back in the event loop";
    EXPECT_TRUE(waitFor([&answered] { return answered; }));
}

TEST_F(FleetTest, StartingTheScheduleVerifiesWhatIsDueAndNothingElse)
{
    Fleet fleet(console->context);
    ASSERT_TRUE(fleet.load().ok());
    QSignalSpy finished(&fleet, &Fleet::refreshFinished);
    fleet.startSchedule();
    ASSERT_TRUE(waitFor([&finished] { return finished.size() == 1; }));
    EXPECT_EQ(console->store->history(service.id, 1)->first().trigger, Trigger::Startup);
    fleet.stopSchedule();

    const qsizetype before = verifications();
    fleet.startSchedule();
    EXPECT_FALSE(fleet.monitors().first()->state().refreshing);
    EXPECT_EQ(verifications(), before);
}

TEST_F(FleetTest, SeesWithinTwoSecondsWhatAnotherProcessDid)
{
    Fleet fleet(console->context);
    ASSERT_TRUE(fleet.load().ok());
    fleet.startSchedule();
    ServiceMonitor *monitor = fleet.monitors().first();
    ASSERT_TRUE(waitFor([monitor] { return monitor->state().document && !monitor->state().refreshing; }));
    const qint64 seq = monitor->state().seq;

    Console other(folder.filePath(u"data"_s), clock);
    StoredMonitor elsewhere(addService(other), other.context);
    ASSERT_EQ(refresh(elsewhere).outcome, Outcome::Unchanged);
    EXPECT_TRUE(waitFor([monitor, seq] { return monitor->state().seq > seq; }, 5'000));
}

/// A fleet with one verified service, for tests of the minute after a return.
class ReturningFleet : public FleetTest
{
protected:
    void SetUp() override
    {
        FleetTest::SetUp();
        fleet = std::make_unique<Fleet>(console->context);
        ASSERT_TRUE(fleet->load().ok());
        monitor = fleet->monitors().first();
        ASSERT_EQ(refresh(*monitor).outcome, Outcome::Changed);
        before = verifications();
        heard = std::make_unique<QSignalSpy>(fleet.get(), &Fleet::cameBack);
        finished = std::make_unique<QSignalSpy>(fleet.get(), &Fleet::refreshFinished);
    }
    /// Long enough for several checks, one per second, of the returned network or computer.
    void looks()
    {
        EXPECT_FALSE(waitFor([this] { return !finished->isEmpty(); }, 2'500));
    }
    Trigger lastTrigger() { return console->store->history(service.id, 1)->first().trigger; }

    std::unique_ptr<Fleet> fleet;
    ServiceMonitor *monitor = nullptr;
    qsizetype before = 0;
    std::unique_ptr<QSignalSpy> heard;
    std::unique_ptr<QSignalSpy> finished;
};

TEST_F(ReturningFleet, B08_TheNetworksReturnLeadsToACheckWithinAMinute)
{
    clock.advance(2h);
    fleet->comeBack(Return::Network);
    EXPECT_EQ(heard->size(), 1);
    clock.advance(31s);
    ASSERT_TRUE(waitFor([this] { return finished->size() == 1; }));
    EXPECT_EQ(verifications(), before + 1);
    EXPECT_EQ(lastTrigger(), Trigger::Network);
    EXPECT_FALSE(fleet->isAwaited(*monitor));

    fleet->comeBack(Return::Network); // again at once: it has just been verified
    finished->clear();
    looks();
    EXPECT_EQ(verifications(), before + 1);
}

TEST_F(ReturningFleet, B06_ALinkThatFlapsDuringACheckIsOneFailureAndOneCheckAMinuteLater)
{
    clock.advance(2h);
    server.control(u"fault"_s, {{u"kind"_s, u"slow"_s}, {u"milliseconds"_s, 60'000}});
    monitor->refresh(Trigger::Scheduled, 30s);
    ASSERT_TRUE(waitFor([this] { return verifications() == before + 1; }));
    fleet->comeBack(Return::Network); // while the check runs
    server.control(u"down"_s);        // which breaks its connection
    ASSERT_TRUE(waitFor([this] { return finished->size() == 1; }));
    fleet->comeBack(Return::Network);
    EXPECT_EQ(monitor->state().attempts.failures, 1);
    server.control(u"recover"_s);
    finished->clear();
    clock.advance(59s);
    fleet->comeBack(Return::Network);
    looks();
    EXPECT_EQ(monitor->state().attempts.failures, 1);
    EXPECT_EQ(verifications(), before + 1);
    clock.advance(1s);
    ASSERT_TRUE(waitFor([this] { return finished->size() == 1; }));
    EXPECT_EQ(verifications(), before + 2) << "one check for three returns";
    EXPECT_EQ(monitor->status().verification, VerificationState::Verified);
}

TEST_F(ReturningFleet, C11_ATickThatComesLateHasSleptAndChecks)
{
    fleet->tick();
    clock.advance(1min);
    fleet->tick();
    EXPECT_TRUE(heard->isEmpty());
    clock.advance(10min);
    fleet->tick();
    EXPECT_EQ(heard->size(), 1);
    clock.advance(31s);
    ASSERT_TRUE(waitFor([this] { return finished->size() == 1; }));
    EXPECT_EQ(lastTrigger(), Trigger::Scheduled);

    clock.advance(24h * 4);
    fleet->tick();
    EXPECT_TRUE(monitor->state().refreshing) << "due by the boot clock, which counts sleep";
    ASSERT_TRUE(waitFor([this] { return finished->size() == 2; }));
    EXPECT_EQ(verifications(), before + 2);
}

TEST_F(ReturningFleet, C11_WhileACheckIsAwaitedAfterASleepItIsSaidSo)
{
    server.control(u"down"_s);
    clock.advance(3h);
    refresh(*monitor);
    finished->clear();
    EXPECT_FALSE(fleet->isAwaited(*monitor));
    clock.advance(5min);
    fleet->comeBack(Return::Computer);
    EXPECT_TRUE(fleet->isAwaited(*monitor) || monitor->state().refreshing);
    clock.advance(31s);
    ASSERT_TRUE(waitFor([this] { return finished->size() == 1; }));
    EXPECT_FALSE(fleet->isAwaited(*monitor)) << "the attempt has ended";
}

TEST_F(ReturningFleet, AServerThatSaysNoIsNotAskedAgainByAReturn)
{
    server.control(u"rotate-token"_s);
    refresh(*monitor);
    finished->clear();
    clock.advance(2h);
    fleet->comeBack(Return::Network);
    EXPECT_FALSE(fleet->isAwaited(*monitor));
    clock.advance(1min);
    looks();
    EXPECT_EQ(verifications(), before + 1);
}

TEST_F(ReturningFleet, WhatAnotherProcessHasJustVerifiedIsNotAskedForAgain)
{
    Console other(folder.filePath(u"data"_s), clock);
    StoredMonitor elsewhere(addService(other), other.context);
    clock.advance(30h);
    ASSERT_EQ(refresh(elsewhere).outcome, Outcome::Unchanged);
    EXPECT_TRUE(monitor->isDue()) << "it has not looked yet";
    fleet->refreshDue(Trigger::Scheduled);
    ASSERT_TRUE(waitFor([this] { return finished->size() == 1; }));
    EXPECT_EQ(verifications(), before + 1);
    EXPECT_EQ(monitor->status().verification, VerificationState::Verified);
    EXPECT_FALSE(monitor->isDue());
}

TEST_F(FleetTest, VerifiesAFewAtOnceAndTheRestInTheirTurn)
{
    constexpr int lanes = 4;
    for (int i = 0; i < 2 * lanes; ++i) {
        Connection more = service.connection;
        more.name = QString(QLatin1Char(char('a' + i)));
        more.installation = QString(21, QLatin1Char(char('a' + i))) + u'A';
        const auto added = console->store->addService(more);
        ASSERT_TRUE(added.ok());
        QObject receiver;
        bool written = false;
        console->vault.write(*added, Secret(server.token()), &receiver,
                             [&written](const Result<Done> &) { written = true; });
        ASSERT_TRUE(waitFor([&written] { return written; }));
    }
    Fleet fleet(console->context, {.running = lanes, .open = 64, .patience = 1h});
    ASSERT_TRUE(fleet.load().ok());
    QSignalSpy finished(&fleet, &Fleet::refreshFinished);
    const auto running = [&fleet] {
        const auto all = fleet.monitors();
        return std::count_if(all.cbegin(), all.cend(), [](const auto *m) { return m->state().refreshing; });
    };
    ::kill(pid_t(server.processId()), SIGSTOP); // connections are accepted and not answered
    fleet.refreshDue(Trigger::Scheduled);
    fleet.refreshDue(Trigger::Scheduled); // adds none twice
    EXPECT_EQ(running(), lanes);
    EXPECT_FALSE(waitFor([&] { return running() != lanes; }, 500));
    ::kill(pid_t(server.processId()), SIGCONT);
    ASSERT_TRUE(waitFor([&finished] { return finished.size() == 2 * lanes + 1; }, 60'000));
    EXPECT_EQ(running(), 0);
    EXPECT_EQ(verifications(), 2 * lanes + 1);
}

/// A fleet with services that accept a connection and stay silent, whose names sort before that of the working one.
class HangingFleet : public FleetTest
{
protected:
    void addHanging(int count)
    {
        for (int i = 0; i < count; ++i) {
            Connection hangs = service.connection;
            hangs.name = u"0 hangs %1"_s.arg(i);
            hangs.url = i % 2 == 0 ? silent.url() : deaf.url();
            hangs.installation = QString(21, QLatin1Char(char('a' + i))) + u'A';
            hangs.ca = authority.certificate();
            const auto added = console->store->addService(hangs);
            ASSERT_TRUE(added.ok()) << added.error().detail.toStdString();
            bool written = false;
            console->vault.write(*added, Secret(server.token()), &receiver,
                                 [&written](const Result<Done> &) { written = true; });
            ASSERT_TRUE(waitFor([&written] { return written; }));
        }
    }
    static qsizetype running(const Fleet &fleet)
    {
        const auto all = fleet.monitors();
        return std::count_if(all.cbegin(), all.cend(), [](const auto *m) { return m->state().refreshing; });
    }
    /// The working service is verified while the others still hang.
    void expectNoDelay(Fleet &fleet, qsizetype hanging)
    {
        const ServiceMonitor *answers = fleet.find(service.id);
        ASSERT_TRUE(waitFor([answers] { return answers->state().document.has_value(); }));
        EXPECT_EQ(running(fleet), hanging);
    }

    TestAuthority authority;
    RawServer silent{{}, {Script{}}};                                         ///< never starts TLS
    RawServer deaf{{.identity = authority.issue()}, {Script{readRequest()}}}; ///< reads the request
    QObject receiver;
};

TEST_F(HangingFleet, ServicesThatHangDelayNoOther)
{
    constexpr int hanging = 6;
    addHanging(hanging);
    Fleet fleet(console->context, {.running = 2, .open = 64, .patience = 50ms});
    ASSERT_TRUE(fleet.load().ok());
    std::optional<QVector<RefreshOutcome>> outcomes;
    fleet.refreshAll(Trigger::Manual, 1h, &receiver, [&](const QVector<RefreshOutcome> &all) {
        EXPECT_FALSE(outcomes) << "answered once";
        outcomes = all;
    });
    expectNoDelay(fleet, hanging);
    EXPECT_FALSE(outcomes) << "the others go on";
    fleet.cancelAll();
    ASSERT_TRUE(waitFor([&] { return outcomes && running(fleet) == 0; }));
    ASSERT_EQ(outcomes->size(), hanging + 1);
    for (int i = 0; i < hanging; ++i) {
        EXPECT_EQ(outcomes->at(i).error->code, ErrorCode::Cancelled);
    }
    EXPECT_EQ(outcomes->last().outcome, Outcome::Changed);
}

TEST_F(HangingFleet, AndNoneOfThoseThatAreDue)
{
    constexpr int hanging = 4;
    addHanging(hanging);
    Fleet fleet(console->context, {.running = 1, .open = 64, .patience = 50ms});
    ASSERT_TRUE(fleet.load().ok());
    fleet.startSchedule();
    expectNoDelay(fleet, hanging);
    fleet.stopSchedule();
}

TEST_F(HangingFleet, OpensOnlySoManyCalls)
{
    addHanging(6);
    Fleet fleet(console->context, {.running = 1, .open = 3, .patience = 10ms});
    ASSERT_TRUE(fleet.load().ok());
    fleet.refreshAll(Trigger::Manual, 1h, nullptr, {});
    ASSERT_TRUE(waitFor([&fleet] { return running(fleet) == 3; }));
    EXPECT_FALSE(waitFor([&fleet] { return running(fleet) != 3; }, 300));
    EXPECT_LE(silent.openConnections() + deaf.openConnections(), 3);
    fleet.cancelAll();
    EXPECT_TRUE(waitFor([&fleet] { return running(fleet) == 0; }));
}

TEST_F(HangingFleet, WhatFailedTheLastTimeIsBegunLast)
{
    addHanging(1);
    Fleet fleet(console->context, {.running = 1, .open = 1, .patience = 1h});
    ASSERT_TRUE(fleet.load().ok());
    ServiceMonitor *hangs = fleet.monitors().first();
    ASSERT_EQ(refresh(*hangs, Trigger::Manual, 100ms).error->code, ErrorCode::Timeout);
    fleet.refreshAll(Trigger::Manual, 1h, nullptr, {});
    expectNoDelay(fleet, 1);
    fleet.cancelAll();
    EXPECT_TRUE(waitFor([&fleet] { return running(fleet) == 0; }));
}

TEST_F(FleetTest, BringsObjectsOnceAndThenFromTheCache)
{
    StoredMonitor monitor(service, console->context);
    refresh(monitor);
    for (const bool cached : {false, true}) {
        if (cached) {
            server.control(u"down"_s);
        }
        ObjectListLoader loader(console->context);
        std::shared_ptr<const ObjectTable> table;
        QObject receiver;
        loader.load(monitor.state(), &receiver, [&table](Result<std::shared_ptr<const ObjectTable>> loaded) {
            ASSERT_TRUE(loaded.ok()) << loaded.error().detail.toStdString();
            table = loaded.take();
        });
        ASSERT_TRUE(waitFor([&table] { return table != nullptr; })) << cached;
        EXPECT_EQ(table->size(), 25u);
    }
}

TEST_F(FleetTest, ANewLoadOfObjectsAnswersTheFormerOneCancelled)
{
    StoredMonitor monitor(service, console->context);
    refresh(monitor);
    ObjectListLoader loader(console->context);
    QObject receiver;
    std::optional<ErrorCode> first;
    bool second = false;
    loader.load(monitor.state(), &receiver,
                [&first](const Result<std::shared_ptr<const ObjectTable>> &r) { first = r.error().code; });
    loader.load(monitor.state(), &receiver,
                [&second](const Result<std::shared_ptr<const ObjectTable>> &r) { second = r.ok(); });
    EXPECT_EQ(first, ErrorCode::Cancelled);
    EXPECT_TRUE(waitFor([&second] { return second; }));
}

} // namespace license::test
