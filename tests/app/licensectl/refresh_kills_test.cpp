// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/documentparser.h"
#include "core/store/servicecopies.h"
#include "core/store/sqlitestore.h"
#include "tests/app/licensectl/serverfixture.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace license::test {

using namespace Qt::StringLiterals;
using SteadyClock = std::chrono::steady_clock;
using std::chrono::microseconds;

namespace {

constexpr int kills = 200;
constexpr int killsBetweenWholeRuns = 20;

/// The store's content, already checked for consistency.
struct Kept
{
    StoredState state;
    qsizetype attempts = 0;
    qint64 copiedSeq = 0;
};

/// The duration of an undisturbed refresh, as last measured.
struct Durations
{
    microseconds whole{0};
    microseconds locked{0}; ///< from the moment it holds its service's lock
};

} // namespace

class KilledRefresh : public WithServer
{
protected:
    QString lockPath() const { return ctl.dataFolder() + u"/locks/service-1.lock"_s; }

    /// The lock names its holder during a refresh: a leftover name proves a kill in the middle.
    bool isInRefresh(qint64 process) const
    {
        QFile lock(lockPath());
        return lock.open(QIODevice::ReadOnly) && lock.readLine().trimmed() == QByteArray::number(process);
    }

    /// False if the process ended without ever holding the lock.
    bool waitForLock(QProcess &process, qint64 id) const
    {
        while (!isInRefresh(id)) {
            if (process.waitForFinished(0) || process.state() == QProcess::NotRunning) {
                return false;
            }
            std::this_thread::yield();
        }
        return true;
    }

    void runWhole()
    {
        const auto started = SteadyClock::now();
        const auto process = ctl.start({u"refresh"_s});
        const bool locked = waitForLock(*process, process->processId());
        const auto inside = SteadyClock::now();
        EXPECT_TRUE(locked);
        EXPECT_EQ(ctl.finish(*process).code, 0);
        const auto ended = SteadyClock::now();
        durations.whole = std::chrono::duration_cast<microseconds>(ended - started);
        durations.locked = std::chrono::duration_cast<microseconds>(ended - inside);
    }

    /// Kills a refresh at a time derived from the seed; true if that was in the middle of it.
    bool kill(quint32 seed)
    {
        QRandomGenerator random(seed);
        const double share = random.generateDouble();
        const auto started = SteadyClock::now();
        const auto process = ctl.start({u"refresh"_s});
        const qint64 id = process->processId();
        if (seed % 4 == 0) {
            std::this_thread::sleep_until(started + durations.whole * share);
        } else if (waitForLock(*process, id)) {
            std::this_thread::sleep_for(durations.locked * share);
        }
        if (process->state() != QProcess::NotRunning) {
            process->kill();
            EXPECT_TRUE(process->waitForFinished(60'000));
        }
        return isInRefresh(id);
    }

    /// Opens the store as the next start would, and fails the test if anything is inconsistent.
    Kept look() const
    {
        Kept kept;
        const auto opened = SqliteStore::open(ctl.dataFolder());
        EXPECT_TRUE(opened.ok()) << (opened.ok() ? "" : qPrintable(opened.error().detail));
        if (!opened.ok()) {
            return kept;
        }
        const Store &store = *opened.value();
        EXPECT_EQ(store.readOnlyReason(), std::nullopt);
        EXPECT_TRUE(QDir(ctl.dataFolder()).entryList({u"*.corrupt*"_s, u"*.damaged"_s}).isEmpty());
        const auto services = store.services();
        EXPECT_TRUE(services.ok() && services->size() == 1);
        if (!services.ok() || services->size() != 1) {
            return kept;
        }
        const Service &service = services->first();
        kept.state = store.state(service.id).value();
        kept.attempts = store.history(service.id, 0)->size();
        const auto document = verifyDocument(kept.state.reply, service.connection, std::nullopt);
        EXPECT_TRUE(document.ok() && document->seq == kept.state.seq);
        EXPECT_TRUE(kept.state.clock && document.ok() && kept.state.clock->issuedAt == document->issuedAt);
        const auto usage = store.usage(service.id);
        EXPECT_TRUE(usage.ok() && document.ok() && !usage->isEmpty() && usage->last().at == document->issuedAt);

        const QVector<ServiceCopy> copies = ServiceCopies(ctl.dataFolder()).readAll();
        EXPECT_EQ(copies.size(), 1);
        if (copies.size() == 1) {
            kept.copiedSeq = copies.first().seq;
            const auto copied = verifyDocument(copies.first().reply, copies.first().service.connection, std::nullopt);
            EXPECT_TRUE(copied.ok() && copied->seq == kept.copiedSeq);
            EXPECT_GE(kept.copiedSeq, kept.state.seq) << "the copy is written before the commit";
        }
        return kept;
    }

    /// The state before the kill, or the one after the refresh, never a mixture.
    void expectOldOrNew(const Kept &before, const Kept &after) const
    {
        EXPECT_GE(after.copiedSeq, before.copiedSeq);
        ASSERT_TRUE(before.state.clock && after.state.clock);
        if (after.state.seq == before.state.seq) {
            EXPECT_EQ(after.state.reply, before.state.reply);
            EXPECT_EQ(after.state.attempts, before.state.attempts);
            EXPECT_EQ(after.attempts, before.attempts);
            EXPECT_EQ(after.state.clock->anchor, before.state.clock->anchor);
            EXPECT_GE(after.state.clock->counted, before.state.clock->counted);
            return;
        }
        EXPECT_GT(after.state.seq, before.state.seq);
        EXPECT_EQ(after.attempts, before.attempts + 1);
        EXPECT_EQ(after.state.attempts.failures, 0);
        EXPECT_EQ(after.state.clock->counted, milliseconds{0});
    }

    Durations durations;
};

TEST_F(KilledRefresh, D07_TwoHundredSeededKillsLoseNothing)
{
    runWhole();
    Kept kept = look();
    int inRefresh = 0;
    int newer = 0;
    for (quint32 seed = 0; seed < kills && !HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        if (seed % killsBetweenWholeRuns == 0) { // the machine's load varies
            runWhole();
            const Kept refreshed = look();
            EXPECT_GT(refreshed.state.seq, kept.state.seq);
            kept = refreshed;
        }
        inRefresh += int(kill(seed));
        const Kept found = look();
        expectOldOrNew(kept, found);
        newer += int(found.state.seq > kept.state.seq);
        kept = found;
    }
    RecordProperty("kills_in_refresh", inRefresh);
    RecordProperty("kills_after_commit", newer);
    std::cout << kills << " kills, " << inRefresh << " in the middle of a refresh, " << newer << " after its commit\n";
    EXPECT_GT(inRefresh, kills * 2 / 5);
    EXPECT_GT(newer, 0);
    EXPECT_LT(newer, kills / 2);
}

} // namespace license::test
