// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/everystore.h"
#include "tests/store/storefixture.h"

namespace license::test {

using namespace Qt::StringLiterals;

class History : public EveryStoreWithAService
{};

TEST_P(History, IsNewestFirstAndComplete)
{
    HistoryEntry failed = sampleEntry(1);
    failed.trigger = Trigger::Network;
    failed.outcome = Outcome::Failed;
    failed.changes.clear();
    failed.error = sampleFailure().lastError;
    ASSERT_TRUE(m_store->saveFailure(m_id, sampleFailure(), failed).ok());
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(2)).ok());
    // A clock set back does not sort the latest attempt below older ones.
    HistoryEntry setBack = failed;
    setBack.at -= std::chrono::hours{24 * 365};
    ASSERT_TRUE(m_store->saveFailure(m_id, sampleFailure(), setBack).ok());
    m_store.reset();
    m_store = open();
    const QVector<HistoryEntry> expected{setBack, sampleEntry(2), failed};
    EXPECT_EQ(m_store->history(m_id, 0).value(), expected);
    EXPECT_EQ(m_store->history(m_id, 2).value(), expected.first(2));
    EXPECT_EQ(m_store->history(m_id, 99).value(), expected);
    EXPECT_TRUE(m_store->history(ServiceId{99}, 0)->isEmpty());
}

TEST_P(History, K14_OfAllServicesIsInTheOrderOfWritingWhateverTheClock)
{
    const ServiceId other = m_store->addService(sampleConnection(u"Other"_s))->id;
    HistoryEntry ahead = sampleEntry(1);
    ahead.at += std::chrono::hours{24 * 365};
    ahead.outcome = Outcome::Failed;
    ASSERT_TRUE(m_store->saveFailure(m_id, sampleFailure(), ahead).ok());
    ASSERT_TRUE(m_store->saveVerification(other, sampleVerification(2)).ok());
    const auto all = m_store->history(0);
    ASSERT_EQ(all->size(), 2);
    EXPECT_EQ(all->at(0).service, other);
    EXPECT_EQ(all->at(0).entry, sampleEntry(2));
    EXPECT_EQ(all->at(1).service, m_id);
    const auto newest = m_store->history(1);
    ASSERT_EQ(newest->size(), 1);
    EXPECT_EQ(newest->at(0).service, other);
}

TEST_P(History, TakesAPastOnceAndBeforeAnythingElse)
{
    const HistoryEntry first{.at = Instant{milliseconds{1'000}}, .outcome = Outcome::Changed};
    const HistoryEntry second{.at = Instant{milliseconds{2'000}}, .outcome = Outcome::Unchanged};
    const UsageSample used{ServerTime{seconds{1}}, u"endpoint"_s, 10, 4};
    ASSERT_TRUE(m_store->addPast(m_id, {first, second}, {used}).ok());
    EXPECT_EQ(*m_store->history(m_id, 0), (QVector<HistoryEntry>{second, first}));
    EXPECT_EQ(*m_store->usage(m_id), QVector<UsageSample>{used});
    const auto again = m_store->addPast(m_id, {first}, {});
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(m_store->history(m_id, 0)->size(), 2);
}

TEST_P(History, UsageIsOldestFirst)
{
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(1, 86'400)).ok());
    // A server whose clock was set back: still sorted by its time.
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(2, 0)).ok());
    const ServerTime early = sampleDocument(2, 0).issuedAt;
    const ServerTime late = sampleDocument(1, 86'400).issuedAt;
    EXPECT_EQ(m_store->usage(m_id).value(), (QVector<UsageSample>{{early, u"endpoint"_s, 25, 12},
                                                                  {early, u"server"_s, 5, 6},
                                                                  {late, u"endpoint"_s, 25, 12},
                                                                  {late, u"server"_s, 5, 6}}));
}

INSTANTIATE_TEST_SUITE_P(Each, History, testing::ValuesIn(storeKinds()), kindName);

} // namespace license::test
