// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/sync/fleet.h"
#include "tests/sync/teamfixture.h"

#include <csignal>

namespace license::test {

using namespace Qt::StringLiterals;

class TeamRefresh : public TeamSync
{
protected:
    void TearDown() override { ::kill(pid_t(server.processId()), SIGCONT); }
};

TEST_F(TeamRefresh, AsksNoServerWithoutTheDatabaseThatTellsWhoElseDoes)
{
    StoredMonitor monitor(service, console->context);
    ASSERT_EQ(refresh(monitor).outcome, Outcome::Changed);
    const qsizetype asked = verifications();
    const ServiceState before = monitor.state();
    const LicenseStatus status = monitor.status();
    sharedPostgres()->stop(Postgres::Stop::Immediate);
    for (const Trigger trigger : {Trigger::Manual, Trigger::Scheduled, Trigger::Network}) {
        const RefreshOutcome outcome = refresh(monitor, trigger);
        EXPECT_EQ(outcome.outcome, Outcome::Failed);
        EXPECT_EQ(databaseProblem(outcome.error.value_or(Error{})), DatabaseProblem::Away);
    }
    ASSERT_TRUE(sharedPostgres()->restart());
    EXPECT_EQ(verifications(), asked);
    ServiceState told = before;
    ASSERT_TRUE(monitor.state().storageError) << "a person is told";
    told.storageError = monitor.state().storageError;
    EXPECT_EQ(monitor.state(), told) << "nothing else looks wrong";
    EXPECT_EQ(monitor.status(), status);
    EXPECT_EQ(refresh(monitor).outcome, Outcome::Unchanged);
}

TEST_F(TeamRefresh, AsksNoServerForARoleThatMayNotVerify)
{
    for (const QString &role : {u"viewer"_s, u"operator"_s}) {
        SCOPED_TRACE(qPrintable(role));
        const auto other = computer(role, role);
        StoredMonitor monitor(service, other->context);
        const RefreshOutcome timer = refresh(monitor, Trigger::Scheduled);
        EXPECT_EQ(timer.outcome, Outcome::Skipped);
        EXPECT_EQ(timer.error, std::nullopt) << "nobody expects it of this computer";
        const RefreshOutcome person = refresh(monitor);
        EXPECT_EQ(person.outcome, Outcome::Failed);
        EXPECT_EQ(databaseProblem(person.error.value_or(Error{})), DatabaseProblem::AgentsGone);
        EXPECT_EQ(monitor.state().storageError, person.error) << "a person is told";
        EXPECT_EQ(monitor.state().attempts, AttemptSummary{});
    }
    EXPECT_EQ(verifications(), 0);
}

TEST_F(TeamRefresh, SaysThatTheDatabaseIsAwayUntilItIsBack)
{
    Fleet fleet(console->context);
    ASSERT_TRUE(fleet.load().ok());
    ServiceMonitor *monitor = fleet.find(service.id);
    ASSERT_EQ(refresh(*monitor).outcome, Outcome::Changed);
    int displaced = 0;
    QObject::connect(&fleet, &Fleet::storeDisplaced, &fleet, [&displaced] { ++displaced; });
    fleet.startSchedule();
    const auto document = monitor->state().document;
    for (int round = 0; round < 2; ++round) {
        sharedPostgres()->stop(Postgres::Stop::Immediate);
        ASSERT_TRUE(waitFor([&] { return monitor->state().storageError.has_value(); }, 60'000));
        EXPECT_EQ(databaseProblem(*monitor->state().storageError), DatabaseProblem::Away);
        EXPECT_EQ(monitor->state().document, document) << "the last state stays";
        ASSERT_TRUE(sharedPostgres()->restart());
        ASSERT_TRUE(waitFor([&] { return !monitor->state().storageError; }, 60'000));
        EXPECT_EQ(monitor->state().document, document);
    }
    EXPECT_EQ(displaced, 0) << "nobody has to do anything";
    EXPECT_EQ(verifications(), 1);
}

TEST_F(TeamRefresh, OfAPersonWithoutTheTokenEndsWithWhatAnAgentHasSaved)
{
    ASSERT_TRUE(console->store->team()->beat(1).ok());
    const auto other = computer(u"operator"_s, u"desk"_s);
    StoredMonitor desk(service, other->context);
    for (const Outcome outcome : {Outcome::Changed, Outcome::Unchanged}) {
        std::optional<RefreshOutcome> ended;
        desk.refresh(Trigger::Manual, seconds{30}, nullptr, [&](const RefreshOutcome &end) { ended = end; });
        ASSERT_TRUE(waitFor(
            [&] { return home.sql(u"SELECT count(*) FROM license.request WHERE answered_at IS NULL"_s) == u"1"_s; }));
        EXPECT_TRUE(desk.isWaiting());
        StoredMonitor agent(service, console->context);
        ASSERT_EQ(refresh(agent).outcome, outcome);
        ASSERT_TRUE(waitFor([&] { return ended.has_value(); }, 60'000));
        EXPECT_EQ(ended->outcome, outcome);
        EXPECT_EQ(desk.state().seq, agent.state().seq);
        EXPECT_EQ(desk.state().document, agent.state().document);
        EXPECT_EQ(desk.state().storageError, std::nullopt);
    }
    EXPECT_EQ(verifications(), 2);
}

TEST_F(TeamRefresh, OfAPersonWithoutTheTokenSaysWhyNoAgentAnswers)
{
    struct Row
    {
        const char *what;
        const char *role;
        bool anAgentWorks;
        bool anAgentHasTheToken;
        std::optional<DatabaseProblem> problem;
        qint64 requests;
    };
    const Row rows[] = {
        {"no agent works", "operator", false, true, DatabaseProblem::AgentsGone, 0},
        {"no agent has the token", "operator", true, false, DatabaseProblem::NoAgent, 0},
        {"a viewer may not ask", "viewer", true, true, DatabaseProblem::NotAllowed, 0},
        {"a token here is the cure", "agent", true, false, {}, 0},
        {"the agent that works does not answer", "operator", true, true, DatabaseProblem::Unanswered, 1},
    };
    for (const Row &row : rows) {
        SCOPED_TRACE(row.what);
        ASSERT_TRUE(row.anAgentWorks ? console->store->team()->beat(1).ok() : console->store->team()->leave().ok());
        ASSERT_TRUE(console->store->setTokenExpected(service.id, row.anAgentHasTheToken).ok());
        const auto other = computer(QString::fromLatin1(row.role), QString::fromLatin1(row.role));
        StoredMonitor desk(*other->store->service(service.id), other->context);
        std::optional<RefreshOutcome> ended;
        desk.refresh(Trigger::Manual, seconds{2}, nullptr, [&](const RefreshOutcome &end) { ended = end; });
        ASSERT_TRUE(waitFor([&] { return ended.has_value(); }, 60'000));
        ASSERT_TRUE(ended->error);
        if (row.problem) {
            EXPECT_EQ(databaseProblem(*ended->error), *row.problem) << qPrintable(ended->error->detail);
            EXPECT_EQ(desk.state().storageError, ended->error);
        } else {
            EXPECT_EQ(ended->error->code, ErrorCode::CredentialsMissing);
        }
        EXPECT_EQ(home.sql(u"SELECT count(*) FROM license.request"_s), QString::number(row.requests));
    }
    EXPECT_EQ(verifications(), 0);
}

TEST_F(TeamRefresh, OfAPersonWithoutTheTokenEndsSoonWhereTheAgentWasKilled)
{
    ASSERT_TRUE(console->store->team()->beat(1).ok()); // and nothing more is heard of it
    ASSERT_TRUE(console->store->setTokenExpected(service.id, true).ok());
    const auto other = computer(u"operator"_s, u"desk"_s);
    StoredMonitor desk(*other->store->service(service.id), other->context);
    std::optional<RefreshOutcome> ended;
    desk.refresh(Trigger::Manual, std::chrono::hours{1}, nullptr, [&](const RefreshOutcome &end) { ended = end; });
    ASSERT_TRUE(waitFor([&] { return ended.has_value(); }, 80'000)) << "while the agent still counts as alive";
    EXPECT_EQ(databaseProblem(ended->error.value_or(Error{})), DatabaseProblem::Unanswered);
    EXPECT_EQ(home.sql(u"SELECT count(*) FROM license.request WHERE answered_at IS NULL"_s), u"1"_s) << "it stays";
    EXPECT_TRUE(other->store->team()->agents()->first().alive);
}

TEST_F(TeamRefresh, SavesAResultOnceADatabaseThatWasRestartedIsBack)
{
    struct Row
    {
        const char *name;
        bool fails;
    };
    for (const Row &row : {Row{"a document", false}, Row{"a failure", true}}) {
        SCOPED_TRACE(row.name);
        StoredMonitor monitor(service, console->context);
        if (row.fails) {
            server.control(u"fault"_s, {{u"kind"_s, u"html"_s}});
        }
        const qsizetype asked = verifications();
        ::kill(pid_t(server.processId()), SIGSTOP);
        std::optional<RefreshOutcome> ended;
        monitor.refresh(Trigger::Manual, seconds{60}, nullptr, [&](const RefreshOutcome &outcome) { ended = outcome; });
        ASSERT_TRUE(waitFor([&] { return monitor.isWaiting(); }));
        ASSERT_TRUE(waitFor([&] { return home.sql(u"SELECT count(*) FROM license.claim"_s) == u"1"_s; }));
        sharedPostgres()->stop(Postgres::Stop::Immediate);
        ::kill(pid_t(server.processId()), SIGCONT);
        ASSERT_TRUE(waitFor([&] { return verifications() == asked + 1; }));
        ASSERT_TRUE(sharedPostgres()->restart());
        ASSERT_TRUE(waitFor([&] { return ended.has_value(); }, 60'000));
        EXPECT_EQ(ended->outcome, row.fails ? Outcome::Failed : Outcome::Changed);
        EXPECT_EQ(monitor.state().storageError, std::nullopt);
        EXPECT_EQ(verifications(), asked + 1);
        EXPECT_EQ(console->store->history(service.id, 0)->size(), row.fails ? 2 : 1);
    }
}

TEST_F(TeamRefresh, ThatHasLostItsLeaseLeavesTheServiceToWhoeverHasIt)
{
    struct Row
    {
        const char *name;
        bool fails;
        bool taken;
    };
    for (const Row &row : {Row{"a document", false, false}, Row{"a failure", true, false},
                           Row{"a document, and another agent works", false, true},
                           Row{"a failure, and another agent works", true, true}}) {
        SCOPED_TRACE(row.name);
        StoredMonitor monitor(service, console->context);
        const ServiceState before = monitor.state();
        if (row.fails) {
            server.control(u"fault"_s, {{u"kind"_s, u"html"_s}, {u"times"_s, 1}});
        }
        ::kill(pid_t(server.processId()), SIGSTOP);
        std::optional<RefreshOutcome> ended;
        monitor.refresh(Trigger::Scheduled, seconds{60}, nullptr,
                        [&](const RefreshOutcome &outcome) { ended = outcome; });
        ASSERT_TRUE(waitFor([&] { return monitor.isWaiting(); }));
        ASSERT_TRUE(waitFor([&] { return home.sql(u"SELECT count(*) FROM license.claim"_s) == u"1"_s; }));
        home.sql(u"DELETE FROM license.claim"_s); // its minute is over
        const auto other = computer(u"agent"_s, u"two"_s);
        auto lease = row.taken ? other->store->tryLock(service.id).take() : nullptr;
        ::kill(pid_t(server.processId()), SIGCONT);
        ASSERT_TRUE(waitFor([&] { return ended.has_value(); }, 60'000));
        EXPECT_EQ(ended->outcome, Outcome::Skipped);
        EXPECT_EQ(ended->error, std::nullopt) << "nothing has failed";
        EXPECT_EQ(monitor.state().attempts, before.attempts);
        EXPECT_EQ(monitor.state().document, before.document);
        EXPECT_EQ(monitor.state().storageError, std::nullopt);
        const HistoryEntry line = console->store->history(service.id, 1)->first();
        EXPECT_EQ(line.outcome, Outcome::Skipped) << "the history tells of it";
    }
}

} // namespace license::test
