// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/peerprocess.h"
#include "tests/store/storefixture.h"
#include "tests/support/waitfor.h"

#include <QThread>

namespace license::test {

using namespace Qt::StringLiterals;

class Processes : public StoreTest
{};

TEST_F(Processes, SeeEachOthersCommits)
{
    const auto store = open();
    PeerProcess peer(folder());
    const qint64 before = store->dataVersion().value();
    EXPECT_EQ(store->dataVersion().value(), before);
    EXPECT_EQ(peer.ask(u"set theme dark"_s), u"done"_s);
    const qint64 after = store->dataVersion().value();
    EXPECT_GT(after, before);
    EXPECT_EQ(store->dataVersion().value(), after);
    EXPECT_EQ(store->preference(u"theme"_s).value(), u"dark"_s);

    ASSERT_TRUE(store->setPreference(u"theme"_s, u"light"_s).ok());
    EXPECT_EQ(store->dataVersion().value(), after) << "a commit of one's own is no news";
    EXPECT_EQ(peer.ask(u"get theme"_s), u"light"_s);
    ASSERT_TRUE(store->addService(sampleConnection()).ok());
    EXPECT_EQ(peer.ask(u"services"_s), u"1"_s);
}

TEST_F(Processes, AnotherThreadsCommitIsNewsToo)
{
    const auto store = open();
    const qint64 before = store->dataVersion().value();
    const std::unique_ptr<QThread> thread(
        QThread::create([&store] { EXPECT_TRUE(store->setPreference(u"a"_s, u"b"_s).ok()); }));
    thread->start();
    ASSERT_TRUE(thread->wait(10'000));
    EXPECT_GT(store->dataVersion().value(), before);
}

// D10
TEST_F(Processes, D10_OpenAFreshFolderAtOnce)
{
    std::vector<std::unique_ptr<PeerProcess>> peers;
    peers.reserve(6);
    for (int i = 0; i < 6; ++i) {
        peers.push_back(std::make_unique<PeerProcess>(folder(), PeerProcess::Start::Later));
    }
    for (const auto &peer : peers) {
        EXPECT_EQ(peer->line(), u"open"_s);
    }
    for (std::size_t i = 0; i < peers.size(); ++i) {
        EXPECT_EQ(peers[i]->ask(u"set %1 x"_s.arg(i)), u"done"_s);
    }
    EXPECT_EQ(open()->preference(u"5"_s).value(), u"x"_s);
    EXPECT_TRUE(damagedFiles().isEmpty());
}

TEST_F(Processes, D10_RepairADamagedFileOnce)
{
    const Service service = fill();
    setContent(databasePath(), "junk");
    std::vector<std::unique_ptr<PeerProcess>> peers;
    peers.reserve(6);
    for (int i = 0; i < 6; ++i) {
        peers.push_back(std::make_unique<PeerProcess>(folder(), PeerProcess::Start::Later));
    }
    for (const auto &peer : peers) {
        EXPECT_EQ(peer->line(), u"open"_s);
        EXPECT_EQ(peer->ask(u"services"_s), u"1"_s);
    }
    EXPECT_EQ(damagedFiles().size(), 1);
    EXPECT_EQ(open()->state(service.id)->seq, 7);
}

TEST_F(Processes, D10_WaitForAWriterOfAnotherProcess)
{
    const auto store = open();
    PeerProcess peer(folder());
    withDatabase(databasePath(), [&peer](QSqlDatabase &database) {
        valueOf(database, u"BEGIN IMMEDIATE"_s);
        peer.send(u"set a b"_s);
        EXPECT_FALSE(peer.hasAnswered(100));
        valueOf(database, u"COMMIT"_s);
    });
    EXPECT_EQ(peer.line(), u"done"_s);
    EXPECT_EQ(store->preference(u"a"_s).value(), u"b"_s);
}

// D04
TEST_F(Processes, D04_AFullDiskLeavesTheOldStateAndIsGotOver)
{
    const Service service = fill();
    PeerProcess peer(folder());
    ASSERT_EQ(peer.ask(u"set theme dark"_s), u"done"_s);
    if (peer.ask(u"limit 1"_s) != u"done"_s) {
        GTEST_SKIP() << "no limit for the size of files here";
    }
    // The write is cut at any of these lengths, in the WAL or at its checkpoint.
    for (int kilobytes = 4; kilobytes < 900; kilobytes += 64) {
        SCOPED_TRACE(kilobytes);
        peer.ask(u"limit %1"_s.arg(kilobytes * 1024));
        const QString filled = peer.ask(u"fill big 1000000"_s);
        EXPECT_TRUE(filled.startsWith(u"storage_failed "_s)) << qPrintable(filled);
        EXPECT_EQ(peer.ask(u"get big"_s), u"nothing"_s);
        EXPECT_EQ(peer.ask(u"get theme"_s), u"dark"_s);
        EXPECT_EQ(open()->state(service.id)->seq, 7);
    }
    peer.ask(u"limit 0"_s);
    EXPECT_EQ(peer.ask(u"fill big 1000000"_s), u"done"_s);
    EXPECT_EQ(open()->preference(u"big"_s).value()->size(), 1'000'000);
    EXPECT_TRUE(damagedFiles().isEmpty());
}

// D07
TEST_F(Processes, D07_AKilledWriterLeavesASoundStore)
{
    const Service service = fill();
    for (int round = 0; round < 10; ++round) {
        PeerProcess peer(folder());
        const auto store = open();
        const qint64 before = store->dataVersion().value();
        peer.send(u"count"_s);
        ASSERT_TRUE(waitFor([&] { return store->dataVersion().value() > before; }));
        peer.kill();
        EXPECT_TRUE(store->setPreference(u"round"_s, QString::number(round)).ok());
        EXPECT_TRUE(store->preference(u"n"_s)->has_value());
    }
    EXPECT_TRUE(damagedFiles().isEmpty());
    EXPECT_EQ(open()->state(service.id)->seq, 7);
    EXPECT_TRUE(damagedFiles().isEmpty());
}

} // namespace license::test
