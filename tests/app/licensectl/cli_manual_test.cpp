// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/program.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

#include <csignal>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

const QString resources = QString::fromUtf8(LICENSE_SOURCE_FOLDER) + u"/resources/"_s;

QString fileText(const QString &name)
{
    return QString::fromUtf8(contentOf(resources + name));
}

/// The program's help: its commands and their options.
struct Command
{
    QStringList words;     ///< "service", "add"
    QSet<QString> options; ///< "--format", …
};

QString helpOf(const QString &program, const QStringList &command)
{
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + u'/' + program, command + QStringList{u"--help"_s});
    EXPECT_TRUE(process.waitForFinished(60'000)) << program.toStdString();
    EXPECT_EQ(process.exitCode(), 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QSet<QString> optionsIn(const QString &help)
{
    static const QRegularExpression option(u"^ +(?:-[a-z],)?(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
    QSet<QString> found;
    for (auto i = option.globalMatch(help); i.hasNext();) {
        found.insert(i.next().captured(1));
    }
    return found;
}

QStringList commandsIn(const QString &help)
{
    QStringList found;
    static const QRegularExpression name(u"^  ([a-z-]+) "_s);
    bool listed = false;
    for (const QString &line : help.split(u'\n')) {
        const auto match = name.match(line);
        listed = listed ? match.hasMatch() || line.startsWith(u"   "_s) : line == u"Subcommands:"_s;
        if (listed && match.hasMatch()) {
            found.append(match.captured(1));
        }
    }
    return found;
}

/// Every command with all its options; the program itself is the one without words.
QVector<Command> allCommands()
{
    QVector<Command> all;
    QVector<QStringList> open{{}};
    while (!open.isEmpty()) {
        const QStringList words = open.takeFirst();
        const QString help = helpOf(u"licensectl"_s, words);
        all.append({words, optionsIn(help)});
        for (const QString &name : commandsIn(help)) {
            open.append(words + QStringList{name});
        }
    }
    return all;
}

/// The manual's paragraph about a command.
QString paragraphOf(const QString &page, const QStringList &words)
{
    if (words.isEmpty()) {
        return page;
    }
    for (const QString &item : page.split(u"\n.It "_s)) {
        static const QRegularExpression head(u"^(?:Xo\n\\.)?Cm ((?:[a-z-]+ ?)+)"_s);
        if (head.match(item).captured(1).trimmed().split(u' ').mid(0, words.size()) == words) {
            return item;
        }
    }
    return {};
}

QStringList completedByBash(const QStringList &line)
{
    const QString script = uR"(
        source "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        _licensectl
        printf '%s\n' "${COMPREPLY[@]}")"_s;
    QProcess bash;
    bash.start(u"bash"_s, QStringList{u"-c"_s, script, u"bash"_s, resources + u"completion/licensectl.bash"_s} + line);
    EXPECT_TRUE(bash.waitForFinished(60'000));
    EXPECT_EQ(bash.readAllStandardError().toStdString(), "");
    return QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

class Manual : public testing::Test
{
protected:
    static void SetUpTestSuite() { commands = allCommands(); }

    static inline QVector<Command> commands;
};

} // namespace

TEST_F(Manual, TheProgramNamesItsCommands)
{
    QStringList names;
    for (const Command &command : commands) {
        names.append(command.words.join(u' '));
        EXPECT_TRUE(command.options.contains(u"--help"_s)) << names.last().toStdString();
    }
    names.sort();
    EXPECT_EQ(names, (QStringList{u""_s,
                                  u"check-connection"_s,
                                  u"export"_s,
                                  u"history"_s,
                                  u"licenses"_s,
                                  u"management"_s,
                                  u"management sign-in"_s,
                                  u"management sign-out"_s,
                                  u"objects"_s,
                                  u"organizations"_s,
                                  u"refresh"_s,
                                  u"service"_s,
                                  u"service add"_s,
                                  u"service list"_s,
                                  u"service remove"_s,
                                  u"service replace"_s,
                                  u"service show"_s,
                                  u"service token"_s,
                                  u"status"_s,
                                  u"store"_s,
                                  u"store check"_s,
                                  u"store info"_s,
                                  u"store move"_s,
                                  u"verify"_s,
                                  u"watch"_s}));
}

TEST_F(Manual, ThePageNamesEveryCommandAndOption)
{
    const QString page = fileText(u"man/licensectl.1"_s);
    for (const Command &command : commands) {
        const QString name = command.words.join(u' ');
        if (name == u"service"_s || name == u"management"_s) {
            continue; // their subcommands have a paragraph each
        }
        const QString paragraph = paragraphOf(page, command.words);
        EXPECT_FALSE(paragraph.isEmpty()) << name.toStdString();
        for (const QString &option : command.options) {
            if (!command.words.isEmpty() && option == u"--help"_s) {
                continue; // described once for all
            }
            EXPECT_TRUE(paragraph.contains(u"Fl "_s + option.mid(1)))
                << name.toStdString() << ' ' << option.toStdString();
        }
    }
}

TEST_F(Manual, ThePagesOfTheOtherProgramsNameEveryOption)
{
    for (const QString &program : {u"license-console"_s, u"license-server"_s}) {
        if (!QFile::exists(QCoreApplication::applicationDirPath() + u'/' + program)) {
            continue; // left out of this build
        }
        const auto options = optionsIn(helpOf(program, {}));
        EXPECT_GT(options.size(), 2);
        const QString page = fileText(u"man/%1.1"_s.arg(program));
        for (const QString &option : options) {
            EXPECT_TRUE(page.contains(u"Fl "_s + option.mid(1))) << program.toStdString() << option.toStdString();
        }
    }
}

TEST_F(Manual, ThePageExplainsEachLineOfTheJournal)
{
    const QString page = fileText(u"man/licensectl.1"_s);
    QFile source(QString::fromUtf8(LICENSE_SOURCE_FOLDER) + u"/app/licensectl/journal.cpp"_s);
    ASSERT_TRUE(source.open(QIODevice::ReadOnly));
    static const QRegularExpression id(u"\"(license\\.[a-z-]+)\""_s);
    int ids = 0;
    for (auto i = id.globalMatch(QString::fromUtf8(source.readAll())); i.hasNext(); ++ids) {
        const QString name = i.next().captured(1);
        EXPECT_TRUE(page.contains(u".It Li %1 Ta %2 "_s.arg(name).arg(ids + 1))) << name.toStdString();
    }
    EXPECT_EQ(ids, 9);
}

TEST_F(Manual, BashCompletesEveryCommandAndOption)
{
    for (const Command &command : commands) {
        const QStringList line = QStringList{u"licensectl"_s} + command.words;
        const auto completed = completedByBash(line + QStringList{u"--"_s});
        for (const QString &option : command.options) {
            EXPECT_TRUE(completed.contains(option)) << line.join(u' ').toStdString() << ' ' << option.toStdString();
        }
        for (const QString &global : {u"--data-dir"_s, u"--store"_s, u"--no-keychain"_s, u"--token-file"_s}) {
            EXPECT_TRUE(completed.contains(global)) << line.join(u' ').toStdString() << ' ' << global.toStdString();
        }
        if (!command.words.isEmpty()) {
            EXPECT_TRUE(completedByBash(line).contains(command.words.last())) << line.join(u' ').toStdString();
        }
    }
}

TEST_F(Manual, ZshAndFishKnowEveryCommandAndOption)
{
    const QString zsh = fileText(u"completion/_licensectl"_s);
    const QString fish = fileText(u"completion/licensectl.fish"_s);
    for (const Command &command : commands) {
        for (const QString &word : command.words) {
            EXPECT_TRUE(zsh.contains(word)) << word.toStdString();
            EXPECT_TRUE(fish.contains(word)) << word.toStdString();
        }
        for (const QString &option : command.options) {
            EXPECT_TRUE(zsh.contains(QRegularExpression(u'\'' + option + u"=?\\["_s))) << option.toStdString();
            EXPECT_TRUE(fish.contains(u"-l %1 "_s.arg(option.mid(2)))) << option.toStdString();
        }
    }
}

TEST(Units, K71_APasswordStandsWhereTheServiceManagerAloneReadsIt)
{
    for (const QString &name : {u"system/license-console-agent"_s, u"system/license-console-refresh"_s}) {
        const QString unit = fileText(u"systemd/%1.service.in"_s.arg(name));
        EXPECT_TRUE(unit.contains(u"\nEnvironmentFile=-/etc/license-console/environment\n"_s)) << name.toStdString();
        EXPECT_FALSE(unit.contains(QRegularExpression(u"\nEnvironment=.*proxy"_s))) << name.toStdString();
    }
    const QString page = fileText(u"man/licensectl.1"_s);
    EXPECT_TRUE(page.contains(u"/etc/license-console/environment"_s));
    EXPECT_FALSE(page.contains(QRegularExpression(u"Environment=\\S*proxy"_s)));
}

TEST(Units, K71_EndWhatTakesMoreMemoryThanItsTaskCan)
{
    for (const QString &name :
         {u"system/license-console-agent"_s, u"system/license-console-refresh"_s, u"user/license-console-agent"_s}) {
        EXPECT_TRUE(fileText(u"systemd/%1.service.in"_s.arg(name)).contains(u"\nMemoryMax="_s)) << name.toStdString();
    }
}

TEST(Units, StartTheCommandLineAsItIs)
{
    static const QRegularExpression start(u"^ExecStart=@CMAKE_INSTALL_FULL_BINDIR@/licensectl (.*)$"_s,
                                          QRegularExpression::MultilineOption);
    for (const QString &name :
         {u"system/license-console-agent"_s, u"system/license-console-refresh"_s, u"user/license-console-agent"_s}) {
        SCOPED_TRACE(name.toStdString());
        const auto match = start.match(fileText(u"systemd/%1.service.in"_s.arg(name)));
        ASSERT_TRUE(match.hasMatch());
        const QStringList arguments = match.captured(1).split(u' ');
        Program ctl;
        const auto process = ctl.start(arguments);
        if (arguments.last() == u"watch"_s) {
            process->setReadChannel(QProcess::StandardError);
            ASSERT_TRUE(process->waitForReadyRead(60'000));
            EXPECT_TRUE(process->readAllStandardError().startsWith("license.started services: 0"));
            process->terminate();
        }
        EXPECT_EQ(ctl.finish(*process).code, 0);
    }
}

} // namespace license::test
