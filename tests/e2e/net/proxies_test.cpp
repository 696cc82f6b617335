// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/net/e2efixture.h"
#include "tests/e2e/net/proxies.h"

#include <sstream>

namespace license::test {

using namespace Qt::StringLiterals;

/// The real proxies, one by one.
class RealProxy : public NetEndToEnd, public testing::WithParamInterface<ProxyProgram>
{
protected:
    /// Starts it, or skips the test with the reason.
    void startOrSkip(const ProxyRules &rules)
    {
        if (const QString reason = whyNot(GetParam(), rules.authentication); !reason.isEmpty()) {
            GTEST_SKIP() << reason.toStdString();
        }
        proxy = startProxy(GetParam(), rules);
        ASSERT_TRUE(proxy);
    }
    ProxySettings settings(const QByteArray &password = {}) const
    {
        return settingsFor(GetParam(), proxy->port(), password);
    }
    quint16 serverPort() const { return server.port(); }
    /// Its output contains neither the token nor the password.
    void expectNothingLeaked()
    {
        const QByteArray seen = proxy->read(u"access.log"_s) + proxy->read(u"cache.log"_s) + proxy->output();
        EXPECT_FALSE(seen.contains(server.token()));
        EXPECT_FALSE(seen.contains("Bearer"));
    }

    std::unique_ptr<ChildServer> proxy;
};

#define START_OR_SKIP(...)                                                                                             \
    startOrSkip(__VA_ARGS__);                                                                                          \
    if (IsSkipped() || HasFatalFailure()) {                                                                            \
        return;                                                                                                        \
    }

TEST_P(RealProxy, P10_LetsAVerificationThroughAndSeesNoToken)
{
    START_OR_SKIP({.allowedPort = serverPort()});
    const Tried tried = go(settings(), connection);
    EXPECT_EQ(tried.name(), u"ok"_s);
    EXPECT_EQ(tried.failedStage(), QString());
    const auto tunnel = tried.stages.at(static_cast<int>(CheckStage::Tunnel));
    EXPECT_EQ(tunnel.status, CheckStatus::Passed);
    EXPECT_EQ(tunnel.detail, u"127.0.0.1:%1"_s.arg(proxy->port()));
    EXPECT_TRUE(waitFor([this] { return proxy->read(u"access.log"_s).contains("127.0.0.1"); })) << "it was asked";
    expectNothingLeaked();
}

TEST_P(RealProxy, P02_AcceptsTheRightPassword)
{
    START_OR_SKIP({.authentication = true, .allowedPort = serverPort()});
    const Tried tried = go(settings(proxyPassword), connection);
    EXPECT_EQ(tried.name(), u"ok"_s);
    EXPECT_EQ(tried.failedStage(), QString());
    expectNothingLeaked();
}

TEST_P(RealProxy, P01_ThatWantsAnotherPasswordIsAnsweredOnce)
{
    START_OR_SKIP({.authentication = true, .allowedPort = serverPort()});
    const auto verified = verify(settings("wrong"), connection);
    ASSERT_FALSE(verified.ok());
    EXPECT_EQ(verified.error().code, ErrorCode::Proxy);
    // tinyproxy answers a wrong password with 401, which is not a proxy's status.
    EXPECT_EQ(verified.error().proxy,
              GetParam() == ProxyProgram::Tinyproxy ? ProxyProblem::Other : ProxyProblem::WantsAuthentication);
    EXPECT_FALSE(verified.error().detail.contains(u"wrong"_s));
    if (GetParam() == ProxyProgram::Squid) {
        EXPECT_TRUE(waitFor([this] { return proxy->read(u"access.log"_s).contains("TCP_DENIED/407"); }));
        EXPECT_EQ(proxy->read(u"cache.log"_s).count("Proxy-Authorization:"), 1) << "one attempt, no lock-out";
    }
    const QVector<StageResult> stages = check(settings("wrong"), connection);
    EXPECT_EQ((Tried{.verified = Error{}, .stages = stages}.failedStage()), u"tunnel: proxy"_s);
}

TEST_P(RealProxy, P01_ThatWantsAPasswordWhereThereIsNoneIsNamed)
{
    START_OR_SKIP({.authentication = true, .allowedPort = serverPort()});
    const Tried tried = go(settings(), connection);
    EXPECT_EQ(tried.name(), u"proxy"_s);
    EXPECT_EQ(tried.verified.error().proxy, ProxyProblem::WantsAuthentication);
    EXPECT_EQ(tried.failedStage(), u"tunnel: proxy"_s);
    EXPECT_EQ(tried.stageError().proxy, ProxyProblem::WantsAuthentication);
}

TEST_P(RealProxy, P03_ThatForbidsTheServerIsNamed)
{
    START_OR_SKIP({.allowedPort = quint16(1)});
    const Tried tried = go(settings(), connection);
    EXPECT_EQ(tried.name(), u"proxy"_s);
    EXPECT_EQ(tried.verified.error().proxy, ProxyProblem::Forbids) << tried.verified.error().detail.toStdString();
    EXPECT_EQ(tried.failedStage(), u"tunnel: proxy"_s);
    EXPECT_EQ(tried.stageError().proxy, ProxyProblem::Forbids);
}

TEST_P(RealProxy, P03_ThatCannotReachTheServerIsNamed)
{
    START_OR_SKIP({.allowedPort = serverPort()});
    server.stop();
    const auto verified = verify(settings(), connection);
    ASSERT_FALSE(verified.ok());
    EXPECT_EQ(verified.error().code, ErrorCode::Proxy);
    // tinyproxy has one answer, 500, for everything.
    EXPECT_EQ(verified.error().proxy,
              GetParam() == ProxyProgram::Tinyproxy ? ProxyProblem::Other : ProxyProblem::ServerNotReached)
        << verified.error().detail.toStdString();
}

TEST_P(RealProxy, P04_ThatHangsIsNamedAfterTheDeadline)
{
    START_OR_SKIP({.allowedPort = serverPort()});
    proxy->freeze();
    const auto verified = verify(settings(), connection, milliseconds{500});
    ASSERT_FALSE(verified.ok());
    EXPECT_EQ(verified.error().code, ErrorCode::Proxy);
    EXPECT_EQ(verified.error().proxy, ProxyProblem::Silent);
    const Tried tried{.verified = verified, .stages = check(settings(), connection, milliseconds{500})};
    EXPECT_EQ(tried.failedStage(), u"tunnel: proxy"_s);
    EXPECT_EQ(tried.stageError().proxy, ProxyProblem::Silent);
}

TEST_P(RealProxy, P04_ThatHasGoneIsNamed)
{
    START_OR_SKIP({.allowedPort = serverPort()});
    proxy->stop();
    const Tried tried = go(settings(), connection);
    EXPECT_EQ(tried.name(), u"proxy"_s);
    EXPECT_EQ(tried.verified.error().proxy, ProxyProblem::NotReached) << tried.verified.error().detail.toStdString();
    EXPECT_EQ(tried.failedStage(), u"tcp: proxy"_s);
}

INSTANTIATE_TEST_SUITE_P(Debian, RealProxy,
                         testing::Values(ProxyProgram::Squid, ProxyProgram::Tinyproxy, ProxyProgram::Dante),
                         [](const auto &program) {
                             std::ostringstream name;
                             PrintTo(program.param, &name);
                             return name.str();
                         });

} // namespace license::test
