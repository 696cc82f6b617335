// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storefixture.h"

#include <QFile>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

ManagementSignIn signInAt(const QString &address)
{
    return {.address = address,
            .email = u"admin@example.com"_s,
            .signedInAt = Instant{milliseconds{1'795'442'709'123}},
            .tokenUntil = Instant{milliseconds{1'798'034'709'000}}};
}

const QString home = u"https://xms.example:8443"_s;

ManagementReport reportFrom(const QString &address, qint64 at = 1'795'442'800'456)
{
    return {.reportedAt = Instant{milliseconds{at}},
            .origin = address,
            .organizations = {
                {.id = u"a"_s,
                 .name = u"Zażółć \"quoted\""_s,
                 .driver = u"1"_s,
                 .protectedRepositories = 43,
                 .totalRepositories = 58,
                 .unlicensedRepositories = 0,
                 .removedRepositories = 15,
                 .synchronizing = true,
                 .plans = {{.id = u"p"_s, .name = u"Daily"_s, .repositories = 43, .successes = 40, .errors = 0},
                           BackupPlan{}}},
                Organization{}}};
}

} // namespace

class Reports : public StoreTest
{};

TEST_F(Reports, ASignInAndAReportAreKept)
{
    const Service service = fill();
    {
        const auto store = open();
        EXPECT_EQ(*store->report(service.id), std::nullopt);
        ASSERT_TRUE(store->setManagementSignIn(service.id, signInAt(home)).ok());
        ASSERT_TRUE(store->saveReport(service.id, reportFrom(home, 5)).ok());
        ASSERT_TRUE(store->saveReport(service.id, reportFrom(home)).ok());
        EXPECT_FALSE(store->setManagementSignIn(ServiceId{99}, signInAt(home)).ok());
    }
    const auto store = open();
    EXPECT_EQ(store->service(service.id)->management, signInAt(home));
    EXPECT_EQ(*store->report(service.id), reportFrom(home));
    withDatabase(databasePath(),
                 [](QSqlDatabase &database) { EXPECT_EQ(valueOf(database, u"SELECT count(*) FROM reports"_s), 1); });
}

TEST_F(Reports, AReportGoesWithItsSignIn)
{
    const Service service = fill();
    const auto store = open();
    ASSERT_TRUE(store->setManagementSignIn(service.id, signInAt(home)).ok());
    ASSERT_TRUE(store->saveReport(service.id, reportFrom(home)).ok());
    ManagementSignIn again = signInAt(home);
    again.tokenUntil += seconds{1};
    ASSERT_TRUE(store->setManagementSignIn(service.id, again).ok());
    EXPECT_TRUE((*store->report(service.id)).has_value()) << "signing in again at the same address keeps it";
    ASSERT_TRUE(store->setManagementSignIn(service.id, signInAt(u"https://another.example"_s)).ok());
    EXPECT_FALSE((*store->report(service.id)).has_value());
    const auto foreign = store->saveReport(service.id, reportFrom(home));
    ASSERT_FALSE(foreign.ok());
    EXPECT_EQ(foreign.error().code, ErrorCode::Cancelled);
    ASSERT_TRUE(store->setManagementSignIn(service.id, std::nullopt).ok());
    EXPECT_EQ(store->service(service.id)->management, std::nullopt);
    EXPECT_FALSE(store->saveReport(service.id, reportFrom(home)).ok());
}

TEST_F(Reports, ARemovedServiceLeavesNone)
{
    const Service service = fill();
    const auto store = open();
    ASSERT_TRUE(store->setManagementSignIn(service.id, signInAt(home)).ok());
    ASSERT_TRUE(store->saveReport(service.id, reportFrom(home)).ok());
    ASSERT_TRUE(store->removeService(service.id).ok());
    withDatabase(databasePath(),
                 [](QSqlDatabase &database) { EXPECT_EQ(valueOf(database, u"SELECT count(*) FROM reports"_s), 0); });
}

TEST_F(Reports, OnlyAnotherInstallationEndsASignIn)
{
    const Service service = fill();
    const auto store = open();
    ASSERT_TRUE(store->setManagementSignIn(service.id, signInAt(home)).ok());
    ASSERT_TRUE(store->saveReport(service.id, reportFrom(home)).ok());
    Connection next = service.connection;
    next.account = u"another_account"_s;
    ASSERT_TRUE(store->replaceConnection(service.id, next).ok());
    EXPECT_EQ(store->service(service.id)->management, signInAt(home));
    EXPECT_TRUE((*store->report(service.id)).has_value());
    next.url = u"https://two.example"_s;
    ASSERT_TRUE(store->replaceConnection(service.id, next).ok());
    EXPECT_EQ(store->service(service.id)->management, std::nullopt);
    EXPECT_FALSE((*store->report(service.id)).has_value());
}

TEST_F(Reports, TheCopyKeepsTheSignInAndNoReport)
{
    const Service service = fill();
    {
        const auto store = open();
        ASSERT_TRUE(store->setManagementSignIn(service.id, signInAt(home)).ok());
        ASSERT_TRUE(store->saveReport(service.id, reportFrom(home)).ok());
    }
    QFile file(databasePath());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(200, 'x'));
    file.close();
    const auto rebuilt = open();
    EXPECT_EQ(damagedFiles().size(), 1);
    EXPECT_EQ(rebuilt->service(service.id)->management, signInAt(home));
    EXPECT_EQ(*rebuilt->report(service.id), std::nullopt);
    EXPECT_TRUE(rebuilt->saveReport(service.id, reportFrom(home)).ok());
}

TEST_F(Reports, ADamagedColumnIsReadAsFarAsItIsUnderstood)
{
    const Service service = fill();
    {
        const auto store = open();
        ASSERT_TRUE(store->setManagementSignIn(service.id, signInAt(home)).ok());
        ASSERT_TRUE(store->saveReport(service.id, reportFrom(home)).ok());
    }
    withDatabase(databasePath(), [](QSqlDatabase &database) {
        valueOf(database, u"UPDATE reports SET organizations = '[{\"name\":7,\"total\":-4,\"plans\":{}},3]'"_s);
    });
    const auto store = open();
    EXPECT_EQ((*store->report(service.id))->organizations, QVector<Organization>(2, Organization{}));
    withDatabase(databasePath(),
                 [](QSqlDatabase &database) { valueOf(database, u"UPDATE services SET management = '{}'"_s); });
    EXPECT_EQ(open()->service(service.id)->management, std::nullopt);
}

} // namespace license::test
