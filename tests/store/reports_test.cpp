// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/everystore.h"
#include "tests/store/reportsamples.h"
#include "tests/store/storefixture.h"

namespace license::test {

using namespace Qt::StringLiterals;

class Reports : public EveryStore
{};

TEST_P(Reports, ASignInAndAReportAreKept)
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
}

TEST_P(Reports, AReportGoesWithItsSignIn)
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

TEST_P(Reports, ARemovedServiceLeavesNone)
{
    const Service service = fill();
    const auto store = open();
    ASSERT_TRUE(store->setManagementSignIn(service.id, signInAt(home)).ok());
    ASSERT_TRUE(store->saveReport(service.id, reportFrom(home)).ok());
    ASSERT_TRUE(store->removeService(service.id).ok());
    EXPECT_EQ(*store->report(service.id), std::nullopt);
}

TEST_P(Reports, OnlyAnotherInstallationEndsASignIn)
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

INSTANTIATE_TEST_SUITE_P(Each, Reports, testing::ValuesIn(storeKinds()), kindName);

} // namespace license::test
