// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/licenseserverprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

#include <gtest/gtest.h>

#include <csignal>

using namespace Qt::StringLiterals;
using license::test::LicenseServerProcess;

namespace license::server::test {

namespace {

QString binary()
{
    return QCoreApplication::applicationDirPath() + u"/license-server"_s;
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    return socket.waitForConnected(5'000);
}

} // namespace

TEST(LicenseServer, SaysWhereItIsAndThenThatItIsReady)
{
    QTemporaryDir folder;
    const QString state = folder.filePath(u"s"_s);
    QProcess process;
    process.start(binary(), {u"--state"_s, state, u"--objects"_s, u"25"_s, u"--exit-with-parent"_s});
    QList<QByteArray> lines;
    while (lines.size() < 5 && (process.canReadLine() || process.waitForReadyRead(20'000)))
        lines << process.readLine().trimmed();
    ASSERT_EQ(lines.size(), 5);
    EXPECT_TRUE(lines[0].startsWith("listening https://127.0.0.1:"));
    EXPECT_TRUE(lines[1].startsWith("control http://127.0.0.1:"));
    EXPECT_EQ(lines[2], "connection " + state.toUtf8() + "/connection.json");
    EXPECT_EQ(lines[3], "token " + state.toUtf8() + "/token");
    EXPECT_EQ(lines[4], "ready");
    process.closeWriteChannel(); // the child sees the same when its parent ends
    ASSERT_TRUE(process.waitForFinished(10'000));
    EXPECT_EQ(process.exitCode(), 0);
    EXPECT_TRUE(process.readAllStandardError().isEmpty());
}

TEST(LicenseServer, TellsThatHelpAndVersionCannotBeWritten)
{
    for (const QString &option : {u"--help"_s, u"--version"_s}) {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(binary(), {option});
        ASSERT_TRUE(process.waitForFinished(20'000));
        EXPECT_EQ(process.exitCode(), 74);
        EXPECT_TRUE(process.readAllStandardError().startsWith("Standard output could not be written: "));
    }
}

TEST(LicenseServer, StaysWithoutAParentUnlessToldOtherwise)
{
    QTemporaryDir folder;
    QProcess process;
    process.start(binary(), {u"--state"_s, folder.filePath(u"s"_s), u"--objects"_s, u"25"_s});
    QByteArray output;
    while (!output.contains("ready\n") && process.waitForReadyRead(20'000))
        output += process.readAll();
    process.closeWriteChannel();
    EXPECT_FALSE(process.waitForFinished(200));
    process.terminate();
    ASSERT_TRUE(process.waitForFinished(10'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 0);
}

TEST(LicenseServer, K11_EndsInOrderBySignalsButNotByThoseThatWereIgnoredAtTheStart)
{
    for (const int ending : {SIGTERM, SIGINT, SIGHUP}) {
        for (const int ignored : {0, SIGTERM, SIGINT, SIGHUP}) {
            SCOPED_TRACE(testing::Message() << ending << ' ' << ignored);
            QTemporaryDir folder;
            QProcess process;
            if (ignored != 0)
                process.setChildProcessModifier([ignored] { ::signal(ignored, SIG_IGN); });
            process.start(binary(), {u"--state"_s, folder.filePath(u"s"_s), u"--objects"_s, u"25"_s});
            QByteArray output;
            while (!output.contains("ready\n") && process.waitForReadyRead(60'000))
                output += process.readAll();
            ::kill(pid_t(process.processId()), ending);
            if (ending == ignored) {
                EXPECT_FALSE(process.waitForFinished(200));
                process.kill();
                process.waitForFinished();
                continue;
            }
            ASSERT_TRUE(process.waitForFinished(60'000));
            EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
            EXPECT_EQ(process.exitCode(), 0);
        }
    }
}

TEST(LicenseServer, EndsWithAWordWhereItCannotStart)
{
    QProcess process;
    process.start(binary(), {u"--state"_s, u"/dev/null/s"_s});
    ASSERT_TRUE(process.waitForFinished(10'000));
    EXPECT_EQ(process.exitCode(), 1);
    EXPECT_TRUE(process.readAllStandardOutput().isEmpty());
    EXPECT_TRUE(process.readAllStandardError().startsWith("license-server: "));
    process.start(binary(), {u"--state"_s, u"/dev/null/s"_s, u"--address"_s, u"0.0.0.0"_s});
    ASSERT_TRUE(process.waitForFinished(10'000));
    EXPECT_EQ(process.exitCode(), 64);
}

TEST(LicenseServer, KeepsItsPortsAndItsStateOverARestart)
{
    LicenseServerProcess server({u"--objects"_s, u"25"_s});
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    const QString url = server.url();
    const QByteArray token = server.token();
    EXPECT_TRUE(token.startsWith("lic_"));
    EXPECT_EQ(server.control(u"upgrade"_s).value(u"package"_s)[u"name"_s].toString(), u"Xopero ONE Enterprise"_s);
    ASSERT_TRUE(server.restart()) << server.error().toStdString();
    EXPECT_EQ(server.url(), url);
    EXPECT_EQ(server.token(), token);
    EXPECT_EQ(server.state().value(u"package"_s)[u"name"_s].toString(), u"Xopero ONE Enterprise"_s);
    server.kill();
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    EXPECT_EQ(server.url(), url);
    EXPECT_TRUE(server.stop());
}

TEST(LicenseServer, RefusesConnectionsWhileItIsDown)
{
    LicenseServerProcess server({u"--objects"_s, u"25"_s});
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    EXPECT_TRUE(answers(server.port()));
    EXPECT_FALSE(server.control(u"down"_s).value(u"up"_s).toBool(true));
    EXPECT_FALSE(answers(server.port()));
    EXPECT_TRUE(server.control(u"up"_s).value(u"up"_s).toBool());
    EXPECT_TRUE(answers(server.port()));
}

TEST(LicenseServer, ReportsWhatTheControlPortRefuses)
{
    LicenseServerProcess server({u"--objects"_s, u"25"_s});
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    EXPECT_FALSE(server.control(u"rate-limit"_s).value(u"error"_s).toString().isEmpty());
    EXPECT_GT(server.control(u"rate-limit"_s, {{u"seconds"_s, 60}}).value(u"rate_limited_until"_s).toInteger(), 0);
    EXPECT_EQ(server.requests().value(u"count"_s).toInt(-1), 0);
}

} // namespace license::server::test
