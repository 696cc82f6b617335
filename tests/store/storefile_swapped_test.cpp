// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/folder.h"
#include "core/store/objectlistcache.h"
#include "core/store/servicelock.h"
#include "core/store/sqlitestore.h"
#include "core/store/storefile.h"
#include "tests/store/storefixture.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <filesystem>

namespace license::test {

using namespace Qt::StringLiterals;

/// A store whose folder is renamed, replaced, emptied or removed while it is open.
class Swapped : public StoreTest
{
protected:
    void SetUp() override
    {
#ifdef Q_OS_WIN
        GTEST_SKIP()
            << "Windows lets nobody rename a folder while a file in it is open; Wine does, but SQLite takes the "
               "files of one path for the same";
#endif
        StoreTest::SetUp();
        m_service = fill();
        copy(folder(), backup());
        m_store = open();
        ASSERT_TRUE(m_store->setPreference(u"written"_s, u"here"_s).ok());
    }

    QString backup() const
    {
        return m_temporary.path() + u"/backup"_s;
    }
    QString aside() const
    {
        return m_temporary.path() + u"/aside"_s;
    }

    static void copy(const QString &from, const QString &to)
    {
        std::filesystem::copy(from.toStdU16String(), to.toStdU16String(), std::filesystem::copy_options::recursive);
    }
    void moveAway() const
    {
        ASSERT_TRUE(QDir().rename(folder(), aside()));
    }

    /// Every method reports that the store has moved, and why.
    void expectDisplaced(StorageProblem problem) const
    {
        const Error error = storageError(problem, folder());
        EXPECT_EQ(m_store->file()->place().error(), error);
        EXPECT_EQ(m_store->services().error(), error);
        EXPECT_EQ(m_store->state(m_service.id).error(), error);
        EXPECT_EQ(m_store->preference(u"written"_s).error(), error);
        EXPECT_EQ(m_store->dataVersion().error(), error);
        for (const auto &done :
             {m_store->saveVerification(m_service.id, sampleVerification(8)), m_store->removeService(m_service.id),
              m_store->saveFailure(m_service.id, {}, sampleEntry(1)), m_store->setPreference(u"a"_s, u"b"_s),
              m_store->saveHeartbeats({{m_service.id, sampleClock(sampleDocument(7))}})}) {
            ASSERT_FALSE(done.ok());
            EXPECT_EQ(done.error(), error);
        }
    }

    /// Polls until another file can be used, at most half a minute.
    bool follows() const
    {
        const QDeadlineTimer deadline(30'000);
        while (!deadline.hasExpired()) {
            if (const auto followed = m_store->file()->follow(); followed && *followed) {
                return true;
            }
            QThread::msleep(5);
        }
        return false;
    }

    Service m_service;
    std::unique_ptr<Store> m_store;
};

TEST_F(Swapped, K78_AnotherFileInItsPlaceIsFoundAndUsed)
{
    const qint64 version = m_store->dataVersion().value();
    moveAway();
    copy(backup(), folder());
    expectDisplaced(StorageProblem::Replaced);
    ASSERT_TRUE(follows());
    expectDisplaced(StorageProblem::Replaced);
    m_store->file()->switchOver();

    EXPECT_TRUE(m_store->file()->place().ok());
    EXPECT_NE(m_store->dataVersion().value(), version);
    EXPECT_EQ(m_store->preference(u"written"_s).value(), std::nullopt) << "what is there now is read";
    ASSERT_TRUE(m_store->saveVerification(m_service.id, sampleVerification(8)).ok());
    EXPECT_EQ(open()->state(m_service.id)->seq, 8) << "and written";
    EXPECT_EQ(SqliteStore::open(aside()).value()->state(m_service.id)->seq, 7);
    EXPECT_FALSE(m_store->file()->follow().value());
}

TEST_F(Swapped, K46_AFolderThatIsGoneIsSaidAndNotMadeAnew)
{
    moveAway();
    expectDisplaced(StorageProblem::Gone);
    EXPECT_EQ(storageProblem(m_store->file()->follow().error()), StorageProblem::Gone);
    EXPECT_TRUE(ServiceFileLock::tryAcquire(folder(), m_service.id));
    ObjectListCache lists(folder());
    EXPECT_FALSE(lists.writer({QByteArray(64, 'a'), 1, 1}).ok());
    EXPECT_FALSE(QFileInfo::exists(folder())) << "it would stand in the way of the one that is put back";

    ASSERT_TRUE(QDir().rename(aside(), folder()));
    EXPECT_FALSE(m_store->file()->follow().value());
    EXPECT_EQ(m_store->preference(u"written"_s).value(), u"here"_s);
    EXPECT_TRUE(m_store->setPreference(u"a"_s, u"b"_s).ok());
}

TEST_F(Swapped, K46_AnEmptyFolderInItsPlaceIsUsedOnceThereIsAStoreInIt)
{
    moveAway();
    ASSERT_TRUE(platform::Folder::claim(folder(), {}).ok());
    expectDisplaced(StorageProblem::Gone);
    EXPECT_FALSE(m_store->file()->follow().ok());
    EXPECT_TRUE(QDir(folder()).isEmpty());
    {
        const auto other = open();
        ASSERT_TRUE(other->setPreference(u"written"_s, u"there"_s).ok());
    }
    ASSERT_TRUE(follows());
    m_store->file()->switchOver();
    EXPECT_EQ(m_store->preference(u"written"_s).value(), u"there"_s);
    EXPECT_TRUE(m_store->services()->isEmpty());
}

TEST_F(Swapped, K78_AFileThatIsStillBeingCopiedIsLeftAlone)
{
    moveAway();
    const QByteArray whole = contentOf(backup() + u"/licenses.db"_s);
    ASSERT_TRUE(QDir().mkpath(folder()));
    QFile copy(databasePath());
    ASSERT_TRUE(copy.open(QIODevice::WriteOnly));
    const qsizetype step = whole.size() / 8;
    for (qsizetype at = 0; at < whole.size(); at += step) {
        copy.write(whole.mid(at, step));
        copy.flush();
        const auto followed = m_store->file()->follow();
        ASSERT_FALSE(followed.ok()) << "nobody knows yet what it will be";
        EXPECT_EQ(storageProblem(followed.error()), StorageProblem::Replaced);
    }
    copy.close();
    ASSERT_TRUE(follows());
    m_store->file()->switchOver();
    EXPECT_EQ(m_store->state(m_service.id)->seq, 7);
    EXPECT_TRUE(damagedFiles().isEmpty());
}

TEST_F(Swapped, K78_ADamagedFileInItsPlaceIsNotTouchedAtOnce)
{
    moveAway();
    ASSERT_TRUE(QDir().mkpath(folder()));
    const QByteArray half = contentOf(backup() + u"/licenses.db"_s).first(5'000);
    setContent(databasePath(), half);
    const QDeadlineTimer deadline(30'000);
    Error error = m_store->file()->follow().error();
    while (isDisplaced(error) && !deadline.hasExpired()) {
        QThread::msleep(5);
        error = m_store->file()->follow().error();
    }
    EXPECT_FALSE(isDisplaced(error)) << "it has been looked into";
    EXPECT_EQ(contentOf(databasePath()), half);
    EXPECT_TRUE(damagedFiles().isEmpty()) << "a copy that takes a pause looks like this";
    EXPECT_FALSE(m_store->services().ok());
}

TEST_F(Swapped, K78_AFileThatAnotherProcessHasRepairedIsFollowed)
{
    const QString fresh = m_temporary.path() + u"/fresh.db"_s;
    ASSERT_TRUE(QFile::copy(backup() + u"/licenses.db"_s, fresh));
    std::filesystem::rename(fresh.toStdU16String(), databasePath().toStdU16String());
    expectDisplaced(StorageProblem::Replaced);
}

TEST_F(Swapped, K78_ALinkThatLeadsElsewhereNowIsNoticed)
{
    const QString link = m_temporary.path() + u"/link"_s;
    ASSERT_TRUE(QFile::link(m_temporary.path(), link));
    auto named = SqliteStore::open(link + u"/state"_s);
    ASSERT_TRUE(named.ok());
    ASSERT_TRUE(QDir().mkpath(m_temporary.path() + u"/elsewhere"_s));
    copy(backup(), m_temporary.path() + u"/elsewhere/state"_s);
    ASSERT_TRUE(QFile::remove(link));
    ASSERT_TRUE(QFile::link(m_temporary.path() + u"/elsewhere"_s, link));
    EXPECT_EQ(storageProblem((*named)->services().error()), StorageProblem::Replaced);
}

} // namespace license::test
