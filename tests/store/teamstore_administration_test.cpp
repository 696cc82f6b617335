// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/postgreskinds.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(POSTGRESQL_FILES);

/// The commands of the README, as they stand there.
QStringList commandsToType()
{
    QFile readme(folder + u"/README.md"_s);
    EXPECT_TRUE(readme.open(QIODevice::ReadOnly));
    static const QRegularExpression block(u"```sh\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    QStringList commands;
    auto found = block.globalMatch(QString::fromUtf8(readme.readAll()));
    while (found.hasNext()) {
        commands += found.next().captured(1).split(u'\n', Qt::SkipEmptyParts);
    }
    return commands;
}

/// Without a terminal, psql reads a new password, twice, from standard input.
int runAsAdministrator(const QString &commands, QByteArray &output)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGHOST"_s, sharedPostgres()->folder());
    environment.insert(u"PGUSER"_s, u"postgres"_s);
    shell.setProcessEnvironment(environment);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"setsid"_s, {u"-w"_s, u"sh"_s, u"-e"_s, u"-c"_s, commands});
    shell.write(QByteArray("a long secret\n").repeated(2));
    shell.closeWriteChannel();
    EXPECT_TRUE(shell.waitForFinished(120'000));
    output = shell.readAllStandardOutput();
    return shell.exitStatus() == QProcess::NormalExit ? shell.exitCode() : -1;
}

} // namespace

TEST(Administration, WorksByTheCommandsOfTheReadme)
{
    ASSERT_TRUE(sharedPostgres());
    QStringList commands = commandsToType();
    ASSERT_GE(commands.size(), 8);
    ASSERT_EQ(commands[0], u"cd /usr/share/license-console/postgresql"_s);
    commands[0] = u"cd '%1'"_s.arg(folder);
    QByteArray output;
    const QString place = commands.takeFirst() + u'\n';
    const QString update = commands[1]; // the long line is for updates, too
    for (const QString &command : commands + QStringList{update}) {
        ASSERT_EQ(runAsAdministrator(place + command, output), 0) << qPrintable(command) << '\n' << output.constData();
    }

    for (const auto &[role, verifies] : {std::pair{u"anna"_s, false}, std::pair{u"agent1"_s, true}}) {
        const auto value = [as = role](const QString &question) {
            return sharedPostgres()->psql(as, u"licenses"_s, question).text;
        };
        EXPECT_EQ(value(u"SELECT license.own_team()"_s), u"acme"_s);
        EXPECT_EQ(value(u"SELECT has_column_privilege('license.claim', 'until', 'INSERT')"_s),
                  verifies ? u"t"_s : u"f"_s);
        EXPECT_EQ(value(u"SELECT has_column_privilege('license.service', 'name', 'INSERT')"_s), u"t"_s);
    }
    EXPECT_EQ(sharedPostgres()
                  ->psql(u"postgres"_s, u"licenses"_s,
                         u"SELECT count(*) FROM pg_authid WHERE rolname IN ('anna', 'agent1') AND rolpassword LIKE"
                         " 'SCRAM-SHA-256%'"_s)
                  .text,
              u"2"_s);
}

} // namespace license::test
