// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/store/teamwork.h"
#include "tests/store/postgreskinds.h"
#include "tests/store/storefixture.h"
#include "tests/support/waitfor.h"

namespace license::test {

using namespace Qt::StringLiterals;

/// Agents that share the work of a team, and people who ask them.
class SharedWork : public ::testing::Test
{
protected:
    std::unique_ptr<Store> open(const QString &role, const QString &computer) const
    {
        auto store = m_home.openAs(role, computer);
        if (!store) {
            ADD_FAILURE() << qPrintable(store.error().detail);
            return nullptr;
        }
        return store.take();
    }
    ServiceId add(const QString &name) const { return m_one->addService(sampleConnection(name))->id; }
    static QVector<ServiceId> claimed(TeamWork &agent, int lanes, std::vector<ClaimedService> &held)
    {
        auto answer = agent.claimDue(lanes);
        EXPECT_TRUE(answer.ok()) << qPrintable(answer.ok() ? QString() : answer.error().detail);
        QVector<ServiceId> ids;
        for (ClaimedService &each : answer.value()) {
            ids.append(each.id);
            held.push_back(std::move(each));
        }
        return ids;
    }
    static QVector<QString> names(const QVector<TeamAgent> &agents)
    {
        QVector<QString> all;
        for (const TeamAgent &agent : agents) {
            all.append(agent.name);
        }
        return all;
    }

    const PostgresHome m_home;
    const std::unique_ptr<Store> m_one = open(u"agent"_s, u"one"_s);
    const std::unique_ptr<Store> m_two = open(u"agent"_s, u"two"_s);
    TeamWork &one() { return *m_one->team(); }
    TeamWork &two() { return *m_two->team(); }
};

TEST_F(SharedWork, SaysWhatEachRoleMayDo)
{
    const struct
    {
        const char *role;
        TeamRights rights;
    } rows[] = {
        {"viewer", {true, false, false}},
        {"operator", {true, true, false}},
        {"agent", {true, true, true}},
        {"postgres", {true, true, true}},
    };
    for (const auto &row : rows) {
        const auto store = open(QString::fromLatin1(row.role), u"three"_s);
        EXPECT_EQ(store->team()->rights().value(), row.rights) << row.role;
    }
    m_home.sql(u"ALTER ROLE viewer SET default_transaction_read_only = on"_s);
    m_home.sql(u"GRANT license_agent TO viewer"_s); // whatever it is called
    EXPECT_EQ(open(u"viewer"_s, u"three"_s)->team()->rights().value(), (TeamRights{true, false, false, true}));
    m_home.sql(u"ALTER ROLE viewer RESET default_transaction_read_only"_s);
    EXPECT_EQ(open(u"viewer"_s, u"three"_s)->team()->rights().value(), (TeamRights{true, true, true}));
    m_home.sql(u"REVOKE license_agent FROM viewer"_s);
}

TEST_F(SharedWork, GivesEachDueServiceToOneAgentWithAToken)
{
    const ServiceId first = add(u"First"_s);
    const ServiceId second = add(u"Second"_s);
    const ServiceId third = add(u"Third"_s);
    Connection hidden = sampleConnection(u"In the DMZ"_s);
    hidden.deployment = Deployment::Dmz;
    const ServiceId dmz = m_one->addService(hidden)->id;
    std::vector<ClaimedService> held;
    EXPECT_EQ(claimed(one(), 9, held), QVector<ServiceId>()) << "it has no token";
    EXPECT_EQ(one().untilDue().value(), std::nullopt);
    ASSERT_TRUE(one().setFileTokens({first, second, dmz}, {}).ok());
    ASSERT_TRUE(m_two->setTokenFacts(second, {.expected = true, .storedAt = {}, .pending = false}).ok());
    ASSERT_TRUE(m_two->setTokenFacts(third, {.expected = true, .storedAt = {}, .pending = false}).ok());
    m_home.sql(u"UPDATE license.verification SET due_at = now() - interval '1 hour' * service"_s);
    EXPECT_EQ(one().untilDue().value(), milliseconds{0});
    EXPECT_EQ(claimed(one(), 1, held), QVector<ServiceId>{second}) << "the longest due";
    EXPECT_FALSE(held.back().wished.has_value());
    EXPECT_EQ(claimed(two(), 9, held), QVector<ServiceId>{third});
    EXPECT_EQ(claimed(one(), 9, held), QVector<ServiceId>{first}) << "and not the one in the DMZ";
    EXPECT_FALSE(m_two->tryLock(second).value());
    held.erase(held.begin()); // given back
    std::vector<ClaimedService> next;
    EXPECT_TRUE(waitFor([&] { return claimed(two(), 9, next) == QVector<ServiceId>{second}; }));
    // A token file that is gone says nothing of the keychain.
    ASSERT_TRUE(one().setFileTokens({}, {}).ok());
    ASSERT_TRUE(two().setFileTokens({}, {}).ok());
    EXPECT_EQ(m_home.sql(u"SELECT string_agg(service::text, ',' ORDER BY service) FROM license.agent_token"_s),
              u"%1,%2"_s.arg(qint64(second)).arg(qint64(third)));
}

TEST_F(SharedWork, LeavesAServiceWhoseTokenFailsToAnotherAgent)
{
    const ServiceId id = add(u"First"_s);
    ASSERT_TRUE(one().setFileTokens({id}, {}).ok());
    ASSERT_TRUE(two().setFileTokens({id}, {}).ok());
    const auto fails = [&](Store &agent, ErrorCode code) {
        AttemptSummary attempts = sampleFailure();
        attempts.lastError = Error{.code = code};
        attempts.nextDelay = std::chrono::hours{1};
        attempts.lastAttempt.reset(); // later than any
        HistoryEntry entry = sampleEntry(1);
        entry.outcome = Outcome::Failed;
        entry.error = attempts.lastError;
        return agent.saveFailure(id, attempts, entry).ok();
    };
    const struct
    {
        const char *name;
        ErrorCode code;
        bool otherAtWork;
        bool forOther;
        int hoursAtMost; ///< that it leaves the service to others
    } rows[] = {
        {"the network, which all share", ErrorCode::Timeout, true, false, 1},
        {"a token that the server refuses", ErrorCode::CredentialsRejected, true, true, 24},
        {"a keychain", ErrorCode::KeychainLocked, true, true, 1},
        {"a token, and nobody else", ErrorCode::CredentialsRejected, false, false, 1},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(row.name);
        ASSERT_TRUE(one().beat(1).ok());
        ASSERT_TRUE(row.otherAtWork ? two().beat(1).ok() : two().leave().ok());
        ASSERT_TRUE(one().hasten({id}).ok());
        std::vector<ClaimedService> held;
        ASSERT_EQ(claimed(one(), 1, held), QVector<ServiceId>{id});
        ASSERT_TRUE(fails(*m_one, row.code));
        held.clear();
        EXPECT_EQ(claimed(one(), 1, held), QVector<ServiceId>());
        EXPECT_GT(one().untilDue()->value_or(milliseconds{0}), std::chrono::minutes{50});
        EXPECT_EQ(claimed(two(), 1, held), row.forOther ? QVector<ServiceId>{id} : QVector<ServiceId>());
        if (row.forOther) { // it rests no more than one of them does
            ASSERT_TRUE(fails(*m_two, row.code));
            EXPECT_EQ(claimed(two(), 1, held), QVector<ServiceId>());
            ASSERT_TRUE(open(u"operator"_s, u"three"_s)->team()->ask(id).ok());
            EXPECT_EQ(claimed(one(), 1, held), QVector<ServiceId>());
            EXPECT_EQ(claimed(two(), 1, held), QVector<ServiceId>{id}) << "somebody answers";
            ASSERT_TRUE(fails(*m_two, row.code));
            m_home.sql(
                u"UPDATE license.verification SET due_at = now() - interval '%1 hours' + interval '1 minute'"_s.arg(
                    row.hoursAtMost));
            EXPECT_EQ(claimed(one(), 1, held), QVector<ServiceId>());
            m_home.sql(u"UPDATE license.verification SET due_at = now() - interval '%1 hours 1 minute'"_s.arg(
                row.hoursAtMost));
            EXPECT_EQ(one().untilDue().value(), milliseconds{0});
            EXPECT_EQ(claimed(one(), 1, held), QVector<ServiceId>{id}) << "the other did not come";
            ASSERT_TRUE(fails(*m_one, row.code));
        }
    }
}

TEST_F(SharedWork, LeavesAServiceAloneWhoseServerRefusedTheTokenUntilThatChanges)
{
    const ServiceId id = add(u"First"_s);
    const Instant written{std::chrono::hours{1}};
    ASSERT_TRUE(one().beat(1).ok());
    ASSERT_TRUE(two().beat(1).ok());
    ASSERT_TRUE(one().setFileTokens({id}, written).ok());
    ASSERT_TRUE(two().setFileTokens({id}, written).ok());
    const auto makeDue = [this] { m_home.sql(u"UPDATE license.verification SET due_at = now()"_s); };
    const struct
    {
        const char *name;
        Error error;
    } rows[] = {
        {"no service's", {.code = ErrorCode::CredentialsRejected}},
        {"another service's", {.code = ErrorCode::WrongInstallation, .httpStatus = 403, .refusedByServer = true}}};
    for (const auto &row : rows) {
        SCOPED_TRACE(row.name);
        makeDue();
        std::vector<ClaimedService> held;
        // The claim of the row before is given back by another thread.
        ASSERT_TRUE(waitFor([&] { return claimed(one(), 1, held) == QVector<ServiceId>{id}; }));
        AttemptSummary attempts = sampleFailure();
        attempts.lastError = row.error;
        attempts.nextDelay = std::chrono::hours{24};
        attempts.lastAttempt.reset();
        HistoryEntry entry = sampleEntry(1);
        entry.outcome = Outcome::Failed;
        entry.error = attempts.lastError;
        ASSERT_TRUE(m_one->saveFailure(id, attempts, entry).ok());
        held.clear();
        EXPECT_EQ(claimed(two(), 1, held), QVector<ServiceId>{id}) << "at once";
        ASSERT_TRUE(m_two->saveVerification(id, sampleVerification(m_two->state(id)->seq + 1)).ok());
        held.clear();
        // Days later, at the next beats and after a restart.
        m_home.sql(u"UPDATE license.agent_token SET rest_until = rest_until - interval '9 days'"_s);
        makeDue();
        ASSERT_TRUE(one().setFileTokens({id}, written).ok());
        EXPECT_EQ(claimed(one(), 1, held), QVector<ServiceId>());
        const auto agents = one().agents();
        ASSERT_TRUE(agents.ok());
        EXPECT_EQ(agentsFor(*agents, id).withToken, 1) << "nobody waits for it";
        // Its file changes.
        ASSERT_TRUE(one().setFileTokens({id}, written + std::chrono::seconds{&row - rows + 1}).ok());
        EXPECT_EQ(claimed(one(), 1, held), QVector<ServiceId>{id});
        held.clear();
        ASSERT_TRUE(one().setFileTokens({id}, written).ok());
    }
}

TEST_F(SharedWork, TellsOfManyTokensByOneNotice)
{
    QVector<ServiceId> all;
    for (int i = 0; i < 20; ++i) {
        all.append(add(u"Service %1"_s.arg(i)));
    }
    const auto people = open(u"viewer"_s, u"three"_s);
    const auto known = people->team()->changes(std::nullopt, false);
    ASSERT_TRUE(known.ok());
    const auto told = [&] { return people->team()->changes(known->mark, false)->touched; };
    const auto version = people->dataVersion();
    ASSERT_TRUE(one().setFileTokens(all, Instant{}).ok());
    EXPECT_EQ(people->dataVersion().value(), version.value() + 1) << "so that a list of agents is read again";
    EXPECT_EQ(told(), QVector<ServiceId>());
    ASSERT_TRUE(one().setFileTokens(all, Instant{}).ok());
    EXPECT_EQ(people->dataVersion().value(), version.value() + 1) << "nothing has changed";
    ASSERT_TRUE(m_one->setTokenExpected(all[3], true).ok());
    EXPECT_EQ(told(), QVector<ServiceId>{all[3]});
}

TEST_F(SharedWork, KnowsHowLongItHasNothingToDo)
{
    const ServiceId id = add(u"First"_s);
    ASSERT_TRUE(one().setFileTokens({id}, {}).ok());
    ASSERT_TRUE(two().setFileTokens({id}, {}).ok());
    const auto within = [this](milliseconds from, milliseconds to) {
        const auto until = one().untilDue();
        return until.ok() && *until && **until > from && **until <= to;
    };
    m_home.sql(u"UPDATE license.verification SET due_at = clock_timestamp() + interval '1 hour'"_s);
    EXPECT_TRUE(within(std::chrono::minutes{50}, std::chrono::hours{1}));
    m_home.sql(u"UPDATE license.verification SET due_at = clock_timestamp() + interval '24 hours'"_s);
    EXPECT_TRUE(within(std::chrono::hours{23}, std::chrono::hours{24}));
    m_home.sql(u"UPDATE license.verification SET due_at = clock_timestamp() + interval '30 days'"_s);
    EXPECT_EQ(one().untilDue().value(), milliseconds{0}) << "by a clock that was ahead";
    ASSERT_TRUE(two().hasten({id}).ok());
    EXPECT_EQ(one().untilDue().value(), milliseconds{0});
    std::vector<ClaimedService> held;
    ASSERT_EQ(claimed(two(), 1, held).size(), 1);
    EXPECT_TRUE(within(seconds{1}, seconds{60})) << "until the lease of the other ends";
    ASSERT_TRUE(m_two->saveVerification(id, sampleVerification(7)).ok());
    EXPECT_FALSE(within(milliseconds{-1}, milliseconds{0}));
}

TEST_F(SharedWork, CarriesWishesOfPeopleToAnAgentAndItsAnswerBack)
{
    const ServiceId id = add(u"First"_s);
    ASSERT_TRUE(one().setFileTokens({id}, {}).ok());
    ASSERT_TRUE(m_one->saveVerification(id, sampleVerification(7)).ok());
    const auto operators = open(u"operator"_s, u"three"_s);
    const auto viewer = open(u"viewer"_s, u"four"_s);
    std::vector<ClaimedService> held;
    for (const bool works : {true, false}) {
        SCOPED_TRACE(works);
        m_home.sql(u"UPDATE license.verification SET due_at = clock_timestamp() + interval '1 hour'"_s);
        EXPECT_EQ(claimed(one(), 1, held), QVector<ServiceId>());
        const auto number = operators->team()->ask(id);
        ASSERT_TRUE(number.ok()) << qPrintable(number.error().detail);
        EXPECT_EQ(operators->team()->answer(*number).value(), std::nullopt);
        EXPECT_EQ(claimed(one(), 1, held), QVector<ServiceId>{id});
        EXPECT_TRUE(held.back().wished.has_value());
        EXPECT_EQ(operators->team()->answer(*number).value(), std::nullopt);
        ASSERT_TRUE(works ? m_one->saveVerification(id, sampleVerification(8)).ok()
                          : m_one->saveFailure(id, sampleFailure(), sampleEntry(1)).ok());
        for (const auto &store : {operators.get(), viewer.get()}) {
            const auto answer = store->team()->answer(*number);
            ASSERT_TRUE(answer.ok() && answer->has_value());
            EXPECT_EQ((*answer)->agent, u"one"_s);
            EXPECT_EQ((*answer)->outcome, works ? sampleVerification(8).entry.outcome : sampleEntry(1).outcome);
            EXPECT_EQ((*answer)->error, works ? std::nullopt : sampleEntry(1).error);
        }
    }
    EXPECT_EQ(databaseProblem(viewer->team()->ask(id).error()), DatabaseProblem::NotAllowed);
    EXPECT_FALSE(operators->team()->ask(ServiceId{999}).ok());
    const auto forgotten = operators->team()->ask(id);
    ASSERT_TRUE(operators->removeService(id).ok());
    EXPECT_FALSE(operators->team()->answer(*forgotten).ok()) << "nobody waits for it";
}

TEST_F(SharedWork, SaysSoonThatNobodyTakesAWishUp)
{
    const ServiceId id = add(u"First"_s);
    const ServiceId other = add(u"Second"_s);
    ASSERT_TRUE(one().setFileTokens({id, other}, {}).ok());
    const auto operators = open(u"operator"_s, u"three"_s);
    const qint64 number = operators->team()->ask(id).value();
    const auto isUntaken = [&] {
        const auto answer = operators->team()->answer(number);
        return !answer && databaseProblem(answer.error()) == DatabaseProblem::Unanswered;
    };
    const auto age = [this](const char *span) {
        m_home.sql(
            u"SET session_replication_role = replica; UPDATE license.request SET asked_at = now() - interval '%1'"_s
                .arg(QString::fromLatin1(span)));
    };
    const auto leaseEndsIn = [this](const char *span) {
        m_home.sql(u"UPDATE license.claim SET until = now() + interval '%1'"_s.arg(QString::fromLatin1(span)));
    };
    age("-1 hour");
    EXPECT_FALSE(isUntaken());
    age("8 seconds");
    EXPECT_TRUE(isUntaken());
    m_home.sql(
        u"UPDATE license.verification SET due_at = now() + interval '1 hour' WHERE service = %1"_s.arg(qint64(id)));
    std::vector<ClaimedService> held;
    ASSERT_EQ(claimed(one(), 1, held), QVector<ServiceId>{other});
    EXPECT_FALSE(isUntaken()) << "the agent is busy";
    leaseEndsIn("30 seconds");
    EXPECT_TRUE(isUntaken()) << "it was killed at work";
    const auto mine = m_one->tryLock(id);
    ASSERT_TRUE(mine.ok() && *mine);
    leaseEndsIn("5 seconds");
    EXPECT_FALSE(isUntaken()) << "somebody has taken it up";
}

TEST_F(SharedWork, TellsWhoHasAskedForWhat)
{
    const ServiceId first = add(u"First"_s);
    ASSERT_TRUE(one().setFileTokens({first}, {}).ok());
    const auto operators = open(u"operator"_s, u"three"_s);
    const auto viewer = open(u"viewer"_s, u"four"_s);
    EXPECT_TRUE(viewer->team()->requests(shownRequests)->isEmpty());
    const qint64 answered = operators->team()->ask(first).value();
    ASSERT_TRUE(m_one->saveFailure(first, sampleFailure(), sampleEntry(1)).ok());
    m_home.sql(u"SET session_replication_role = replica;"
               "UPDATE license.request SET asked_at = asked_at - interval '5 minutes'"_s);
    const qint64 waiting = operators->team()->ask(first).value();
    const auto requests = viewer->team()->requests(shownRequests);
    ASSERT_TRUE(requests.ok()) << qPrintable(requests.error().detail);
    ASSERT_EQ(requests->size(), 2);
    const TeamRequest &newest = requests->at(0);
    EXPECT_EQ(newest.number, waiting);
    EXPECT_EQ(newest.who, u"operator"_s);
    EXPECT_EQ(newest.service, first);
    EXPECT_EQ(newest.serviceName, u"First"_s);
    EXPECT_EQ(newest.answer, std::nullopt);
    const TeamRequest &older = requests->at(1);
    EXPECT_EQ(older.number, answered);
    EXPECT_GE(older.since, std::chrono::minutes{5});
    ASSERT_TRUE(older.answer);
    EXPECT_EQ(older.answer->agent, u"one"_s);
    EXPECT_EQ(older.answer->outcome, sampleEntry(1).outcome);
    EXPECT_EQ(older.answer->error, sampleEntry(1).error);
    EXPECT_EQ(viewer->team()->requests(1)->size(), 1);
    ASSERT_TRUE(operators->removeService(first).ok());
    EXPECT_TRUE(viewer->team()->requests(shownRequests)->isEmpty()) << "they go with their service";
}

TEST_F(SharedWork, TellsWhoIsAtWork)
{
    const ServiceId id = add(u"First"_s);
    ASSERT_TRUE(m_one->tryLock(id).value()) << "a command, not an agent at work";
    ASSERT_TRUE(two().beat(3).ok());
    ASSERT_TRUE(two().setFileTokens({id}, {}).ok());
    const auto viewer = open(u"viewer"_s, u"three"_s);
    auto agents = viewer->team()->agents().value();
    EXPECT_EQ(names(agents), (QVector<QString>{u"one"_s, u"two"_s}));
    EXPECT_FALSE(agents[0].alive);
    EXPECT_TRUE(agents[1].alive);
    EXPECT_EQ(agents[1].lanes, 3);
    EXPECT_EQ(agents[1].version, u"1"_s);
    EXPECT_EQ(agents[1].rested, std::nullopt);
    EXPECT_EQ(agents[1].tokens, QVector<ServiceId>{id});
    EXPECT_EQ(agentsFor(agents, id).alive, 1);
    EXPECT_TRUE(two().agents()->at(1).self);
    EXPECT_FALSE(agents[1].self);

    ASSERT_TRUE(m_two->saveVerification(id, sampleVerification(7)).ok());
    EXPECT_TRUE(viewer->team()->agents()->at(1).rested.has_value());
    m_home.sql(u"UPDATE license.agent SET heard_at = heard_at - interval '2 minutes'"_s);
    EXPECT_FALSE(viewer->team()->agents()->at(1).alive) << "it has been silent for too long";
    m_home.sql(u"UPDATE license.agent SET heard_at = now() + interval '2 minutes'"_s);
    EXPECT_FALSE(viewer->team()->agents()->at(1).alive) << "by a clock that was set back since";
    ASSERT_TRUE(two().beat(3).ok());
    EXPECT_TRUE(viewer->team()->agents()->at(1).alive);
    ASSERT_TRUE(two().leave().ok());
    EXPECT_FALSE(viewer->team()->agents()->at(1).alive) << "it has said so";
    // A command of the same folder leaves an agent at work.
    ASSERT_TRUE(two().beat(3).ok());
    EXPECT_TRUE(open(u"agent"_s, u"two"_s)->tryLock(id).value());
    EXPECT_TRUE(viewer->team()->agents()->at(1).alive);
    EXPECT_EQ(databaseProblem(viewer->team()->beat(1).error()), DatabaseProblem::NotAllowed);
    EXPECT_EQ(databaseProblem(viewer->team()->claimDue(1).error()), DatabaseProblem::NotAllowed);
}

} // namespace license::test
