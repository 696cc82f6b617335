// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connectioncheck.h"
#include "tests/net/netfixture.h"

#include <QCoreApplication>

#include <sched.h>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

/// The process has its own network without a single active interface.
bool isOffline = false;

const QString addresses[] = {u"https://192.0.2.1"_s, u"https://[2001:db8::1]"_s, u"https://127.0.0.1"_s,
                             u"https://license.example"_s};

} // namespace

TEST(Offline, B01_WithoutANetworkIsSaidSo)
{
    if (!isOffline) {
        GTEST_SKIP() << "no namespace of its own to be had";
    }
    for (const QString &url : addresses) {
        EXPECT_EQ(Tester{}.verify(connectionTo(url)).name(), u"offline"_s) << url.toStdString();
    }
}

TEST(Offline, B01_TheConnectionCheckSaysSoToo)
{
    if (!isOffline) {
        GTEST_SKIP() << "no namespace of its own to be had";
    }
    const FakeClock clock;
    for (const QString &url : addresses) {
        ConnectionCheck check(clock, {.mode = ProxyMode::None});
        QVector<StageResult> results;
        check.run(connectionTo(url), Error{.code = ErrorCode::CredentialsMissing}, qApp,
                  [&results](const QVector<StageResult> &all) { results = all; });
        ASSERT_TRUE(waitFor([&results] { return !results.isEmpty(); }));
        const auto stage = url.contains("license"_L1) ? CheckStage::Name : CheckStage::Tcp;
        const StageResult &failed = results.at(static_cast<int>(stage));
        ASSERT_EQ(failed.status, CheckStatus::Failed) << url.toStdString();
        EXPECT_EQ(failed.error->code, ErrorCode::Offline) << url.toStdString();
    }
}

int main(int argc, char **argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    // Before any thread starts: a multi-threaded process cannot leave its user namespace.
    isOffline = ::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0;
    QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
