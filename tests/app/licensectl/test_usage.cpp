// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/program.h"

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

TEST(Usage, RefusesWhatTheContractDoesNotKnow)
{
    Program ctl;
    ctl.globals.clear();
    const QString data = ctl.dataFolder();
    const QList<QStringList> table{
        {},
        {u"bogus"_s},
        {u"status"_s, u"--bogus"_s},
        {u"status"_s, u"A"_s, u"B"_s},
        {u"status"_s, u"--format"_s, u"csv"_s},
        {u"status"_s, u"--format"_s},
        {u"status"_s, u"Nobody"_s},
        {u"refresh"_s, u"Nobody"_s},
        {u"licenses"_s, u"Nobody"_s},
        {u"history"_s, u"Nobody"_s},
        {u"objects"_s, u"Nobody"_s},
        {u"objects"_s},
        {u"service"_s},
        {u"service"_s, u"add"_s},
        {u"service"_s, u"remove"_s},
        {u"service"_s, u"remove"_s, u"Nobody"_s},
        {u"service"_s, u"list"_s, u"--format"_s, u"csv"_s},
        {u"refresh"_s, u"--timeout"_s, u"0"_s},
        {u"refresh"_s, u"--timeout"_s, u"-1"_s},
        {u"refresh"_s, u"--timeout"_s, u"1.5"_s},
        {u"refresh"_s, u"--timeout"_s, u"1s"_s},
        {u"refresh"_s, u"--timeout"_s, u"0x10"_s},
        {u"refresh"_s, u"--timeout="_s},
        {u"refresh"_s, u"--format"_s, u"csv"_s},
        {u"objects"_s, u"--limit"_s, u"-1"_s},
        {u"objects"_s, u"--limit"_s, u"many"_s},
        {u"objects"_s, u"--sort"_s, u"size"_s},
        {u"objects"_s, u"--sort"_s, u"--name"_s},
        {u"objects"_s, u"--sort"_s, u""_s},
        {u"objects"_s, u"--format"_s, u"nagios"_s},
        {u"export"_s, u"licenses"_s},
        {u"export"_s, u"agents"_s, u"a.csv"_s},
        {u"export"_s, u"licenses"_s, u"a.xlsx"_s},
        {u"export"_s, u"licenses"_s, u"csv"_s},
        {u"export"_s, u"objects"_s, u"a.csv"_s},
        {u"verify"_s, u"a"_s},
        {u"verify"_s, u"--connection"_s, u"a"_s},
        {u"watch"_s, u"--format"_s, u"json"_s},
        {u"--no-keychain"_s, u"status"_s},
        {u"--token-file"_s, u"a"_s, u"status"_s},
        {u"--no-keychain"_s, u"--token-file"_s, u"a"_s, u"service"_s, u"add"_s, u"a"_s, u"--token-stdin"_s},
    };
    for (const QStringList &arguments : table) {
        const Ended run = ctl.run(QStringList{u"--data-dir"_s, data} + arguments);
        EXPECT_EQ(run.code, 64) << arguments.join(u' ').toStdString() << run.err.toStdString();
        EXPECT_TRUE(run.out.isEmpty()) << arguments.join(u' ').toStdString();
        EXPECT_FALSE(run.err.isEmpty()) << arguments.join(u' ').toStdString();
    }
}

TEST(Usage, H02_TakesNoTokenFromAnArgument)
{
    Program ctl;
    EXPECT_EQ(ctl.run({u"service"_s, u"add"_s, u"a"_s, u"--token"_s, u"x"_s}).code, 64);
}

TEST(Usage, HelpAndVersionAreAnswers)
{
    Program ctl;
    ctl.globals.clear();
    for (const QStringList &arguments : QList<QStringList>{{u"--help"_s}, {u"objects"_s, u"--help"_s}}) {
        const Ended run = ctl.run(arguments);
        EXPECT_EQ(run.code, 0);
        EXPECT_TRUE(run.out.contains("Usage: licensectl"));
        EXPECT_TRUE(run.err.isEmpty());
    }
    EXPECT_EQ(ctl.run({u"--version"_s}).out, "licensectl " LICENSE_CONSOLE_VERSION "\n");
}

TEST(Usage, AnEmptyStoreHasEmptyAnswers)
{
    Program ctl;
    Ended run = ctl.run({u"status"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(run.code, 3);
    EXPECT_EQ(run.json(), Document::parse(R"({"services":[]})"));
    for (const QString &command : {u"refresh"_s, u"licenses"_s, u"history"_s}) {
        run = ctl.run({command, u"--format"_s, u"json"_s});
        EXPECT_EQ(run.code, 0) << command.toStdString();
        EXPECT_EQ(run.json(), Document::parse(R"({"services":[]})")) << command.toStdString();
    }
    run = ctl.run({u"status"_s, u"--format"_s, u"nagios"_s});
    EXPECT_EQ(run.code, 3);
    EXPECT_TRUE(run.out.startsWith("LICENSE UNKNOWN - ")) << run.out.toStdString();
}

TEST(Usage, TheEnvironmentNamesTheStoreToo)
{
    Program ctl;
    ctl.globals.clear();
    ctl.environment.insert(u"LICENSE_CONSOLE_DATA"_s, ctl.path(u"elsewhere ü漢"_s));
    EXPECT_EQ(ctl.run({u"service"_s, u"list"_s}).code, 0);
    EXPECT_FALSE(contentOf(ctl.path(u"elsewhere ü漢/licenses.db"_s)).isEmpty());
}

TEST(Usage, D09_AStoreThatCannotBeOpenedIsAnErrorOfTheStore)
{
    Program ctl;
    ctl.globals = {u"--data-dir"_s, ctl.write(u"file"_s, "no folder") + u"/data"_s};
    const Ended listed = ctl.run({u"service"_s, u"list"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(listed.code, 74);
    EXPECT_TRUE(listed.out.isEmpty());
    EXPECT_EQ(ctl.run({u"status"_s}).code, 3) << "a monitoring plug-in does not know";
}

} // namespace license::test
