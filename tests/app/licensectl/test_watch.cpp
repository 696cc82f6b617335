// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/app/licensectl/fakesystem.h"
#include "tests/app/licensectl/watchfixture.h"
#include "tests/support/waitfor.h"

#include <QJsonObject>

#include <gtest/gtest.h>

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
    ctl.environment.insert(u"JOURNAL_STREAM"_s, u"8:1"_s);
    const auto process = startWatch();
    EXPECT_TRUE(sees(*process, "<4>license.refresh-failed Acme HQ: captive_portal: ")) << seen.toStdString();
    EXPECT_EQ(end(*process).code, 0);
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
        EXPECT_FALSE(QFile::exists(lockFile()));
        resumeServer();
    }
    EXPECT_EQ(only({u"history"_s}, 0)["entries"], Document::array()) << "no attempt has ended";
    EXPECT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
}

TEST_F(WatchCommand, CountsTheGraceClockOnAtItsEnd)
{
    const auto process = startWatch();
    ASSERT_TRUE(sees(*process, "license.verified")) << seen.toStdString();
    const auto store = Store::open(ctl.dataFolder());
    ASSERT_TRUE(store.ok());
    const ServiceId id = (*store)->services()->first().id;
    EXPECT_EQ((*store)->state(id)->clock->counted, milliseconds{0});
    EXPECT_EQ(end(*process).code, 0);
    EXPECT_GT((*store)->state(id)->clock->counted, milliseconds{0});
}

TEST_F(WatchCommand, C11_HearsFromLogindThatTheComputerIsAwake)
{
    FakeSystem system;
    ASSERT_TRUE(system.ready) << "no dbus-daemon";
    ctl.environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, system.address());
    const auto process = startWatch();
    const auto hears = [&](const QByteArray &words, const std::function<void()> &tell) {
        return waitFor(
            [&] {
                tell(); // again and again: when it begins to listen is not known
                process->waitForReadyRead(20);
                seen += process->readAllStandardError();
                return seen.contains(words);
            },
            60'000);
    };
    ASSERT_TRUE(waitFor(
        [&] { // events are turned: this process answers for the system's services
            process->waitForReadyRead(20);
            seen += process->readAllStandardError();
            return seen.contains("license.verified");
        },
        60'000))
        << seen.toStdString();
    const auto store = Store::open(ctl.dataFolder());
    ASSERT_TRUE(store.ok());
    const ServiceId id = (*store)->services()->first().id;
    EXPECT_TRUE(waitFor([&] {
        system.prepareForSleep(true);
        return (*store)->state(id)->clock->counted > milliseconds{0};
    })) << "a heartbeat before the sleep";
    EXPECT_FALSE(seen.contains("license.awake"));
    EXPECT_TRUE(hears("license.awake ", [&system] { system.prepareForSleep(false); })) << seen.toStdString();
    EXPECT_EQ(end(*process).code, 0);
}

TEST_F(WatchCommand, B08_HearsFromNetworkManagerThatTheNetworkIsBack)
{
    FakeSystem system;
    ASSERT_TRUE(system.ready) << "no dbus-daemon";
    ctl.environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, system.address());
    const auto process = startWatch();
    const auto reads = [&](const QByteArray &words, const std::function<void()> &tell) {
        return waitFor(
            [&] {
                tell();
                process->waitForReadyRead(20);
                seen += process->readAllStandardError();
                return seen.contains(words);
            },
            60'000);
    };
    ASSERT_TRUE(reads("license.verified", [] {})) << seen.toStdString();
    EXPECT_FALSE(seen.contains("license.network-back"));
    EXPECT_TRUE(reads("license.network-back ", [&system] {
        system.setNetworkState(20);
        system.setNetworkState(70);
    })) << seen.toStdString();
    EXPECT_EQ(end(*process).code, 0);
}

} // namespace license::test
