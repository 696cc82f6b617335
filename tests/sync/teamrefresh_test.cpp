// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
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
    EXPECT_EQ(monitor.state(), before) << "nothing else looks wrong";
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
        EXPECT_EQ(databaseProblem(person.error.value_or(Error{})), DatabaseProblem::NotAllowed);
        EXPECT_EQ(monitor.state().attempts, AttemptSummary{});
    }
    EXPECT_EQ(verifications(), 0);
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
        ASSERT_TRUE(waitFor([&] { return ended.has_value(); }, 30'000));
        EXPECT_EQ(ended->outcome, row.fails ? Outcome::Failed : Outcome::Changed);
        EXPECT_EQ(monitor.state().storageError, std::nullopt);
        EXPECT_EQ(verifications(), asked + 1);
        EXPECT_EQ(console->store->history(service.id, 0)->size(), row.fails ? 2 : 1);
    }
}

} // namespace license::test
