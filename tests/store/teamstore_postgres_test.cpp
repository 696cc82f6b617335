// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres.h"

#include <QDir>
#include <QSqlDatabase>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

TEST(PostgresFixture, KeepsWhatWasCommittedThroughEachEnd)
{
    Postgres server;
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    ASSERT_TRUE(server.createDatabase(u"team"_s)) << server.error().toStdString();
    ASSERT_TRUE(server.psql(u"postgres"_s, u"team"_s, u"CREATE TABLE kept (line text)"_s).ok());
    const struct
    {
        QString line;
        std::function<void()> end;
    } rows[] = {
        {u"fast"_s, [&] { EXPECT_TRUE(server.stop()); }},
        {u"immediate"_s, [&] { EXPECT_TRUE(server.stop(Postgres::Stop::Immediate)); }},
        {u"killed"_s, [&] { server.kill(); }},
    };
    QString expected;
    for (const auto &row : rows) {
        ASSERT_TRUE(server.psql(u"postgres"_s, u"team"_s, u"INSERT INTO kept VALUES ('%1')"_s.arg(row.line)).ok());
        row.end();
        EXPECT_FALSE(server.psql(u"postgres"_s, u"team"_s, u"SELECT 1"_s).ok()) << qPrintable(row.line);
        ASSERT_TRUE(server.restart()) << server.error().toStdString();
        expected += row.line + u'\n';
        EXPECT_EQ(server.psql(u"postgres"_s, u"team"_s, u"SELECT * FROM kept"_s).text, expected.trimmed());
    }
}

TEST(PostgresFixture, AnswersThroughQtsDriverAndPsqlAlike)
{
    Postgres server;
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    const PostgresSession session(server, u"postgres"_s, u"postgres"_s);
    ASSERT_TRUE(session.ok()) << session.error().toStdString();
    const struct
    {
        const char *text;
        const char *state;
        const char *answer;
    } rows[] = {
        {"SELECT 1, 'ż'", "", "1|ż"}, {"SELECT 1/0", "22012", ""},       {"SELECT * FROM missing", "42P01", ""},
        {"SHOW fsync", "", "on"},     {"SHOW listen_addresses", "", ""},
    };
    for (const auto &row : rows) {
        const QString text = QString::fromUtf8(row.text);
        for (const SqlAnswer &answer : {session.run(text), server.psql(u"postgres"_s, u"postgres"_s, text)}) {
            EXPECT_EQ(answer.state, QString::fromUtf8(row.state)) << row.text << ' ' << qPrintable(answer.error);
            EXPECT_EQ(answer.text, QString::fromUtf8(row.answer)) << row.text;
        }
    }
    EXPECT_EQ(session.run(u"SHOW missing_setting"_s).state, u"42704"_s);
    EXPECT_FALSE(PostgresSession(server, u"nobody_here"_s, u"postgres"_s).ok());
}

TEST(PostgresFixture, LeavesNothingBehindWhenItsProgramIsKilled)
{
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t program = ::fork();
    if (program == 0) {
        Postgres server;
        const bool started = server.start();
        const QByteArray line =
            started ? server.folder().toUtf8() + '\n' + QByteArray::number(server.processId()) : "-";
        static_cast<void>(::write(ready[1], line.constData(), static_cast<size_t>(line.size())));
        for (;;) {
            ::pause();
        }
    }
    ::close(ready[1]);
    char line[300] = {};
    ASSERT_GT(::read(ready[0], line, sizeof line - 1), 1);
    ::kill(program, SIGKILL);
    ::waitpid(program, nullptr, 0);
    const QList<QByteArray> parts = QByteArray(line).split('\n');
    ASSERT_EQ(parts.size(), 2);
    const QString folder = QString::fromUtf8(parts[0]);
    int left = 60'000; // ms
    while ((QDir(folder).exists() || QDir(u"/proc/"_s + QString::fromUtf8(parts[1])).exists()) && left > 0) {
        ::usleep(10'000);
        left -= 10;
    }
    EXPECT_FALSE(QDir(folder).exists());
    EXPECT_FALSE(QDir(u"/proc/"_s + QString::fromUtf8(parts[1])).exists());
}

} // namespace

} // namespace license::test
