// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/democlock.h"
#include "app/console/demoserver.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

namespace license {

using namespace license::test;
using std::chrono::hours;

TEST(DemoClock, RunsAheadByWhatPasses)
{
    auto real = std::make_unique<FakeClock>();
    FakeClock &under = *real;
    DemoClock clock(std::move(real));
    const Reading before = clock.now();
    clock.advance(hours{24});
    under.advance(seconds{1});
    EXPECT_EQ(clock.now().wall - before.wall, hours{24} + seconds{1});
    EXPECT_EQ(clock.now().boot - before.boot, hours{24} + seconds{1});
    EXPECT_EQ(clock.now().bootId, before.bootId);
}

TEST(DemoServer, SaysWhyItCannotBeStarted)
{
    const QTemporaryDir folder;
    DemoServer server(folder.filePath(u"no-such-program"_s), folder.filePath(u"state"_s));
    QString why;
    QObject::connect(&server, &DemoServer::failed, &server, [&why](const QString &words) { why = words; });
    server.start();
    EXPECT_TRUE(waitFor([&why] { return !why.isEmpty(); }));
}

TEST(DemoServer, K04_SaysThatItDoesNotAnswer)
{
    const QTemporaryDir folder;
    QFile silent(folder.filePath(u"silent"_s));
    ASSERT_TRUE(silent.open(QIODevice::WriteOnly));
    silent.write("#!/bin/sh\nexec cat\n"); // until its standard input ends
    silent.close();
    silent.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    DemoServer server(silent.fileName(), folder.filePath(u"state"_s));
    QString why;
    QObject::connect(&server, &DemoServer::failed, &server, [&why](const QString &words) { why = words; });
    server.start(std::chrono::milliseconds{50});
    EXPECT_TRUE(waitFor([&why] { return !why.isEmpty(); }));
    EXPECT_TRUE(why.contains(u"does not answer"_s)) << why.toStdString();
}

namespace {

/// The process ids of the children of a process (Linux).
QList<qint64> childrenOf(qint64 process)
{
    QFile file(u"/proc/%1/task/%1/children"_s.arg(process));
    QList<qint64> found;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &id : file.readAll().split(' ')) {
            if (!id.isEmpty()) {
                found += id.toLongLong();
            }
        }
    }
    return found;
}

bool isAlive(qint64 process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    return stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

} // namespace

TEST(Demo, TheServerEndsWithTheConsoleEvenWhenThatIsKilled)
{
    QProcess console;
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    environment.insert(u"TMPDIR"_s, home.path());
    console.setProcessEnvironment(environment);
    console.start(QCoreApplication::applicationDirPath() + u"/license-console"_s, {u"--demo"_s});
    ASSERT_TRUE(console.waitForStarted());
    QList<qint64> servers;
    ASSERT_TRUE(waitFor([&] { return !(servers = childrenOf(console.processId())).isEmpty(); }));
    console.kill();
    console.waitForFinished();
    EXPECT_TRUE(waitFor([&servers] { return !isAlive(servers.first()); }));
    EXPECT_FALSE(QDir(home.filePath(u"data"_s)).exists()) << "it touches no real data";
}

#ifdef Q_OS_UNIX

TEST(Console, K11_EndsInOrderBySignalsButNotByThoseThatWereIgnoredAtTheStart)
{
    for (const int ending : {SIGTERM, SIGINT, SIGHUP}) {
        for (const int ignored : {0, ending}) {
            SCOPED_TRACE(testing::Message() << ending << ' ' << ignored);
            QProcess console;
            const QTemporaryDir home;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
            environment.insert(u"HOME"_s, home.path());
            environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
            environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
            console.setProcessEnvironment(environment);
            if (ignored != 0) {
                console.setChildProcessModifier([ignored] { ::signal(ignored, SIG_IGN); });
            }
            const QString store = home.filePath(u"data/licenses.db"_s);
            console.start(QCoreApplication::applicationDirPath() + u"/license-console"_s,
                          {u"--data-dir"_s, home.filePath(u"data"_s)});
            ASSERT_TRUE(waitFor([&store] { return QFile::exists(store); }, 60'000));
            ::kill(pid_t(console.processId()), ending);
            if (ignored != 0) {
                EXPECT_FALSE(console.waitForFinished(500));
                console.kill();
                console.waitForFinished();
            } else {
                ASSERT_TRUE(console.waitForFinished(60'000));
                EXPECT_EQ(console.exitStatus(), QProcess::NormalExit);
                EXPECT_EQ(console.exitCode(), 0);
            }
        }
    }
}

#endif

} // namespace license
