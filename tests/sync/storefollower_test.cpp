// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/store/sqlitestore.h"
#include "core/sync/fleet.h"
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

#include <QDir>
#include <QSignalSpy>

#include <filesystem>

namespace license::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A fleet whose store is renamed, or replaced by a backup, while it is working.
class SwappedStore : public SyncTest
{
protected:
    void SetUp() override
    {
        SyncTest::SetUp();
        std::filesystem::copy(data().toStdU16String(), path(u"backup"_s).toStdU16String(),
                              std::filesystem::copy_options::recursive);
        fleet = std::make_unique<Fleet>(console->context);
        ASSERT_TRUE(fleet->load().ok());
    }

    QString path(const QString &name) const { return folder.filePath(name); }
    QString data() const { return path(u"data"_s); }
    void moveAway() const { ASSERT_TRUE(QDir().rename(data(), path(u"aside"_s))); }
    void putBackupThere() const
    {
        std::filesystem::copy(path(u"backup"_s).toStdU16String(), data().toStdU16String(),
                              std::filesystem::copy_options::recursive);
    }
    ServiceMonitor &monitor() const { return *fleet->monitors().first(); }
    /// The seq that another process would read in that folder.
    qint64 seqIn(const QString &name) const
    {
        const auto store = SqliteStore::open(path(name));
        return store ? (*store)->state(service.id)->seq : -1;
    }

    std::unique_ptr<Fleet> fleet;
};

TEST_F(SwappedStore, K78_TheAgentVerifiesForTheFileThatIsThereNow)
{
    fleet->startSchedule();
    ASSERT_TRUE(waitFor([this] { return monitor().state().document && !monitor().state().refreshing; }));
    QSignalSpy replaced(fleet.get(), &Fleet::storeReplaced);
    moveAway();
    putBackupThere();
    ASSERT_TRUE(waitFor([&replaced] { return replaced.size() == 1; }, 30'000));
    ASSERT_TRUE(waitFor([this] { return monitor().state().document && !monitor().state().refreshing; }));
    fleet->stopSchedule();
    console->storage.waitForDone();
    EXPECT_EQ(monitor().state().storageError, std::nullopt);
    EXPECT_EQ(seqIn(u"data"_s), monitor().state().seq);
    EXPECT_LT(seqIn(u"aside"_s), monitor().state().seq);
}

TEST_F(SwappedStore, K78_ARefreshThatRunsMeanwhileEndsOnceAndIsInTheFileThatIsThereNow)
{
    server.control(u"fault"_s, {{u"kind"_s, u"slow"_s}, {u"milliseconds"_s, 1000}, {u"times"_s, 1}});
    QSignalSpy finished(fleet.get(), &Fleet::refreshFinished);
    std::optional<RefreshOutcome> answer;
    QObject receiver;
    monitor().refresh(Trigger::Manual, 30s, &receiver, [&answer](const RefreshOutcome &outcome) { answer = outcome; });
    moveAway();
    putBackupThere();
    ASSERT_TRUE(waitFor([&answer] { return answer.has_value(); }, 30'000));
    EXPECT_EQ(answer->outcome, Outcome::Changed);
    EXPECT_EQ(finished.size(), 1);
    EXPECT_EQ(seqIn(u"data"_s), monitor().state().seq);
    EXPECT_GT(monitor().state().seq, 0);
}

TEST_F(SwappedStore, K46_AFolderThatIsGoneIsToldAndWhatIsKnownIsShownOn)
{
    ASSERT_EQ(refresh(monitor()).outcome, Outcome::Changed);
    fleet->startSchedule();
    QSignalSpy displaced(fleet.get(), &Fleet::storeDisplaced);
    moveAway();
    ASSERT_TRUE(waitFor([&displaced] { return displaced.size() == 1; }));
    ASSERT_TRUE(monitor().state().storageError);
    EXPECT_EQ(storageProblem(*monitor().state().storageError), StorageProblem::Gone);
    EXPECT_TRUE(monitor().state().document);

    const RefreshOutcome outcome = refresh(monitor(), Trigger::Manual, 2s);
    EXPECT_EQ(outcome.outcome, Outcome::Failed);
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(storageProblem(*outcome.error), StorageProblem::Gone);
    EXPECT_FALSE(QDir(data()).exists()) << "nothing is made in its place";

    ASSERT_TRUE(QDir().rename(path(u"aside"_s), data()));
    EXPECT_TRUE(waitFor([this] { return !monitor().state().storageError; }));
    EXPECT_EQ(displaced.size(), 1);
    EXPECT_EQ(refresh(monitor()).error, std::nullopt);
    EXPECT_EQ(seqIn(u"data"_s), monitor().state().seq);
}

TEST_F(SwappedStore, K78_OfAnotherStoreTheServicesAreItsOwn)
{
    Connection another = service.connection;
    another.name = u"Another"_s;
    another.installation = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
    {
        const auto other = SqliteStore::open(path(u"other"_s));
        ASSERT_TRUE(other.ok());
        ASSERT_TRUE((*other)->addService(another).ok()); // of the same number
    }
    ASSERT_EQ(refresh(monitor()).outcome, Outcome::Changed);
    fleet->startSchedule();
    QSignalSpy replaced(fleet.get(), &Fleet::storeReplaced);
    moveAway();
    ASSERT_TRUE(QDir().rename(path(u"other"_s), data()));
    ASSERT_TRUE(waitFor([&replaced] { return replaced.size() == 1; }, 30'000));
    ASSERT_EQ(fleet->monitors().size(), 1);
    EXPECT_EQ(monitor().state().service.connection.name, u"Another"_s);
    EXPECT_FALSE(monitor().state().document) << "nothing of the service that had its number";
}

} // namespace license::test
