// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "tests/store/everystore.h"
#include "tests/store/storefixture.h"

#include <QThread>
#include <QThreadPool>

namespace license::test {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

class States : public EveryStoreWithAService
{};

TEST_P(States, AreEmptyBeforeTheFirstVerification)
{
    EXPECT_EQ(state(), StoredState{});
}

TEST_P(States, KeepAVerificationAcrossARestart)
{
    Verification verification = sampleVerification(7);
    verification.clock.last.boot += hours{3};
    verification.clock.counted = hours{3};
    verification.clock.closedGaps = minutes{1};
    verification.clock.openGap = milliseconds{0};
    verification.clock.rebooted = true;
    ASSERT_TRUE(m_store->saveVerification(m_id, verification).ok());
    reopen();
    EXPECT_EQ(state(), (StoredState{verification.reply, 7, verification.clock, verification.attempts}));
}

TEST_P(States, AreReadOfManyServicesAtOnce)
{
    Connection another = sampleConnection();
    another.name = u"Another"_s;
    another.installation = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
    const ServiceId second = m_store->addService(another)->id;
    ASSERT_TRUE(m_store->saveVerification(second, sampleVerification(3)).ok());
    const ServiceId missing{4711};
    const auto states = m_store->states({m_id, missing, second});
    ASSERT_TRUE(states.ok()) << states.error().detail.toStdString();
    EXPECT_EQ(states->size(), 2);
    EXPECT_EQ(states->value(m_id), StoredState{});
    EXPECT_EQ(states->value(second), m_store->state(second).value());
    EXPECT_TRUE(m_store->states({})->isEmpty());
}

// A14, A15
TEST_P(States, RefuseASeqThatDoesNotRise)
{
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(7)).ok());
    const StoredState before = state();
    for (const qint64 seq : {7, 6, 1}) {
        const auto saved = m_store->saveVerification(m_id, sampleVerification(seq, 60));
        ASSERT_FALSE(saved.ok());
        EXPECT_EQ(saved.error().code, ErrorCode::RolledBack);
    }
    EXPECT_EQ(state(), before);
    EXPECT_EQ(m_store->history(m_id, 0)->size(), 1);
    EXPECT_EQ(m_store->usage(m_id)->size(), 2);
    EXPECT_TRUE(m_store->saveVerification(m_id, sampleVerification((qint64{1} << 53) - 1)).ok());
}

// R2
TEST_P(States, AFailureTouchesNeitherDocumentNorSeqNorClock)
{
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(7)).ok());
    StoredState expected = state();
    expected.attempts = sampleFailure();
    ASSERT_TRUE(m_store->saveFailure(m_id, sampleFailure(), sampleEntry(1)).ok());
    reopen();
    EXPECT_EQ(state(), expected);
}

TEST_P(States, AFailureBeforeTheFirstVerificationIsKept)
{
    ASSERT_TRUE(m_store->saveFailure(m_id, sampleFailure(), sampleEntry(1)).ok());
    StoredState expected;
    expected.attempts = sampleFailure();
    EXPECT_EQ(state(), expected);
    EXPECT_TRUE(m_store->saveVerification(m_id, sampleVerification(1)).ok());
    EXPECT_EQ(state().attempts.lastError, std::nullopt);
}

TEST_P(States, AHeartbeatCountsOnForItsOwnDocumentOnly)
{
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(7)).ok());
    const GraceClock accepted = *state().clock;
    GraceClock later = accepted;
    later.last.wall += minutes{10};
    later.last.boot += minutes{10};
    later.counted = minutes{10};
    ASSERT_TRUE(m_store->saveHeartbeat(m_id, later).ok());
    EXPECT_EQ(state().clock, later);

    // A process that read the clocks earlier saves later.
    GraceClock earlier = accepted;
    earlier.counted = minutes{5};
    ASSERT_TRUE(m_store->saveHeartbeat(m_id, earlier).ok());
    EXPECT_EQ(state().clock, later);

    GraceClock otherDocument = later;
    otherDocument.issuedAt += seconds{1};
    otherDocument.counted = minutes{20};
    ASSERT_TRUE(m_store->saveHeartbeat(m_id, otherDocument).ok());
    EXPECT_EQ(state().clock, later);

    GraceClock otherAnchor = later;
    otherAnchor.anchor.boot += milliseconds{1};
    otherAnchor.counted = minutes{20};
    ASSERT_TRUE(m_store->saveHeartbeat(m_id, otherAnchor).ok());
    EXPECT_EQ(state().clock, later);

    // The same time counted, but a smaller gap: a corrected clock gives time back.
    GraceClock corrected = later;
    corrected.openGap = minutes{1};
    ASSERT_TRUE(m_store->saveHeartbeat(m_id, corrected).ok());
    EXPECT_EQ(state().clock, corrected);
}

/// A process that saves later may have read the clocks, or been answered, earlier.
TEST_P(States, K33_ASaveNeverGoesBack)
{
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(7)).ok());
    const GraceClock accepted = *state().clock;
    const auto readAfter = [&accepted](milliseconds span) {
        Reading reading = accepted.anchor;
        reading.wall += span;
        reading.boot += span;
        return reading;
    };
    for (const milliseconds span : {minutes{10}, minutes{9}, minutes{-3}, minutes{11}, minutes{0}}) {
        ASSERT_TRUE(m_store->saveHeartbeat(m_id, state().clock->advanced(readAfter(span))).ok());
        ASSERT_TRUE(m_store->saveHeartbeat(m_id, accepted.advanced(readAfter(span))).ok());
    }
    EXPECT_EQ(state().clock->last, readAfter(minutes{11}));
    EXPECT_EQ(state().clock->elapsed(), minutes{11});

    Verification earlier = sampleVerification(8, 60);
    earlier.clock = GraceClock::start(earlier.document.issuedAt, readAfter(milliseconds{-4}));
    ASSERT_TRUE(m_store->saveVerification(m_id, earlier).ok());
    EXPECT_EQ(state().seq, 8);
    EXPECT_EQ(state().clock->anchor, accepted.anchor) << "another verification was accepted later";
    EXPECT_EQ(state().clock->issuedAt, earlier.clock.issuedAt);

    // A failure saved after a later success.
    AttemptSummary failed = sampleFailure();
    failed.lastAttempt = readAfter(milliseconds{-2});
    AttemptSummary latest = state().attempts;
    latest.lastAttempt = readAfter(milliseconds{0});
    ASSERT_TRUE(m_store->saveFailure(m_id, latest, sampleEntry(1)).ok());
    ASSERT_TRUE(m_store->saveFailure(m_id, failed, sampleEntry(2)).ok());
    EXPECT_EQ(state().attempts, latest);
    EXPECT_EQ(m_store->history(m_id, 0)->size(), 4) << "but the history tells of it";
}

TEST_P(States, K59_HeartbeatsOfSeveralServicesAreOneTransaction)
{
    Connection another = sampleConnection();
    another.name = u"Another"_s;
    another.installation = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
    const ServiceId second = m_store->addService(another)->id;
    QHash<ServiceId, GraceClock> clocks;
    for (const ServiceId id : {m_id, second}) {
        ASSERT_TRUE(m_store->saveVerification(id, sampleVerification(7)).ok());
        Reading later = m_store->state(id)->clock->anchor;
        later.boot += hours{30};
        clocks.insert(id, m_store->state(id)->clock->advanced(later));
    }
    clocks.insert(ServiceId{4711}, clocks[second]);
    ASSERT_TRUE(m_store->saveHeartbeats(clocks).ok());
    EXPECT_EQ(state().clock->counted, hours{30});
    EXPECT_EQ(m_store->state(second)->clock->counted, hours{30});
}

TEST_P(States, AHeartbeatWithoutADocumentIsIgnored)
{
    EXPECT_TRUE(m_store->saveHeartbeat(m_id, sampleClock(sampleDocument(1))).ok());
    EXPECT_EQ(state(), StoredState{});
}

TEST_P(States, OfAServiceThatIsGoneCannotBeSaved)
{
    ASSERT_TRUE(m_store->removeService(m_id).ok());
    for (const auto &done :
         {m_store->saveVerification(m_id, sampleVerification(9)),
          m_store->saveFailure(m_id, sampleFailure(), sampleEntry(1)),
          m_store->saveHeartbeat(m_id, sampleClock(sampleDocument(9))), m_store->setTokenExpected(m_id, true)}) {
        ASSERT_FALSE(done.ok());
        EXPECT_EQ(storageProblem(done.error()), StorageProblem::NoService) << qPrintable(done.error().detail);
    }
}

TEST_P(States, AreSavedFromManyThreadsWithoutALostUpdate)
{
    constexpr int threads = 4;
    constexpr int rounds = 10;
    std::atomic<int> accepted{0};
    std::atomic<int> refused{0};
    {
        QThreadPool pool;
        pool.setMaxThreadCount(threads);
        for (int t = 0; t < threads; ++t) {
            pool.start([&] {
                for (int round = 1; round <= rounds; ++round) {
                    const auto saved = m_store->saveVerification(m_id, sampleVerification(round, round));
                    (saved.ok() ? accepted : refused)++;
                    EXPECT_TRUE(saved.ok() || saved.error().code == ErrorCode::RolledBack)
                        << qPrintable(saved.error().detail);
                    EXPECT_TRUE(m_store->state(m_id).ok());
                }
            });
        }
        pool.waitForDone();
    }
    EXPECT_EQ(accepted + refused, threads * rounds);
    EXPECT_EQ(state().seq, rounds);
    EXPECT_EQ(m_store->history(m_id, 0)->size(), accepted.load());
}

INSTANTIATE_TEST_SUITE_P(Each, States, testing::ValuesIn(storeKinds()), kindName);

} // namespace license::test
