// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/managementaccess.h"
#include "core/protocol/connectionfile.h"
#include "core/store/sqlitestore.h"
#include "core/sync/fleet.h"
#include "core/sync/secretsinuse.h"
#include "core/sync/storeworker.h"
#include "core/sync/synccontext.h"
#include "tests/management/managementfixture.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/memoryvault.h"
#include "tests/support/rawserver.h"
#include "tests/support/storedmonitor.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <memory>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Store> opened(const QString &folder)
{
    auto store = SqliteStore::open(folder);
    EXPECT_TRUE(store.ok());
    return store.take();
}

/// A console with one verified service, and a Management Service.
class ManagementAccessTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(server.start()) << server.error().toStdString();
        store = opened(folder.filePath(u"data"_s));
        storage = std::make_unique<StoreWorker>(*store);
        client.setProxy({.mode = ProxyMode::None});
        context = std::make_unique<SyncContext>(SyncContext{clock, *storage, vault, client});
        access = std::make_unique<ManagementAccess>(clock, *storage, vault, client);
        QFile file(server.connectionFile());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto connection = parseConnectionFile(file.readAll());
        ASSERT_TRUE(connection.ok());
        const auto added = store->addService(*connection);
        ASSERT_TRUE(added.ok());
        id = added->id;
        bool written = false;
        vault.write(*added, Secret(server.token()), &receiver, [&written](const Result<Done> &) { written = true; });
        ASSERT_TRUE(waitFor([&written] { return written; }));
        ASSERT_TRUE(store->setTokenExpected(id, true).ok());
        ASSERT_TRUE(store->setAddedAuthorities(id, peer.authority()).ok());
        ASSERT_EQ(refresh(), Outcome::Changed);
    }

    Service service() const { return *store->service(id); }

    Outcome refresh()
    {
        StoredMonitor monitor(service(), *context);
        std::optional<Outcome> outcome;
        monitor.refresh(Trigger::Manual, seconds{30}, &receiver,
                        [&outcome](const RefreshOutcome &each) { outcome = each.outcome; });
        EXPECT_TRUE(waitFor([&outcome] { return outcome.has_value(); }, 60'000));
        return outcome.value_or(Outcome::Failed);
    }

    Result<ManagementSignIn> signIn(const QByteArray &password = ManagementPeer::password, const QString &address = {})
    {
        std::optional<Result<ManagementSignIn>> answer;
        access->signIn(service(), address.isEmpty() ? peer.url() : address, QString::fromLatin1(ManagementPeer::email),
                       Secret(QByteArray(password)), &receiver,
                       [&answer](const Result<ManagementSignIn> &result) { answer.emplace(result); });
        EXPECT_FALSE(answer.has_value()) << "answered inside the call";
        EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }, 60'000));
        return answer ? *answer : Result<ManagementSignIn>(Error{});
    }

    Result<FetchedReport> fetch()
    {
        std::optional<Result<FetchedReport>> answer;
        access->fetch(service(), &receiver, [&answer](const Result<FetchedReport> &result) { answer.emplace(result); });
        EXPECT_FALSE(answer.has_value()) << "answered inside the call";
        EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }, 60'000));
        return answer ? *answer : Result<FetchedReport>(Error{});
    }

    Result<Done> signOut()
    {
        std::optional<Result<Done>> answer;
        access->signOut(service(), &receiver, [&answer](const Result<Done> &result) { answer.emplace(result); });
        EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
        return answer ? *answer : Result<Done>(Error{});
    }

    /// Every row of a table as text.
    QStringList rowsOf(const QString &table) const
    {
        const QString name = u"rows"_s;
        QStringList rows;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(folder.filePath(u"data/licenses.db"_s));
            EXPECT_TRUE(database.open());
            QSqlQuery query(u"SELECT * FROM "_s + table, database);
            while (query.next()) {
                QString row;
                for (int i = 0; i < 20 && query.value(i).isValid(); ++i) {
                    row += query.value(i).toString() + u'|';
                }
                rows += row;
            }
        }
        QSqlDatabase::removeDatabase(name);
        return rows;
    }
    QByteArray keptToken() const { return vault.secrets.value(managementTokenKey(service()).name); }

    QTemporaryDir folder;
    FakeClock clock;
    LicenseServerProcess server{{u"--objects"_s, u"25"_s}};
    ManagementPeer peer;
    std::unique_ptr<Store> store;
    std::unique_ptr<StoreWorker> storage;
    MemoryVault vault;
    LicenseClient client{clock};
    std::unique_ptr<SyncContext> context;
    std::unique_ptr<ManagementAccess> access;
    ServiceId id{};
    QObject receiver;
};

} // namespace

TEST_F(ManagementAccessTest, ASignInIsKeptWithTheEndOfItsTokenAndWithoutThePassword)
{
    const auto signedIn = signIn();
    ASSERT_TRUE(signedIn.ok()) << signedIn.error().detail.toStdString();
    EXPECT_EQ(signedIn->address, peer.url());
    EXPECT_EQ(signedIn->email, QString::fromLatin1(ManagementPeer::email));
    EXPECT_EQ(signedIn->signedInAt, clock.now().wall);
    EXPECT_EQ(signedIn->tokenUntil, Instant{seconds{253'402'300'799}}) << "the token's own end";
    EXPECT_EQ(service().management, *signedIn);
    EXPECT_TRUE(keptToken().startsWith("eyJ"));
    for (const QString &table : {u"services"_s, u"reports"_s, u"states"_s, u"history"_s, u"preferences"_s}) {
        const QString rows = rowsOf(table).join(u'\n');
        EXPECT_FALSE(rows.contains(QString::fromLatin1(ManagementPeer::password))) << table.toStdString();
        EXPECT_FALSE(rows.contains(QString::fromLatin1(keptToken()))) << table.toStdString();
    }
    EXPECT_FALSE(vault.secrets.values().contains(QByteArray(ManagementPeer::password)));
}

TEST_F(ManagementAccessTest, ARefusedSignInLeavesTheEarlierOne)
{
    ASSERT_TRUE(signIn().ok());
    const auto before = service().management;
    const QByteArray token = keptToken();
    const auto refused = signIn("wrong password");
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().management, ManagementProblem::SignInRefused);
    EXPECT_EQ(service().management, before);
    EXPECT_EQ(keptToken(), token);
}

TEST_F(ManagementAccessTest, WhatCannotBeASignInIsNotSent)
{
    const struct
    {
        const char *address;
        const char *password;
    } rows[] = {{"http://127.0.0.1", "p"},
                {"https://127.0.0.1/x", "p"},
                {"https://127.0.0.1", ""},
                {"https://127.0.0.1", "a\nb"}};
    for (const auto &row : rows) {
        const auto refused = signIn(row.password, QString::fromLatin1(row.address));
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput) << row.address << row.password;
    }
    EXPECT_TRUE(peer.requests().isEmpty());
}

TEST_F(ManagementAccessTest, AKeychainThatRefusesLeavesNoSignIn)
{
    vault.failure = Error{.code = ErrorCode::KeychainUnavailable};
    const auto refused = signIn();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::KeychainUnavailable);
    EXPECT_FALSE(service().management.has_value());
}

TEST_F(ManagementAccessTest, AReportIsKeptWithItsAgeAndOrigin)
{
    ASSERT_TRUE(signIn().ok());
    clock.advance(seconds{90});
    const auto fetched = fetch();
    ASSERT_TRUE(fetched.ok()) << fetched.error().detail.toStdString();
    EXPECT_FALSE(fetched->notSaved.has_value());
    EXPECT_EQ(fetched->report.reportedAt, clock.now().wall);
    EXPECT_EQ(fetched->report.origin, peer.url());
    ASSERT_EQ(fetched->report.organizations.size(), 1);
    EXPECT_EQ(*store->report(id), fetched->report);
}

TEST_F(ManagementAccessTest, AFailedRequestKeepsTheReportBefore)
{
    ASSERT_TRUE(signIn().ok());
    ASSERT_TRUE(fetch().ok());
    const auto before = *store->report(id);
    const ManagementSignIn signedIn = *service().management;
    vault.secrets[managementTokenKey(service()).name] = "another-token";
    const auto refused = fetch();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().management, ManagementProblem::TokenRefused);
    EXPECT_EQ(*store->report(id), before);
    EXPECT_EQ(service().management, signedIn);
}

TEST_F(ManagementAccessTest, ATokenPastItsEndIsNotSent)
{
    ASSERT_TRUE(signIn().ok());
    ManagementSignIn old = *service().management;
    old.tokenUntil = clock.now().wall;
    ASSERT_TRUE(store->setManagementSignIn(id, old).ok());
    const auto requests = peer.requests().size();
    const auto refused = fetch();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().management, ManagementProblem::TokenExpired);
    EXPECT_EQ(peer.requests().size(), requests);
}

TEST_F(ManagementAccessTest, NobodySignedInIsSaid)
{
    const auto refused = fetch();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::CredentialsMissing);
    EXPECT_EQ(refused.error().management, ManagementProblem::SignedOut);
    EXPECT_FALSE(signOut().ok());
}

TEST_F(ManagementAccessTest, ASignOutForgetsTokenSignInAndReport)
{
    ASSERT_TRUE(signIn().ok());
    ASSERT_TRUE(fetch().ok());
    ASSERT_TRUE(signOut().ok());
    EXPECT_FALSE(service().management.has_value());
    EXPECT_EQ(keptToken(), QByteArray());
    EXPECT_EQ(*store->report(id), std::nullopt);
    EXPECT_TRUE(rowsOf(u"reports"_s).isEmpty());
}

TEST_F(ManagementAccessTest, AReportOfAnEndedSignInIsNotSaved)
{
    ASSERT_TRUE(signIn().ok());
    const ManagementReport late{.reportedAt = clock.now().wall, .origin = peer.url(), .organizations = {}};
    ASSERT_TRUE(store->setManagementSignIn(id, std::nullopt).ok());
    const auto saved = store->saveReport(id, late);
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(*store->report(id), std::nullopt);
}

TEST_F(ManagementAccessTest, NothingVerifiedChanges)
{
    const QStringList states = rowsOf(u"states"_s);
    const QStringList history = rowsOf(u"history"_s);
    const QStringList usage = rowsOf(u"usage"_s);
    const ServiceState before = storedState(service(), *context);
    const Reading now = clock.now();
    ASSERT_TRUE(signIn().ok());
    ASSERT_TRUE(fetch().ok());
    ASSERT_FALSE(signIn("wrong password").ok());
    const ServiceState after = storedState(service(), *context);
    EXPECT_EQ(evaluate(after.statusInput(), now), evaluate(before.statusInput(), now));
    EXPECT_EQ(after.document, before.document);
    EXPECT_EQ(after.clock, before.clock);
    EXPECT_EQ(rowsOf(u"states"_s), states);
    EXPECT_EQ(rowsOf(u"history"_s), history);
    EXPECT_EQ(rowsOf(u"usage"_s), usage);
    ASSERT_TRUE(signOut().ok());
    EXPECT_EQ(rowsOf(u"states"_s), states);
}

TEST_F(ManagementAccessTest, NeitherServerHearsOfTheOther)
{
    ASSERT_TRUE(signIn().ok());
    ASSERT_TRUE(fetch().ok());
    ASSERT_NE(refresh(), Outcome::Failed);
    const Service known = service();
    const QByteArray heard = peer.heard();
    for (const QByteArray &own : {server.token(), known.connection.account.toUtf8(),
                                  known.connection.installation.toUtf8(), QByteArray("/api/v1/license")}) {
        EXPECT_FALSE(heard.contains(own)) << own.toStdString();
    }

    // A license server that shows all it receives, for a service at which somebody is signed in.
    const TestAuthority authority;
    const RawServer licenses({.identity = authority.issue()}, {{readRequest(), cutOff()}});
    Connection connection = known.connection;
    connection.name = u"Another"_s;
    connection.url = licenses.url();
    connection.ca = authority.certificate();
    Service another = *store->addService(connection);
    const QByteArray token = keptToken();
    ASSERT_TRUE(store->setManagementSignIn(another.id, known.management).ok());
    another = *store->service(another.id);
    vault.secrets.insert(managementTokenKey(another).name, token);
    vault.write(another, Secret(QByteArray("license-token")), &receiver, [](const Result<Done> &) {});
    StoredMonitor monitor(another, *context);
    bool answered = false;
    monitor.refresh(Trigger::Manual, seconds{30}, &receiver, [&answered](const RefreshOutcome &) { answered = true; });
    ASSERT_TRUE(waitFor([&answered] { return answered; }, 60'000));
    EXPECT_TRUE(licenses.received().contains("license-token"));
    for (const QByteArray &theirs : {QByteArray(ManagementPeer::email), token, peer.url().toUtf8()}) {
        EXPECT_FALSE(licenses.received().contains(theirs)) << theirs.toStdString();
    }
}

TEST_F(ManagementAccessTest, K57_TheTokenIsASecretInUse)
{
    ASSERT_TRUE(signIn().ok());
    std::optional<QList<QByteArray>> found;
    gatherSecrets(vault, {service()}, {.mode = ProxyMode::None}, &receiver, [&found](const Secrets &secrets) {
        found.emplace();
        for (const auto &secret : secrets) {
            found->append(secret->reveal());
        }
    });
    ASSERT_TRUE(waitFor([&found] { return found.has_value(); }));
    EXPECT_TRUE(found->contains(keptToken()));
}

TEST_F(ManagementAccessTest, ARemovedServiceLeavesNoToken)
{
    ASSERT_TRUE(signIn().ok());
    ASSERT_TRUE(fetch().ok());
    const QString key = managementTokenKey(service()).name;
    ASSERT_TRUE(vault.secrets.contains(key));
    Fleet fleet(*context);
    ASSERT_TRUE(fleet.load().ok());
    std::optional<bool> removed;
    fleet.remove(id, &receiver, [&removed](const Result<Done> &result) { removed = result.ok(); });
    ASSERT_TRUE(waitFor([&removed] { return removed.has_value(); }));
    EXPECT_TRUE(*removed);
    EXPECT_FALSE(vault.secrets.contains(key));
    EXPECT_TRUE(rowsOf(u"reports"_s).isEmpty());
}

TEST_F(ManagementAccessTest, AnotherInstallationEndsTheSignIn)
{
    ASSERT_TRUE(signIn().ok());
    ASSERT_TRUE(fetch().ok());
    const QString key = managementTokenKey(service()).name;
    Connection same = service().connection;
    Connection another = same;
    another.installation = u"BBBBBBBBBBBBBBBBBBBBBB"_s;
    Fleet fleet(*context);
    ASSERT_TRUE(fleet.load().ok());
    for (const Connection &connection : {same, another}) {
        std::optional<bool> replaced;
        fleet.replaceConnection(id, connection, &receiver,
                                [&replaced](const Result<Done> &result) { replaced = result.ok(); });
        ASSERT_TRUE(waitFor([&replaced] { return replaced.has_value(); }));
        ASSERT_TRUE(*replaced);
        const bool kept = connection == same;
        EXPECT_EQ(service().management.has_value(), kept);
        EXPECT_EQ((*store->report(id)).has_value(), kept);
        EXPECT_EQ(vault.secrets.contains(key), kept);
    }
}
