// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/teamfixture.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

class Claims : public TeamDatabase
{
protected:
    QString claim(const PostgresSession &as, const QString &agent, const QString &service) const
    {
        return as.value(u"SELECT coalesce(claim_service(%1, %2)::text, 'taken')"_s.arg(agent, service));
    }
    QString accept(const PostgresSession &as, const QString &service, const QString &lease, int seq, int series = 0,
                   const QString &lists = u"{}"_s) const
    {
        return as.value(u"SELECT accept_verification(%1, %2, 'reply %3', %3, %4, 1000, 'clock', 'attempts', '%5',"
                        " '[{\"type\":\"endpoint\",\"total\":9,\"used\":%3}]', 5, 'scheduled', 'changed', NULL, 7,"
                        " '[{\"kind\":\"a\"},{\"kind\":\"b\\u0000\"}]', 3600000)"_s.arg(service, lease)
                            .arg(seq)
                            .arg(series)
                            .arg(lists));
    }
    QString fail(const PostgresSession &as, const QString &service, const QString &lease, int series = 0) const
    {
        return as.value(
            u"SELECT accept_failure(%1, %2, %3, 'failed once', 5, 'scheduled', 'failed', '{}', 7, NULL, 60000)"_s
                .arg(service, lease)
                .arg(series));
    }
    /// Lets a minute pass for all leases.
    void expire() const
    {
        ASSERT_TRUE(
            admin(u"ALTER TABLE claim DISABLE TRIGGER guard;"
                  "UPDATE claim SET until = until - interval '60 seconds', since = since - interval '60 seconds';"
                  "ALTER TABLE claim ENABLE TRIGGER guard;"_s)
                .ok());
    }
};

TEST_F(Claims, DueServicesGoToAgentsWithTheirTokenLongestDueFirst)
{
    const QString one = addService(u"one"_s);
    const QString two = addService(u"two"_s);
    const QString three = addService(u"three"_s);
    const QString agent = addAgent(u"agent_acme"_s);
    const QString unknown = addService(u"no token"_s);
    ASSERT_TRUE(
        admin(u"UPDATE verification SET due_at = now() - interval '1 hour' WHERE service = %1;"
              "UPDATE verification SET due_at = now() - interval '2 hours' WHERE service = %2;"
              "UPDATE verification SET due_at = now() + interval '1 hour' WHERE service = %3"_s.arg(one, two, three))
            .ok());
    const auto as = session(u"agent_acme"_s);
    const QString next = u"SELECT service FROM claim_due(%1, %2)"_s;
    EXPECT_EQ(as->run(next.arg(agent).arg(1)).text, two);
    EXPECT_EQ(as->run(next.arg(agent).arg(9)).text, one);
    EXPECT_EQ(as->run(next.arg(agent).arg(9)).text, QString());
    // A person's wish makes it due.
    ASSERT_TRUE(session(u"operator_acme"_s)->run(u"INSERT INTO request (service) VALUES (%1)"_s.arg(three)).ok());
    EXPECT_EQ(as->run(next.arg(agent).arg(9)).text, three);
    EXPECT_EQ(
        as->value(u"SELECT bool_and(until BETWEEN now() + interval '50 s' AND now() + interval '60 s') FROM claim"_s),
        u"true"_s);
    EXPECT_EQ(claim(*as, agent, unknown), QString()); // refused: no token
    expire();
    EXPECT_EQ(as->run(u"SELECT count(*) FROM claim_due(%1, 9)"_s.arg(agent)).text, u"3"_s);
}

TEST_F(Claims, AServiceThatAClockSetAheadPutOffIsDueOnceTheClockIsCorrected)
{
    const QString service = addService(u"one"_s);
    const QString agent = addAgent(u"agent_acme"_s);
    const auto as = session(u"agent_acme"_s);
    const struct
    {
        const char *due;
        const char *rest;
        bool claimed;
    } rows[] = {
        {"now() + interval '24 hours'", "'-infinity'", false}, // the longest pause
        {"now() + interval '24 hours 59 minutes'", "'-infinity'", false},
        {"now() + interval '25 hours 1 minute'", "'-infinity'", true},
        {"now() + interval '30 days'", "'-infinity'", true},
        {"now() + interval '30 days'", "now() + interval '30 days'", false}, // it leaves it to others for an hour
        {"'infinity'", "'-infinity'", true},
    };
    for (const auto &row : rows) {
        ASSERT_TRUE(
            admin(
                u"DELETE FROM claim; UPDATE verification SET due_at = %1; UPDATE agent_token SET rest_until = %2"_s.arg(
                    QString::fromLatin1(row.due), QString::fromLatin1(row.rest)))
                .ok());
        EXPECT_EQ(as->run(u"SELECT service FROM claim_due(%1, 1)"_s.arg(agent)).text, row.claimed ? service : QString())
            << row.due << row.rest;
    }
    ASSERT_TRUE(admin(u"DELETE FROM claim"_s).ok());
    // No pause is longer, whatever an agent says.
    EXPECT_EQ(
        as->value(u"SELECT accept_failure(%1, claim_service(%2, %1), 0, '', 5, 'scheduled', 'failed', '{}', 7, NULL,"
                  " 9223372036854775807)"_s.arg(service, agent)),
        u"accepted"_s);
    EXPECT_EQ(as->value(u"SELECT due_at <= now() + interval '24 hours' FROM verification"_s), u"true"_s);
}

TEST_F(Claims, ALeaseFromBeforeTheClockWasSetBackKeepsNobodyAway)
{
    const QString service = addService(u"one"_s);
    const QString mine = addAgent(u"agent_acme"_s);
    const QString theirs = addAgent(u"agent_all"_s);
    const auto me = session(u"agent_acme"_s);
    const auto they = session(u"agent_all"_s);
    const auto setBack = [this](const char *span) {
        ASSERT_TRUE(admin(u"ALTER TABLE claim DISABLE TRIGGER guard;"
                          "UPDATE claim SET until = until + interval '%1', since = since + interval '%1';"
                          "ALTER TABLE claim ENABLE TRIGGER guard;"
                          "UPDATE request SET asked_at = asked_at + interval '%1' WHERE answered_at IS NULL"_s.arg(
                              QString::fromLatin1(span)))
                        .ok());
    };
    const QString lease = claim(*me, mine, service);
    setBack("30 seconds"); // a clock that is corrected a little
    EXPECT_EQ(claim(*they, theirs, service), u"taken"_s);
    EXPECT_EQ(they->run(u"SELECT service FROM claim_due(%1, 1)"_s.arg(theirs)).text, QString());
    // Its holder lives: it renews it, and its result counts.
    setBack("1 hour");
    EXPECT_EQ(me->value(u"SELECT renew_claim(%1, %2)"_s.arg(service, lease)), u"true"_s);
    EXPECT_EQ(me->value(u"SELECT until <= clock_timestamp() + interval '60 s' FROM claim"_s), u"true"_s);
    EXPECT_EQ(claim(*they, theirs, service), u"taken"_s);
    setBack("1 hour");
    EXPECT_EQ(accept(*me, service, lease, 1), u"accepted"_s);
    // Its holder is dead.
    const QString lost = claim(*me, mine, service);
    setBack("1 hour");
    const QString next = claim(*they, theirs, service);
    EXPECT_GT(next.toLongLong(), lost.toLongLong());
    EXPECT_EQ(me->value(u"SELECT renew_claim(%1, %2)"_s.arg(service, lost)), u"false"_s);
    EXPECT_EQ(accept(*me, service, lost, 2), u"late"_s);
    setBack("1 hour");
    ASSERT_TRUE(admin(u"UPDATE verification SET due_at = now()"_s).ok());
    EXPECT_EQ(me->run(u"SELECT service FROM claim_due(%1, 1)"_s.arg(mine)).text, service);
    // A wish from then is answered, once.
    ASSERT_TRUE(session(u"operator_acme"_s)->run(u"INSERT INTO request (service) VALUES (%1)"_s.arg(service)).ok());
    ASSERT_TRUE(admin(u"DELETE FROM claim"_s).ok());
    setBack("1 hour");
    EXPECT_EQ(fail(*me, service, claim(*me, mine, service)), u"accepted"_s);
    EXPECT_EQ(me->value(u"SELECT count(*) FROM request WHERE answered_at IS NULL"_s), u"0"_s);
    EXPECT_EQ(me->run(u"SELECT service FROM claim_due(%1, 1)"_s.arg(mine)).text, QString()) << "not again at once";
}

TEST_F(Claims, ALeaseHasOneHolderUntilItEnds)
{
    const QString service = addService(u"one"_s);
    const QString mine = addAgent(u"agent_acme"_s);
    const QString theirs = addAgent(u"agent_all"_s);
    const auto me = session(u"agent_acme"_s);
    const auto they = session(u"agent_all"_s);
    const QString lease = claim(*me, mine, service);
    EXPECT_EQ(claim(*they, theirs, service), u"taken"_s);
    EXPECT_EQ(claim(*me, mine, service), u"taken"_s); // another lane of the same agent
    EXPECT_EQ(they->value(u"SELECT renew_claim(%1, %2)"_s.arg(service, lease)), u"false"_s);
    they->run(u"SELECT free_claim(%1, %2)"_s.arg(service, lease));
    EXPECT_EQ(me->value(u"SELECT renew_claim(%1, %2)"_s.arg(service, lease)), u"true"_s);
    EXPECT_EQ(they->run(u"UPDATE claim SET agent = %1, owner = DEFAULT"_s.arg(theirs)).state, u"LS005"_s);
    EXPECT_EQ(me->run(u"UPDATE claim SET until = 'infinity'"_s).state, QString());
    EXPECT_EQ(me->value(u"SELECT until <= clock_timestamp() + interval '60 s' FROM claim"_s), u"true"_s);
    expire();
    EXPECT_EQ(me->value(u"SELECT renew_claim(%1, %2)"_s.arg(service, lease)), u"false"_s);
    EXPECT_EQ(me->run(u"UPDATE claim SET until = now() + interval '1 min'"_s).state, u"LS005"_s);
    const QString next = claim(*they, theirs, service);
    EXPECT_GT(next.toLongLong(), lease.toLongLong());
    me->run(u"SELECT free_claim(%1, %2)"_s.arg(service, lease));
    EXPECT_EQ(me->run(u"DELETE FROM claim"_s).state, QString());
    EXPECT_EQ(they->value(u"SELECT renew_claim(%1, %2)"_s.arg(service, next)), u"true"_s);
    they->run(u"SELECT free_claim(%1, %2)"_s.arg(service, next));
    EXPECT_NE(claim(*me, mine, service), u"taken"_s);
}

TEST_F(Claims, AResultIsAcceptedOnceAndFreesTheClaim)
{
    const QString service = addService(u"one"_s);
    const QString agent = addAgent(u"agent_acme"_s);
    const auto as = session(u"agent_acme"_s);
    const QString lease = claim(*as, agent, service);
    EXPECT_EQ(accept(*as, service, lease, 5), u"accepted"_s);
    EXPECT_EQ(as->value(u"SELECT count(*) FROM claim"_s), u"0"_s);
    EXPECT_EQ(as->run(u"SELECT convert_from(reply, 'UTF8'), seq, issued_at, accepted_by, clock, attempts,"
                      " accepted_at <= clock_timestamp(), due_at > now() + interval '50 min' FROM verification"_s)
                  .text,
              u"reply 5|5|1000|agent|clock|attempts|true|true"_s);
    EXPECT_EQ(as->run(u"SELECT at, started_by, outcome, duration, changes FROM history"_s).text,
              u"5|scheduled|changed|7|[{\"kind\":\"a\"},{\"kind\":\"b\\u0000\"}]"_s);
    EXPECT_EQ(as->run(u"SELECT type, at, total, used FROM usage"_s).text, u"endpoint|1000|9|5"_s);
    EXPECT_EQ(as->value(u"SELECT worked_at IS NOT NULL FROM agent"_s), u"true"_s);
    EXPECT_EQ(accept(*as, service, lease, 6), u"late"_s);
    EXPECT_EQ(as->value(u"SELECT seq FROM verification"_s), u"5"_s);
    EXPECT_EQ(as->run(u"SELECT outcome, error::json->>'code' FROM history ORDER BY id DESC LIMIT 1"_s).text,
              u"skipped|cancelled"_s);
}

TEST_F(Claims, ALateResultLeavesOneLineAndNothingElse)
{
    const QString service = addService(u"one"_s);
    const QString mine = addAgent(u"agent_acme"_s);
    const QString theirs = addAgent(u"agent_all"_s);
    const auto me = session(u"agent_acme"_s);
    const auto they = session(u"agent_all"_s);
    const auto row = [&] {
        // Of the verification it is told that something has changed: whoever was away reads the line.
        return admin(u"SELECT to_jsonb(verification) - 'changed' FROM verification"_s).text +
               admin(u"SELECT * FROM usage; SELECT * FROM request"_s).text;
    };
    const QString lost = claim(*me, mine, service);
    expire();
    QString before = row();
    EXPECT_EQ(accept(*me, service, lost, 5), u"late"_s); // nobody has taken it since
    EXPECT_EQ(row(), before);
    const QString lease = claim(*they, theirs, service);
    EXPECT_EQ(accept(*me, service, lost, 5), u"late"_s);
    EXPECT_EQ(fail(*me, service, lost), u"late"_s);
    EXPECT_EQ(accept(*me, service, lease, 5), u"late"_s); // another one's lease
    EXPECT_EQ(row(), before);
    EXPECT_EQ(admin(u"SELECT count(*) FROM attempt WHERE outcome = 'skipped'"_s).text, u"4"_s);
    EXPECT_EQ(accept(*they, service, lease, 5), u"accepted"_s);
    // Without the functions.
    before = row();
    EXPECT_EQ(me->run(u"UPDATE verification SET reply = 'x', seq = 9, lease = %1"_s.arg(lost)).state, u"LS004"_s);
    EXPECT_EQ(me->run(u"UPDATE verification SET seq = 9"_s).state, u"LS004"_s);
    EXPECT_EQ(me->run(u"UPDATE verification SET accepted_at = now()"_s).state, u"LS003"_s);
    EXPECT_EQ(row(), before);
}

TEST_F(Claims, SeqOnlyRisesWithinASeriesWhoeverBringsIt)
{
    const QString service = addService(u"one"_s);
    const QString agent = addAgent(u"agent_acme"_s);
    const auto as = session(u"agent_acme"_s);
    ASSERT_EQ(accept(*as, service, claim(*as, agent, service), 5), u"accepted"_s);
    const QString lease = claim(*as, agent, service);
    for (const int seq : {5, 4, 0, -1}) {
        EXPECT_EQ(accept(*as, service, lease, seq), u"rolled_back"_s) << seq;
    }
    EXPECT_EQ(as->value(u"SELECT count(*) FROM claim"_s), u"1"_s); // it still owes a result
    const struct
    {
        const char *change;
        const char *state;
    } rows[] = {
        {"seq = 4", "LS003"},
        {"seq = 6", "LS004"},
        {"reply = 'other'", "42501"},
        {"series = 2, seq = 0", "LS003"},
        {"series = 1, seq = 5", "LS003"},
        {"series = 1, seq = 0, attempts = '{}', accepted_under = '{}', due_at = now()", ""},
        {"series = 0", "LS003"},
    };
    const auto person = session(u"operator_acme"_s);
    for (const auto &row : rows) {
        EXPECT_EQ(person->run(u"UPDATE verification SET "_s + QString::fromUtf8(row.change)).state.toStdString(),
                  row.state)
            << row.change;
    }
    EXPECT_EQ(accept(*as, service, lease, 9), u"replaced"_s);
    EXPECT_EQ(fail(*as, service, lease), u"replaced"_s);
    EXPECT_EQ(as->value(u"SELECT attempts FROM verification"_s), u"{}"_s);
    EXPECT_EQ(as->run(u"SELECT service FROM claim_due(%1, 1)"_s.arg(agent)).text, service);
    EXPECT_EQ(accept(*as, service, as->value(u"SELECT lease FROM claim"_s), 1, 1), u"accepted"_s);
    EXPECT_EQ(as->run(u"SELECT series, seq, accepted_under FROM verification"_s).text, u"1|1|"_s);
}

TEST_F(Claims, WishesFromBeforeTheClaimAreAnsweredOnceAndLaterOnesMakeItDueAgain)
{
    const QString service = addService(u"one"_s);
    const QString agent = addAgent(u"agent_acme"_s);
    const auto as = session(u"agent_acme"_s);
    const auto person = session(u"operator_acme"_s);
    const QString wish = u"INSERT INTO request (service) VALUES (%1)"_s.arg(service);
    person->run(wish);
    const QString lease = claim(*as, agent, service);
    person->run(wish);
    EXPECT_EQ(fail(*as, service, lease), u"accepted"_s);
    EXPECT_EQ(person->run(u"SELECT who, outcome, answered_by, answered_at IS NOT NULL FROM request ORDER BY id"_s).text,
              u"operator_acme|failed|agent|true\noperator_acme|||false"_s);
    EXPECT_EQ(as->run(u"UPDATE request SET outcome = 'changed' WHERE answered_at IS NOT NULL"_s).state, u"LS006"_s);
    EXPECT_EQ(as->run(u"SELECT service FROM claim_due(%1, 1)"_s.arg(agent)).text, service);
    EXPECT_EQ(accept(*as, service, as->value(u"SELECT lease FROM claim"_s), 1), u"accepted"_s);
    EXPECT_EQ(person->value(u"SELECT count(*) FROM request WHERE answered_at IS NULL"_s), u"0"_s);
    EXPECT_EQ(as->run(u"SELECT service FROM claim_due(%1, 1)"_s.arg(agent)).text, QString());
}

TEST_F(Claims, ManyLanesNeverClaimAServiceTwice)
{
    constexpr int services = 40;
    ASSERT_TRUE(session(u"operator_acme"_s)
                    ->run(u"INSERT INTO service (name, url, account, installation, deployment, keys) SELECT 's' || n,"
                          " 'https://a', 'a', n, 'cloud', '[]' FROM generate_series(1, %1) AS n"_s.arg(services))
                    .ok());
    const QString agents[] = {addAgent(u"agent_acme"_s), addAgent(u"agent_all"_s)};
    std::atomic<int> accepted = 0;
    constexpr int count = 6;
    std::vector<std::thread> lanes;
    lanes.reserve(count);
    for (int lane = 0; lane < count; ++lane) {
        lanes.emplace_back([&, lane] {
            const PostgresSession as(server(), lane % 2 == 0 ? u"agent_acme"_s : u"agent_all"_s, database());
            for (;;) {
                const SqlAnswer claimed =
                    as.run(u"SELECT service, lease FROM claim_due(%1, 3)"_s.arg(agents[lane % 2]));
                EXPECT_TRUE(claimed.ok()) << qPrintable(claimed.error);
                if (claimed.text.isEmpty()) {
                    return;
                }
                for (const QString &line : claimed.text.split(u'\n')) {
                    EXPECT_EQ(accept(as, line.section(u'|', 0, 0), line.section(u'|', 1), 1), u"accepted"_s);
                    ++accepted;
                }
            }
        });
    }
    for (std::thread &lane : lanes) {
        lane.join();
    }
    EXPECT_EQ(accepted, services);
    EXPECT_EQ(admin(u"SELECT count(*), count(DISTINCT service) FROM attempt"_s).text, u"40|40"_s);
}

} // namespace

} // namespace license::test
