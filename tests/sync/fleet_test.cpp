// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "core/sync/fleet.h"
#include "core/sync/objectlistloader.h"
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

#include <QSignalSpy>

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
        [&added](Result<ServiceMonitor *> monitor) { added = monitor.ok() ? *monitor : nullptr; },
        [](const Error &) { FAIL(); });
    ASSERT_TRUE(waitFor([&added] { return added != nullptr; }));
    EXPECT_TRUE(added->state().service.tokenExpected);
    EXPECT_TRUE(console->vault.holds(added->state().service)) << "under the key by which it is read";
    EXPECT_EQ(fleet.findByName(u"Another"), added);

    ASSERT_TRUE(fleet.rename(added->state().service.id, u"Renamed"_s).ok());
    EXPECT_EQ(fleet.findByName(u"Renamed"), added);

    const Service gone = added->state().service;
    bool removed = false;
    fleet.remove(gone.id, &receiver, [&removed](const Result<Done> &result) { removed = result.ok(); });
    ASSERT_TRUE(waitFor([&removed] { return removed; }));
    EXPECT_EQ(fleet.monitors().size(), 1);
    EXPECT_FALSE(console->vault.holds(gone));
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
        another, Secret(server.token()), &receiver, [&added](Result<ServiceMonitor *> m) { added = m.ok(); },
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
    ServiceMonitor elsewhere(addService(other), other.context);
    ASSERT_EQ(refresh(elsewhere).outcome, Outcome::Unchanged);
    EXPECT_TRUE(waitFor([monitor, seq] { return monitor->state().seq > seq; }, 5'000));
}

TEST_F(FleetTest, BringsObjectsOnceAndThenFromTheCache)
{
    ServiceMonitor monitor(service, console->context);
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
    ServiceMonitor monitor(service, console->context);
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
