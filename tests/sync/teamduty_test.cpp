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
    /// Verifies what is due once it can be claimed, as an agent does.
    RefreshOutcome verifyClaimed()
    {
        EXPECT_TRUE(waitFor([&] { return claims() == u"0"_s; }));
        auto claimed = console->store->team()->claimDue(1);
        std::optional<RefreshOutcome> ended;
        if (claimed.ok() && claimed->size() == 1) {
            fleet->monitors().first()->refreshClaimed(std::move(claimed.value().front()), Trigger::Scheduled,
                                                      seconds{10}, nullptr,
                                                      [&](const RefreshOutcome &outcome) { ended = outcome; });
        }
        EXPECT_TRUE(waitFor([&] { return ended.has_value(); })) << "nothing was due";
        return ended.value_or(RefreshOutcome{});
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

TEST_F(Duty, SavesAnAnswerOnceItCanInsteadOfAskingAgain)
{
    const struct
    {
        const char *name;
        QString column;
        bool refused;
    } rows[] = {{"a reply", u"reply"_s, false}, {"a refusal", u"attempts"_s, true}};
    ASSERT_TRUE(fleet->load().ok());
    qsizetype asked = 0;
    for (const auto &row : rows) {
        SCOPED_TRACE(row.name);
        const auto permit = [&](const QString &what) {
            home.sql(u"%1 UPDATE (%2) ON license.verification %3 license_agent, license_operator"_s.arg(
                what, row.column, what == u"GRANT"_s ? u"TO"_s : u"FROM"_s));
        };
        if (row.refused) {
            console->vault.write(service, Secret("wrong"), fleet.get(), [](const Result<Done> &) {});
        }
        makeDue();
        permit(u"REVOKE"_s);
        const auto isUnsaved = [&](const RefreshOutcome &outcome) {
            return outcome.error && (outcome.error->code == ErrorCode::StorageFailed) != row.refused &&
                   fleet->monitors().first()->state().storageError;
        };
        EXPECT_TRUE(isUnsaved(verifyClaimed()));
        EXPECT_TRUE(isUnsaved(verifyClaimed()));
        EXPECT_EQ(verifications(), ++asked) << "the database alone is tried again";
        clock.advance(std::chrono::hours{1});
        permit(u"GRANT"_s);
        EXPECT_EQ(verifyClaimed().error.has_value(), row.refused);
        EXPECT_EQ(verifications(), asked);
        EXPECT_FALSE(fleet->monitors().first()->state().storageError.has_value());
        EXPECT_EQ(home.sql(u"SELECT count(*) FROM license.attempt"_s), QString::number(asked));
        // The time since the answer counts for everybody.
        EXPECT_EQ(home.sql(u"SELECT due_at BETWEEN now() + interval '20 h' AND now() + interval '23 h'"
                           " FROM license.verification"_s),
                  u"t"_s);
        EXPECT_EQ(home.sql(u"SELECT carried BETWEEN 3600000 AND 3700000 AND accepted_at < now() - interval '1 h'"
                           " FROM license.verification"_s),
                  u"t"_s);
    }
}

TEST_F(Duty, AsksNoServerUnderAClaimThatEndedWhileItStoodStill)
{
    ASSERT_TRUE(fleet->load().ok());
    ASSERT_TRUE(console->store->team()->beat(1).ok());
    auto claimed = console->store->team()->claimDue(1);
    ASSERT_TRUE(claimed.ok());
    ASSERT_EQ(claimed->size(), 1U);
    std::optional<RefreshOutcome> ended;
    fleet->monitors().first()->refreshClaimed(std::move(claimed.value().front()), Trigger::Scheduled, seconds{10},
                                              nullptr, [&](const RefreshOutcome &outcome) { ended = outcome; });
    clock.advance(seconds{90});
    ASSERT_TRUE(waitFor([&] { return ended.has_value(); }));
    ASSERT_TRUE(ended->error.has_value());
    EXPECT_EQ(ended->error->code, ErrorCode::Cancelled);
    EXPECT_EQ(verifications(), 0);
    makeDue();
    EXPECT_FALSE(verifyClaimed().error.has_value());
    EXPECT_EQ(verifications(), 1);
}

TEST_F(Duty, AsksAgainForAnAnswerThatNobodyWantsAnyMore)
{
    const struct
    {
        const char *name;
        std::chrono::hours later;
        bool wished;
        bool replaced;
    } rows[] = {{"the next one is due", std::chrono::hours{25}, false, false},
                {"a person has wished for one since", std::chrono::hours{1}, true, false},
                {"another connection file", std::chrono::hours{1}, false, true}};
    const auto people = computer(u"operator"_s, u"two"_s);
    ASSERT_TRUE(fleet->load().ok());
    for (const auto &row : rows) {
        SCOPED_TRACE(row.name);
        const qsizetype asked = verifications();
        makeDue();
        home.sql(u"REVOKE UPDATE (reply) ON license.verification FROM license_agent"_s);
        ASSERT_TRUE(verifyClaimed().error.has_value());
        clock.advance(row.later);
        ASSERT_TRUE(!row.wished || people->store->team()->ask(service.id).ok());
        ASSERT_TRUE(!row.replaced || people->store->replaceConnection(service.id, service.connection).ok());
        home.sql(u"GRANT UPDATE (reply) ON license.verification TO license_agent"_s);
        const RefreshOutcome outcome = verifyClaimed();
        EXPECT_FALSE(outcome.error.has_value()) << qPrintable(outcome.error ? outcome.error->detail : QString());
        EXPECT_EQ(verifications(), asked + 2);
    }
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
