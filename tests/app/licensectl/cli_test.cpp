// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/version.h"
#include "tests/app/licensectl/program.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFileInfo>

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>

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
    EXPECT_EQ(ctl.run({u"--version"_s}).out, "licensectl " + versionWithCommit().toUtf8() + '\n');
}

TEST(Usage, K43_NamesTheWordAndWhatWasMeant)
{
    Program ctl;
    const std::pair<QStringList, QStringList> table[] = {
        {{u"statu"_s}, {u"“statu”"_s, u"Did you mean “status”?"_s}},
        {{u"STATUS"_s}, {u"“status”"_s}},
        {{u"licences"_s}, {u"“licenses”"_s}},
        {{u"service"_s, u"lsit"_s}, {u"“lsit”"_s, u"“list”"_s}},
        {{u"xyzzy"_s}, {u"“xyzzy”"_s, u"The commands are: service, status, "_s}},
        {{}, {u"needs a command: service, status, "_s}},
        {{u"service"_s}, {u"“licensectl service” needs a command: "_s}},
        {{u"--"_s, u"status"_s}, {u"“licensectl” needs a command: service, status, "_s}},
        {{u"service"_s, u"--"_s, u"list"_s}, {u"“licensectl service” needs a command: "_s}},
        {{u"status"_s, u"--fromat"_s, u"json"_s}, {u"“--fromat”"_s, u"“--format”"_s}},
        {{u"status"_s, u"-x"_s}, {u"“-x”"_s, u"licensectl status --help"_s}},
        {{u"--format"_s, u"json"_s, u"status"_s}, {u"--format"_s, u"after its command"_s}},
        {{u"status"_s, u"--format"_s}, {u"--format needs a value: text|json|nagios|prometheus."_s}},
        {{u"status"_s, u"--format"_s, u"jsn"_s}, {u"“jsn”"_s, u"text, json, nagios, prometheus"_s, u"“json”"_s}},
        {{u"objects"_s, u"--limit"_s, u"1"_s, u"--limit"_s, u"2"_s}, {u"--limit is given twice"_s}},
        {{u"objects"_s, u"--unlicensed=x"_s}, {u"--unlicensed takes no value"_s}},
        {{u"objects"_s, u"--sort"_s, u"nmae"_s}, {u"id, name, kind"_s, u"“name”"_s}},
        {{u"status"_s, u"A"_s, u"B"_s}, {u"“B” is one argument too many"_s}},
        {{u"service"_s, u"add"_s}, {u"“licensectl service add” needs FILE"_s}},
        {{u"verify"_s, u"a"_s}, {u"needs --connection FILE"_s}},
        {{u"export"_s, u"objcts"_s, u"a.csv"_s}, {u"“objcts”"_s, u"“objects”"_s}},
        {{u"export"_s, u"objects"_s, u"a.xlsx"_s}, {u"“a.xlsx”"_s, u".csv, .json or .html"_s}},
        {{u"export"_s, u"objects"_s, u"a.json"_s, u"--bom"_s}, {u".csv"_s}},
        {{u"help"_s, u"objetcs"_s}, {u"“objetcs”"_s, u"“objects”"_s}},
        {{u"esc\u001b[31m\u009bx"_s}, {u"“esc\u241b[31m\ufffdx”"_s}},
    };
    for (const auto &[arguments, parts] : table) {
        const Ended run = ctl.run(arguments);
        EXPECT_EQ(run.code, 64) << arguments.join(u' ').toStdString();
        EXPECT_TRUE(run.out.isEmpty());
        EXPECT_EQ(run.err.count('\n'), 1) << run.err.toStdString();
        for (const QString &part : parts) {
            EXPECT_TRUE(QString::fromUtf8(run.err).contains(part))
                << part.toStdString() << " in " << run.err.toStdString();
        }
    }
}

TEST(Usage, K43_TellsTheRangeOfANumber)
{
    Program ctl;
    for (const QString &word :
         {u"-1"_s, u"2000000001"_s, u"99999999999999999999"_s, u"1.5"_s, u"x"_s, u""_s, u"+1"_s, u"٣"_s}) {
        for (const QString &command : {u"objects"_s, u"history"_s}) {
            const Ended run = ctl.run({command, u"--limit"_s, word});
            EXPECT_EQ(run.code, 64) << word.toStdString();
            EXPECT_TRUE(run.err.contains("a whole number from 0 to 2,000,000,000")) << run.err.toStdString();
        }
    }
    for (const QString &word : {u"0"_s, u"-5"_s, u"1000001"_s, u"1s"_s}) {
        const Ended run = ctl.run({u"refresh"_s, u"--timeout"_s, word});
        EXPECT_EQ(run.code, 64) << word.toStdString();
        EXPECT_TRUE(run.err.contains("--timeout cannot be “" + word.toUtf8() + "”")) << run.err.toStdString();
        EXPECT_TRUE(run.err.contains("from 1 to 1,000,000")) << run.err.toStdString();
    }
}

TEST(Usage, K43_HelpIsACommand)
{
    Program ctl;
    EXPECT_EQ(ctl.run({u"help"_s}).out, ctl.run({u"--help"_s}).out);
    EXPECT_EQ(ctl.run({u"help"_s, u"service"_s, u"add"_s}).out, ctl.run({u"service"_s, u"add"_s, u"--help"_s}).out);
    EXPECT_EQ(ctl.run({u"help"_s, u"objects"_s}).code, 0);
    EXPECT_EQ(ctl.run({u"help"_s, u"help"_s}).out, ctl.run({u"--help"_s}).out);
}

TEST(Usage, K43_SpeaksTheLanguageOfThePerson)
{
    Program ctl;
    ctl.environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    ctl.environment.insert(u"LANGUAGE"_s, u"de"_s);
    ctl.environment.insert(u"LANG"_s, u"de_DE.UTF-8"_s);
    ctl.environment.remove(u"LC_ALL"_s);
    EXPECT_TRUE(ctl.run({u"statu"_s}).err.contains("Meinten Sie „status“?")) << ctl.run({u"statu"_s}).err.toStdString();
}

TEST(Usage, K31_APluginAnswersInItsOwnForm)
{
    Program ctl;
    ctl.globals.clear();
    const QList<QStringList> table{
        {u"status"_s, u"Typo"_s, u"--format"_s, u"nagios"_s},
        {u"status"_s, u"--format=nagios"_s, u"Typo"_s},
        {u"status"_s, u"--format"_s, u"nagios"_s, u"--bogus"_s},
        {u"status"_s, u"--bogus"_s, u"--format"_s, u"nagios"_s},
        {u"status"_s, u"--fromat"_s, u"nagios"_s},
        {u"status"_s, u"--format"_s, u"naigos"_s},
        {u"status"_s, u"--format"_s, u"Nagios"_s},
        {u"status"_s, u"--format"_s, u"json"_s, u"--format"_s, u"nagios"_s},
        {u"--format"_s, u"nagios"_s, u"status"_s},
        {u"--format=nagios"_s},
        {u"statu"_s, u"--format"_s, u"nagios"_s},
        {u"status"_s, u"A"_s, u"B"_s, u"--format"_s, u"nagios"_s},
        {u"status"_s, u"two\nlines|bar\u001b[31m"_s, u"--format"_s, u"nagios"_s},
        {u"status"_s, u"--format"_s, u"nagios"_s, u"--no-keychain"_s},
        {u"status"_s, u"--format"_s, u"nagios"_s, u"--data-dir"_s, u"/dev/null/x"_s},
        {u"--data-dir="_s, u"status"_s, u"--format"_s, u"nagios"_s},
        {u"status"_s, u"-f"_s, u"nagios"_s},
        {u"status"_s, u"--formatnagios"_s},
        {u"status"_s, u"--output=naigos"_s},
        {u"status"_s, u"--nagios"_s},
    };
    for (const QStringList &arguments : table) {
        const Ended run = ctl.run(QStringList{u"--data-dir"_s, ctl.dataFolder()} + arguments);
        EXPECT_EQ(run.code, 3) << arguments.join(u' ').toStdString() << run.err.toStdString();
        EXPECT_TRUE(run.out.startsWith("LICENSE UNKNOWN - "))
            << arguments.join(u' ').toStdString() << run.out.toStdString();
        EXPECT_GT(run.out.size(), 24);
        EXPECT_EQ(run.out.count('\n'), 1);
        EXPECT_FALSE(run.out.contains('|')) << run.out.toStdString();
        EXPECT_FALSE(run.out.contains('\x1b'));
    }
    for (const QString &command : {u"licenses"_s, u"refresh"_s, u"watch"_s}) {
        const Ended run = ctl.run({command, u"--format"_s, u"nagios"_s});
        EXPECT_EQ(run.code, 64) << "no other command is a plug-in";
        EXPECT_TRUE(run.out.isEmpty());
    }
}

TEST(Usage, K15_EveryFormatTellsOfAStoreThatCannotBeRead)
{
    Program ctl;
    ctl.globals = {u"--data-dir"_s, u"/dev/null/x"_s};
    Ended run = ctl.run({u"status"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(run.code, 3);
    EXPECT_EQ(membersOf(run.json()), (std::vector<std::string>{"services", "error"}));
    EXPECT_EQ(run.json().at("services"), Document::array());
    EXPECT_EQ(membersOf(run.json().at("error")), (std::vector<std::string>{"code", "message"}));
    EXPECT_EQ(run.json().at("error").at("code"), "storage_failed");
    run = ctl.run({u"status"_s, u"--format"_s, u"prometheus"_s});
    EXPECT_EQ(run.code, 3);
    EXPECT_TRUE(run.out.contains("# TYPE license_console_store_readable gauge\nlicense_console_store_readable 0\n"))
        << run.out.toStdString();
    for (const QStringList &command : QList<QStringList>{{u"service"_s, u"list"_s},
                                                         {u"refresh"_s},
                                                         {u"licenses"_s},
                                                         {u"objects"_s},
                                                         {u"history"_s},
                                                         {u"check-connection"_s}}) {
        run = ctl.run(command + QStringList{u"--format"_s, u"json"_s});
        EXPECT_EQ(run.code, 74) << command.join(u' ').toStdString();
        EXPECT_EQ(run.json().at("error").at("code"), "storage_failed") << command.join(u' ').toStdString();
    }
    EXPECT_TRUE(ctl.run({u"licenses"_s, u"--format"_s, u"csv"_s}).out.isEmpty());
}

TEST(Usage, AnAnswerThatCannotBeWrittenIsTold)
{
    Program ctl;
    const auto into = [&ctl](const QString &device, const QStringList &arguments) {
        QProcess process;
        process.setProcessEnvironment(ctl.environment);
        process.setStandardOutputFile(device);
        process.start(ctl.binary(), ctl.globals + arguments);
        return ctl.finish(process);
    };
    Ended run = into(u"/dev/full"_s, {u"status"_s});
    EXPECT_EQ(run.code, 3);
    EXPECT_TRUE(run.err.startsWith("Standard output could not be written: the disk is full.")) << run.err.toStdString();
    run = into(u"/dev/full"_s, {u"licenses"_s, u"--format"_s, u"csv"_s});
    EXPECT_EQ(run.code, 74);
    EXPECT_EQ(run.err.count('\n'), 1) << run.err.toStdString();
    EXPECT_EQ(into(u"/dev/full"_s, {u"--help"_s}).code, 74);
}

TEST(Usage, D20_ANameThatIsNotUtf8IsRefusedAndNothingIsWrittenUnderAnother)
{
    Program ctl;
    const auto started = [&ctl](const QString &line) {
        QProcess process;
        process.setProcessEnvironment(ctl.environment);
        process.start(u"sh"_s, {u"-c"_s, line, ctl.binary(), ctl.path(QString())});
        return ctl.finish(process);
    };
    for (const QString &words : {u"status --data-dir \"$bad\""_s, u"--data-dir=\"$bad\" status"_s,
                                 u"export licenses \"$bad\""_s, u"--data-dir \"$1/data\" service add \"$bad\""_s}) {
        const Ended run = started(u"bad=\"$1/x$(printf '\\377')\"; exec \"$0\" "_s + words);
        EXPECT_EQ(run.code, 64) << words.toStdString();
        EXPECT_TRUE(run.err.contains("\xEF\xBF\xBD” is not valid UTF-8.")) << run.err.toStdString();
    }
    const Ended plugin = started(u"exec \"$0\" status --format nagios --data-dir \"$1/x$(printf '\\377')\""_s);
    EXPECT_EQ(plugin.code, 3);
    EXPECT_TRUE(plugin.out.startsWith("LICENSE UNKNOWN - ")) << plugin.out.toStdString();
    const Ended environment =
        started(u"export LICENSE_CONSOLE_DATA=\"$1/x$(printf '\\377')\"; exec \"$0\" service list"_s);
    EXPECT_EQ(environment.code, 74);
    EXPECT_TRUE(environment.err.contains("not valid UTF-8")) << environment.err.toStdString();
    EXPECT_EQ(QDir(ctl.path(QString())).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

TEST(Usage, K09_AFolderIsNeverGuessedFromAnAddressOrATilde)
{
    Program ctl;
    ctl.globals.clear();
    const struct
    {
        QStringList arguments;
        QByteArray words;
    } rows[] = {
        {{u"--data-dir=~/x"_s, u"status"_s}, "--data-dir: The folder begins with"},
        {{u"--store=~/x"_s, u"status"_s}, "--store: The folder begins with"},
        {{u"store"_s, u"move"_s, u"--to=~/x"_s}, "--to: The folder begins with"},
        {{u"--data-dir"_s, u"postgresql://db/x"_s, u"status"_s}, "--data-dir: This is a database, not a folder."},
        {{u"--data-dir"_s, u"service=team"_s, u"status"_s}, "--data-dir: This is a database, not a folder."},
        {{u"status"_s, u"--data-dir"_s, u"postgresql://a:hunter2@db/x"_s}, "--data-dir: The address of the store"},
    };
    for (const auto &row : rows) {
        const Ended run = ctl.run(row.arguments);
        EXPECT_EQ(run.code, 64) << row.arguments.join(u' ').toStdString();
        EXPECT_TRUE(run.err.startsWith(row.words)) << run.err.toStdString();
        EXPECT_FALSE(run.err.contains("hunter2")) << run.err.toStdString();
    }
    ctl.environment.insert(u"LICENSE_CONSOLE_STORE"_s, u"licenses"_s);
    const Ended relative = ctl.run({u"service"_s, u"list"_s});
    EXPECT_EQ(relative.code, 74);
    EXPECT_TRUE(relative.err.contains("LICENSE_CONSOLE_STORE=licenses")) << relative.err.toStdString();
    for (const QString &made : {u"~"_s, u"licenses"_s, u"postgresql:"_s, u"service=team"_s}) {
        EXPECT_FALSE(QFileInfo::exists(made)) << made.toStdString();
    }
}

TEST(Usage, K34_StandardStreamsThatAreClosedBecomeNoneOfItsFiles)
{
    Program ctl;
    ctl.run({u"service"_s, u"list"_s}); // there is a store
    QProcess process;
    process.setProcessEnvironment(ctl.environment);
    process.start(u"sh"_s, QStringList{u"-c"_s, u"exec \"$0\" \"$@\" <&- >&- 2>&-"_s, ctl.binary()} + ctl.globals +
                               QStringList{u"watch"_s});
    ASSERT_TRUE(process.waitForStarted());
    const QString descriptors = u"/proc/%1/fd/"_s.arg(process.processId());
    // Its store is opened after the standard streams are taken.
    ASSERT_TRUE(waitFor([&] {
        const auto all = QDir(descriptors).entryInfoList(QDir::Files | QDir::System);
        return std::any_of(all.begin(), all.end(),
                           [](const QFileInfo &one) { return one.symLinkTarget().endsWith(u"licenses.db"_s); });
    }));
    for (const int stream : {0, 1, 2}) {
        EXPECT_EQ(QFileInfo(descriptors + QString::number(stream)).symLinkTarget(), u"/dev/null"_s) << stream;
    }
    const QByteArray status = contentOf(u"/proc/%1/status"_s.arg(process.processId()));
    const QByteArray ignored = status.mid(status.indexOf("SigIgn:") + 7).trimmed().left(16);
    EXPECT_NE(ignored.toULongLong(nullptr, 16) & (1ULL << (SIGXFSZ - 1)), 0U)
        << "K34: a file that reaches its user's limit of size is an error";
    process.terminate();
    ctl.finish(process);
}

TEST(Usage, AReaderThatGoesAwayEndsItQuietly)
{
    Program ctl;
    for (const QStringList &arguments :
         QList<QStringList>{{u"licenses"_s, u"--format"_s, u"csv"_s}, {u"licenses"_s}, {u"--help"_s}}) {
        std::array<int, 2> ends{};
        ASSERT_EQ(::pipe(ends.data()), 0);
        ::close(ends[0]);
        QProcess process;
        process.setProcessEnvironment(ctl.environment);
        process.setChildProcessModifier([out = ends[1]] {
            ::signal(SIGPIPE, SIG_IGN); // as the network library does
            ::dup2(out, STDOUT_FILENO);
        });
        process.start(ctl.binary(), ctl.globals + arguments);
        const Ended run = ctl.finish(process);
        ::close(ends[1]);
        EXPECT_EQ(run.code, 0) << arguments.join(u' ').toStdString();
        EXPECT_EQ(run.err, "") << arguments.join(u' ').toStdString();
    }
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
    EXPECT_EQ(listed.json().at("error").at("code"), "storage_failed");
    EXPECT_EQ(ctl.run({u"status"_s}).code, 3) << "a monitoring plug-in does not know";
}

} // namespace license::test
