// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/peer.h"
#include "core/platform/processlock.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>

namespace license::platform {

using namespace Qt::StringLiterals;
using State = ProcessLock::State;

namespace {

constexpr uid_t nobody = 65'534;

sockaddr_un addressOf(const QString &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    return address;
}

/// A process that listens at `path` as `user`; it ends with this object.
class Listener
{
public:
    Listener(const QString &path, uid_t user)
    {
        int ready[2] = {};
        EXPECT_EQ(::pipe(ready), 0);
        m_process = ::fork();
        if (m_process == 0) {
            const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
            const sockaddr_un address = addressOf(path);
            const bool listens = ::setuid(user) == 0 &&
                                 ::bind(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
                                 ::listen(server, 1) == 0;
            static_cast<void>(::write(ready[1], listens ? "y" : "n", 1));
            for (;;) {
                ::pause();
            }
        }
        char told = 'n';
        EXPECT_EQ(::read(ready[0], &told, 1), 1);
        EXPECT_EQ(told, 'y');
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~Listener()
    {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    pid_t process() const { return m_process; }

private:
    pid_t m_process = 0;
};

class Connected
{
public:
    explicit Connected(const QString &path) : m_socket(::socket(AF_UNIX, SOCK_STREAM, 0))
    {
        const sockaddr_un address = addressOf(path);
        EXPECT_EQ(::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    }
    ~Connected() { ::close(m_socket); }
    Connected(const Connected &) = delete;
    Connected &operator=(const Connected &) = delete;

    qintptr descriptor() const { return m_socket; }

private:
    const int m_socket;
};

} // namespace

TEST(Peer, K67_KnowsWhoIsAtTheOtherEnd)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"own"_s);
    const Listener listener(path, ::getuid());
    const Connected own(path);
    EXPECT_TRUE(isOwnPeer(own.descriptor()));
    EXPECT_EQ(peerProcess(own.descriptor()), qint64(listener.process()));
    EXPECT_FALSE(isOwnPeer(-1));
    EXPECT_EQ(userAndSession(), QByteArray::number(::geteuid()));
}

TEST(Peer, K67_AnotherUsersSocketIsNotOurs)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can be somebody else";
    }
    const QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
    const QString path = folder.filePath(u"foreign"_s);
    const Listener listener(path, nobody);
    const Connected foreign(path);
    EXPECT_FALSE(isOwnPeer(foreign.descriptor()));
}

TEST(ProcessLock, K29_OneHasItAtATimeAndItsEndFreesIt)
{
    const QTemporaryDir folder;
    auto first = std::make_unique<ProcessLock>(folder.path(), u"console"_s);
    ProcessLock second(folder.path(), u"console"_s);
    ProcessLock other(folder.path(), u"another"_s);
    EXPECT_EQ(first->tryTake(), State::Held);
    EXPECT_EQ(first->tryTake(), State::Held);
    EXPECT_EQ(second.tryTake(), State::Taken);
    EXPECT_EQ(second.holder(), qint64(::getpid()));
    EXPECT_EQ(other.tryTake(), State::Held);
    first.reset();
    EXPECT_EQ(second.tryTake(), State::Held);
}

TEST(ProcessLock, K29_AKilledProcessLeavesNothingThatHolds)
{
    const QTemporaryDir folder;
    int ready[2] = {};
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t process = ::fork();
    if (process == 0) {
        ProcessLock lock(folder.path(), u"console"_s);
        const char told = lock.tryTake() == State::Held ? 'y' : 'n';
        static_cast<void>(::write(ready[1], &told, 1));
        for (;;) {
            ::pause();
        }
    }
    char told = 'n';
    ASSERT_EQ(::read(ready[0], &told, 1), 1);
    EXPECT_EQ(told, 'y');
    ProcessLock next(folder.path(), u"console"_s);
    EXPECT_EQ(next.tryTake(), State::Taken);
    EXPECT_EQ(next.holder(), qint64(process));
    ::kill(process, SIGKILL);
    ::waitpid(process, nullptr, 0);
    EXPECT_EQ(next.tryTake(), State::Held);
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST(ProcessLock, GivesNoneWhereThereIsNoPlaceForIt)
{
    const QTemporaryDir folder;
    EXPECT_EQ(ProcessLock({}, u"console"_s).tryTake(), State::Unavailable);
    EXPECT_EQ(ProcessLock(folder.filePath(u"missing"_s), u"console"_s).tryTake(), State::Unavailable);
    ASSERT_TRUE(QFile::link(folder.filePath(u"target"_s), folder.filePath(u"console.lock"_s)));
    EXPECT_EQ(ProcessLock(folder.path(), u"console"_s).tryTake(), State::Unavailable) << "a link is not followed";
    EXPECT_FALSE(QFileInfo::exists(folder.filePath(u"target"_s)));
}

} // namespace license::platform
