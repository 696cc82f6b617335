// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"
#include "core/platform/places.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstring>
#include <memory>
#include <vector>

namespace license {

using namespace license::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Place = SingleInstance::Place;

namespace {

constexpr SingleInstance::Patience shortly{.answer = 200ms, .opening = 200ms};

class SingleInstanceTest : public testing::Test
{
protected:
    SingleInstanceTest() { qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path())); }
    ~SingleInstanceTest() override
    {
        before.isNull() ? (void)qunsetenv("XDG_RUNTIME_DIR") : (void)qputenv("XDG_RUNTIME_DIR", before);
    }

    /// Otherwise named pipes, and locks by name.
    static bool hasSocketFiles() { return !platform::runtimeFolder().isEmpty(); }
    QString data() const { return folder.filePath(u"data"_s); }

    /// Like another process, while this one continues.
    Place takeElsewhere(const QString &dataFolder, const QString &screen = u"screen"_s, const Summons &summons = {})
    {
        Place place = Place::Ours;
        const std::unique_ptr<QThread> other(
            QThread::create([&] { place = SingleInstance(dataFolder, screen).take(summons); }));
        other->start();
        EXPECT_TRUE(waitFor([&other] { return other->isFinished(); }, 30'000));
        other->wait();
        return place;
    }

    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    const QTemporaryDir runtime;
    const QTemporaryDir folder;
};

} // namespace

TEST_F(SingleInstanceTest, ASecondStartIsAnsweredByTheFirst)
{
    SingleInstance first(data(), u"screen"_s);
    EXPECT_EQ(first.take({}), Place::Ours);
    first.listen();
    QVector<Summons> heard;
    QObject::connect(&first, &SingleInstance::summoned, &first, [&heard](const Summons &summons) { heard << summons; });
    EXPECT_EQ(takeElsewhere(folder.filePath(u"elsewhere/../data/"_s)), Place::Taken);
    EXPECT_EQ(heard, QList{Summons()});
}

TEST_F(SingleInstanceTest, AFolderIsTheSameByEachOfItsNames)
{
    if (!hasSocketFiles()) {
        GTEST_SKIP() << "QFile::link() makes shortcuts on Windows, which are files";
    }
    ASSERT_TRUE(QDir().mkpath(folder.filePath(u"real"_s)));
    ASSERT_TRUE(QFile::link(folder.filePath(u"real"_s), folder.filePath(u"link"_s)));
    SingleInstance first(folder.filePath(u"link/data"_s), u"screen"_s);
    ASSERT_EQ(first.take({}), Place::Ours);
    first.listen();
    EXPECT_EQ(takeElsewhere(folder.filePath(u"real/data"_s)), Place::Taken) << "before it was made";
    ASSERT_TRUE(QDir().mkpath(folder.filePath(u"real/data"_s)));
    EXPECT_EQ(takeElsewhere(folder.filePath(u"link/data"_s)), Place::Taken) << "and afterwards";
}

TEST_F(SingleInstanceTest, K32_TheRightToComeForwardTravelsWithTheRequest)
{
    SingleInstance first(data(), u"screen"_s);
    ASSERT_EQ(first.take({}), Place::Ours);
    first.listen();
    QVector<Summons> heard;
    QObject::connect(&first, &SingleInstance::summoned, &first, [&heard](const Summons &summons) { heard << summons; });
    const Summons summons{.show = true,
                          .activation = {.token = "gnome-shell/\"x\"/7-1-host_TIME42", .startupId = "kwin-1_TIME42"}};
    EXPECT_EQ(takeElsewhere(data(), u"screen"_s, summons), Place::Taken);
    const Summons session{.show = false, .activation = {}};
    EXPECT_EQ(takeElsewhere(data(), u"screen"_s, session), Place::Taken);
    EXPECT_EQ(heard, (QList{summons, session}));
}

TEST_F(SingleInstanceTest, AnotherDataFolderHasAWindowOfItsOwn)
{
    SingleInstance first(data(), u"screen"_s);
    ASSERT_EQ(first.take({}), Place::Ours);
    EXPECT_EQ(SingleInstance(folder.filePath(u"other"_s), u"screen"_s).take({}, shortly), Place::Ours);
}

TEST_F(SingleInstanceTest, K08_AnotherScreenHasAWindowOfItsOwn)
{
    SingleInstance first(data(), u"x11::11"_s);
    ASSERT_EQ(first.take({}), Place::Ours);
    first.listen();
    SingleInstance other(data(), u"x11::12"_s);
    EXPECT_EQ(other.take({}, shortly), Place::Ours);
    other.listen();
    EXPECT_EQ(takeElsewhere(data(), u"x11::11"_s), Place::Taken);
    EXPECT_EQ(takeElsewhere(data(), u"x11::12"_s), Place::Taken);
}

TEST_F(SingleInstanceTest, WhatAKilledConsoleLeftDoesNotMatter)
{
    if (!hasSocketFiles()) {
        GTEST_SKIP() << "a named pipe of Windows goes with its process";
    }
    ASSERT_EQ(SingleInstance(data(), u"screen"_s).take({}), Place::Ours);
    QFile left(instanceSocket(data(), u"screen"_s));
    ASSERT_TRUE(left.open(QIODevice::WriteOnly)); // nobody answers there
    SingleInstance next(data(), u"screen"_s);
    EXPECT_EQ(next.take({}, shortly), Place::Ours);
    next.listen();
    EXPECT_EQ(takeElsewhere(data()), Place::Taken);
}

TEST_F(SingleInstanceTest, K04_OneThatDoesNotAnswerIsNamed)
{
    SingleInstance first(data(), u"screen"_s);
    ASSERT_EQ(first.take({}), Place::Ours);
    first.listen();
    SingleInstance second(data(), u"screen"_s);
    EXPECT_EQ(second.take({}, shortly), Place::Stuck) << "nothing turns the first one's event loop";
    EXPECT_EQ(second.holder(), QCoreApplication::applicationPid());
}

TEST_F(SingleInstanceTest, K04_OneThatNeverOpensIsNamed)
{
    SingleInstance first(data(), u"screen"_s);
    ASSERT_EQ(first.take({}), Place::Ours);
    SingleInstance second(data(), u"screen"_s);
    EXPECT_EQ(second.take({}, shortly), Place::Stuck);
    if (hasSocketFiles()) { // a lock of Windows knows no holder
        EXPECT_EQ(second.holder(), QCoreApplication::applicationPid());
    }
}

TEST_F(SingleInstanceTest, K29_ASecondStartWaitsForTheFirstToOpen)
{
    SingleInstance first(data(), u"screen"_s);
    ASSERT_EQ(first.take({}), Place::Ours);
    std::atomic<bool> begun = false;
    Place place = Place::Ours;
    const std::unique_ptr<QThread> second(QThread::create([&] {
        SingleInstance instance(data(), u"screen"_s);
        begun = true;
        place = instance.take({});
    }));
    second->start();
    ASSERT_TRUE(waitFor([&begun] { return begun.load(); }));
    first.listen();
    ASSERT_TRUE(waitFor([&second] { return second->isFinished(); }));
    second->wait();
    EXPECT_EQ(place, Place::Taken);
}

TEST_F(SingleInstanceTest, K29_OfManyAtOnceOneHasThePlace)
{
    for (int round = 0; round < 100; ++round) {
        if (hasSocketFiles()) {
            QFile left(instanceSocket(data(), u"screen"_s));
            ASSERT_TRUE(left.open(QIODevice::WriteOnly));
        }
        std::atomic<int> ready = 0;
        std::atomic<int> ours = 0;
        std::atomic<int> done = 0;
        std::vector<std::unique_ptr<QThread>> starts;
        for (int at = 0; at < 6; ++at) {
            starts.emplace_back(QThread::create([&] {
                SingleInstance instance(data(), u"screen"_s);
                ++ready;
                while (ready < 6) {
                    QThread::yieldCurrentThread();
                }
                if (instance.take({}, {.answer = 0ms, .opening = 0ms}) == Place::Ours) {
                    ++ours;
                }
                ++done;
                while (done < 6) {
                    QThread::yieldCurrentThread(); // the holder keeps the place until all have asked
                }
            }));
            starts.back()->start();
        }
        for (const auto &start : starts) {
            start->wait();
        }
        ASSERT_EQ(ours, 1) << "round " << round;
    }
}

TEST_F(SingleInstanceTest, K67_WhoMadeTheSocketFirstKeepsNobodyFromStarting)
{
    SingleInstance first(data(), u"screen"_s);
    QLocalServer squatter;
    QLocalServer::removeServer(instanceSocket(data(), u"screen"_s));
    ASSERT_TRUE(squatter.listen(instanceSocket(data(), u"screen"_s))) << squatter.errorString().toStdString();
    EXPECT_EQ(first.take({}, shortly), Place::Ours);
    first.listen();
    SingleInstance next(data(), u"screen"_s); // on Windows both have the name, and the silent one is asked first
    const Place place = hasSocketFiles() ? takeElsewhere(data()) : next.take({}, shortly);
    EXPECT_EQ(place, hasSocketFiles() ? Place::Taken : Place::Stuck);
}

#ifdef Q_OS_UNIX
TEST_F(SingleInstanceTest, K67_AnotherUsersSocketIsToldNothingAndBelievedNothing)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can be somebody else";
    }
    SingleInstance first(data(), u"screen"_s);
    ASSERT_EQ(first.take({}), Place::Ours);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(instanceSocket(data(), u"screen"_s));
    ASSERT_LT(std::size_t(name.size()), sizeof address.sun_path);
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    const int foreign = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_EQ(::bind(foreign, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    int heard[2] = {};
    ASSERT_EQ(::pipe(heard), 0);
    const pid_t somebody = ::fork();
    if (somebody == 0) { // the system takes the listener's user for that of the socket
        if (::setresgid(65'534, 65'534, 65'534) != 0 || ::setresuid(65'534, 65'534, 65'534) != 0 ||
            ::listen(foreign, 5) != 0 || ::write(heard[1], "L", 1) != 1) {
            ::_exit(1);
        }
        for (;;) {
            const int caller = ::accept(foreign, nullptr, nullptr);
            char said[256];
            const ssize_t size = ::read(caller, said, sizeof said);
            const bool answered = ::write(heard[1], said, std::size_t(std::max<ssize_t>(size, 0))) >= 0 &&
                                  ::send(caller, "done\n", 5, MSG_NOSIGNAL) == 5;
            ::close(answered ? caller : -1);
        }
    }
    char listens = 0;
    EXPECT_EQ(::read(heard[0], &listens, 1), 1);
    SingleInstance second(data(), u"screen"_s);
    EXPECT_EQ(second.take({.show = true, .activation = {.token = "secret", .startupId = {}}}, shortly), Place::Stuck)
        << "its answer is no answer";
    ::kill(somebody, SIGKILL);
    ::waitpid(somebody, nullptr, 0);
    ::close(heard[1]);
    EXPECT_EQ(::read(heard[0], &listens, 1), 0) << "nothing was said";
    ::close(heard[0]);
    ::close(foreign);
}
#endif

TEST_F(SingleInstanceTest, K67_WhatMakesNoSenseRaisesNothing)
{
    SingleInstance first(data(), u"screen"_s);
    ASSERT_EQ(first.take({}), Place::Ours);
    first.listen();
    int summoned = 0;
    QObject::connect(&first, &SingleInstance::summoned, &first, [&summoned] { ++summoned; });
    for (const QByteArray &said :
         {QByteArray("\n"), QByteArray("{\"show\":1}\n"), QByteArray("raise\n"), QByteArray(100'000, 'x')}) {
        QLocalSocket caller;
        caller.connectToServer(instanceSocket(data(), u"screen"_s));
        ASSERT_TRUE(caller.waitForConnected(10'000));
        caller.write(said);
        EXPECT_TRUE(waitFor([&caller] { return caller.state() == QLocalSocket::UnconnectedState; }));
        EXPECT_EQ(caller.readAll(), QByteArray());
    }
    EXPECT_EQ(summoned, 0);
}

} // namespace license
