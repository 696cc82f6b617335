// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/fleet.h"
#include "core/sync/teamduty.h"
#include "tests/sync/teamfixture.h"

#include <csignal>

namespace license::test {

using namespace Qt::StringLiterals;

/// An agent in this process.
class Duty : public TeamSync
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(TeamSync::SetUp());
        fleet = std::make_unique<Fleet>(console->context);
    }
    void TearDown() override
    {
        resumeServer();
        fleet.reset();
    }
    void start(int lanes)
    {
        ASSERT_TRUE(fleet->load().ok());
        fleet->startDuty(lanes);
    }
    /// The same server under another installation, which it does not know; with the token.
    void addAnother(const QString &name)
    {
        Connection connection = service.connection;
        connection.name = name;
        connection.installation = name;
        const auto added = console->store->addService(connection);
        ASSERT_TRUE(added.ok());
        QObject receiver;
        bool written = false;
        console->vault.write(*added, Secret(server.token()), &receiver, [&](const Result<Done> &) { written = true; });
        ASSERT_TRUE(waitFor([&] { return written; }));
        ASSERT_TRUE(console->store->setTokenExpected(added->id, true).ok());
    }
    void stopServer() { ::kill(pid_t(server.processId()), SIGSTOP); }
    void resumeServer() { ::kill(pid_t(server.processId()), SIGCONT); }
    QString claims() const { return home.sql(u"SELECT count(*) FROM license.claim"_s); }
    void makeDue() const { home.sql(u"UPDATE license.verification SET due_at = now(); NOTIFY license_changed, ''"_s); }

    std::unique_ptr<Fleet> fleet;
};

TEST_F(Duty, NeverVerifiesMoreThanItsLanesAtOnce)
{
    for (const QString &name : {u"b"_s, u"c"_s, u"d"_s, u"e"_s}) {
        addAnother(name);
    }
    stopServer();
    start(2);
    ASSERT_TRUE(waitFor([&] { return claims() == u"2"_s; }));
    makeDue();
    EXPECT_FALSE(waitFor([&] { return claims() != u"2"_s; }, 1'000));
    resumeServer();
    qsizetype most = 0;
    EXPECT_TRUE(waitFor(
        [&] {
            const auto monitors = fleet->monitors();
            most = std::max<qsizetype>(most, std::count_if(monitors.cbegin(), monitors.cend(), [](const auto *monitor) {
                                           return monitor->state().refreshing;
                                       }));
            return claims() == u"0"_s && home.sql(u"SELECT count(DISTINCT service) FROM license.attempt"_s) == u"5"_s;
        },
        30'000));
    EXPECT_EQ(most, 2);
}

TEST_F(Duty, AsksNoServerAgainAtOnceForAResultThatCannotBeSaved)
{
    home.sql(u"REVOKE UPDATE (reply) ON license.verification FROM license_agent"_s);
    std::optional<RefreshOutcome> ended;
    QObject::connect(fleet.get(), &Fleet::refreshFinished, fleet.get(),
                     [&](const ServiceMonitor *, const RefreshOutcome &outcome) { ended = outcome; });
    start(2);
    ASSERT_TRUE(waitFor([&] { return ended.has_value(); }));
    ASSERT_TRUE(ended->error.has_value());
    EXPECT_EQ(ended->error->code, ErrorCode::StorageFailed);
    EXPECT_TRUE(fleet->monitors().first()->state().document.has_value()) << "it is shown";
    makeDue();
    EXPECT_FALSE(waitFor([&] { return verifications() > 1; }, 1'500));
}

TEST_F(Duty, GivesItsClaimsBackAndSaysGoodbye)
{
    stopServer();
    start(2);
    ASSERT_TRUE(waitFor([&] { return claims() == u"1"_s; }));
    const QString lanes = u"SELECT lanes FROM license.agent"_s;
    EXPECT_EQ(home.sql(lanes), u"2"_s);
    fleet->stopSchedule();
    fleet.reset();
    console.reset();
    EXPECT_EQ(claims(), u"0"_s);
    EXPECT_EQ(home.sql(lanes), u"0"_s);
}

TEST_F(Duty, VerifiesAtOnceWhatWasCuredHereOrElsewhere)
{
    console->vault.failure = Error{.code = ErrorCode::KeychainUnavailable};
    start(1);
    const ServiceMonitor &monitor = *fleet->monitors().first();
    ASSERT_TRUE(waitFor([&] { return monitor.state().attempts.lastError && !monitor.state().refreshing; }));
    console->vault.failure.reset();
    EXPECT_FALSE(waitFor([&] { return verifications() > 0; }, 500)) << "it is due in an hour";
    fleet->noteKeychainUnlocked();
    EXPECT_TRUE(waitFor([&] { return monitor.state().document.has_value(); }));
    const auto people = computer(u"operator"_s, u"two"_s);
    ASSERT_TRUE(people->store->team()->ask(service.id).ok());
    EXPECT_TRUE(waitFor([&] { return verifications() == 2; })) << "somebody wished it";
}

TEST_F(Duty, LeavesWhatOthersVerifiedAlone)
{
    start(1);
    ASSERT_TRUE(waitFor([&] { return verifications() == 1 && claims() == u"0"_s; }));
    clock.advance(std::chrono::hours{48}); // only here
    fleet->tick();
    fleet->comeBack(Return::Network);
    EXPECT_FALSE(waitFor([&] { return verifications() > 1; }, 1'500)) << "the database says what is due";
}

TEST_F(Duty, IsDueSoonerByAPersonsWish)
{
    ASSERT_TRUE(console->store->setPreference(u"refresh/every_hours"_s, u"1"_s).ok());
    start(1);
    ASSERT_TRUE(waitFor([&] { return verifications() == 1 && claims() == u"0"_s; }));
    EXPECT_EQ(home.sql(u"SELECT due_at BETWEEN now() + interval '50 min' AND now() + interval '61 min'"
                       " FROM license.verification"_s),
              u"t"_s);
}

} // namespace license::test
