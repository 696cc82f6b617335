// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/managementreports.h"
#include "core/store/sqlitestore.h"
#include "core/sync/storeworker.h"
#include "tests/management/managementfixture.h"
#include "tests/support/memoryvault.h"

#include <QTemporaryDir>

#include <memory>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

/// A service, signed in to a Management Service or not, as a window knows it.
class ManagementReportsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = SqliteStore::open(folder.filePath(u"data"_s));
        ASSERT_TRUE(opened.ok());
        store = opened.take();
        storage = std::make_unique<StoreWorker>(*store);
        client.setProxy({.mode = ProxyMode::None});
        Connection connection;
        connection.name = u"Acme"_s;
        connection.url = u"https://license.invalid"_s;
        connection.account = u"acct_1"_s;
        connection.installation = u"installation_1"_s;
        connection.keys = {{u"kid"_s, QByteArray(32, 'k')}};
        const auto added = store->addService(connection);
        ASSERT_TRUE(added.ok());
        id = added->id;
        start();
    }
    void TearDown() override { storage->waitForDone(); }

    /// A program starts.
    void start()
    {
        reports = std::make_unique<ManagementReports>(clock, *storage, vault, client);
        QObject::connect(reports.get(), &ManagementReports::changed, &receiver, [this] { ++changes; });
    }
    Service service() const
    {
        Service read = *store->service(id);
        read.connection.ca = peer.authority();
        return read;
    }
    void signIn()
    {
        std::optional<Result<ManagementSignIn>> answer;
        reports->access().signIn(service(), peer.url(), QString::fromLatin1(ManagementPeer::email),
                                 Secret(QByteArray(ManagementPeer::password)), &receiver,
                                 [&answer](const Result<ManagementSignIn> &result) { answer.emplace(result); });
        ASSERT_TRUE(waitFor([&answer] { return answer.has_value(); }, 60'000));
        ASSERT_TRUE(answer->ok());
    }
    bool isDone()
    {
        return waitFor(
            [this] {
                const KnownManagement known = reports->of(service());
                return !known.fetching && !known.reading;
            },
            60'000);
    }
    qsizetype lists()
    {
        const auto requests = peer.requests();
        return std::count_if(requests.cbegin(), requests.cend(), [](const QJsonObject &each) {
            return each.value(u"path"_s) == u"/git/organizations/getmany"_s;
        });
    }

    QTemporaryDir folder;
    FakeClock clock;
    ManagementPeer peer;
    std::unique_ptr<Store> store;
    std::unique_ptr<StoreWorker> storage;
    MemoryVault vault;
    LicenseClient client{clock};
    std::unique_ptr<ManagementReports> reports;
    ServiceId id{};
    int changes = 0;
    QObject receiver;
};

} // namespace

TEST_F(ManagementReportsTest, WhereNobodyIsSignedInNothingIsReadOrAsked)
{
    reports->fetch(service());
    const KnownManagement known = reports->of(service());
    EXPECT_EQ(known, KnownManagement{});
    EXPECT_TRUE(wantsSignIn(known, clock.now().wall));
    EXPECT_EQ(changes, 0);
    EXPECT_EQ(lists(), 0);
}

TEST_F(ManagementReportsTest, AReportIsFetchedOnceForAllWhoAskAndKeptForTheNextStart)
{
    signIn();
    ASSERT_TRUE(isDone());
    reports->fetch(service());
    reports->fetch(service());
    EXPECT_TRUE(reports->of(service()).fetching);
    ASSERT_TRUE(isDone());
    const KnownManagement known = reports->of(service());
    ASSERT_TRUE(known.state.report.has_value());
    EXPECT_EQ(known.state.report->organizations.first().name, u"OrgName"_s);
    EXPECT_FALSE(wantsSignIn(known, clock.now().wall));
    EXPECT_EQ(lists(), 1);

    start();
    EXPECT_TRUE(reports->of(service()).reading);
    ASSERT_TRUE(isDone());
    EXPECT_EQ(reports->of(service()).state.report, known.state.report);
    EXPECT_EQ(lists(), 1) << "read, not asked";
}

TEST_F(ManagementReportsTest, AFailureKeepsTheReportAndIsForgottenByTheNextSuccess)
{
    signIn();
    reports->fetch(service());
    ASSERT_TRUE(isDone());
    const auto report = reports->of(service()).state.report;
    ASSERT_TRUE(report.has_value());
    const auto secrets = vault.secrets;
    vault.secrets.clear();
    reports->fetch(service());
    ASSERT_TRUE(isDone());
    EXPECT_EQ(reports->of(service()).state.report, report);
    EXPECT_TRUE(reports->of(service()).error.has_value()) << "the keychain does not give the token";
    vault.secrets = secrets;
    reports->fetch(service());
    ASSERT_TRUE(isDone());
    EXPECT_FALSE(reports->of(service()).error.has_value());
}

TEST_F(ManagementReportsTest, ASignInEndsByTheClock)
{
    signIn();
    KnownManagement known = reports->of(service());
    known.state.signIn->tokenUntil = clock.now().wall + seconds{1};
    EXPECT_FALSE(wantsSignIn(known, clock.now().wall));
    EXPECT_TRUE(wantsSignIn(known, clock.now().wall + seconds{1}));
}

TEST_F(ManagementReportsTest, WithAnotherSignInEverythingStartsOver)
{
    signIn();
    reports->fetch(service());
    ASSERT_TRUE(isDone());
    Service other = service();
    other.management->address = u"https://other.invalid"_s;
    const KnownManagement known = reports->of(other);
    EXPECT_FALSE(known.state.report.has_value());
    EXPECT_EQ(known.state.signIn, other.management);
    Service out = service();
    out.management.reset();
    EXPECT_EQ(reports->of(out), KnownManagement{});
}

TEST_F(ManagementReportsTest, AnotherProgramsReportIsReadAgain)
{
    signIn();
    reports->fetch(service());
    ASSERT_TRUE(isDone());
    ManagementReport newer = *reports->of(service()).state.report;
    newer.reportedAt += seconds{90};
    newer.organizations.clear();
    ASSERT_TRUE(store->saveReport(id, newer).ok());
    changes = 0;
    reports->readAgain();
    EXPECT_TRUE(waitFor([this] { return changes > 0; }));
    EXPECT_EQ(reports->of(service()).state.report, newer);
}

TEST_F(ManagementReportsTest, ASignInIsToldToWhoeverListens)
{
    std::optional<ManagementSignIn> told;
    int times = 0;
    QObject::connect(&reports->access(), &ManagementAccess::signInChanged, &receiver,
                     [&](ServiceId, const std::optional<ManagementSignIn> &signIn) {
                         told = signIn;
                         ++times;
                     });
    signIn();
    EXPECT_EQ(times, 1);
    EXPECT_EQ(told, service().management);
    bool out = false;
    reports->access().signOut(service(), &receiver, [&out](const Result<Done> &) { out = true; });
    EXPECT_TRUE(waitFor([&out] { return out; }));
    EXPECT_EQ(times, 2);
    EXPECT_FALSE(told.has_value());
}
