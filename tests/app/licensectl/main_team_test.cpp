// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/program.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/postgres.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

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

/// A computer whose services are in its own folder.
class MovingProgram : public TeamOfPrograms
{
protected:
    void SetUp() override
    {
        TeamOfPrograms::SetUp();
        one.globals.remove(one.globals.indexOf(u"--store"_s), 2);
        ASSERT_EQ(one.run({u"service"_s, u"add"_s, server->connectionFile()}).code, 0);
        ASSERT_EQ(json(one, {u"refresh"_s})["services"][0]["outcome"], "changed");
        ASSERT_EQ(one.run({u"refresh"_s}).code, 0);
        history = json(one, {u"history"_s});
        ASSERT_EQ(json(two, {u"store"_s, u"check"_s})["writable"], true) << "the database has its tables";
    }
    QStringList toTeam(const QStringList &more = {}) const
    {
        return QStringList{u"store"_s, u"move"_s, u"--to"_s, url(u"postgres"_s)} + more;
    }
    QStringList toFolder() const { return {u"store"_s, u"move"_s, u"--to"_s, one.dataFolder()}; }

    Document history;
};

TEST_F(MovingProgram, BringsItsServicesToTheTeamAndBack)
{
    const Document tried = json(one, toTeam({u"--dry-run"_s}));
    EXPECT_EQ(membersOf(tried), (std::vector<std::string>{"to", "dry_run", "services", "settings", "error"}));
    EXPECT_EQ(tried["dry_run"], true);
    EXPECT_EQ(tried["services"][0]["result"], "would_move");
    EXPECT_EQ(json(two, {u"service"_s, u"list"_s})["services"].size(), 0U);

    ASSERT_EQ(one.run({u"objects"_s}).code, 0);
    const QStringList lists = QDir(one.dataFolder() + u"/objects"_s).entryList(QDir::Files);
    ASSERT_EQ(lists.size(), 1);
    const Document moved = json(one, toTeam());
    EXPECT_EQ(QDir(one.dataFolder() + u"/team/objects"_s).entryList(QDir::Files), lists);
    EXPECT_EQ(membersOf(moved["services"][0]), (std::vector<std::string>{"name", "result", "token", "error"}));
    EXPECT_EQ(moved["services"][0]["result"], "moved");
    EXPECT_EQ(moved["services"][0]["token"], "file");
    EXPECT_EQ(json(one, {u"service"_s, u"list"_s})["services"].size(), 0U);
    EXPECT_EQ(json(two, {u"history"_s}), history);
    EXPECT_EQ(json(two, {u"status"_s})["services"][0]["verification"]["state"], "verified");
    EXPECT_EQ(json(two, {u"refresh"_s})["services"][0]["outcome"], "unchanged") << "seq goes on";
    EXPECT_EQ(one.run(toTeam()).code, 0) << "nothing is left to move";

    const Ended back = two.run(toFolder());
    EXPECT_EQ(back.code, 0) << back.err.toStdString();
    EXPECT_EQ(back.out, "Moved: Acme HQ\n");
    EXPECT_EQ(json(two, {u"service"_s, u"list"_s})["services"].size(), 0U);
    EXPECT_EQ(json(one, {u"history"_s})["services"][0]["entries"].size(), 3U);
    EXPECT_EQ(json(one, {u"refresh"_s})["services"][0]["outcome"], "unchanged");
}

TEST_F(MovingProgram, WorksWhereAPersonHasChosen)
{
    ASSERT_EQ(json(one, toTeam())["services"][0]["result"], "moved");
    EXPECT_EQ(json(one, {u"service"_s, u"list"_s})["services"].size(), 0U);
    QFile choice(one.dataFolder() + u"/place.json"_s);
    ASSERT_TRUE(choice.open(QIODevice::WriteOnly));
    choice.write(QJsonDocument(QJsonObject{{u"database"_s, url(u"postgres"_s)}}).toJson());
    choice.close();
    EXPECT_EQ(json(one, {u"service"_s, u"list"_s})["services"].size(), 1U);
    EXPECT_EQ(json(one, {u"store"_s, u"info"_s})["store"].get<std::string>().find("postgres"), 0U);
    // An option wins, and so the folder's own store can be named, and moved to.
    one.globals += {u"--store"_s, one.dataFolder()};
    EXPECT_EQ(json(one, {u"service"_s, u"list"_s})["services"].size(), 0U);
    one.globals.remove(one.globals.size() - 2, 2);
    EXPECT_EQ(json(one, toFolder())["services"][0]["result"], "moved");
    EXPECT_EQ(json(one, {u"service"_s, u"list"_s})["services"].size(), 0U);
    ASSERT_TRUE(choice.open(QIODevice::WriteOnly));
    choice.write("{\"database\":\"nonsense://\"}");
    choice.close();
    const Ended broken = one.run({u"status"_s});
    EXPECT_EQ(broken.code, 3);
    EXPECT_TRUE(broken.err.contains("place.json")) << broken.err.toStdString();
}

TEST_F(MovingProgram, LosesNothingWhereverItIsKilled)
{
    // Each statement waits for a table that the test holds, and there the program is killed.
    const struct
    {
        const char *table;
        bool stays; ///< in the folder
    } rows[] = {
        {"agent", true},  {"service", true}, {"verification", true}, {"attempt", true},
        {"change", true}, {"usage", true},   {"claim", true},        {"agent_token", true},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(row.table);
        QProcess holder;
        holder.start(u"psql"_s, {u"-qAtX"_s, u"-d"_s, url(u"postgres"_s)});
        ASSERT_TRUE(holder.waitForStarted(60'000));
        // Reading goes on; writing waits.
        holder.write(QByteArray("BEGIN; LOCK TABLE license.") + row.table + " IN SHARE MODE; SELECT 'held';\n");
        ASSERT_TRUE(waitFor([&] { return holder.waitForReadyRead(10) || holder.bytesAvailable() > 0; }, 60'000));
        const auto process = one.start(toTeam());
        ASSERT_TRUE(
            waitFor([] { return sql(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s) != u"0"_s; }, 60'000));
        process->kill();
        ASSERT_TRUE(process->waitForFinished(60'000));
        holder.closeWriteChannel();
        ASSERT_TRUE(holder.waitForFinished(60'000));
        EXPECT_EQ(json(one, {u"service"_s, u"list"_s})["services"].size(), row.stays ? 1U : 0U);
        EXPECT_EQ(sql(u"SELECT count(*) FROM license.service"_s), u"0"_s) << "as a whole or not at all";
    }
    EXPECT_EQ(json(one, toTeam())["services"][0]["result"], "moved");
    EXPECT_EQ(json(two, {u"history"_s}), history);
}

TEST_F(MovingProgram, SaysWhatItLeaves)
{
    const Ended same = one.run({u"store"_s, u"move"_s, u"--to"_s, one.dataFolder()});
    EXPECT_EQ(same.code, 64) << same.err.toStdString();
    const Ended secret = one.run({u"store"_s, u"move"_s, u"--to"_s, u"postgresql://anna:hush-hush@db.example/team"_s});
    EXPECT_EQ(secret.code, 64);
    EXPECT_FALSE(secret.err.contains("hush-hush"));
    const Ended away = one.run({u"store"_s, u"move"_s, u"--to"_s, u"postgresql:///team?host=/nowhere"_s});
    EXPECT_EQ(away.code, 74) << away.err.toStdString();
    EXPECT_EQ(one.run({u"store"_s, u"move"_s}).code, 64);

    ASSERT_EQ(two.run({u"service"_s, u"add"_s, server->connectionFile()}).code, 0);
    const Document both = json(one, toTeam(), 1);
    EXPECT_EQ(both["services"][0]["result"], "in_both");
    ASSERT_EQ(two.run({u"service"_s, u"remove"_s, u"Acme HQ"_s}).code, 0);

    ::kill(pid_t(server->processId()), SIGSTOP);
    const auto refresh = one.start({u"refresh"_s});
    ASSERT_TRUE(waitFor([this] { return QFile(one.dataFolder() + u"/locks/service-1.lock"_s).size() > 0; }, 60'000));
    EXPECT_EQ(json(one, toTeam(), 1)["services"][0]["result"], "busy");
    ::kill(pid_t(server->processId()), SIGCONT);
    EXPECT_EQ(one.finish(*refresh).code, 0);
    EXPECT_EQ(json(one, toTeam())["services"][0]["result"], "moved");
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
