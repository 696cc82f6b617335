// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitestore.h"
#include "tests/app/licensectl/fakesystem.h"
#include "tests/app/licensectl/watchfixture.h"
#include "tests/support/waitfor.h"

#include <QJsonObject>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace license::test {

using namespace Qt::StringLiterals;

class WatchCommand : public WithWatch
{};

TEST_F(WatchCommand, RefreshesOnScheduleUntilItIsEnded)
{
    const auto process = startWatch();
    EXPECT_TRUE(sees(*process, "license.started services: 1\n")) << seen.toStdString();
    EXPECT_TRUE(sees(*process, "license.verified Acme HQ: changed")) << seen.toStdString();
    EXPECT_TRUE(sees(*process, "license.state Acme HQ: verified package=valid")) << seen.toStdString();
    const Ended run = end(*process);
    EXPECT_EQ(run.code, 0);
    EXPECT_TRUE(run.out.isEmpty());
    EXPECT_TRUE(seen.contains("license.stopped")) << seen.toStdString();
    EXPECT_EQ(only({u"history"_s}, 0)["entries"][0]["trigger"], "startup");
}

TEST_F(WatchCommand, TellsOfAFailureWithItsCode)
{
    server->control(u"fault"_s, {{u"kind"_s, u"html"_s}});
    const auto process = startWatch();
    EXPECT_TRUE(sees(*process, "license.refresh-failed Acme HQ: captive_portal: ")) << seen.toStdString();
    EXPECT_EQ(end(*process).code, 0);
}

TEST_F(WatchCommand, K25_TellsPrioritiesToTheJournalAndToNobodyElse)
{
    int toJournal[2] = {-1, -1};
    ASSERT_EQ(::pipe2(toJournal, O_CLOEXEC), 0);
    struct stat journal = {};
    ASSERT_EQ(::fstat(toJournal[1], &journal), 0);
    const QString device = QString::number(journal.st_dev);
    const QString inode = QString::number(journal.st_ino);
    // The agent's first output if standard error is our pipe.
    const auto firstWords = [this, &toJournal](const QString &stream) {
        ctl.environment.insert(u"JOURNAL_STREAM"_s, stream);
        QProcess process;
        process.setProcessEnvironment(ctl.environment);
        process.setChildProcessModifier([end = toJournal[1]] { ::dup2(end, STDERR_FILENO); });
        process.start(Program::binary(), ctl.globals + QStringList{u"watch"_s});
        EXPECT_TRUE(process.waitForStarted());
        QByteArray text(65'536, '\0');
        pollfd written{toJournal[0], POLLIN, 0};
        const bool has = ::poll(&written, 1, 60'000) == 1;
        text.truncate(has ? ::read(toJournal[0], text.data(), 20) : 0);
        process.kill();
        process.waitForFinished();
        while (::poll(&written, 1, 0) == 1 && ::read(toJournal[0], seen.fill('\0', 4'096).data(), 4'096) > 0) {
        }
        return text;
    };
    EXPECT_EQ(firstWords(device + u':' + inode), "<5>license.started s");
    for (const QString &other : {u"8:1"_s, u""_s, u"x"_s, device + u":1"_s, u"1:"_s + inode}) {
        EXPECT_EQ(firstWords(other), "license.started serv") << other.toStdString();
    }
    ::close(toJournal[0]);
    ::close(toJournal[1]);
}

TEST_F(WatchCommand, K11_ASignalThatWasIgnoredAtTheStartStaysIgnored)
{
    for (const int ignored : {SIGHUP, SIGINT, SIGTERM}) { // nohup; a shell's background jobs; some supervisors
        SCOPED_TRACE(ignored);
        QProcess process;
        process.setProcessEnvironment(ctl.environment);
        process.setChildProcessModifier([ignored] { ::signal(ignored, SIG_IGN); });
        process.setReadChannel(QProcess::StandardError);
        process.start(Program::binary(), ctl.globals + QStringList{u"watch"_s});
        ASSERT_TRUE(process.waitForStarted());
        seen.clear();
        ASSERT_TRUE(sees(process, "license.state")) << seen.toStdString();
        ::kill(pid_t(process.processId()), ignored);
        EXPECT_FALSE(process.waitForFinished(300)) << seen.toStdString();
        EXPECT_EQ(end(process, ignored == SIGTERM ? SIGINT : SIGTERM).code, 0);
        EXPECT_TRUE(seen.contains("license.stopped"));
    }
}

TEST_F(WatchCommand, StopsCleanlyInTheMiddleOfARefresh)
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        SCOPED_TRACE(signal);
        stopServer();
        const auto process = startWatch();
        ASSERT_TRUE(sees(*process, "license.started")) << seen.toStdString();
        ASSERT_TRUE(lockBecomes(true));
        EXPECT_EQ(end(*process, signal).code, 0);
        EXPECT_TRUE(seen.contains("license.stopped")) << seen.toStdString();
        EXPECT_EQ(QFileInfo(lockFile()).size(), 0) << "it says that nobody has it";
        resumeServer();
    }
    EXPECT_EQ(only({u"history"_s}, 0)["entries"], Document::array()) << "no attempt has ended";
    EXPECT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
}

TEST_F(WatchCommand, CountsTheGraceClockOnAtItsEnd)
{
    const auto process = startWatch();
    ASSERT_TRUE(sees(*process, "license.verified")) << seen.toStdString();
    const auto store = SqliteStore::open(ctl.dataFolder());
    ASSERT_TRUE(store.ok());
    const ServiceId id = (*store)->services()->first().id;
    EXPECT_EQ((*store)->state(id)->clock->counted, milliseconds{0});
    EXPECT_EQ(end(*process).code, 0);
    EXPECT_GT((*store)->state(id)->clock->counted, milliseconds{0});
}

/// The agent on a computer whose logind and NetworkManager the test simulates.
class WatchedComputer : public WithWatch
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(WithWatch::SetUp());
        ASSERT_TRUE(system.ready) << "no dbus-daemon";
        ctl.environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, system.address());
        auto opened = SqliteStore::open(ctl.dataFolder());
        ASSERT_TRUE(opened.ok());
        store = opened.take();
        id = store->services()->first().id;
    }
    /// Reads until the output contains `words`, while processing events: this process answers for the system's
    /// services. `tell` is called repeatedly, because the agent's first moment of listening is unknown.
    bool hears(
        QProcess &process, const QByteArray &words, const std::function<void()> &tell = [] {})
    {
        return waitFor(
            [&] {
                tell();
                process.waitForReadyRead(20);
                seen += process.readAllStandardError();
                return seen.contains(words);
            },
            120'000); // a minute lies between two attempts
    }
    /// A verification, and an attempt without a network; the next is due in an hour.
    void failJustNow()
    {
        ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
        AttemptSummary attempts = store->state(id)->attempts;
        attempts.lastError = Error{.code = ErrorCode::Offline};
        attempts.failures = 4;
        attempts.nextDelay = std::chrono::hours{1};
        const HistoryEntry entry{.at = attempts.lastAttempt->wall, .error = attempts.lastError};
        ASSERT_TRUE(store->saveFailure(id, attempts, entry).ok());
    }

    FakeSystem system;
    std::unique_ptr<Store> store;
    ServiceId id{};
};

TEST_F(WatchedComputer, C11_AwakesWithAHeartbeatBeforeAndWordOfLogindAfterTheSleep)
{
    const auto process = startWatch();
    ASSERT_TRUE(hears(*process, "license.verified")) << seen.toStdString();
    EXPECT_TRUE(waitFor(
        [this] {
            system.prepareForSleep(true);
            return store->state(id)->clock->counted > milliseconds{0};
        },
        60'000));
    EXPECT_FALSE(seen.contains("license.awake"));
    EXPECT_TRUE(hears(*process, "license.awake ", [this] { system.prepareForSleep(false); })) << seen.toStdString();
    EXPECT_EQ(end(*process).code, 0);
}

TEST_F(WatchedComputer, B08_VerifiesWithinAMinuteAfterTheNetworkIsBack)
{
    ASSERT_NO_FATAL_FAILURE(failJustNow());
    const int before = requestCount();
    const auto process = startWatch();
    ASSERT_TRUE(hears(*process, "license.state Acme HQ: grace ")) << seen.toStdString();
    EXPECT_TRUE(hears(*process, "license.network-back ", [this] {
        system.setNetworkState(20);
        system.setNetworkState(70);
    })) << seen.toStdString();
    EXPECT_TRUE(hears(*process, "license.verified Acme HQ: ")) << seen.toStdString();
    EXPECT_EQ(requestCount(), before + 1);
    EXPECT_EQ(only({u"history"_s, u"--limit"_s, u"1"_s}, 0)["entries"][0]["trigger"], "network");
    EXPECT_EQ(end(*process).code, 0);
}

} // namespace license::test
