// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/program.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/postgres.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

#include <csignal>

namespace license::test {

using namespace Qt::StringLiterals;

/// Two computers of a team, each with its own data folder, on one database and one license server.
class TeamOfPrograms : public ::testing::Test
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
        name = u"team%1"_s.arg(++databases);
        ASSERT_TRUE(database->createDatabase(name));
        for (Program *ctl : {&one, &two}) {
            ctl->secrets = {server->token(), server->token().toBase64(), server->token().toHex()};
            ctl->globals +=
                {u"--store"_s, url(u"postgres"_s), u"--no-keychain"_s, u"--token-file"_s, server->tokenFile()};
        }
    }
    void TearDown() override { ::kill(pid_t(server->processId()), SIGCONT); }

    static QString url(const QString &role) { return database->url(role, name); }
    static QString sql(const QString &text) { return database->psql(u"postgres"_s, name, text).text; }
    static Document json(Program &ctl, const QStringList &arguments, int code = 0)
    {
        const Ended run = ctl.run(arguments + QStringList{u"--format"_s, u"json"_s});
        EXPECT_EQ(run.code, code) << arguments.join(u' ').toStdString() << run.err.toStdString();
        return run.json();
    }

    static inline std::unique_ptr<LicenseServerProcess> server;
    static inline std::unique_ptr<Postgres> database;
    static inline int databases = 0;
    static inline QString name;
    Program one;
    Program two;
};

TEST_F(TeamOfPrograms, ShareTheirServicesAndWhatIsKnownOfThem)
{
    const Document checked = json(one, {u"store"_s, u"check"_s});
    EXPECT_EQ(checked["writable"], true);
    EXPECT_EQ(checked["services"], 0);
    EXPECT_EQ(checked["store"].get<std::string>().find("postgres"), 0U);
    const Ended added = one.run({u"service"_s, u"add"_s, server->connectionFile()});
    ASSERT_EQ(added.code, 0) << added.err.toStdString();
    EXPECT_EQ(json(one, {u"refresh"_s})["services"][0]["outcome"], "changed");

    EXPECT_EQ(json(two, {u"store"_s, u"info"_s})["services"], 1);
    EXPECT_EQ(json(two, {u"service"_s, u"list"_s})["services"][0]["name"], "Acme HQ");
    const Document status = json(two, {u"status"_s});
    EXPECT_EQ(status["services"][0]["verification"]["state"], "verified");
    EXPECT_EQ(json(two, {u"history"_s})["services"][0]["entries"].size(), 1U);
    // The folder's own store is another one.
    two.globals.removeAt(two.globals.indexOf(u"--store"_s) + 1);
    two.globals.removeOne(u"--store"_s);
    EXPECT_EQ(json(two, {u"service"_s, u"list"_s})["services"].size(), 0U);
    two.globals.removeAt(two.globals.indexOf(u"--data-dir"_s) + 1);
    two.globals.removeOne(u"--data-dir"_s);
    two.environment.insert(u"LICENSE_CONSOLE_DATA"_s, two.dataFolder());
    two.environment.insert(u"LICENSE_CONSOLE_STORE"_s, url(u"postgres"_s));
    EXPECT_EQ(json(two, {u"service"_s, u"list"_s})["services"].size(), 1U) << "the variable names it, too";
}

TEST_F(TeamOfPrograms, AskTheLicenseServerOnceForOneService)
{
    ASSERT_EQ(one.run({u"service"_s, u"add"_s, server->connectionFile()}).code, 0);
    const int before = server->requests().value(u"count"_s).toInt();
    ::kill(pid_t(server->processId()), SIGSTOP);
    const auto first = one.start({u"refresh"_s, u"--format"_s, u"json"_s});
    ASSERT_TRUE(waitFor([] { return sql(u"SELECT count(*) FROM license.claim"_s) == u"1"_s; }, 60'000));
    const auto second = two.start({u"refresh"_s, u"--format"_s, u"json"_s});
    ASSERT_TRUE(waitFor([] { return sql(u"SELECT count(*) FROM license.agent"_s) == u"2"_s; }, 60'000));
    ::kill(pid_t(server->processId()), SIGCONT);
    for (const auto &[ctl, process] : {std::pair{&one, first.get()}, std::pair{&two, second.get()}}) {
        const Ended run = ctl->finish(*process);
        EXPECT_EQ(run.code, 0) << run.err.toStdString();
        EXPECT_EQ(run.json()["services"][0]["outcome"], "changed") << "one of them waited for the other's result";
    }
    EXPECT_EQ(server->requests().value(u"count"_s).toInt(), before + 1);
    EXPECT_EQ(sql(u"SELECT count(*) FROM license.attempt"_s), u"1"_s);
    EXPECT_EQ(sql(u"SELECT count(*) FROM license.claim"_s), u"0"_s);
}

TEST_F(TeamOfPrograms, SayWhyADatabaseCannotBeUsed)
{
    const struct
    {
        const char *name;
        QString store;
        int code;
        const char *words;
    } rows[] = {
        {"a password", u"postgresql://anna:hush-hush@db.example/team"_s, 64, "password"},
        {"no database", url(u"postgres"_s).replace(name, u"nowhere"_s), 74, "There is no team database of that name."},
        {"no role", url(u"stranger"_s), 74, "refused the role"},
        {"no server", u"postgresql:///team?host=/nowhere"_s, 74, "cannot be reached"},
    };
    for (const auto &row : rows) {
        one.globals[one.globals.indexOf(u"--store"_s) + 1] = row.store;
        const Ended run = one.run({u"store"_s, u"check"_s});
        EXPECT_EQ(run.code, row.code) << row.name;
        EXPECT_TRUE(run.err.contains(row.words)) << row.name << ' ' << run.err.toStdString();
        EXPECT_FALSE(run.err.contains("hush-hush"));
    }
}

} // namespace license::test
