// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connectioncheck.h"
#include "core/net/tlssettings.h"
#include "core/text/errortext.h"
#include "tests/net/netfixture.h"

#include <QCoreApplication>
#include <QSslSocket>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

TEST(NoTls, F12_IsSaidPlainlyBeforeAnythingIsSent)
{
    ASSERT_FALSE(QSslSocket::supportsSsl()) << "these surroundings are to have no TLS plugin";
    const auto missing = missingTls();
    ASSERT_TRUE(missing.has_value());
    EXPECT_EQ(missing->tls, TlsProblem::NoBackend);
    EXPECT_EQ(visiblyMissingTls(), missing);
    EXPECT_TRUE(text::message(*missing).contains(u"this installation lacks its TLS component"_s));

    const RawServer server({}, {{}});
    Connection connection = connectionTo(server.url());
    connection.ca.clear();
    const auto outcome = Tester{}.verify(connection);
    ASSERT_EQ(outcome.name(), u"tls"_s);
    EXPECT_EQ(outcome.error().tls, TlsProblem::NoBackend);
    EXPECT_EQ(server.connections(), 0);
}

TEST(NoTls, F12_IsWhatTheCheckFindsAtItsStage)
{
    const RawServer server({}, {{}});
    Connection connection = connectionTo(server.url());
    connection.ca.clear();
    const FakeClock clock;
    ConnectionCheck check(clock, {.mode = ProxyMode::None});
    QObject context;
    QVector<StageResult> stages;
    check.run(connection, Error{.code = ErrorCode::CredentialsMissing}, &context,
              [&stages](const QVector<StageResult> &results) { stages = results; });
    ASSERT_TRUE(waitFor([&stages] { return !stages.isEmpty(); }));
    const StageResult &tls = stages.at(static_cast<int>(CheckStage::Tls));
    ASSERT_TRUE(tls.error.has_value());
    EXPECT_EQ(tls.error->tls, TlsProblem::NoBackend);
}

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    // Like a computer without the plugins.
    QCoreApplication::setLibraryPaths({});
    return RUN_ALL_TESTS();
}
