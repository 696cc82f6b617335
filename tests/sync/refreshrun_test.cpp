// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/store/forwardingstore.h"
#include "core/store/sqlitestore.h"
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

#include <utility>

namespace license::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class Attempts : public SyncTest
{};

namespace {

/// Refuses to save the first result, as a team's database in trouble.
class TroubledStore final : public ForwardingStore
{
public:
    TroubledStore(Store &store, DatabaseProblem problem)
        : ForwardingStore(store), m_trouble(databaseError(problem, u"here"_s))
    {}

    Result<Done> saveVerification(ServiceId id, const Verification &verification) override
    {
        const auto trouble = std::exchange(m_trouble, std::nullopt);
        return trouble ? *trouble : ForwardingStore::saveVerification(id, verification);
    }
    Result<Done> saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                             qint64 series) override
    {
        const auto trouble = std::exchange(m_trouble, std::nullopt);
        return trouble ? *trouble : ForwardingStore::saveFailure(id, attempts, entry, series);
    }

private:
    std::optional<Error> m_trouble; ///< used by the thread of the worker
};

} // namespace

TEST_F(Attempts, AreSavedOnceADatabaseTakesThem)
{
    using enum DatabaseProblem;
    const struct
    {
        DatabaseProblem problem;
        Trigger trigger;
        bool serverFails;
        bool saved;
    } rows[] = {
        {Away, Trigger::Manual, false, true},     {Slow, Trigger::Manual, false, true},
        {ReadOnly, Trigger::Manual, false, true}, {ReadOnly, Trigger::Scheduled, false, true},
        {ReadOnly, Trigger::Manual, true, true},  {Full, Trigger::Scheduled, false, true},
        {Full, Trigger::Manual, false, false},    {NotAllowed, Trigger::Scheduled, false, false},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(qPrintable(databaseError(row.problem, triggerName(row.trigger)).detail));
        auto store = SqliteStore::open(folder.filePath(u"data"_s));
        ASSERT_TRUE(store.ok());
        Console troubled(std::make_unique<TroubledStore>(**store, row.problem), clock);
        QObject receiver;
        troubled.vault.write(service, Secret(server.token()), &receiver, [](const Result<Done> &) {});
        StoredMonitor monitor(service, troubled.context);
        if (row.serverFails) {
            server.control(u"fault"_s, {{u"kind"_s, u"html"_s}, {u"times"_s, 1}});
        }
        const qsizetype asked = verifications();
        const qint64 before = (*store)->state(service.id)->seq;
        const RefreshOutcome outcome = refresh(monitor, row.trigger, 60s);
        EXPECT_EQ(verifications(), asked + 1) << "nobody asks twice for one result";
        EXPECT_EQ(outcome.outcome == Outcome::Failed, row.serverFails || !row.saved);
        EXPECT_EQ(monitor.state().storageError.has_value(), !row.saved);
        EXPECT_EQ((*store)->state(service.id)->seq > before, row.saved && !row.serverFails);
        EXPECT_EQ((*store)->history(service.id, 1)->first().outcome == Outcome::Failed, row.serverFails);
        clock.advance(1h);
    }
}

TEST_F(Attempts, A42_AReplyToAnOlderOneThatComesLateIsDropped)
{
    StoredMonitor monitor(service, console->context);
    server.control(u"fault"_s, {{u"kind"_s, u"slow"_s}, {u"milliseconds"_s, 1500}, {u"times"_s, 1}});
    int answers = 0;
    std::optional<RefreshOutcome> older;
    QObject receiver;
    monitor.refresh(Trigger::Manual, 10s, &receiver, [&](const RefreshOutcome &outcome) {
        ++answers;
        older = outcome;
    });
    ASSERT_TRUE(waitFor([this] { return verifications() == 1; })) << "the server works on it";
    monitor.cancel();
    ASSERT_TRUE(waitFor([&answers] { return answers == 1; }));
    EXPECT_EQ(older->error->code, ErrorCode::Cancelled);

    EXPECT_EQ(refresh(monitor).outcome, Outcome::Changed);
    const qint64 seq = monitor.state().seq;
    // The server sends the reply to the older request, with a lower or higher seq, to nobody.
    server.control(u"upgrade"_s);
    EXPECT_EQ(refresh(monitor).outcome, Outcome::Changed);
    EXPECT_EQ(answers, 1);
    EXPECT_GT(monitor.state().seq, seq);
    EXPECT_EQ(console->store->history(service.id, 0)->size(), 3);
}

TEST_F(Attempts, A44_AServerWhoseClockWentBackIsBelievedAndCountedFromAnew)
{
    StoredMonitor monitor(service, console->context);
    refresh(monitor);
    const ServiceState before = monitor.state();
    server.control(u"time"_s, {{u"offset_seconds"_s, -3600}});
    clock.advance(2h);
    ASSERT_NE(refresh(monitor).outcome, Outcome::Failed);
    const ServiceState after = monitor.state();
    EXPECT_LT(after.document->issuedAt, before.document->issuedAt);
    EXPECT_GT(after.seq, before.seq);
    EXPECT_EQ(after.clock->issuedAt, after.document->issuedAt);
    EXPECT_EQ(after.clock->anchor, clock.now());
    const LicenseStatus status = monitor.status();
    EXPECT_EQ(status.elapsed, milliseconds(0));
    EXPECT_TRUE(status.clockOffset) << "one of the two clocks is wrong, and that is said";
}

} // namespace license::test
