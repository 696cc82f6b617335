// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/foreignsignin.h"
#include "tests/net/netfixture.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray established = "HTTP/1.1 200 Connection established\r\n\r\n";
const QByteArray authenticate = "HTTP/1.1 407 Authenticate\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                "Content-Length: 0\r\n\r\n";
const QByteArray proxyCanary = "pxy_CANARY_77";

ProxySettings through(ProxyMode mode, const RawServer &proxy, bool withPassword = false)
{
    ProxySettings settings{.mode = mode, .host = u"127.0.0.1"_s, .port = proxy.port()};
    if (withPassword) {
        settings.user = u"joe"_s;
        settings.password = std::make_shared<Secret>(QByteArray(proxyCanary));
    }
    return settings;
}

Outcome<VerificationReply> verifyThrough(const ProxySettings &settings, const QString &url,
                                         milliseconds deadline = seconds{10})
{
    Tester tester;
    tester.client.setProxy(settings);
    return tester.verify(connectionTo(url), deadline);
}

struct Target
{
    RawServer server{{.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}}};
};

} // namespace

TEST(Proxy, P10_SeesTheTunnelAndNeverTheToken)
{
    const Target target;
    const RawServer proxy({}, {{readRequest(), send(established), tunnelTo(target.server.port())}});
    const auto outcome = verifyThrough(through(ProxyMode::Http, proxy), target.server.url());
    ASSERT_EQ(outcome.name(), u"ok"_s);
    EXPECT_TRUE(proxy.requests().at(0).startsWith("CONNECT 127.0.0.1:"));
    EXPECT_FALSE(proxy.received().contains(canary));
    EXPECT_FALSE(proxy.received().toLower().contains("\r\nauthorization:"));
    EXPECT_EQ(target.server.requests().size(), 1);
}

TEST(Proxy, P01_ThatWantsAuthenticationWithoutEndIsAnsweredOnce)
{
    for (const bool withPassword : {false, true}) {
        const RawServer proxy({}, {{readRequest(), send(authenticate), readRequest(), send(authenticate), readRequest(),
                                    send(authenticate), readRequest(), send(authenticate)}});
        const auto outcome = verifyThrough(through(ProxyMode::Http, proxy, withPassword), u"https://127.0.0.1:1"_s);
        EXPECT_EQ(outcome.name(), u"proxy"_s);
        EXPECT_FALSE(outcome.error().detail.contains(QString::fromLatin1(proxyCanary)));
        EXPECT_EQ(proxy.received().toLower().count("proxy-authorization:"), withPassword ? 1 : 0);
    }
}

TEST(Proxy, P01_ThatHangsUpAfterAskingIsAnsweredOnce)
{
    const QByteArray closing = "HTTP/1.1 407 Authenticate\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                               "Connection: close\r\nContent-Length: 0\r\n\r\n";
    const RawServer proxy({}, {{readRequest(), send(closing), closeInOrder()}});
    EXPECT_EQ(verifyThrough(through(ProxyMode::Http, proxy, true), u"https://127.0.0.1:1"_s).name(), u"proxy"_s);
    EXPECT_EQ(proxy.received().toLower().count("proxy-authorization:"), 1);
}

TEST(Proxy, P01_ThatAsksForAnotherSignInWithoutEndIsLeftAndNamed)
{
    const struct
    {
        QByteArray fields;
        bool closes;
        ForeignSignIn kind;
    } rows[] = {
        {"Proxy-Authenticate: NTLM\r\nConnection: close\r\nContent-Length: 0", true, ForeignSignIn::Endless},
        {"Proxy-Authenticate: NTLM\r\nContent-Length: 4", false, ForeignSignIn::Endless},
        {"Proxy-Authenticate: NTLM TlRMTVNTUAACAAAA\r\nConnection: close\r\nContent-Length: 4", true,
         ForeignSignIn::Endless},
        {"Proxy-Authenticate: Digest realm=\"x\", nonce=\"y\", stale=true\r\nContent-Length: 4", false,
         ForeignSignIn::None},
        {"Proxy-Authenticate: Bearer, Digest realm=\"a, b\", algorithm=SHA-256\r\nContent-Length: 4", false,
         ForeignSignIn::Unsupported},
        {"Content-Length: 4", false, ForeignSignIn::Unsupported},
    };
    for (const auto &row : rows) {
        const Step asks =
            send("HTTP/1.1 407 No\r\n" + row.fields + "\r\n\r\n" + QByteArray(row.fields.endsWith('4') ? "body" : ""));
        Script script{readRequest(), asks};
        if (row.closes) {
            script << closeInOrder();
        }
        for (int i = 0; i < 40 && !row.closes; ++i) {
            script << readRequest() << asks;
        }
        for (const bool withPassword : {false, true}) {
            SCOPED_TRACE(row.fields.toStdString() + (withPassword ? ", with a password" : ""));
            const RawServer proxy({}, {script});
            const auto outcome = verifyThrough(through(ProxyMode::Http, proxy, withPassword), u"https://127.0.0.1:1"_s);
            ASSERT_EQ(outcome.name(), u"proxy"_s);
            EXPECT_EQ(outcome.error().proxy, ProxyProblem::WantsAuthentication);
            EXPECT_EQ(foreignSignIn(outcome.error()), row.kind) << outcome.error().detail.toStdString();
            EXPECT_EQ(outcome.error().detail.endsWith("(NTLM)"_L1), row.fields.contains("NTLM"));
            EXPECT_EQ(outcome.error().detail.endsWith("(Bearer, Digest)"_L1), row.fields.contains("Bearer"));
            // Without a password Qt goes round until another tunnel is tried, after three seconds.
            const bool goesRound = !withPassword && row.kind == ForeignSignIn::Endless;
            EXPECT_TRUE(goesRound || proxy.requests().size() <= 8) << proxy.requests().size();
        }
    }
}

TEST(Proxy, P01_ThatClosesAfterAskingWithoutAWordAsksForASignIn)
{
    for (const bool withPassword : {false, true}) {
        const RawServer proxy({}, {{readRequest(), send(authenticate), closeInOrder()}});
        const auto outcome = verifyThrough(through(ProxyMode::Http, proxy, withPassword), u"https://127.0.0.1:1"_s);
        ASSERT_EQ(outcome.name(), u"proxy"_s);
        EXPECT_EQ(outcome.error().proxy, ProxyProblem::WantsAuthentication) << outcome.error().detail.toStdString();
        EXPECT_LE(proxy.requests().size(), 3);
    }
}

TEST(Proxy, P02_ThatIsGivenTheRightPasswordWorks)
{
    const Target target;
    const RawServer proxy(
        {}, {{readRequest(), send(authenticate), readRequest(), send(established), tunnelTo(target.server.port())}});
    EXPECT_EQ(verifyThrough(through(ProxyMode::Http, proxy, true), target.server.url()).name(), u"ok"_s);
    EXPECT_EQ(proxy.requests().size(), 4) << "two for the tunnel that is tried, two for the request's own";
}

TEST(Proxy, K22_IsReachedWhateverTheFamilyOfTheServersAddress)
{
    for (const QString &host : {u"127.0.0.1"_s, u"192.0.2.7"_s, u"[2001:db8::7]"_s}) {
        const QString url = u"https://%1:4433"_s.arg(host);
        const RawServer http({}, {{readRequest(), send("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")}});
        verifyThrough(through(ProxyMode::Http, http), url);
        EXPECT_GE(http.requests().size(), 1) << host.toStdString();
        EXPECT_TRUE(http.requests().value(0).startsWith("CONNECT ")) << host.toStdString();
        const RawServer socks({}, {{readAny(), send(QByteArray::fromHex("05ff"))}});
        verifyThrough(through(ProxyMode::Socks5, socks), url);
        EXPECT_GE(socks.connections(), 1) << host.toStdString();
    }
}

TEST(Proxy, P04_ThatHangsUpInsteadOfAnsweringIsSaidBeforeTheDeadline)
{
    const struct
    {
        const char *what;
        ProxyMode mode;
        Script script;
    } rows[] = {
        {"HTTP, at once", ProxyMode::Http, {closeInOrder()}},
        {"HTTP, when asked", ProxyMode::Http, {readRequest(), closeInOrder()}},
        {"HTTP, reset", ProxyMode::Http, {readRequest(), reset()}},
        {"SOCKS, at once", ProxyMode::Socks5, {closeInOrder()}},
        {"SOCKS, when greeted", ProxyMode::Socks5, {readAny(), closeInOrder()}},
        {"SOCKS, reset", ProxyMode::Socks5, {readAny(), reset()}},
    };
    for (const auto &row : rows) {
        const RawServer proxy({}, {row.script});
        const auto outcome = verifyThrough(through(row.mode, proxy), u"https://192.0.2.7:4433"_s, milliseconds{600});
        ASSERT_EQ(outcome.name(), u"proxy"_s) << row.what;
        EXPECT_FALSE(outcome.error().detail.contains("deadline"_L1))
            << row.what << outcome.error().detail.toStdString();
        EXPECT_EQ(outcome.error().proxy, ProxyProblem::HangsUp) << row.what;
    }
}

TEST(Proxy, P04_ThatHangsUpOnceACallHasEndedIsNotHeard)
{
    for (const ProxyMode mode : {ProxyMode::Http, ProxyMode::Socks5}) {
        std::optional<RawServer> proxy(std::in_place, ServerOptions{}, QList<Script>{{readAny()}});
        Tester tester;
        tester.client.setProxy(through(mode, *proxy));
        const Connection connection = connectionTo(u"https://192.0.2.7:4433"_s);
        EXPECT_EQ(tester.verify(connection, milliseconds{200}).name(), u"proxy"_s);
        proxy.reset();
        EXPECT_EQ(tester.verify(connection, seconds{10}).name(), u"proxy"_s);
    }
}

TEST(Proxy, P04_ThatAnswersSlowlyIsAskedOnceMoreAndTheAnswerTaken)
{
    const Target target;
    const RawServer proxy(
        {}, {{readRequest(), drip(established, milliseconds{90}, 1), tunnelTo(target.server.port())}, {readRequest()}});
    const auto outcome = verifyThrough(through(ProxyMode::Http, proxy), target.server.url(), seconds{10});
    EXPECT_EQ(outcome.name(), u"ok"_s);
    EXPECT_EQ(target.server.requests().size(), 1);
}

TEST(Proxy, P03_P04_ThatRefusesIsNamedAsTheProxy)
{
    const struct
    {
        const char *what;
        QByteArray answer;
    } rows[] = {
        {"forbidden", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"},
        {"bad gateway", "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"},
        {"gateway time-out", "HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n"},
        {"redirect", "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n"},
        {"not HTTP", "what is it?\r\n\r\n"},
    };
    const Target target;
    for (const auto &row : rows) {
        const RawServer proxy({}, {{readRequest(), send(row.answer)}});
        const auto outcome = verifyThrough(through(ProxyMode::Http, proxy), target.server.url());
        EXPECT_EQ(outcome.name(), u"proxy"_s) << row.what;
        EXPECT_TRUE(outcome.error().detail.contains(u"127.0.0.1:%1"_s.arg(proxy.port()))) << row.what;
        EXPECT_EQ(outcome.error().httpStatus, 0) << row.what;
    }
    EXPECT_EQ(target.server.connections(), 0);
}

TEST(Proxy, P03_ThatRefusesAnIpv6AddressIsToldApart)
{
    const QByteArray answers[] = {
        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
    };
    for (const QByteArray &answer : answers) {
        const RawServer proxy({}, {{readRequest(), send(answer)}});
        const auto outcome = verifyThrough(through(ProxyMode::Http, proxy), u"https://[2001:db8::7]:4433"_s);
        ASSERT_EQ(outcome.name(), u"proxy"_s);
        EXPECT_EQ(outcome.error().proxy, ProxyProblem::AddressForm) << answer.toStdString();
        EXPECT_TRUE(outcome.error().detail.endsWith(u"; it was asked for 2001:db8::7:4433"_s))
            << outcome.error().detail.toStdString();
        const RawServer other({}, {{readRequest(), send(answer)}});
        EXPECT_NE(verifyThrough(through(ProxyMode::Http, other), u"https://192.0.2.7:4433"_s).error().proxy,
                  ProxyProblem::AddressForm);
    }
    const RawServer asks({}, {{readRequest(), send(authenticate)}});
    EXPECT_EQ(verifyThrough(through(ProxyMode::Http, asks), u"https://[2001:db8::7]:4433"_s).error().proxy,
              ProxyProblem::WantsAuthentication);
    const RawServer socks({}, {{readAny(), send(QByteArray::fromHex("0500")), readAny(),
                                send(QByteArray::fromHex("05020001000000000000"))}});
    EXPECT_EQ(
        verifyThrough(through(ProxyMode::Socks5, socks), u"https://[2001:db8::7]:4433"_s, seconds{3}).error().proxy,
        ProxyProblem::Forbids);
}

TEST(Proxy, P04_ThatIsNotThereOrSilentIsNamedAsTheProxy)
{
    for (const ProxyMode mode : {ProxyMode::Http, ProxyMode::Socks5}) {
        std::optional<RawServer> proxy(std::in_place, ServerOptions{}, QList<Script>{});
        const ProxySettings settings = through(mode, *proxy);
        EXPECT_EQ(verifyThrough(settings, u"https://127.0.0.1:1"_s, milliseconds{200}).name(), u"proxy"_s);
        proxy.reset();
        EXPECT_EQ(verifyThrough(settings, u"https://127.0.0.1:1"_s).name(), u"proxy"_s);
        const ProxySettings nowhere{.mode = mode, .host = u"name.invalid"_s, .port = 3128};
        EXPECT_EQ(verifyThrough(nowhere, u"https://127.0.0.1:1"_s).name(), u"proxy"_s);
    }
}

TEST(Proxy, P05_ThatAnswersInPlainTextInsteadOfTunnelingIsNoTls)
{
    const RawServer proxy({},
                          {{readRequest(), send(established), readAny(), send("HTTP/1.1 400 Bad Request\r\n\r\n")}});
    const auto outcome = verifyThrough(through(ProxyMode::Http, proxy), u"https://127.0.0.1:1"_s);
    EXPECT_EQ(outcome.name(), u"tls"_s);
    EXPECT_EQ(outcome.error().tls, TlsProblem::NotTls);
}

TEST(Proxy, B03_ThatCutsTheTunnelLosesTheConnection)
{
    for (const Step &end : {closeInOrder(), reset()}) {
        const RawServer proxy({}, {{readRequest(), send(established), readAny(), end}});
        EXPECT_EQ(verifyThrough(through(ProxyMode::Http, proxy), u"https://127.0.0.1:1"_s).name(),
                  u"connection_lost"_s);
    }
}

TEST(Proxy, P06_OfTheSocksKindTunnels)
{
    const Target target;
    const RawServer proxy({}, {{readAny(), send(QByteArray::fromHex("0500")), readAny(),
                                send(QByteArray::fromHex("05000001000000000000")), tunnelTo(target.server.port())}});
    EXPECT_EQ(verifyThrough(through(ProxyMode::Socks5, proxy), target.server.url()).name(), u"ok"_s);
    EXPECT_FALSE(proxy.received().contains(canary));
}

TEST(Proxy, P06_OfTheSocksKindThatRefusesIsNamedAsTheProxy)
{
    const QByteArray granted = QByteArray::fromHex("0500");
    QList<Script> scripts{{readAny(), send(QByteArray::fromHex("05ff"))}};
    for (char code = 1; code <= 8; ++code) {
        scripts << Script{readAny(), send(granted), readAny(),
                          send(QByteArray::fromHex("05") + code + QByteArray::fromHex("0001000000000000"))};
    }
    for (const Script &script : scripts) {
        const RawServer proxy({}, {script});
        const auto outcome = verifyThrough(through(ProxyMode::Socks5, proxy), u"https://127.0.0.1:1"_s, seconds{3});
        EXPECT_EQ(outcome.name(), u"proxy"_s) << script.last().bytes.toHex().toStdString();
    }
}

TEST(Proxy, P06_OfTheSocksKindThatRejectsThePasswordIsAskedOnce)
{
    const RawServer proxy({}, {{readAny(), send(QByteArray::fromHex("0502")), readAny(),
                                send(QByteArray::fromHex("0101")), closeInOrder()}});
    const auto outcome = verifyThrough(through(ProxyMode::Socks5, proxy, true), u"https://127.0.0.1:1"_s, seconds{3});
    EXPECT_EQ(outcome.name(), u"proxy"_s);
    EXPECT_EQ(proxy.received().count(proxyCanary), 1);
}

TEST(Proxy, P08_P11_OfTheEnvironmentIsHonouredWhereTheSystemDecides)
{
    const Target target;
    const RawServer proxy({}, {{readRequest(), send(established), tunnelTo(target.server.port())}});
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    const auto bySystem = verifyThrough({.mode = ProxyMode::System}, target.server.url());
    const auto direct = verifyThrough({.mode = ProxyMode::None}, target.server.url());
    qunsetenv("https_proxy");
    EXPECT_EQ(bySystem.name(), u"ok"_s);
    EXPECT_EQ(direct.name(), u"ok"_s);
    EXPECT_EQ(proxy.connections(), 1);
    EXPECT_EQ(target.server.connections(), 2);
}

TEST(Proxy, P08_APasswordOfTheEnvironmentIsUsedAndNeverLogged)
{
    static QString logged;
    logged.clear();
    QLoggingCategory::setFilterRules(u"*.debug=true"_s);
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &line) { logged += line + u'\n'; });
    const Target target;
    const RawServer good(
        {}, {{readRequest(), send(authenticate), readRequest(), send(established), tunnelTo(target.server.port())}});
    qputenv("https_proxy", "http://joe:" + proxyCanary + "@127.0.0.1:" + QByteArray::number(good.port()));
    const auto works = verifyThrough({.mode = ProxyMode::System}, target.server.url());
    const RawServer bad({}, {{readRequest(), send(authenticate), readRequest(), send(authenticate), readRequest()}});
    qputenv("https_proxy", "http://joe:" + proxyCanary + "@127.0.0.1:" + QByteArray::number(bad.port()));
    const auto refused = verifyThrough({.mode = ProxyMode::System}, target.server.url());
    qunsetenv("https_proxy");
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules(QString());

    EXPECT_EQ(works.name(), u"ok"_s);
    const QByteArray sent = "Proxy-Authorization: Basic " + QByteArray("joe:" + proxyCanary).toBase64();
    EXPECT_TRUE(good.received().contains(sent)) << "honoured";
    ASSERT_EQ(refused.name(), u"proxy"_s);
    EXPECT_EQ(bad.received().count("Proxy-Authorization:"), 1) << "answered once";
    EXPECT_FALSE(refused.error().detail.contains(QString::fromLatin1(proxyCanary)));
    EXPECT_FALSE(logged.contains(QString::fromLatin1(proxyCanary))) << logged.toStdString();
    EXPECT_FALSE(logged.contains(QString::fromLatin1(QByteArray("joe:" + proxyCanary).toBase64())));
}

TEST(Proxy, KeepsItsSettingsAsText)
{
    const ProxySettings rows[] = {
        {},
        {.mode = ProxyMode::None},
        {.mode = ProxyMode::Http, .host = u"proxy.example"_s, .port = 3128},
        {.mode = ProxyMode::Socks5, .host = u"127.0.0.1"_s, .port = 1080, .user = u"jo e@x:y/"_s},
        {.mode = ProxyMode::Http, .host = u"::1"_s, .port = 1},
    };
    for (const ProxySettings &row : rows) {
        const QString text = proxyText(row);
        const auto back = proxyFromText(text);
        ASSERT_TRUE(back.has_value()) << text.toStdString();
        EXPECT_EQ(back->mode, row.mode) << text.toStdString();
        EXPECT_EQ(back->host, row.host) << text.toStdString();
        EXPECT_EQ(back->port, row.port) << text.toStdString();
        EXPECT_EQ(back->user, row.user) << text.toStdString();
    }
}

TEST(Proxy, RefusesSettingsThatItDoesNotWrite)
{
    for (const QString &text :
         {u""_s, u"System"_s, u"https://proxy:1"_s, u"http://proxy"_s, u"http://:1"_s, u"http://joe:secret@proxy:1"_s,
          u"http://proxy:1/x"_s, u"http://proxy:0"_s, u"http://proxy:70000"_s, u"proxy:3128"_s}) {
        EXPECT_FALSE(proxyFromText(text).has_value()) << text.toStdString();
    }
}
