// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/faultfixture.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<Loss, const char *> losses[] = {
    {Loss::Nothing, "nothing"}, {Loss::Unsynced, "what was not synced"}, {Loss::Some, "some"}};

} // namespace

class PowerCut : public FaultyOperation
{};

INSTANTIATE_TEST_SUITE_P(Each, PowerCut,
                         ::testing::Combine(::testing::ValuesIn(storeOperations()),
                                            ::testing::Values(Journal::Wal, Journal::Rollback)),
                         nameOfOperation);

// D06: the power fails after each write of the operation, and of closing the store.
TEST_P(PowerCut, D06_LeavesTheOldOrTheNewStateAndLosesNothingThatWasReported)
{
    restore();
    Files begun;
    std::size_t reported = 0;
    {
        const auto store = open();
        begun = readFiles(folder());
        vfs.startRecording();
        ASSERT_TRUE(operation().run(*store, id).ok());
        reported = vfs.record().size();
    }
    const std::vector<FaultVfs::Event> events = vfs.record();
    ASSERT_GT(reported, 2U);
    const QHash<QString, QByteArray> copiesLeft = [this] {
        QHash<QString, QByteArray> found;
        for (const QString &name : copies()) {
            found[name] = contentOf(folder() + u"/copies/"_s + name);
        }
        return found;
    }();

    QRandomGenerator random(20'261'125);
    int old = 0;
    for (std::size_t length = 0; length <= events.size(); ++length) {
        for (const auto &[loss, name] : losses) {
            SCOPED_TRACE(std::string("lost ") + name + " after event " + std::to_string(length) + " of " +
                         std::to_string(events.size()) + ", reported at " + std::to_string(reported));
            writeFiles(folder(), filesAfter(begun, events, length, loss, random));
            QDir(folder()).mkpath(u"copies"_s);
            for (auto copy = copiesLeft.cbegin(); copy != copiesLeft.cend(); ++copy) {
                setContent(folder() + u"/copies/"_s + copy.key(), copy.value());
            }
            expectWhole(length >= reported);
            old += int(snapshotOf(*open()) == before);
            if (HasFailure()) {
                return;
            }
        }
    }
    EXPECT_GT(old, 0);
}

class PowerCutAtOpening : public FaultTest, public ::testing::WithParamInterface<Journal>
{};

INSTANTIATE_TEST_SUITE_P(Each, PowerCutAtOpening, ::testing::Values(Journal::Wal, Journal::Rollback),
                         [](const auto &journal) { return nameOf(journal.param); });

TEST_P(PowerCutAtOpening, D13_AFreshStoreIsMadeAsAWholeOrMadeAgain)
{
    prepare(GetParam());
    QDir(folder()).removeRecursively();
    vfs.startRecording();
    open().reset();
    const std::vector<FaultVfs::Event> events = vfs.record();
    const Files begun{{u"licenses.db"_s, QByteArray()}};
    QRandomGenerator random(20'261'125);
    for (std::size_t length = 0; length <= events.size(); ++length) {
        for (const auto &[loss, name] : losses) {
            SCOPED_TRACE(std::string("lost ") + name + " after event " + std::to_string(length));
            writeFiles(folder(), filesAfter(begun, events, length, loss, random));
            const auto store = open();
            ASSERT_TRUE(store);
            EXPECT_EQ(store->readOnlyReason(), std::nullopt);
            EXPECT_EQ(damagedFiles(), QStringList());
            EXPECT_TRUE(store->services()->isEmpty());
            EXPECT_TRUE(store->addService(sampleConnection()).ok());
        }
    }
}

} // namespace license::test
