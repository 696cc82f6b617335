// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/platform.h"
#include "core/store/servicelock.h"
#include "tests/store/peerprocess.h"
#include "tests/store/storefixture.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace license::test {

using namespace Qt::StringLiterals;

class Locks : public StoreTest
{};

TEST_F(Locks, AreHeldByOneAtATimeForEachService)
{
    auto first = ServiceLock::tryAcquire(folder(), ServiceId{1});
    ASSERT_TRUE(first);
    EXPECT_FALSE(ServiceLock::tryAcquire(folder(), ServiceId{1}));
    EXPECT_TRUE(ServiceLock::tryAcquire(folder(), ServiceId{2}));
    EXPECT_TRUE(platform::isOwnerOnly(folder() + u"/locks/service-1.lock"_s));
    first.reset();
    EXPECT_TRUE(ServiceLock::tryAcquire(folder(), ServiceId{1}));
}

// D10
TEST_F(Locks, D10_KeepOtherProcessesOut)
{
    PeerProcess peer(folder());
    EXPECT_EQ(peer.ask(u"lock 1"_s), u"done"_s);
    EXPECT_FALSE(ServiceLock::tryAcquire(folder(), ServiceId{1}));
    EXPECT_TRUE(ServiceLock::tryAcquire(folder(), ServiceId{2}));
    EXPECT_EQ(peer.ask(u"unlock 1"_s), u"done"_s);
    const auto mine = ServiceLock::tryAcquire(folder(), ServiceId{1});
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
    EXPECT_TRUE(ServiceLock::tryAcquire(folder(), ServiceId{1}));
}

TEST_F(Locks, D11_OfAProcessKilledWhileMakingItAreTakenOver)
{
    ASSERT_TRUE(QDir().mkpath(folder() + u"/locks"_s));
    const QString path = folder() + u"/locks/service-1.lock"_s;
    setContent(path, {});
    EXPECT_FALSE(ServiceLock::tryAcquire(folder(), ServiceId{1})) << "somebody may be writing it";

    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.setFileTime(QFileInfo(path).lastModified().addSecs(-10), QFileDevice::FileModificationTime));
    file.close();
    const auto mine = ServiceLock::tryAcquire(folder(), ServiceId{1});
    EXPECT_TRUE(mine);
    EXPECT_GT(QFileInfo(path).size(), 0);
    EXPECT_FALSE(ServiceLock::tryAcquire(folder(), ServiceId{1}));
}

TEST_F(Locks, StandInNobodysWayWhereNoneCanBeMade)
{
    ASSERT_TRUE(QDir().mkpath(folder()));
    setContent(folder() + u"/locks"_s, "a file in the way");
    EXPECT_TRUE(ServiceLock::tryAcquire(folder(), ServiceId{1}));
}

} // namespace license::test
