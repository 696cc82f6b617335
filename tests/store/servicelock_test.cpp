// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/folder.h"
#include "core/platform/platform.h"
#include "core/store/servicelock.h"
#include "tests/store/peerprocess.h"
#include "tests/store/storefixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace license::test {

using namespace Qt::StringLiterals;

class Locks : public StoreTest
{
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        ASSERT_TRUE(platform::Folder::claim(folder(), {}).ok());
    }
};

TEST_F(Locks, AreHeldByOneAtATimeForEachService)
{
    auto first = ServiceFileLock::tryAcquire(folder(), ServiceId{1});
    ASSERT_TRUE(first);
    EXPECT_FALSE(ServiceFileLock::tryAcquire(folder(), ServiceId{1}));
    EXPECT_TRUE(ServiceFileLock::tryAcquire(folder(), ServiceId{2}));
    EXPECT_TRUE(platform::isOwnerOnly(folder() + u"/locks/service-1.lock"_s) || !keepsFilesPrivate(m_temporary.path()));
    first.reset();
    EXPECT_TRUE(ServiceFileLock::tryAcquire(folder(), ServiceId{1}));
}

// D10
TEST_F(Locks, D10_KeepOtherProcessesOut)
{
    PeerProcess peer(folder());
    EXPECT_EQ(peer.ask(u"lock 1"_s), u"done"_s);
    EXPECT_FALSE(ServiceFileLock::tryAcquire(folder(), ServiceId{1}));
    EXPECT_TRUE(ServiceFileLock::tryAcquire(folder(), ServiceId{2}));
    EXPECT_EQ(peer.ask(u"unlock 1"_s), u"done"_s);
    const auto mine = ServiceFileLock::tryAcquire(folder(), ServiceId{1});
    EXPECT_TRUE(mine);
    EXPECT_EQ(peer.ask(u"lock 1"_s), u"held"_s);
}

// D11
TEST_F(Locks, D11_OfAKilledProcessAreTakenOver)
{
    {
        PeerProcess peer(folder());
        EXPECT_EQ(peer.ask(u"lock 1"_s), u"done"_s);
        peer.kill();
    }
    EXPECT_TRUE(QFileInfo::exists(folder() + u"/locks/service-1.lock"_s));
    EXPECT_TRUE(ServiceFileLock::tryAcquire(folder(), ServiceId{1}));
}

/// The possible leftovers of an ended process: nothing, its number, or a number that another process has by now.
TEST_F(Locks, K79_AreFreeWhereNobodyHasThemOpenWhateverTheySay)
{
    ASSERT_TRUE(QDir().mkpath(folder() + u"/locks"_s));
    const QString path = folder() + u"/locks/service-1.lock"_s;
    const QByteArray here = '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
    for (const QByteArray &left : {QByteArray(), QByteArray("4711\n"),
                                   QByteArray::number(QCoreApplication::applicationPid()) + "\nlicensectl" + here,
                                   QByteArray("1\nsystemd") + here, QByteArray("1\nlicensectl\nanother.example\n")}) {
        SCOPED_TRACE(left.constData());
        setContent(path, left);
        const auto mine = ServiceFileLock::tryAcquire(folder(), ServiceId{1});
        EXPECT_TRUE(mine);
        EXPECT_FALSE(ServiceFileLock::tryAcquire(folder(), ServiceId{1}));
    }
    EXPECT_EQ(contentOf(path), QByteArray()) << "who has it takes its number out again";
}

#ifndef Q_OS_WIN // on systems where open files cannot be removed and modes exclude nobody
TEST_F(Locks, K79_OfAFileThatWasRemovedMeanwhileLockNobodyOut)
{
    const auto first = ServiceFileLock::tryAcquire(folder(), ServiceId{1});
    const QString path = folder() + u"/locks/service-1.lock"_s;
    ASSERT_TRUE(QFile::remove(path));
    const auto second = ServiceFileLock::tryAcquire(folder(), ServiceId{1});
    EXPECT_TRUE(second);
    EXPECT_TRUE(QFile::exists(path));
    EXPECT_FALSE(ServiceFileLock::tryAcquire(folder(), ServiceId{1})) << "the file that is there now is the lock";
}

TEST_F(Locks, K79_KeepOthersOutOfAFolderThatIsReadOnly)
{
    {
        const auto made = ServiceFileLock::tryAcquire(folder(), ServiceId{1});
        ASSERT_TRUE(made);
    }
    const QString locks = folder() + u"/locks"_s;
    ASSERT_TRUE(QFile::setPermissions(locks + u"/service-1.lock"_s, QFile::ReadOwner));
    ASSERT_TRUE(QFile::setPermissions(locks, QFile::ReadOwner | QFile::ExeOwner));
    ASSERT_TRUE(QFile::setPermissions(folder(), QFile::ReadOwner | QFile::ExeOwner));
    {
        const auto mine = ServiceFileLock::tryAcquire(folder(), ServiceId{1});
        EXPECT_TRUE(mine);
        EXPECT_FALSE(ServiceFileLock::tryAcquire(folder(), ServiceId{1}));
    }
    for (const QString &path : {folder(), locks}) {
        EXPECT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
}

#endif

TEST_F(Locks, K78_MakeNoFolderThatIsGone)
{
    EXPECT_TRUE(ServiceFileLock::tryAcquire(folder() + u"/gone"_s, ServiceId{1}));
    EXPECT_FALSE(QFileInfo::exists(folder() + u"/gone"_s));
}

TEST_F(Locks, FollowNoLink)
{
    ASSERT_TRUE(QDir().mkpath(folder() + u"/locks"_s));
    const QString target = folder() + u"/target"_s;
    ASSERT_TRUE(QFile::link(target, folder() + u"/locks/service-1.lock"_s));
    EXPECT_TRUE(ServiceFileLock::tryAcquire(folder(), ServiceId{1}));
    EXPECT_FALSE(QFileInfo::exists(target));
}

TEST_F(Locks, StandInNobodysWayWhereNoneCanBeMade)
{
    ASSERT_TRUE(QDir().mkpath(folder()));
    setContent(folder() + u"/locks"_s, "a file in the way");
    EXPECT_TRUE(ServiceFileLock::tryAcquire(folder(), ServiceId{1}));
}

} // namespace license::test
