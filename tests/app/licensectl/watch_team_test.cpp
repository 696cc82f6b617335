// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/program.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/postgres.h"
#include "tests/support/waitfor.h"

#include <QJsonObject>

#include <gtest/gtest.h>

#include <csignal>

namespace license::test {

using namespace Qt::StringLiterals;

/// Agents of a team on one database and one license server, an operator without a token and a viewer.
class AgentsOfATeam : public ::testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        server = std::make_unique<LicenseServerProcess>(QStringList{u"--name"_s, u"Acme HQ"_s});
        ASSERT_TRUE(server->start()) << server->error().toStdString();
        database = std::make_unique<Postgres>();
        ASSERT_TRUE(database->start()) << database->error().toStdString();
    }
    static void TearDownTestSuite()
    {
        server.reset();
        database.reset();
    }

    void SetUp() override
    {
        static int number = 0;
        name = u"team%1"_s.arg(++number);
        ASSERT_TRUE(database->createDatabase(name));
        for (const QString &file : {u"schema.sql"_s, u"roles.sql"_s}) {
            const SqlAnswer made = database->runFile(u"postgres"_s, name, file);
            ASSERT_TRUE(made.ok()) << made.error.toStdString();
        }
        for (const QString &role : {u"agent"_s, u"operator"_s, u"viewer"_s}) {
            if (number == 1) {
                sql(u"CREATE ROLE %1 LOGIN IN ROLE license_%1"_s.arg(role));
            }
        }
        prepare(one, u"agent"_s, server->tokenFile());
        prepare(two, u"agent"_s, server->tokenFile());
        prepare(people, u"operator"_s, u"/nonexistent"_s);
        prepare(viewer, u"viewer"_s, u"/nonexistent"_s);
        ASSERT_EQ(one.run({u"service"_s, u"add"_s, server->connectionFile()}).code, 0);
        before = requests();
    }
    void TearDown() override { resumeServer(); }

    void prepare(Program &ctl, const QString &role, const QString &tokenFile) const
    {
        ctl.secrets = {server->token()};
        ctl.globals += {u"--store"_s, database->url(role, name), u"--no-keychain"_s, u"--token-file"_s, tokenFile};
        ctl.environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    }
    QString sql(const QString &text) const { return database->psql(u"postgres"_s, name, text).text; }
    static int requests() { return server->requests().value(u"count"_s).toInt(); }
    static void stopServer() { ::kill(pid_t(server->processId()), SIGSTOP); }
    static void resumeServer() { ::kill(pid_t(server->processId()), SIGCONT); }
    /// True once all has been verified that was due, and the server was asked `asked` times since the start.
    bool isDone(int asked) const
    {
        return requests() == before + asked &&
               sql(u"SELECT count(*) FROM license.verification WHERE due_at <= now()"_s) == u"0"_s &&
               sql(u"SELECT count(*) FROM license.claim"_s) == u"0"_s;
    }
    /// The agents have said that they are at work, and those alive listen to the database.
    bool areAtWork(int agents, int alive) const
    {
        return sql(u"SELECT count(*) FROM license.agent a JOIN license.agent_token t ON t.agent = a.id"
                   " WHERE a.lanes > 0"_s) == QString::number(agents) &&
               sql(u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = '%1'"_s.arg(
                   name)) == QString::number(alive);
    }
    void makeDue() const { sql(u"UPDATE license.verification SET due_at = now()"_s); }
    static bool ends(Program &ctl, QProcess &process, QByteArray &said)
    {
        ::kill(pid_t(process.processId()), SIGTERM);
        const Ended run = ctl.finish(process);
        said = run.err;
        return run.code == 0;
    }

    static inline std::unique_ptr<LicenseServerProcess> server;
    static inline std::unique_ptr<Postgres> database;
    QString name;
    Program one;
    Program two;
    Program people;
    Program viewer;
    int before = 0;
    QByteArray said;
};

constexpr int aMinute = 60'000; ///< ms, on a busy machine

TEST_F(AgentsOfATeam, AskTheServerOnceForEachTimeThatAServiceIsDue)
{
    const auto first = one.start({u"watch"_s});
    const auto second = two.start({u"watch"_s, u"--lanes"_s, u"2"_s});
    ASSERT_TRUE(waitFor([&] { return isDone(1) && areAtWork(2, 2); }, aMinute)) << requests() - before;
    EXPECT_EQ(sql(u"SELECT string_agg(lanes::text, ',' ORDER BY lanes) FROM license.agent"_s), u"2,8"_s);
    for (int asked = 2; asked <= 4; ++asked) {
        makeDue();
        EXPECT_TRUE(waitFor([&] { return isDone(asked); }, aMinute)) << requests() - before;
    }
    EXPECT_EQ(sql(u"SELECT count(*) FROM license.attempt WHERE outcome IN ('changed', 'unchanged')"_s), u"4"_s);
    // Who reads asks nobody.
    const Ended status = viewer.run({u"status"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(status.json()["services"][0]["verification"]["state"], "verified");
    EXPECT_EQ(viewer.run({u"refresh"_s}).code, 74);
    EXPECT_EQ(viewer.run({u"watch"_s}).code, 74);
    EXPECT_EQ(requests(), before + 4);
    // A service that somebody removes disappears, and one that is added is verified.
    ASSERT_EQ(people.run({u"service"_s, u"remove"_s, u"Acme HQ"_s}).code, 0);
    ASSERT_EQ(people.run({u"service"_s, u"add"_s, server->connectionFile()}).code, 0);
    EXPECT_TRUE(waitFor([&] { return isDone(5); }, aMinute)) << requests() - before;
    EXPECT_TRUE(ends(one, *first, said));
    EXPECT_FALSE(said.contains("refresh-failed")) << said.toStdString();
    EXPECT_EQ(sql(u"SELECT count(*) FROM license.agent WHERE lanes > 0"_s), u"1"_s) << "it has said goodbye";
    EXPECT_TRUE(ends(two, *second, said));
    EXPECT_FALSE(said.contains("refresh-failed")) << said.toStdString();
}

TEST_F(AgentsOfATeam, ContinueTheWorkOfOneThatWasKilled)
{
    const auto first = one.start({u"watch"_s});
    ASSERT_TRUE(waitFor([&] { return isDone(1) && areAtWork(1, 1); }, aMinute)) << requests() - before;
    stopServer();
    makeDue();
    sql(u"NOTIFY license_changed, ''"_s);
    ASSERT_TRUE(waitFor([&] { return sql(u"SELECT count(*) FROM license.claim"_s) == u"1"_s; }, aMinute));
    first->kill();
    ASSERT_TRUE(first->waitForFinished(aMinute));
    const auto second = two.start({u"watch"_s});
    ASSERT_TRUE(waitFor([&] { return areAtWork(2, 1); }, aMinute));
    EXPECT_EQ(sql(u"SELECT count(*) FROM license.claim WHERE until > now()"_s), u"1"_s) << "still that of the dead one";
    resumeServer();
    sql(u"UPDATE license.claim SET until = now(); NOTIFY license_changed, ''"_s); // its minute is over
    EXPECT_TRUE(waitFor([&] { return isDone(2); }, aMinute)) << requests() - before;
    EXPECT_TRUE(ends(two, *second, said));
    EXPECT_TRUE(said.contains("license.verified Acme HQ")) << said.toStdString();
}

TEST_F(AgentsOfATeam, ComeBackWithTheirDatabaseWithoutAFalseAlarm)
{
    const auto first = one.start({u"watch"_s});
    const auto second = two.start({u"watch"_s});
    ASSERT_TRUE(waitFor([&] { return isDone(1) && areAtWork(2, 2); }, aMinute)) << requests() - before;
    // The database is restarted in the middle of a verification.
    stopServer();
    makeDue();
    sql(u"NOTIFY license_changed, ''"_s);
    ASSERT_TRUE(waitFor([&] { return sql(u"SELECT count(*) FROM license.claim"_s) == u"1"_s; }, aMinute));
    database->stop(Postgres::Stop::Immediate);
    resumeServer();
    ASSERT_TRUE(waitFor([&] { return requests() == before + 2; }, aMinute));
    ASSERT_TRUE(database->restart());
    EXPECT_TRUE(waitFor([&] { return isDone(2) && areAtWork(2, 2); }, aMinute)) << requests() - before;
    makeDue();
    EXPECT_TRUE(waitFor([&] { return isDone(3); }, aMinute)) << requests() - before;
    for (const auto &[ctl, process] : {std::pair{&one, first.get()}, std::pair{&two, second.get()}}) {
        EXPECT_TRUE(ends(*ctl, *process, said));
        EXPECT_FALSE(said.contains("refresh-failed")) << said.toStdString();
        const qsizetype verified = said.indexOf("license.state Acme HQ: verified package=valid");
        ASSERT_GE(verified, 0) << said.toStdString();
        EXPECT_EQ(said.first(verified).count("license.state"), said.first(verified).count(": not_verified: "))
            << said.toStdString();
        EXPECT_EQ(said.sliced(verified).count("license.state"), said.sliced(verified).count(": verified package=valid"))
            << "no other state after the first verification" << said.toStdString();
    }
    EXPECT_EQ(sql(u"SELECT count(*) FROM license.attempt"_s), u"3"_s);
}

TEST_F(AgentsOfATeam, VerifyWhatPeopleWithoutATokenAskFor)
{
    const QStringList refresh{u"refresh"_s, u"Acme HQ"_s, u"--format"_s, u"json"_s};
    const QStringList info{u"store"_s, u"info"_s, u"--format"_s, u"json"_s};
    const Ended noToken = people.run(refresh);
    EXPECT_EQ(noToken.code, 77);
    EXPECT_EQ(noToken.json()["services"][0]["error"]["code"], "credentials_missing");
    EXPECT_TRUE(noToken.err.contains("Acme HQ: No agent of the team has the access token"))
        << noToken.err.toStdString();
    EXPECT_EQ(requests(), before);

    const auto agent = one.start({u"watch"_s});
    ASSERT_TRUE(waitFor([&] { return isDone(1) && areAtWork(1, 1); }, aMinute)) << requests() - before;
    const Document told = viewer.run(info).json();
    EXPECT_EQ(told["role"], "viewer");
    EXPECT_EQ(people.run(info).json()["role"], "operator");
    const Document &agents = told["agents"];
    ASSERT_EQ(agents.size(), 1U);
    EXPECT_EQ(agents[0]["alive"], true);
    EXPECT_EQ(agents[0]["lanes"], 8);
    EXPECT_EQ(agents[0]["services"], 1);
    const Ended asked = people.run(refresh);
    EXPECT_EQ(asked.code, 0) << asked.err.toStdString();
    EXPECT_EQ(asked.json()["services"][0]["outcome"], "unchanged");
    EXPECT_EQ(asked.json()["services"][0]["agent"], agents[0]["name"]);
    EXPECT_EQ(requests(), before + 2);
    EXPECT_EQ(sql(u"SELECT string_agg(started_by, ',' ORDER BY id) FROM license.attempt"_s), u"startup,manual"_s);
    const QByteArray name = QByteArray::fromStdString(agents[0]["name"].get<std::string>());
    server->control(u"fault"_s, {{u"kind"_s, u"html"_s}, {u"times"_s, 1}});
    const Ended failed = people.run({u"refresh"_s});
    EXPECT_EQ(failed.code, 76);
    EXPECT_TRUE(failed.err.startsWith("Acme HQ, by " + name + ": ")) << failed.err.toStdString();
    EXPECT_EQ(people.run({u"refresh"_s}).out, "Acme HQ, by " + name + ": nothing has changed\n");

    EXPECT_TRUE(ends(one, *agent, said));
    EXPECT_EQ(viewer.run(info).json()["agents"][0]["alive"], false) << "it has said goodbye";
    const Ended nobody = people.run(refresh);
    EXPECT_EQ(nobody.code, 69);
    EXPECT_EQ(nobody.json()["services"][0]["error"]["code"], "timeout");
    EXPECT_TRUE(nobody.err.contains("is at work: the last one was heard")) << nobody.err.toStdString();
    // One that falls silent after it was asked.
    sql(u"UPDATE license.agent SET lanes = 1, heard_at = clock_timestamp()"_s);
    const Ended silent = people.run(refresh + QStringList{u"--timeout"_s, u"1"_s});
    EXPECT_EQ(silent.code, 69);
    EXPECT_TRUE(silent.err.contains("The request stays")) << silent.err.toStdString();
}

TEST_F(AgentsOfATeam, AloneAreAskedForATokenThatIsStoredLater)
{
    struct Row
    {
        Program *who;
        int code;
        const char *words;
    };
    for (const auto &[who, code, words] : {Row{&viewer, 74, "to verify"}, Row{&people, 74, "to verify"},
                                           Row{&one, 65, "replace the content of that file"}}) {
        const Ended run = who->run({u"service"_s, u"token"_s, u"Acme HQ"_s});
        EXPECT_EQ(run.code, code) << run.err.toStdString();
        EXPECT_TRUE(run.out.isEmpty());
        EXPECT_TRUE(run.err.contains(words)) << run.err.toStdString();
    }
}

TEST_F(AgentsOfATeam, HaveLanesOnlyWhereTheyShareTheWork)
{
    Program alone;
    alone.globals += {u"--no-keychain"_s, u"--token-file"_s, server->tokenFile()};
    const Ended run = alone.run({u"watch"_s, u"--lanes"_s, u"2"_s});
    EXPECT_EQ(run.code, 64);
    EXPECT_TRUE(run.err.contains("--lanes")) << run.err.toStdString();
    for (const QString &number : {u"0"_s, u"65"_s, u"-1"_s, u"many"_s, u""_s}) {
        EXPECT_EQ(one.run({u"watch"_s, u"--lanes"_s, number}).code, 64) << number.toStdString();
    }
}

} // namespace license::test
