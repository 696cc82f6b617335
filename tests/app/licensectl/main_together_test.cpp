// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/lockopens.h"
#include "tests/app/licensectl/watchfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QSysInfo>

#include <gtest/gtest.h>

#include <algorithm>

namespace license::test {

using namespace Qt::StringLiterals;

/// Several processes on one store.
class Together : public WithWatch
{};

TEST_F(Together, D10_AnAgentAndTwoRefreshesOfOneServiceAreOneRequest)
{
    const int before = requestCount();
    stopServer();
    const auto watch = startWatch();
    ASSERT_TRUE(lockBecomes(true));
    LockOpens opens(lockFolder(), "service-1.lock");
    ASSERT_TRUE(opens.ready);

    const QStringList refresh{u"refresh"_s, u"--format"_s, u"json"_s};
    const auto first = ctl.start(refresh);
    ASSERT_TRUE(opens.wait(6)) << "it finds the lock taken";
    ::kill(pid_t(first->processId()), SIGSTOP); // the next process to look is the second
    opens.drain();
    const auto second = ctl.start(refresh);
    ASSERT_TRUE(opens.wait(6));
    ::kill(pid_t(first->processId()), SIGCONT);
    resumeServer();

    for (const auto &process : {first.get(), second.get()}) {
        const Ended run = ctl.finish(*process);
        EXPECT_EQ(run.code, 0) << run.err.toStdString();
        EXPECT_EQ(run.json()["services"][0]["outcome"], "changed") << "the outcome that was waited for";
    }
    EXPECT_TRUE(sees(*watch, "license.verified Acme HQ: changed")) << seen.toStdString();
    EXPECT_EQ(requestCount(), before + 1);
    EXPECT_EQ(only({u"history"_s}, 0)["entries"].size(), 1U);
    EXPECT_EQ(end(*watch).code, 0);
}

TEST_F(Together, WhoWaitsInVainIsSkipped)
{
    stopServer();
    const auto watch = startWatch();
    ASSERT_TRUE(lockBecomes(true));
    const Ended run = ctl.run({u"refresh"_s, u"--timeout"_s, u"1"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(run.code, 0) << run.err.toStdString();
    EXPECT_EQ(run.json()["services"][0]["outcome"], "skipped");
    resumeServer();
    EXPECT_TRUE(sees(*watch, "license.verified")) << seen.toStdString();
    EXPECT_EQ(end(*watch).code, 0);
}

TEST_F(Together, D11_TheLockOfAKilledAgentIsTakenOver)
{
    stopServer();
    const auto watch = startWatch();
    ASSERT_TRUE(lockBecomes(true));
    watch->kill();
    watch->waitForFinished();
    EXPECT_GT(QFileInfo(lockFile()).size(), 0) << "nobody has tidied up";
    resumeServer();
    EXPECT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
    EXPECT_EQ(QFileInfo(lockFile()).size(), 0);
}

/// A restarted container numbers its processes as before: the number in the file is that of a living program, here of a
/// licensectl with another store.
TEST_F(Together, K79_ALockThatNamesALivingProcessButHasNoHolderIsFree)
{
    ASSERT_TRUE(QDir().mkpath(lockFolder()));
    QProcess another;
    another.setProcessEnvironment(ctl.environment);
    another.setReadChannel(QProcess::StandardError);
    another.start(Program::binary(), {u"--data-dir"_s, ctl.path(u"another"_s), u"watch"_s});
    ASSERT_TRUE(another.waitForStarted());
    seen.clear();
    ASSERT_TRUE(sees(another, "license.started")) << seen.toStdString();
    const QByteArray names = "\nlicensectl\n" + QSysInfo::machineHostName().toUtf8() + '\n';
    const QByteArray ids = QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n';
    for (const qint64 number : {qint64{1}, qint64{::getpid()}, another.processId()}) {
        SCOPED_TRACE(number);
        QFile file(lockFile());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::number(number) + names + ids);
        file.close();
        server->control(number == ::getpid() ? u"resume"_s : u"suspend"_s);
        EXPECT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
    }
    EXPECT_EQ(end(another).code, 0);
}

TEST_F(Together, TheAgentTellsWithinTwoSecondsWhatARefreshHasFound)
{
    const auto watch = startWatch();
    ASSERT_TRUE(sees(*watch, "license.state Acme HQ: verified package=valid")) << seen.toStdString();
    // The fastest of a few attempts: a busy machine may delay any one of them.
    qint64 quickest = 60'000;
    for (int i = 0; i < 3; ++i) {
        server->control(i % 2 ? u"resume"_s : u"suspend"_s);
        ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
        QElapsedTimer watchTime;
        watchTime.start();
        seen.clear();
        ASSERT_TRUE(sees(*watch, i % 2 ? "verified package=valid" : "verified package=suspended"));
        quickest = std::min(quickest, watchTime.elapsed());
    }
    EXPECT_LE(quickest, 2'000);
    EXPECT_EQ(end(*watch).code, 0);
}

TEST_F(Together, ARefreshSeesAtOnceWhatTheAgentHasFound)
{
    const auto watch = startWatch();
    ASSERT_TRUE(sees(*watch, "license.verified")) << seen.toStdString();
    const int before = requestCount();
    EXPECT_EQ(only({u"status"_s}, 0)["verification"]["state"], "verified");
    EXPECT_EQ(only({u"refresh"_s, u"--if-due"_s}, 0)["outcome"], "skipped");
    EXPECT_EQ(requestCount(), before);
    EXPECT_EQ(end(*watch).code, 0);
}

} // namespace license::test
