// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fileretry.h"
#include "core/store/sqlitestore.h"
#include "tests/store/faultfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <span>

namespace license::test {

using namespace Qt::StringLiterals;
using Fault = FaultVfs::Fault;
using Duration = FaultVfs::Duration;

namespace {

constexpr int endless = 2'000; // I/O: more than anything here needs

constexpr std::tuple<Fault, Duration> allFaults[] = {
    {Fault::Device, Duration::Once},  {Fault::Device, Duration::Forever}, {Fault::Full, Duration::Once},
    {Fault::Full, Duration::Forever}, {Fault::Sync, Duration::Once},      {Fault::Sync, Duration::Forever},
};
// For operations with many I/O.
constexpr std::tuple<Fault, Duration> lastingFaults[] = {
    {Fault::Device, Duration::Forever}, {Fault::Full, Duration::Forever}, {Fault::Sync, Duration::Forever}};

/// Runs `round` with each fault at the first, second, … I/O until the fault no longer occurs.
template <typename Round>
void forEachFault(FaultVfs &vfs, std::span<const std::tuple<Fault, Duration>> faults, Round &&round)
{
    int hits = 0;
    for (const auto &[fault, duration] : faults) {
        for (int k = 1;; ++k) {
            SCOPED_TRACE("fault " + std::to_string(int(fault)) + (duration == Duration::Once ? " once" : " for ever") +
                         " at " + std::to_string(k));
            ASSERT_LT(k, endless);
            round([&vfs, which = fault, k, lasts = duration] { vfs.fail(which, k, lasts); });
            if (!vfs.heal()) {
                break;
            }
            ++hits;
            if (::testing::Test::HasFailure()) {
                return;
            }
        }
    }
    EXPECT_GT(hits, 0);
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Each, FaultyOperation,
                         ::testing::Combine(::testing::ValuesIn(storeOperations()),
                                            ::testing::Values(Journal::Wal, Journal::Rollback)),
                         nameOfOperation);

// D04, D05: the device fails, is full, or does not sync, at each I/O of the operation and of closing the store.
TEST_P(FaultyOperation, D05_FailingIoLeavesTheOldOrTheNewState)
{
    forEachFault(vfs, allFaults, [this](const auto &arm) {
        restore();
        bool saved = false;
        {
            const auto store = open();
            arm();
            saved = operation().run(*store, id).ok();
        }
        const bool hit = vfs.heal();
        EXPECT_TRUE(saved || hit);
        expectWhole(saved);
    });
}

TEST_P(FaultyOperation, D05_AStoreThatStaysOpenGoesOnOnceTheDeviceIsWell)
{
    forEachFault(vfs, allFaults, [this](const auto &arm) {
        restore();
        const auto store = open();
        arm();
        const bool saved = operation().run(*store, id).ok();
        vfs.heal();
        expectOldOrNew(*store, saved);
        EXPECT_TRUE(store->setPreference(u"well"_s, u"yes"_s).ok());
        expectOldOrNew(*store, saved);
        expectCopiesOldOrNew();
    });
}

TEST_P(FaultyOperation, D05_AStateThatCannotBeReadForNowIsNotTakenForDamaged)
{
    // The previous process's commits are in the WAL, or in a journal that is no longer needed.
    QHash<QString, QByteArray> left;
    {
        restore();
        const auto store = open();
        ASSERT_TRUE(operation().run(*store, id).ok());
        left = readFiles(folder());
    }
    const QByteArray copy = contentOf(folder() + u"/copies/1.json"_s);
    forEachFault(vfs, allFaults, [this, &left, &copy](const auto &arm) {
        writeFiles(folder(), left);
        QDir(folder()).mkpath(u"copies"_s);
        setContent(folder() + u"/copies/1.json"_s, copy);
        arm();
        {
            const auto store = SqliteStore::open(folder());
            const bool hit = vfs.heal();
            EXPECT_TRUE(store.ok() || hit);
            if (store.ok()) {
                expectOldOrNew(*store.value(), true);
            }
        }
        if (after.services.isEmpty()) {
            EXPECT_TRUE(damagedFiles().isEmpty());
            EXPECT_TRUE(open()->services()->isEmpty());
        } else {
            expectWhole(true);
        }
    });
}

class FaultyOpening : public FaultTest, public ::testing::WithParamInterface<Journal>
{};

INSTANTIATE_TEST_SUITE_P(Each, FaultyOpening, ::testing::Values(Journal::Wal, Journal::Rollback),
                         [](const auto &journal) { return nameOf(journal.param); });

TEST_P(FaultyOpening, D05_APageThatCannotBeReadForNowIsNotTakenForDamaged)
{
    prepare(GetParam());
    const qint64 size = QFileInfo(databasePath()).size();
    constexpr qint64 page = 4096;
    for (qint64 offset = 0; offset < size; offset += page) {
        SCOPED_TRACE(offset);
        vfs.failReadsAt(offset);
        const auto store = SqliteStore::open(folder());
        ASSERT_FALSE(store.ok());
        EXPECT_EQ(store.error().code, ErrorCode::StorageFailed);
        vfs.heal();
        EXPECT_EQ(damagedFiles(), QStringList());
        EXPECT_EQ(snapshotOf(*open()), before);
    }
}

TEST_P(FaultyOpening, D19_AFileThatAnotherProgramHoldsForAMomentIsTriedAgain)
{
    prepare(GetParam());
    vfs.shutOut(patientAttempts - 1);
    EXPECT_EQ(snapshotOf(*open()), before);

    vfs.shutOut(patientAttempts);
    const auto held = SqliteStore::open(folder());
    ASSERT_FALSE(held.ok());
    EXPECT_EQ(held.error().code, ErrorCode::StorageFailed);
    EXPECT_EQ(damagedFiles(), QStringList());
    EXPECT_EQ(snapshotOf(*open()), before);
}

TEST_P(FaultyOpening, D20_WhereNoMemoryCanBeSharedARollbackJournalServes)
{
    prepare(GetParam()); // and checks the journal
    EXPECT_TRUE(open()->saveVerification(id, sampleVerification(8)).ok());
    EXPECT_EQ(open()->state(id)->seq, 8);
    EXPECT_EQ(QFile::exists(databasePath() + u"-wal"_s), false);
}

TEST_P(FaultyOpening, D13_AFreshStoreIsMadeAsAWholeOrMadeAgain)
{
    prepare(GetParam());
    forEachFault(vfs, lastingFaults, [this](const auto &arm) {
        QDir(folder()).removeRecursively();
        arm();
        static_cast<void>(SqliteStore::open(folder()).ok());
        vfs.heal();
        const auto store = open();
        ASSERT_TRUE(store);
        EXPECT_EQ(store->readOnlyReason(), std::nullopt);
        EXPECT_TRUE(store->services()->isEmpty());
        EXPECT_TRUE(damagedFiles().isEmpty());
        EXPECT_TRUE(store->addService(sampleConnection()).ok());
    });
}

// D01 on a failing device: the damaged file and the copies remain until the new file exists.
TEST_P(FaultyOpening, D05_ARebuildThatFailsIsDoneAgain)
{
    prepare(GetParam());
    forEachFault(vfs, lastingFaults, [this](const auto &arm) {
        restore();
        setContent(databasePath(), "junk");
        arm();
        static_cast<void>(SqliteStore::open(folder()).ok());
        vfs.heal();
        const auto store = open();
        ASSERT_TRUE(store);
        EXPECT_EQ(store->readOnlyReason(), std::nullopt);
        const Snapshot found = snapshotOf(*store);
        EXPECT_EQ(found.services, before.services);
        ASSERT_EQ(found.states.size(), 1);
        EXPECT_EQ(found.states.first().reply, before.states.first().reply);
        EXPECT_EQ(found.states.first().seq, before.states.first().seq);
        EXPECT_EQ(found.states.first().clock, before.states.first().clock);
        EXPECT_FALSE(damagedFiles().isEmpty());
    });
}

} // namespace license::test
