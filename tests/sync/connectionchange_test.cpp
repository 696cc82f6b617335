// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "core/store/servicecopies.h"
#include "core/sync/fleet.h"
#include "core/sync/highwatermark.h"
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

#include <optional>

namespace license::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A fleet with one service, whose connection file is provided again.
class ReplacedConnection : public SyncTest
{
protected:
    void SetUp() override
    {
        SyncTest::SetUp();
        makeFleet();
    }
    void makeFleet()
    {
        fleet = std::make_unique<Fleet>(console->context);
        ASSERT_TRUE(fleet->load().ok());
    }
    ServiceMonitor &monitor() { return *fleet->monitors().first(); }
    const ServiceState &state() { return monitor().state(); }
    QString codeOf(const RefreshOutcome &outcome) { return outcome.error ? errorName(outcome.error->code) : QString(); }
    QString refreshed() { return codeOf(refresh(monitor())); }

    QString replace(const Connection &connection)
    {
        std::optional<Result<Done>> answer;
        fleet->replaceConnection(service.id, connection, &receiver,
                                 [&answer](const Result<Done> &given) { answer = given; });
        EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
        return answer->ok() ? QString() : errorName(answer->error().code);
    }
    /// Accepts one document of a server whose clock is ten years ahead and then corrected.
    void takeAhead()
    {
        server.control(u"time"_s, {{u"offset_seconds"_s, 10 * 365 * 86'400}});
        ASSERT_EQ(refreshed(), QString());
        server.control(u"time"_s, {{u"offset_seconds"_s, 0}});
        ASSERT_EQ(refreshed(), u"rolled_back"_s);
    }
    Connection otherInstallation() const
    {
        Connection other = service.connection;
        other.installation = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
        return other;
    }

    std::unique_ptr<Fleet> fleet;
    QObject receiver;
};

TEST_F(ReplacedConnection, K64_AFileGivenAgainLetsAClientAcceptAgainThatAWrongClockHasLockedOut)
{
    takeAhead();
    const auto ahead = state().document;
    EXPECT_EQ(replace(service.connection), QString());
    EXPECT_EQ(state().document, ahead) << "it stays until another one is verified";
    EXPECT_TRUE(monitor().isDue());
    EXPECT_EQ(refreshed(), QString());
    EXPECT_NE(state().document, ahead);
    EXPECT_EQ(refreshed(), QString()) << "the keychain's mark is of the new count";
    EXPECT_EQ(markFromText(console->vault.secrets.value(markKey(service).name)), markOf(state()));
    makeFleet();
    EXPECT_EQ(refreshed(), QString());
}

TEST_F(ReplacedConnection, K64_ANewServiceIsAcceptedOnceTheServersClockIsRight)
{
    takeAhead();
    QTemporaryDir elsewhere;
    Console other(elsewhere.path(), clock);
    StoredMonitor fresh(addService(other), other.context);
    EXPECT_EQ(codeOf(refresh(fresh)), QString());
}

TEST_F(ReplacedConnection, K64_AServiceThatIsAddedAgainIsNotHeldToAMarkThatStayed)
{
    takeAhead();
    const auto mark = console->vault.secrets.value(markKey(service).name);
    ASSERT_TRUE(console->store->removeService(service.id).ok());
    service = addService(*console);
    console->vault.secrets[markKey(service).name] = mark;
    makeFleet();
    EXPECT_EQ(refreshed(), QString());
    EXPECT_EQ(refreshed(), QString());
}

TEST_F(ReplacedConnection, K64_AnotherProcessTakesTheNewCountThoughItKnowsTheOldOne)
{
    takeAhead();
    Console other(folder.filePath(u"data"_s), clock);
    StoredMonitor elsewhere(addService(other), other.context);
    other.vault.secrets = console->vault.secrets;
    ASSERT_EQ(codeOf(refresh(elsewhere)), u"rolled_back"_s);
    EXPECT_EQ(replace(service.connection), QString());
    EXPECT_EQ(codeOf(refresh(elsewhere)), QString());
    reload(monitor(), console->context);
    EXPECT_EQ(state().document, elsewhere.state().document);
}

TEST_F(ReplacedConnection, K64_AReplyThatWasAskedForBeforeItIsNotKept)
{
    ASSERT_EQ(refreshed(), QString());
    const auto before = console->store->state(service.id);
    ASSERT_TRUE(before.ok() && console->store->replaceConnection(service.id, service.connection).ok());
    const Verification late{.reply = before->reply,
                            .document = *state().document,
                            .clock = *before->clock,
                            .attempts = before->attempts,
                            .entry = {}};
    const auto saved = console->store->saveVerification(service.id, late);
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().code, ErrorCode::Cancelled);
    AttemptSummary failed = before->attempts;
    failed.failures = 3;
    failed.nextDelay = 24h;
    EXPECT_TRUE(console->store->saveFailure(service.id, failed, {}).ok());
    EXPECT_EQ(console->store->state(service.id)->attempts.nextDelay, 0ms) << "the refresh stays due";
    EXPECT_EQ(console->store->history(service.id, 0)->size(), 2) << "what was tried is told all the same";
}

TEST_F(ReplacedConnection, K64_ARefreshThatRunsIsCancelledAndTheReplacementHolds)
{
    server.control(u"fault"_s, {{u"kind"_s, u"slow"_s}, {u"milliseconds"_s, 60'000}});
    std::optional<RefreshOutcome> outcome;
    monitor().refresh(Trigger::Manual, 60s, &receiver, [&outcome](const RefreshOutcome &given) { outcome = given; });
    ASSERT_TRUE(waitFor([this] { return monitor().isWaiting(); }));
    EXPECT_EQ(replace(service.connection), QString());
    ASSERT_TRUE(outcome);
    EXPECT_EQ(codeOf(*outcome), u"cancelled"_s);
    EXPECT_EQ(state().series, 1);
    server.control(u"recover"_s);
    EXPECT_EQ(refreshed(), QString());
}

TEST_F(ReplacedConnection, K64_TheGraceClockIsNotExtended)
{
    ASSERT_EQ(refreshed(), QString());
    server.control(u"down"_s);
    clock.advance(20h);
    EXPECT_EQ(replace(service.connection), QString());
    EXPECT_EQ(monitor().status().remaining, milliseconds(52h));
    clock.advance(1h);
    makeFleet();
    EXPECT_EQ(monitor().status().remaining, milliseconds(51h));
    server.control(u"up"_s);
    EXPECT_EQ(refreshed(), QString());
    EXPECT_EQ(monitor().status().remaining, milliseconds(72h));
}

TEST_F(ReplacedConnection, K64_WhatTheKeychainProvesHoldsUntilANewDocumentIsVerified)
{
    ASSERT_EQ(refreshed(), QString());
    HighWaterMark mark = *markOf(state());
    mark.counted = 30h;
    console->vault.secrets[markKey(service).name] = toText(mark);
    EXPECT_EQ(replace(service.connection), QString());
    EXPECT_EQ(monitor().status().remaining, milliseconds(42h));
    EXPECT_EQ(console->vault.secrets.value(markKey(service).name), toText(mark)) << "an older store is held to it, too";
}

TEST_F(ReplacedConnection, K64_WithAnotherInstallationDocumentHistoryAndTokenStay)
{
    ASSERT_EQ(refreshed(), QString());
    const auto document = state().document;
    const QByteArray token = console->vault.token(service);
    Connection other = otherInstallation();
    other.name = u"As the file calls it"_s;
    EXPECT_EQ(replace(other), QString());
    EXPECT_EQ(state().service.connection.name, service.connection.name);
    EXPECT_EQ(state().service.connection.installation, other.installation);
    EXPECT_EQ(state().document, document);
    EXPECT_EQ(console->vault.token(state().service), token);
    EXPECT_TRUE(console->vault.token(service).isEmpty()) << "nothing is left under the old installation";
    EXPECT_EQ(console->vault.secrets.value(markKey(service).name), QByteArray());

    makeFleet();
    EXPECT_EQ(state().document, document) << "verified again under the connection that it came by";
    EXPECT_EQ(console->store->history(service.id, 0)->size(), 1);
    EXPECT_EQ(refreshed(), u"wrong_installation"_s) << "the new file is what is asked with";

    EXPECT_EQ(replace(service.connection), QString());
    EXPECT_EQ(state().document, document);
    EXPECT_EQ(refreshed(), QString());
}

TEST_F(ReplacedConnection, K64_ACopyBesideTheDatabaseKnowsTheNewCount)
{
    ASSERT_EQ(refreshed(), QString());
    ASSERT_EQ(replace(otherInstallation()), QString());
    const auto copy = ServiceCopies(console->store->folder()).read(service.id);
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy->service.connection, otherInstallation());
    EXPECT_EQ(copy->seq, 0);
    EXPECT_EQ(copy->series, 1);
    ASSERT_TRUE(copy->acceptedUnder);
    EXPECT_EQ(copy->acceptedUnder->installation, service.connection.installation);
}

TEST_F(ReplacedConnection, K64_AKeychainThatDoesNotGiveTheTokenLeavesEverythingAsItWas)
{
    ASSERT_EQ(refreshed(), QString());
    console->vault.failure = Error{.code = ErrorCode::KeychainLocked};
    EXPECT_EQ(replace(otherInstallation()), u"keychain_locked"_s);
    EXPECT_EQ(state().service.connection, service.connection);
    EXPECT_EQ(state().series, 0);
    EXPECT_EQ(replace(service.connection), QString()) << "the same address and installation: nothing has to move";
}

TEST_F(ReplacedConnection, K64_AuthoritiesAddedByHandStayWithTheirAddress)
{
    const QByteArray pem = service.connection.ca;
    ASSERT_TRUE(addAuthorities(*fleet, service.id, pem));
    EXPECT_EQ(replace(otherInstallation()), QString());
    EXPECT_EQ(state().service.connection.addedCa, pem);
    Connection elsewhere = otherInstallation();
    elsewhere.url = u"https://elsewhere.example"_s;
    EXPECT_EQ(replace(elsewhere), QString());
    EXPECT_TRUE(state().service.connection.addedCa.isEmpty());
}

TEST_F(ReplacedConnection, K64_AConnectionThatAnotherServiceHasIsRefused)
{
    Connection second = otherInstallation();
    second.name = u"Second"_s;
    ASSERT_TRUE(console->store->addService(second).ok());
    EXPECT_EQ(replace(second), u"invalid_input"_s);
    EXPECT_EQ(state().service.connection, service.connection);
    EXPECT_FALSE(console->vault.token(state().service).isEmpty());
}

} // namespace license::test
