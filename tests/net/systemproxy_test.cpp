// SPDX-License-Identifier: GPL-3.0-or-later
// The system's proxy settings as Qt reads them from libproxy, which this program plays: the effects of a configuration
// script (PAC) that is slow, silent, broken or honest.
#include "core/net/connectioncheck.h"
#include "core/net/systemproxy.h"
#include "core/text/checkwords.h"
#include "tests/net/netfixture.h"

#include <QCoreApplication>
#include <QTimer>

#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <vector>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

/// libproxy's answer, and its delay; Qt asks in its own thread.
struct SystemSettings
{
    std::vector<std::string> proxies;
    milliseconds after{0};
    bool silent = false;
};

std::mutex guard;
std::condition_variable changed;
SystemSettings settings;

void say(SystemSettings said)
{
    const std::scoped_lock lock(guard);
    settings = std::move(said);
    changed.notify_all();
}

/// In libproxy's form: an array that ends with a null pointer; the caller frees it.
char **listOf(const std::vector<std::string> &lines)
{
    auto **list = static_cast<char **>(std::calloc(lines.size() + 1, sizeof(char *)));
    for (std::size_t at = 0; at < lines.size(); ++at) {
        list[at] = ::strdup(lines[at].c_str());
    }
    return list;
}

} // namespace

extern "C" {
// Found before the library's functions, because the program exports them.
void *px_proxy_factory_new()
{
    static int factory = 0;
    return &factory;
}

char **px_proxy_factory_get_proxies(void *, const char *)
{
    std::unique_lock lock(guard);
    changed.wait_for(lock, settings.after, [] { return false; });
    changed.wait(lock, [] { return !settings.silent; });
    return listOf(settings.proxies);
}

void px_proxy_factory_free(void *) {}
}

namespace {

const QByteArray established = "HTTP/1.1 200 Connection established\r\n\r\n";

Outcome<VerificationReply> verifyBySystem(const QString &url, milliseconds deadline = seconds{10})
{
    Tester tester;
    tester.client.setProxy({.mode = ProxyMode::System});
    return tester.verify(connectionTo(url), deadline);
}

std::string proxyAt(const RawServer &server)
{
    return "http://127.0.0.1:" + std::to_string(server.port());
}

} // namespace

TEST(SystemProxy, P07_TheFirstThatAScriptNamesIsTaken)
{
    const RawServer target({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    const RawServer proxy({}, {{readRequest(), send(established), tunnelTo(target.port())}});
    say({.proxies = {proxyAt(proxy), "direct://"}});
    EXPECT_EQ(verifyBySystem(target.url()).name(), u"ok"_s);
    EXPECT_EQ(proxy.connections(), 1);
}

TEST(SystemProxy, P07_DirectAndWhatCannotBeReadIsTheDirectWay)
{
    const RawServer target({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    // A script with an error yields nothing at all.
    for (const std::vector<std::string> &said :
         {std::vector<std::string>{"direct://"}, {}, {""}, {"nonsense"}, {"pac+http://127.0.0.1:1/x.pac"}}) {
        say({.proxies = said});
        EXPECT_EQ(verifyBySystem(target.url()).name(), u"ok"_s) << (said.empty() ? "nothing" : said.front());
    }
}

TEST(SystemProxy, P07_AScriptThatIsSlowHoldsUpNothing)
{
    const RawServer target({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    say({.proxies = {"direct://"}, .after = milliseconds{300}});
    int ticks = 0;
    QTimer ticker;
    QObject::connect(&ticker, &QTimer::timeout, &ticker, [&ticks] { ++ticks; });
    ticker.start(5);
    EXPECT_EQ(verifyBySystem(target.url()).name(), u"ok"_s);
    EXPECT_GT(ticks, 10) << "the event loop goes on";
}

TEST(SystemProxy, P07_AScriptThatNeverEndsIsGivenUpAndNamed)
{
    const RawServer target({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    say({.proxies = {"direct://"}, .silent = true});
    const auto outcome = verifyBySystem(target.url(), milliseconds{300});
    EXPECT_EQ(outcome.name(), u"timeout"_s);
    EXPECT_TRUE(outcome.error().detail.contains(u"before the proxy was chosen"_s))
        << outcome.error().detail.toStdString();

    const FakeClock clock;
    ConnectionCheck check(clock, {.mode = ProxyMode::System}, {.stage = milliseconds{300}, .whole = seconds{10}});
    QVector<StageResult> stages;
    check.run(connectionTo(target.url()), Error{.code = ErrorCode::CredentialsMissing}, qApp,
              [&stages](const QVector<StageResult> &all) { stages = all; });
    ASSERT_TRUE(waitFor([&stages] { return !stages.isEmpty(); }));
    const StageResult &proxy = stages.first();
    EXPECT_EQ(proxy.stage, CheckStage::Proxy);
    ASSERT_EQ(proxy.status, CheckStatus::Failed);
    EXPECT_EQ(proxy.error->proxy, ProxyProblem::Silent);
    EXPECT_TRUE(text::checkFinding(proxy).contains(u"the system's proxy settings gave no answer"_s));
    EXPECT_TRUE(text::checkNextStep(proxy).contains(u"whether this computer needs a proxy at all"_s));

    // A person's reaction: another setting, which does not involve the system.
    EXPECT_EQ(Tester{}.verify(connectionTo(target.url())).name(), u"ok"_s);
}

TEST(SystemProxy, K22_TheEnvironmentComesBeforeTheDesktopsSettings)
{
    const RawServer target({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    const RawServer desktop({}, {{readRequest(), send(established), tunnelTo(target.port())}});
    const RawServer named({}, {{readRequest(), send(established), tunnelTo(target.port())}});
    say({.proxies = {proxyAt(desktop)}});
    const QByteArray address = "127.0.0.1:" + QByteArray::number(named.port());
    int expected = 0;
    for (const char *variable : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
        qputenv(variable, address);
        EXPECT_EQ(verifyBySystem(target.url()).name(), u"ok"_s) << variable;
        EXPECT_EQ(named.connections(), ++expected) << variable;
        qputenv("no_proxy", "10.0.0.0/8, 127.0.0.0/8");
        EXPECT_EQ(verifyBySystem(target.url()).name(), u"ok"_s) << variable;
        EXPECT_EQ(named.connections(), expected) << variable << ": exempt";
        qunsetenv("no_proxy");
        qunsetenv(variable);
    }
    EXPECT_EQ(desktop.connections(), 0) << "nobody asked for it";
    EXPECT_EQ(verifyBySystem(target.url()).name(), u"ok"_s);
    EXPECT_EQ(desktop.connections(), 1) << "where the environment says nothing";
}

TEST(SystemProxy, K22_WhatTheEnvironmentNamesAndCannotBeUsedIsNoDirectWay)
{
    const RawServer target({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    say({.proxies = {"direct://"}});
    for (const char *value : {"socks4://127.0.0.1:9", "https://127.0.0.1:9", "gopher://127.0.0.1:9", "http://"}) {
        qputenv("all_proxy", value);
        const auto outcome = verifyBySystem(target.url());
        EXPECT_EQ(outcome.name(), u"proxy"_s) << value;
        EXPECT_TRUE(outcome.error().detail.contains(u"all_proxy"_s)) << value;
    }
    qunsetenv("all_proxy");
    EXPECT_EQ(target.connections(), 0);
}

TEST(SystemProxy, K22_ErrorsAndChecksNameTheVariable)
{
    const RawServer target({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    say({.proxies = {"direct://"}});
    const auto proxyStage = [&target] {
        const FakeClock clock;
        ConnectionCheck check(clock, {.mode = ProxyMode::System});
        QObject context;
        QVector<StageResult> stages;
        check.run(connectionTo(target.url()), Error{.code = ErrorCode::CredentialsMissing}, &context,
                  [&stages](const QVector<StageResult> &all) { stages = all; });
        EXPECT_TRUE(waitFor([&stages] { return !stages.isEmpty(); }));
        const StageResult first = stages.value(0);
        const ProxyFinding found = first.proxy.value_or(ProxyFinding{});
        EXPECT_EQ(first.detail, found.source.isEmpty()
                                    ? found.hop
                                    : u"%1 (%2)"_s.arg(found.hop.isEmpty() ? u"none"_s : found.hop, found.source));
        return first.detail;
    };
    qputenv("https_proxy", "127.0.0.1:9");
    EXPECT_TRUE(verifyBySystem(target.url()).error().detail.startsWith(u"proxy 127.0.0.1:9 (https_proxy): "_s));
    EXPECT_EQ(proxyStage(), u"127.0.0.1:9 (https_proxy)"_s);
    qputenv("no_proxy", "127.0.0.1");
    EXPECT_EQ(proxyStage(), u"none (no_proxy)"_s);
    qunsetenv("no_proxy");
    qunsetenv("https_proxy");
    EXPECT_EQ(proxyStage(), u""_s);
}

int main(int argc, char **argv)
{
    for (const char *name : {"https_proxy", "all_proxy", "no_proxy", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"}) {
        qunsetenv(name); // from the environment
    }
    ::testing::InitGoogleTest(&argc, argv);
    QCoreApplication application(argc, argv);
    return endWithoutProxyAnswer(RUN_ALL_TESTS()); // which would hang after the script that never ends
}
