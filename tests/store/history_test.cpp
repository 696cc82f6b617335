// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storefixture.h"

namespace license::test {

using namespace Qt::StringLiterals;

class History : public StoreTest
{
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        m_store = open();
        m_id = m_store->addService(sampleConnection())->id;
    }

    std::unique_ptr<Store> m_store;
    ServiceId m_id{};
};

TEST_F(History, IsNewestFirstAndComplete)
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

TEST_F(History, K14_OfAllServicesIsInTheOrderOfWritingWhateverTheClock)
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

// D21
TEST_F(History, D21_KeepsABoundedNumberOfRows)
{
    m_store.reset();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        valueOf(database, u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                          " INSERT INTO history (service, at, started_by, outcome, duration)"
                          " SELECT 1, i, 'manual', 'unchanged', 0 FROM n"_s.arg(historyLimit));
        valueOf(database, u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                          " INSERT INTO usage (service, type, at, total, used)"
                          " SELECT 1, 'endpoint', i * 1000, 1, 1 FROM n"_s.arg(usageLimit));
    });
    m_store = open();
    const auto other = m_store->addService(sampleConnection(u"Other"_s));
    ASSERT_TRUE(m_store->saveVerification(other->id, sampleVerification(1)).ok());
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(1)).ok());
    ASSERT_TRUE(m_store->saveFailure(m_id, sampleFailure(), sampleEntry(2)).ok());
    const auto history = m_store->history(m_id, 0);
    EXPECT_EQ(history->size(), historyLimit);
    EXPECT_EQ(history->first(), sampleEntry(2));
    EXPECT_EQ(history->last().at, Instant{milliseconds{3}});
    EXPECT_EQ(m_store->history(other->id, 0)->size(), 1) << "each service has its own bound";
    const auto usage = m_store->usage(m_id);
    EXPECT_EQ(usage->size(), usageLimit + 1) << "the bound is one of each type, and server has a single sample";
    EXPECT_EQ(usage->first().at, ServerTime{seconds{2}});
}

TEST_F(History, OfANewerVersionIsReadAsFarAsItIsUnderstood)
{
    ASSERT_TRUE(m_store->saveVerification(m_id, sampleVerification(1)).ok());
    m_store.reset();
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        for (
            const QString &values :
            {u"'telepathy', 'changed', NULL, NULL"_s, u"'manual', 'wondrous', NULL, NULL"_s,
             u"'manual', 'failed', '{\"code\":\"flux\",\"tls\":\"quantum\",\"new\":[1]}', NULL"_s,
             u"'manual', 'changed', 'no json', '[{\"kind\":\"colour\"},{\"kind\":\"package_name\",\"to\":\"B\"},7]'"_s}) {
            valueOf(database, u"INSERT INTO history (service, at, started_by, outcome, error, changes, duration)"
                              " SELECT 1, 5, column1, column2, column3, column4, 6 FROM (VALUES (%1))"_s.arg(values));
        }
    });
    m_store = open();
    const auto history = m_store->history(m_id, 2);
    ASSERT_EQ(history->size(), 2);
    EXPECT_EQ(history->at(0).error, std::nullopt);
    EXPECT_EQ(history->at(0).changes, (QVector<Change>{{Change::Kind::PackageName, {}, {}, std::monostate{}, u"B"_s}}));
    ASSERT_TRUE(history->at(1).error.has_value());
    EXPECT_EQ(history->at(1).error->code, ErrorCode::UnsupportedVersion);
    EXPECT_TRUE(history->at(1).error->detail.contains(u"flux"_s));
    EXPECT_EQ(history->at(1).error->tls, TlsProblem::Other);
    EXPECT_EQ(m_store->history(m_id, 0)->size(), 3) << "lines that cannot be understood are left out";
}

TEST_F(History, TakesAPastOnceAndBeforeAnythingElse)
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

TEST_F(History, UsageIsOldestFirst)
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

} // namespace license::test
