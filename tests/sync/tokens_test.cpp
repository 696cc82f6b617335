// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/fleet.h"
#include "core/sync/tokens.h"
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

#include <QSignalSpy>

#include <optional>

namespace license::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A fleet with one service and a token in its keychain.
class Tokens : public SyncTest
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
    const Service &known() { return monitor().state().service; }
    Service stored() { return console->store->services()->first(); }

    QString replace(const QByteArray &token)
    {
        std::optional<Result<Done>> answer;
        fleet->replaceToken(service.id, Secret(QByteArray(token)), &receiver,
                            [&answer](const Result<Done> &given) { answer = given; });
        EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
        return answer->ok() ? u"done"_s : errorName(answer->error().code);
    }
    /// The server's current token.
    QByteArray rotated()
    {
        server.control(u"rotate-token"_s);
        return server.token();
    }
    QByteArray newToken() { return console->vault.secrets.value(newTokenKey(service).name); }
    QByteArray tokenInUse() { return console->vault.token(service); }

    std::unique_ptr<Fleet> fleet;
    QObject receiver;
};

TEST_F(Tokens, E12_ANewOneIsStoredBesideTheOldOneAndTakesItsPlaceAfterASuccess)
{
    const QByteArray old = tokenInUse();
    const QByteArray fresh = rotated();
    ASSERT_NE(old, fresh);
    EXPECT_EQ(replace(fresh), u"done"_s);
    EXPECT_EQ(newToken(), fresh);
    EXPECT_EQ(tokenInUse(), old) << "not lost before the new one is proved";
    EXPECT_TRUE(known().tokenPending);
    EXPECT_TRUE(stored().tokenPending);

    EXPECT_EQ(refresh(monitor()).outcome, Outcome::Changed);
    ASSERT_TRUE(waitFor([this] { return !known().tokenPending; }));
    EXPECT_EQ(tokenInUse(), fresh);
    EXPECT_TRUE(newToken().isEmpty());
    EXPECT_FALSE(stored().tokenPending);
    EXPECT_EQ(stored().tokenStoredAt, clock.now().wall);
    EXPECT_FALSE(monitor().state().newTokenRefused);
}

TEST_F(Tokens, E12_WhereTheServerRefusesTheNewOneTheOldOneGoesOnToServe)
{
    const QByteArray old = tokenInUse();
    EXPECT_EQ(replace("lic_mistyped"), u"done"_s);
    QSignalSpy refused(fleet.get(), &Fleet::tokenRefused);
    const qsizetype before = verifications();
    EXPECT_EQ(refresh(monitor()).outcome, Outcome::Changed);
    EXPECT_EQ(verifications(), before + 2) << "once with each";
    ASSERT_TRUE(waitFor([this] { return !known().tokenPending; }));
    EXPECT_TRUE(monitor().state().newTokenRefused);
    EXPECT_EQ(tokenInUse(), old);
    EXPECT_TRUE(newToken().isEmpty());
    EXPECT_EQ(refused.size(), 0) << "nobody needs to be asked for a token that works";
    EXPECT_EQ(refresh(monitor()).outcome, Outcome::Unchanged);
    EXPECT_EQ(verifications(), before + 3);
    EXPECT_EQ(replace(old), u"done"_s);
    EXPECT_FALSE(monitor().state().newTokenRefused) << "until the next one";
}

TEST_F(Tokens, E12_WhereTheServerRefusesBothBothAreKept)
{
    const QByteArray old = tokenInUse();
    EXPECT_EQ(replace("lic_mistyped"), u"done"_s);
    rotated();
    const RefreshOutcome outcome = refresh(monitor());
    EXPECT_EQ(outcome.error->code, ErrorCode::CredentialsRejected);
    QCoreApplication::processEvents();
    EXPECT_EQ(tokenInUse(), old);
    EXPECT_EQ(newToken(), "lic_mistyped");
    EXPECT_TRUE(known().tokenPending);
}

TEST_F(Tokens, E12_WhereTheServerIsGoneTheNewOneWaitsForItsProof)
{
    const QByteArray old = tokenInUse();
    const QByteArray fresh = rotated();
    EXPECT_EQ(replace(fresh), u"done"_s);
    server.control(u"down"_s);
    EXPECT_TRUE(refresh(monitor()).error.has_value());
    EXPECT_EQ(tokenInUse(), old);
    EXPECT_EQ(newToken(), fresh);
    server.control(u"up"_s);
    EXPECT_EQ(refresh(monitor()).outcome, Outcome::Changed);
    EXPECT_TRUE(waitFor([this, fresh] { return tokenInUse() == fresh && newToken().isEmpty(); }));
}

TEST_F(Tokens, E12_ACrashAtAnyMomentLeavesOneThatWorks)
{
    const QByteArray old = tokenInUse();
    const QByteArray fresh = rotated();
    // The content of the keychain and the store's notes at each moment of a rotation.
    const struct
    {
        const char *when;
        QByteArray inUse;
        QByteArray beside;
        bool pending;
        bool works;
    } moments[] = {
        {"stored beside, not noted yet: as if it had never been entered", old, fresh, false, false},
        {"stored and noted", old, fresh, true, true},
        {"in use already, still beside", fresh, fresh, true, true},
        {"in use, gone from beside, still noted", fresh, {}, true, true},
        {"over", fresh, {}, false, true},
    };
    for (const auto &moment : moments) {
        SCOPED_TRACE(moment.when);
        fleet.reset();
        bool written = false;
        console->vault.write(service, Secret(QByteArray(moment.inUse)), &receiver,
                             [&written](const Result<Done> &) { written = true; });
        EXPECT_TRUE(waitFor([&written] { return written; }));
        console->vault.secrets.clear();
        if (!moment.beside.isEmpty()) {
            console->vault.secrets.insert(newTokenKey(service).name, moment.beside);
        }
        ASSERT_TRUE(
            console->store->setTokenFacts(service.id, {.expected = true, .storedAt = {}, .pending = moment.pending})
                .ok());
        makeFleet();
        EXPECT_EQ(refresh(monitor()).outcome != Outcome::Failed, moment.works);
        EXPECT_FALSE(tokenInUse().isEmpty());
        if (moment.works) {
            EXPECT_TRUE(waitFor(
                [this, fresh] { return tokenInUse() == fresh && newToken().isEmpty() && !stored().tokenPending; }));
        }
    }
}

TEST_F(Tokens, E12_AFirstOneNeedsNoProof)
{
    QObject context;
    bool gone = false;
    fleet->removeToken(service.id, &context, [&gone](const Result<Done> &done) { gone = done.ok(); });
    ASSERT_TRUE(waitFor([&gone] { return gone; }));
    EXPECT_FALSE(console->vault.holds(service));
    EXPECT_FALSE(known().tokenExpected);
    EXPECT_EQ(refresh(monitor()).error->code, ErrorCode::CredentialsMissing);

    clock.advance(1h);
    EXPECT_EQ(replace(server.token()), u"done"_s);
    EXPECT_TRUE(known().tokenExpected);
    EXPECT_FALSE(known().tokenPending);
    EXPECT_EQ(known().tokenStoredAt, clock.now().wall);
    EXPECT_EQ(known(), stored());
    EXPECT_EQ(refresh(monitor()).outcome, Outcome::Changed);
}

TEST_F(Tokens, RemovingTakesBothAndKeepsTheService)
{
    EXPECT_EQ(replace("lic_new"), u"done"_s);
    refresh(monitor());
    EXPECT_EQ(replace("lic_new"), u"done"_s);
    std::optional<Result<Done>> answer;
    fleet->removeToken(service.id, &receiver, [&answer](const Result<Done> &done) { answer = done; });
    ASSERT_TRUE(waitFor([&answer] { return answer.has_value(); }));
    EXPECT_TRUE(answer->ok());
    EXPECT_FALSE(console->vault.holds(service));
    EXPECT_TRUE(console->vault.secrets.isEmpty());
    EXPECT_EQ(known().tokenStoredAt, std::nullopt);
    EXPECT_TRUE(monitor().state().document.has_value());
}

TEST_F(Tokens, A29_ARefusedOneIsKeptAndAskedForOnce)
{
    refresh(monitor());
    const QByteArray old = tokenInUse();
    rotated();
    QSignalSpy refused(fleet.get(), &Fleet::tokenRefused);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(refresh(monitor()).error->code, ErrorCode::CredentialsRejected);
    }
    EXPECT_EQ(refused.size(), 1);
    EXPECT_EQ(tokenInUse(), old);
    {
        makeFleet(); // no new prompt after a restart either
        QSignalSpy again(fleet.get(), &Fleet::tokenRefused);
        refresh(monitor());
        EXPECT_EQ(again.size(), 0);
        EXPECT_EQ(replace(server.token()), u"done"_s);
        EXPECT_EQ(refresh(monitor()).outcome, Outcome::Unchanged);
        ASSERT_TRUE(waitFor([this] { return !known().tokenPending; }));
        rotated();
        refresh(monitor());
        EXPECT_EQ(again.size(), 1) << "re-armed by a success";
    }
}

TEST_F(Tokens, E09_AKeychainThatDoesNotTakeTheNewOneIsReported)
{
    console->vault.failure = Error{.code = ErrorCode::KeychainUnavailable};
    EXPECT_EQ(replace("lic_new"), u"keychain_unavailable"_s);
    console->vault.failure.reset();
    EXPECT_EQ(refresh(monitor()).outcome, Outcome::Changed) << "the old one is where it was";
}

TEST_F(Tokens, AnAddedAuthorityIsKeptWithItsServiceAlone)
{
    ASSERT_TRUE(addAuthorities(*fleet, service.id, "pem"));
    EXPECT_EQ(known().connection.addedCa, "pem");
    EXPECT_EQ(stored().connection.addedCa, "pem");
    ASSERT_TRUE(addAuthorities(*fleet, service.id, {}));
    EXPECT_TRUE(stored().connection.addedCa.isEmpty());
    EXPECT_FALSE(addAuthorities(*fleet, ServiceId{99}, "pem"));
}

TEST_F(Tokens, WhatElseChangesWhileAKeychainTakesItsTimeStays)
{
    const QByteArray old = tokenInUse();
    const ManagementSignIn signIn{.address = u"https://xms.example"_s, .email = u"admin@example.com"_s};
    const auto changeTheRest = [&](const QString &name) {
        Service changed = known();
        changed.connection.name = name;
        changed.management = signIn;
        monitor().setService(changed);
    };
    const auto isAsChanged = [&](const QString &name) {
        return known().connection.name == name && known().management == signIn;
    };
    const auto forget = [&] {
        Service changed = known();
        changed.management.reset();
        monitor().setService(changed);
    };
    bool replaced = false;
    fleet->replaceToken(service.id, Secret(QByteArray("lic_mistyped")), &receiver,
                        [&replaced](const Result<Done> &) { replaced = true; });
    changeTheRest(u"Replacing"_s);
    ASSERT_TRUE(waitFor([&replaced] { return replaced; }));
    EXPECT_TRUE(known().tokenPending);
    EXPECT_TRUE(isAsChanged(u"Replacing"_s));
    forget();

    // The refresh drops the refused one, and then proves the next one: the keychain answers after its end.
    QMetaObject::Connection ended;
    const auto changeAtTheEnd = [&](const QString &name) {
        ended = QObject::connect(&monitor(), &ServiceMonitor::finished, &receiver, [&, name] { changeTheRest(name); });
    };
    changeAtTheEnd(u"Dropping"_s);
    EXPECT_EQ(refresh(monitor()).outcome, Outcome::Changed);
    ASSERT_TRUE(waitFor([this] { return !known().tokenPending; }));
    EXPECT_TRUE(isAsChanged(u"Dropping"_s));
    QObject::disconnect(ended);
    forget();

    EXPECT_EQ(replace(rotated()), u"done"_s);
    changeAtTheEnd(u"Proving"_s);
    EXPECT_EQ(refresh(monitor()).outcome, Outcome::Unchanged);
    ASSERT_TRUE(waitFor([this] { return !known().tokenPending; }));
    EXPECT_TRUE(isAsChanged(u"Proving"_s));
    QObject::disconnect(ended);
    forget();
    ASSERT_NE(tokenInUse(), old);

    bool removed = false;
    fleet->removeToken(service.id, &receiver, [&removed](const Result<Done> &) { removed = true; });
    changeTheRest(u"Removing"_s);
    ASSERT_TRUE(waitFor([&removed] { return removed; }));
    EXPECT_FALSE(known().tokenExpected);
    EXPECT_TRUE(isAsChanged(u"Removing"_s));
}

} // namespace license::test
