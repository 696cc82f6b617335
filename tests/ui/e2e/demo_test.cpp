// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/console/democlock.h"
#include "app/console/demomenu.h"
#include "app/console/demoserver.h"
#include "core/protocol/connectionfile.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"
#include "tests/ui/uitools.h"
#include "ui/kit/statusbanner.h"
#include "ui/window/consolewindow.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

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

namespace {

class DemoMenuTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto present = std::make_unique<FakeClock>(); // at the real time, like the server's clock
        present->advance(milliseconds{QDateTime::currentMSecsSinceEpoch()} - present->now().wall.time_since_epoch());
        auto owned = std::make_unique<DemoClock>(std::move(present));
        clock = owned.get();
        started = clock->ahead();
        auto made = Composition::create({.dataFolder = folder.filePath(u"data"_s), .tokenFile = server.tokenFile()},
                                        std::move(owned));
        ASSERT_TRUE(made.ok());
        composition = made.take();
        console = std::make_unique<ui::ConsoleWindow>(composition->fleet(), composition->sync(), composition->proxy());
        menu = std::make_unique<DemoMenu>(*console, server, *clock);
        bool ready = false;
        QObject::connect(&server, &DemoServer::ready, &server, [&ready] { ready = true; });
        server.start();
        ASSERT_TRUE(waitFor([&ready] { return ready; }));
        QFile file(server.connectionFile());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto connection = parseConnectionFile(file.readAll());
        ASSERT_TRUE(connection.ok());
        composition->fleet().add(*connection, Secret(), console->window.banner(),
                                 [](const Result<ServiceMonitor *> &) {}, {});
        ASSERT_TRUE(waitFor([this] { return console->service.monitor() != nullptr; }));
        ASSERT_NO_FATAL_FAILURE(refresh());
    }
    void TearDown() override
    {
        menu.reset();
        console.reset();
        composition.reset();
    }
    void choose(const char *name) const { widget<QAction>(console->window, name)->trigger(); }
    void refresh()
    {
        bool done = false;
        console->service.monitor()->refresh(Trigger::Manual, seconds{10}, console->window.banner(),
                                            [&done](const RefreshOutcome &) { done = true; });
        ASSERT_TRUE(waitFor([&done] { return done; }));
        console->service.update();
    }
    const ServiceState &state() const { return console->service.monitor()->state(); }
    /// Refreshes until the effect of the menu's command arrives.
    template <typename Condition>
    bool refreshUntil(Condition condition)
    {
        return waitFor([this, condition] {
            refresh();
            return condition();
        });
    }

    QTemporaryDir folder;
    DemoServer server{bundledServer(), folder.filePath(u"server"_s)};
    DemoClock *clock = nullptr;
    milliseconds started{0};
    std::unique_ptr<Composition> composition;
    std::unique_ptr<ui::ConsoleWindow> console;
    std::unique_ptr<DemoMenu> menu;
};

} // namespace

TEST_F(DemoMenuTest, UpgradesThePlanAndAddsStorage)
{
    const auto before = *state().document;
    choose("demoUpgrade");
    EXPECT_TRUE(refreshUntil([&] { return state().document->package.name != before.package.name; }));
    const qint64 capacity = state().document->package.storage->capacity;
    choose("demoStorage");
    EXPECT_TRUE(refreshUntil([&] { return state().document->package.storage->capacity > capacity; }));
}

TEST_F(DemoMenuTest, SuspendsThePackageAndTakesItBack)
{
    choose("demoSuspend");
    EXPECT_TRUE(refreshUntil([&] { return state().document->package.status == PackageStatus::Suspended; }));
    choose("demoSuspend");
    EXPECT_TRUE(refreshUntil([&] { return state().document->package.status == PackageStatus::Active; }));
}

TEST_F(DemoMenuTest, DaysWithoutTheServerUseUpTheGracePeriod)
{
    choose("demoOffline");
    EXPECT_TRUE(refreshUntil([&] { return state().attempts.failures > 0; }));
    for (int day = 1; day <= 3; ++day) {
        choose("demoDay");
        EXPECT_EQ(clock->ahead() - started, hours{24 * day});
    }
    EXPECT_TRUE(waitFor([this] {
        return console->window.banner()->value().tone == text::Tone::Red && !console->window.banner()->value().busy;
    }));
    choose("demoOffline");
    EXPECT_TRUE(refreshUntil([&] { return state().attempts.failures == 0; }));
    EXPECT_EQ(console->window.banner()->value().tone, text::Tone::Quiet)
        << console->window.banner()->value().headline.toStdString();
}

} // namespace license
