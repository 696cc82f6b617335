// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

namespace license::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class Attempts : public SyncTest
{};

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
