// SPDX-License-Identifier: GPL-3.0-or-later
// Ownership, modes and replacement of files and folders.
#include "tests/app/licensectl/serverfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

constexpr uid_t nobody = 65534;

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    EXPECT_EQ(::lstat(QFile::encodeName(path).constData(), &status), 0) << path.toStdString();
    return status.st_mode & 07777;
}

void give(const QString &path, mode_t mode, uid_t user)
{
    EXPECT_EQ(::chmod(QFile::encodeName(path).constData(), mode), 0);
    const auto group = user == ::geteuid() ? static_cast<gid_t>(-1) : gid_t{user};
    EXPECT_EQ(::lchown(QFile::encodeName(path).constData(), user, group), 0);
}

void expectNamed(const Ended &run, const QString &path)
{
    EXPECT_TRUE(run.err.contains(path.toUtf8())) << run.err.toStdString();
}

} // namespace

class Files : public WithServer
{
protected:
    void SetUp() override
    {
        WithServer::SetUp();
        ASSERT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
    }
    QString made(const QString &name, const QByteArray &bytes, mode_t mode) const
    {
        QString path = ctl.write(name, bytes);
        EXPECT_EQ(::chmod(QFile::encodeName(path).constData(), mode), 0);
        return path;
    }
};

TEST_F(Files, AnObjectListStaysNoLongerThanItsDocument)
{
    const auto lists = [this] { return QDir(ctl.dataFolder() + u"/objects"_s).entryList(QDir::Files); };
    ASSERT_EQ(ctl.run({u"objects"_s}).code, 0);
    const QStringList first = lists();
    ASSERT_EQ(first.size(), 1);

    server->control(u"objects"_s, {{u"count"_s, 30}});
    ASSERT_EQ(only({u"refresh"_s}, 0)["outcome"], "unchanged") << "a list is no change of the license";
    EXPECT_EQ(lists(), QStringList()) << "the list of the document before";
    ASSERT_EQ(ctl.run({u"objects"_s}).code, 0);
    ASSERT_EQ(lists().size(), 1);
    EXPECT_NE(lists(), first);
    ASSERT_EQ(only({u"refresh"_s}, 0)["outcome"], "unchanged");
    EXPECT_EQ(lists().size(), 1) << "the list of this document";

    ASSERT_EQ(ctl.run({u"service"_s, u"remove"_s, u"Acme HQ"_s}).code, 0);
    EXPECT_EQ(lists(), QStringList()) << "the list of a removed service";
}

TEST_F(Files, K75_AnExportIsItsOwnersAloneUnlessItWasThere)
{
    const QString fresh = ctl.path(u"new.csv"_s);
    const QString old = made(u"old.csv"_s, "old", 0644);
    for (const QString &file : {fresh, old}) {
        EXPECT_EQ(ctl.run({u"export"_s, u"objects"_s, file}).code, 0);
        EXPECT_TRUE(contentOf(file).startsWith("id,name")) << contentOf(file).left(80).toStdString();
    }
    EXPECT_EQ(modeOf(fresh), 0600U);
    EXPECT_EQ(modeOf(old), 0644U);
}

TEST_F(Files, K82_AnExportIntoAPipeOrToStandardOutputReplacesNothing)
{
    const QByteArray list = ctl.run({u"objects"_s, u"--format"_s, u"csv"_s}).out;
    const QString out = ctl.path(u"out.csv"_s);
    ASSERT_TRUE(QFile::link(u"/dev/stdout"_s, out));
    const Ended run = ctl.run({u"export"_s, u"objects"_s, out});
    EXPECT_EQ(run.code, 0) << run.err.toStdString();
    EXPECT_EQ(run.out, list);
    EXPECT_TRUE(QFileInfo(out).isSymLink());

    const QString pipe = ctl.path(u"pipe.csv"_s);
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    // Without waiting for the other side: a program that replaces the pipe never opens it.
    const int end = ::open(QFile::encodeName(pipe).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QFile reader;
    ASSERT_TRUE(reader.open(end, QIODevice::ReadOnly, QFile::AutoCloseHandle));
    EXPECT_EQ(ctl.run({u"export"_s, u"objects"_s, pipe}).code, 0);
    EXPECT_EQ(reader.readAll(), list) << "it fits into the pipe's buffer";

    reader.close();
    const auto waiting = ctl.start({u"export"_s, u"objects"_s, pipe});
    EXPECT_FALSE(waiting->waitForFinished(1'500)) << "for a reader";
    waiting->terminate();
    EXPECT_TRUE(waiting->waitForFinished(10'000));
    EXPECT_EQ(waiting->exitCode(), 74);
    EXPECT_TRUE(waiting->readAllStandardError().contains("nobody reads from this pipe"));

    const QString folder = ctl.path(u"folder.csv"_s);
    ASSERT_TRUE(QDir().mkpath(folder));
    const Ended refused = ctl.run({u"export"_s, u"objects"_s, folder});
    EXPECT_EQ(refused.code, 74);
    expectNamed(refused, folder);
}

TEST_F(Files, K04_AnInputThatIsAPipeIsReadAndHoldsUpNoEnd)
{
    const QString pipe = ctl.path(u"pipe"_s);
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QStringList &command : {QStringList{u"service"_s, u"add"_s, pipe},
                                       {u"verify"_s, pipe, u"--connection"_s, pipe},
                                       {u"verify"_s, u"-"_s, u"--connection"_s, pipe}}) {
        const auto waiting = ctl.start(command);
        const int end = ::open(QFile::encodeName(pipe).constData(), O_WRONLY | O_CLOEXEC); // once it listens
        ASSERT_GE(end, 0);
        waiting->terminate();
        EXPECT_TRUE(waiting->waitForFinished(10'000)) << command.join(u' ').toStdString();
        EXPECT_EQ(waiting->exitStatus() == QProcess::NormalExit ? waiting->exitCode() : 1, 1);
        ::close(end);
    }
    const auto reading = ctl.start({u"verify"_s, pipe, u"--connection"_s, server->connectionFile()});
    QFile writer(pipe);
    ASSERT_TRUE(writer.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    writer.write("no reply");
    writer.close();
    ASSERT_TRUE(reading->waitForFinished(10'000));
    EXPECT_EQ(reading->exitCode(), 1) << "read, and refused";
}

TEST_F(Files, K81_ALinkInTheDataFolderIsToldAndNotWrittenThrough)
{
    const QString victim = made(u"victim"_s, "precious", 0644);
    for (const QString &name : {u"copies/1.json"_s, u"licenses.db-wal"_s, u"licenses.db"_s}) {
        SCOPED_TRACE(name.toStdString());
        for (const QString &target : {victim, ctl.path(u"nowhere"_s)}) {
            const QString laid = ctl.dataFolder() + u'/' + name;
            const QString aside = ctl.path(u"aside"_s);
            const bool had = QFile::rename(laid, aside);
            ASSERT_TRUE(QFile::link(target, laid));
            const Ended run = ctl.run({u"refresh"_s});
            EXPECT_EQ(run.code, 74) << run.err.toStdString();
            EXPECT_TRUE((run.out + run.err).contains(laid.toUtf8())) << (run.out + run.err).toStdString();
            EXPECT_TRUE((run.out + run.err).contains("Remove the link")) << (run.out + run.err).toStdString();
            ASSERT_TRUE(QFile::remove(laid));
            EXPECT_TRUE(!had || QFile::rename(aside, laid));
        }
    }
    EXPECT_EQ(contentOf(victim), "precious");
    EXPECT_EQ(modeOf(victim), 0644U);
    EXPECT_FALSE(QFileInfo::exists(ctl.path(u"nowhere"_s)));
    EXPECT_EQ(only({u"refresh"_s}, 0)["outcome"], "unchanged");
    EXPECT_TRUE(QDir(ctl.dataFolder()).entryList({u"*corrupt*"_s}).isEmpty());
}

TEST_F(Files, K81_ALinkInPlaceOfASubfolderLeavesWhatItNames)
{
    const QString elsewhere = ctl.path(u"elsewhere"_s);
    ASSERT_TRUE(QDir().mkpath(elsewhere));
    give(elsewhere, 0755, ::geteuid());
    const QString old = made(u"elsewhere/adduser.config"_s, "old", 0644); // like a leftover of a killed process
    const QString copy = made(u"elsewhere/7.json"_s, "{}", 0644);         // like that of a removed service
    const struct timespec times[2] = {{1, 0}, {1, 0}};
    ASSERT_EQ(::utimensat(AT_FDCWD, QFile::encodeName(old).constData(), times, 0), 0);
    for (const QString &name : {u"copies"_s, u"objects"_s, u"locks"_s}) {
        const QString folder = ctl.dataFolder() + u'/' + name;
        QDir(folder).removeRecursively();
        ASSERT_TRUE(QFile::link(elsewhere, folder));
    }
    const Ended status = ctl.run({u"status"_s});
    EXPECT_EQ(status.code, 0) << "what is known is told all the same";
    expectNamed(status, ctl.dataFolder() + u"/copies"_s);
    EXPECT_EQ(ctl.run({u"refresh"_s}).code, 74);
    EXPECT_EQ(ctl.run({u"objects"_s}).code, 0);
    EXPECT_EQ(QDir(elsewhere).entryList(QDir::Files), (QStringList{u"7.json"_s, u"adduser.config"_s}));
    EXPECT_EQ(modeOf(elsewhere), 0755U);
}

TEST_F(Files, K63_AFolderThatWasThereKeepsItsMode)
{
    const QString folder = ctl.path(u"shared"_s);
    ASSERT_TRUE(QDir().mkpath(folder));
    const struct
    {
        mode_t mode;
        const char *text;
    } rows[] = {{0755, "mode 755"}, {01777, "mode 1777"}, {0750, "mode 750"}};
    ctl.globals[1] = folder;
    for (const auto &row : rows) {
        give(folder, row.mode, ::geteuid());
        for (const QStringList &command : {QStringList{u"status"_s}, {u"refresh"_s}, {u"service"_s, u"list"_s}}) {
            const Ended run = ctl.run(command);
            EXPECT_EQ(run.code, command.first() == u"status"_s ? 3 : 74);
            expectNamed(run, folder);
            EXPECT_TRUE(run.err.contains(row.text)) << run.err.toStdString();
            EXPECT_TRUE(run.err.contains("chmod 700")) << run.err.toStdString();
        }
        EXPECT_EQ(modeOf(folder), row.mode);
        EXPECT_TRUE(QDir(folder).isEmpty());
    }
    give(folder, 0700, ::geteuid());
    EXPECT_EQ(ctl.run({u"service"_s, u"list"_s}).code, 0);
    // An opened-up folder of a store, as after a copy, is closed.
    give(folder, 0755, ::geteuid());
    EXPECT_EQ(ctl.run({u"service"_s, u"list"_s}).code, 0);
    EXPECT_EQ(modeOf(folder), 0700U);
}

TEST_F(Files, K63_AFolderWithSomebodysOwnFilesIsLeftAsItIs)
{
    const QString home = ctl.path(u"home"_s);
    const struct
    {
        QString subfolder;
        QString file;
        mode_t mode;
    } rows[] = {{u"copies"_s, u"7.json"_s, 0755},
                {u"objects"_s, {}, 0750},
                {u"locks"_s, u"door.txt"_s, 0700},
                {u"objects"_s, u"notes.backup"_s, 0700}};
    ctl.globals[1] = home;
    for (const auto &row : rows) {
        SCOPED_TRACE((row.subfolder + u'/' + row.file).toStdString());
        const QString folder = home + u'/' + row.subfolder;
        ASSERT_TRUE(QDir().mkpath(folder));
        give(home, 0700, ::geteuid());
        if (!row.file.isEmpty()) {
            const QString own = made(u"home/"_s + row.subfolder + u'/' + row.file, "mine", 0644);
            const struct timespec times[2] = {{1, 0}, {1, 0}};
            ASSERT_EQ(::utimensat(AT_FDCWD, QFile::encodeName(own).constData(), times, 0), 0);
        }
        give(folder, row.mode, ::geteuid());
        for (const QStringList &command : {QStringList{u"status"_s}, {u"refresh"_s}, {u"service"_s, u"list"_s}}) {
            const Ended run = ctl.run(command);
            EXPECT_EQ(run.code, command.first() == u"status"_s ? 3 : 74);
            expectNamed(run, folder);
        }
        EXPECT_EQ(modeOf(folder), row.mode);
        EXPECT_EQ(QDir(home).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{row.subfolder});
        EXPECT_EQ(QDir(folder).entryList(QDir::Files).join(u' '), row.file);
        ASSERT_TRUE(QDir(home).removeRecursively());
    }
}

TEST_F(Files, K63_AServersStateFolderThatWasThereKeepsItsMode)
{
    const QString folder = ctl.path(u"state"_s);
    ASSERT_TRUE(QDir().mkpath(folder));
    give(folder, 01777, ::geteuid());
    QProcess refusing;
    refusing.start(QFileInfo(Program::binary()).path() + u"/license-server"_s, {u"--state"_s, folder});
    ASSERT_TRUE(refusing.waitForFinished(60'000));
    EXPECT_EQ(refusing.exitCode(), 1);
    const QByteArray err = refusing.readAllStandardError();
    EXPECT_TRUE(err.contains(folder.toUtf8() + ": mode 1777")) << err.toStdString();
    EXPECT_TRUE(err.contains("chmod 700")) << err.toStdString();
    EXPECT_EQ(modeOf(folder), 01777U);
    EXPECT_TRUE(QDir(folder).isEmpty());
}

TEST_F(Files, K63_AServerReplacesNothingThatIsSomebodysOwn)
{
    const auto serve = [this] {
        QProcess server;
        server.start(QFileInfo(Program::binary()).path() + u"/license-server"_s,
                     {u"--state"_s, ctl.path(u"state"_s), u"--exit-with-parent"_s});
        server.closeWriteChannel();
        EXPECT_TRUE(server.waitForFinished(60'000));
        return Ended{server.exitCode(), {}, server.readAllStandardError()};
    };
    for (const QString &name : {u"ca-key.pem"_s, u"ca.pem"_s, u"server-key.pem"_s, u"server.pem"_s,
                                u"connection.json"_s, u"objects/list"_s, u"lock"_s}) {
        const QString file = ctl.path(u"state/"_s + name);
        ASSERT_TRUE(QDir().mkpath(QFileInfo(file).path()));
        made(u"state/"_s + name, "mine", 0644);
        give(ctl.path(u"state"_s), 0700, ::geteuid());
        const Ended refused = serve();
        EXPECT_EQ(refused.code, 1) << name.toStdString();
        expectNamed(refused, ctl.path(u"state/"_s + name.section(u'/', 0, 0)));
        EXPECT_EQ(contentOf(file), "mine");
        EXPECT_EQ(QDir(ctl.path(u"state"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
        ASSERT_TRUE(QDir(ctl.path(u"state"_s)).removeRecursively());
    }
    EXPECT_EQ(serve().code, 0);
    EXPECT_EQ(serve().code, 0) << "its own state is used again";
}

TEST_F(Files, K09_NoStoreLiesBelowTheWorkingFolder)
{
    const QString home = ctl.path(u"home"_s);
    const QString working = ctl.path(u"working"_s);
    ASSERT_TRUE(QDir().mkpath(home));
    ASSERT_TRUE(QDir().mkpath(working));
    const struct
    {
        QString data;
        QString named;
        QStringList arguments;
        int code;
        QByteArray words;
    } rows[] = {
        {u"relative"_s, {}, {}, 0, {}},
        {u"./relative"_s, {}, {}, 0, {}},
        {{}, u"relative"_s, {}, 74, "LICENSE_CONSOLE_DATA=relative"},
        {{}, {}, {u"--data-dir"_s, u""_s}, 64, "--data-dir"},
    };
    for (const auto &row : rows) {
        QProcess process;
        QProcessEnvironment environment = ctl.environment;
        environment.insert(u"HOME"_s, home);
        environment.insert(u"XDG_DATA_HOME"_s, row.data);
        if (!row.named.isEmpty()) {
            environment.insert(u"LICENSE_CONSOLE_DATA"_s, row.named);
        }
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(working);
        process.start(Program::binary(), row.arguments + QStringList{u"service"_s, u"list"_s});
        ASSERT_TRUE(process.waitForFinished(60'000));
        const QByteArray err = process.readAllStandardError();
        EXPECT_EQ(process.exitCode(), row.code) << err.toStdString();
        EXPECT_TRUE(err.contains(row.words)) << err.toStdString();
        EXPECT_TRUE(QDir(working).isEmpty());
    }
    EXPECT_TRUE(QFile::exists(home + u"/.local/share/license-console/licenses.db"_s));
}

/// A data folder of an unprivileged user, and a copy of the program that this user can run.
class SomebodysFolder : public Files
{
protected:
    void SetUp() override
    {
        if (::geteuid() != 0 || QProcess::execute(u"setpriv"_s, asUser() + QStringList{u"true"_s}) != 0) {
            GTEST_SKIP() << "only root can become another user";
        }
        Files::SetUp();
        give(m_shared.path(), 0755, 0);
        const auto take = [this](const QString &from, const QString &name, mode_t mode, uid_t user) {
            ASSERT_TRUE(QFile::copy(from, path(name)));
            give(path(name), mode, user);
        };
        take(Program::binary(), u"licensectl"_s, 0755, 0);
        take(server->tokenFile(), u"token"_s, 0600, nobody);
        take(server->connectionFile(), u"connection.json"_s, 0644, 0);
        ASSERT_TRUE(QDir().mkpath(path(u"data"_s)));
        give(path(u"data"_s), 0700, nobody);
        ASSERT_EQ(user({u"service"_s, u"add"_s, path(u"connection.json"_s)}).code, 0);
        ASSERT_EQ(user({u"refresh"_s}).code, 0);
        ctl.globals[1] = path(u"data"_s); // root's runs use that folder
    }
    static QStringList asUser()
    {
        return {u"--reuid"_s, QString::number(nobody), u"--regid"_s, QString::number(nobody), u"--clear-groups"_s};
    }
    QString path(const QString &name) const { return m_shared.filePath(name); }
    Ended user(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessEnvironment(ctl.environment);
        process.setWorkingDirectory(m_shared.path());
        process.start(u"setpriv"_s, asUser() +
                                        QStringList{path(u"licensectl"_s), u"--data-dir"_s, path(u"data"_s),
                                                    u"--no-keychain"_s, u"--token-file"_s, path(u"token"_s)} +
                                        arguments);
        return ctl.finish(process);
    }

private:
    QTemporaryDir m_shared{u"/tmp/license-somebody-XXXXXX"_s};
};

TEST_F(SomebodysFolder, K13_WhatRootHasFetchedIsReadByItsOwner)
{
    ASSERT_EQ(ctl.run({u"objects"_s}).code, 0);
    ASSERT_EQ(only({u"refresh"_s}, 0)["outcome"], "unchanged");
    server->control(u"down"_s);
    const Ended objects = user({u"objects"_s, u"--format"_s, u"json"_s});
    server->control(u"up"_s);
    EXPECT_EQ(objects.code, 0) << objects.err.toStdString();
    EXPECT_EQ(objects.json()["total"], 250);
    EXPECT_EQ(user({u"refresh"_s}).code, 0);
    QProcess find;
    find.start(u"find"_s, {path(u"data"_s), u"!"_s, u"-user"_s, QString::number(nobody)});
    ASSERT_TRUE(find.waitForFinished(60'000));
    EXPECT_EQ(find.readAllStandardOutput(), QByteArray());
}

TEST_F(SomebodysFolder, K13_AFileThatOnlyRootCanReadIsNamedWithItsOwner)
{
    ASSERT_EQ(user({u"objects"_s}).code, 0);
    const QStringList lists = QDir(path(u"data/objects"_s)).entryList(QDir::Files);
    ASSERT_EQ(lists.size(), 1);
    const QString list = path(u"data/objects/"_s + lists.first());
    give(list, 0600, 0);
    server->control(u"down"_s);
    const Ended objects = user({u"objects"_s});
    server->control(u"up"_s);
    EXPECT_EQ(objects.code, 74);
    expectNamed(objects, list + u": Permission denied (it belongs to root)"_s);
    EXPECT_EQ(user({u"objects"_s}).code, 0) << "fetched anew, and the name is the user's";

    give(path(u"data/licenses.db"_s), 0600, 0);
    const Ended status = user({u"status"_s});
    EXPECT_EQ(status.code, 3);
    expectNamed(status, path(u"data/licenses.db"_s) + u": Permission denied (it belongs to root)"_s);
}

TEST_F(SomebodysFolder, K81_RootWritesThroughNoLinkOfTheUser)
{
    const QString victim = made(u"victim"_s, "precious", 0600);
    const QString copy = path(u"data/copies/1.json"_s);
    ASSERT_TRUE(QFile::remove(copy));
    ASSERT_TRUE(QFile::link(victim, copy));
    EXPECT_EQ(ctl.run({u"refresh"_s}).code, 74);
    ASSERT_TRUE(QFile::remove(copy));
    EXPECT_EQ(ctl.run({u"refresh"_s}).code, 0);
    EXPECT_EQ(contentOf(victim), "precious");
    EXPECT_EQ(modeOf(victim), 0600U);
    struct stat status = {};
    ASSERT_EQ(::stat(QFile::encodeName(victim).constData(), &status), 0);
    EXPECT_EQ(status.st_uid, 0U);
}

} // namespace license::test
