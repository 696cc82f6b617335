// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connectioncheck.h"

#include "tests/net/netfixture.h"

#include <memory>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int stageCount = 8;

std::shared_ptr<const Secret> token()
{
    return std::make_shared<Secret>(QByteArray(canary));
}

/// One check and all that it says.
struct Checked
{
    QVector<StageResult> results;
    QVector<StageResult> told;
    QVector<CheckStage> started;
    int answers = 0;

    const StageResult &at(CheckStage stage) const { return results.at(static_cast<int>(stage)); }
    /// "passed passed skipped …"
    QString statuses() const
    {
        QStringList words;
        for (const StageResult &result : results) {
            words << checkStatusName(result.status);
        }
        return words.join(u' ');
    }
    QString failure() const
    {
        for (const StageResult &result : results) {
            if (result.status == CheckStatus::Failed) {
                return checkStageName(result.stage) + u": "_s + errorName(result.error->code);
            }
        }
        return {};
    }
};

struct Checker
{
    FakeClock clock;
    std::unique_ptr<ConnectionCheck> check;
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    Checked checked;

    explicit Checker(const ProxySettings &proxy = {.mode = ProxyMode::None})
        : check(std::make_unique<ConnectionCheck>(clock, proxy))
    {
        QObject::connect(check.get(), &ConnectionCheck::stageStarted, context.get(),
                         [this](CheckStage stage) { checked.started << stage; });
        QObject::connect(check.get(), &ConnectionCheck::stageFinished, context.get(),
                         [this](const StageResult &result) { checked.told << result; });
    }

    void start(const Connection &connection, const ConnectionCheck::Token &given = token())
    {
        check->run(connection, given, context.get(), [this](const QVector<StageResult> &results) {
            checked.results = results;
            ++checked.answers;
        });
    }

    Checked run(const QString &url, const ConnectionCheck::Token &given = token())
    {
        start(connectionTo(url), given);
        EXPECT_EQ(checked.answers, 0);
        EXPECT_TRUE(waitFor([this] { return checked.answers > 0; }));
        QCoreApplication::processEvents();
        EXPECT_EQ(checked.answers, 1);
        EXPECT_EQ(checked.results.size(), stageCount);
        EXPECT_EQ(checked.told, checked.results);
        for (int i = 0; i < checked.results.size(); ++i) {
            EXPECT_EQ(checked.results.at(i).stage, static_cast<CheckStage>(i));
            EXPECT_EQ(checked.results.at(i).status == CheckStatus::Failed, checked.results.at(i).error.has_value());
            EXPECT_FALSE(checked.results.at(i).detail.contains(QString::fromLatin1(canary)));
        }
        return checked;
    }
};

/// The first connection gets as far as TLS, the second asks.
QList<Script> scripts(const QByteArray &answer)
{
    return {{}, {readRequest(), send(answer)}};
}

const QByteArray notFound = reply("404 Not Found\r\nDate: Mon, 23 Nov 2026 14:05:04 GMT", {});

} // namespace

TEST(ConnectionCheck, PassesEachStageOfAGoodWay)
{
    const RawServer server({.identity = serverIdentity()}, scripts(notFound));
    const Checked checked = Checker().run(server.url());
    EXPECT_EQ(checked.statuses(), u"passed passed passed skipped passed passed passed passed"_s);
    EXPECT_EQ(checked.started.size(), stageCount);
    EXPECT_EQ(checked.at(CheckStage::Name).detail, u"127.0.0.1"_s);
    EXPECT_EQ(checked.at(CheckStage::Tcp).detail, u"127.0.0.1:%1"_s.arg(server.port()));
    EXPECT_TRUE(checked.at(CheckStage::Tls).detail.startsWith(u"TLS 1.3; Test Authority; "_s));
    EXPECT_EQ(checked.at(CheckStage::Http).detail, u"HTTP 404"_s);
    EXPECT_EQ(checked.at(CheckStage::Clock).clockOffset, milliseconds{5'000});
    // It is a harmless question, asked once.
    ASSERT_EQ(server.requests().size(), 1);
    EXPECT_TRUE(server.requests().at(0).startsWith("GET /api/v1/license/objects/0000000000"));
    EXPECT_EQ(server.received().count(canary), 1);
}

TEST(ConnectionCheck, ResolvesANameAndVerifiesTheCertificateForIt)
{
    const Identity identity = authority().issue({.names = {u"DNS:localhost"_s}});
    const RawServer server({.identity = identity}, scripts(notFound));
    const Checked checked = Checker().run(u"https://localhost:%1"_s.arg(server.port()));
    EXPECT_EQ(checked.failure(), QString());
    EXPECT_TRUE(checked.at(CheckStage::Name).detail.contains(u"127.0.0.1"_s));
}

TEST(ConnectionCheck, StopsAtTheFirstStageThatFails)
{
    quint16 free = 0;
    {
        const RawServer server({}, {});
        free = server.port();
    }
    const TestAuthority other("Inspection Authority");
    const struct
    {
        QString failure;
        ServerOptions options;
        QList<Script> scripts;
    } rows[] = {
        {u"tls: connection_lost"_s, {}, {{readAny(), reset()}}},
        {u"tls: tls"_s, {}, {{readAny(), send("HTTP/1.1 400 Bad Request\r\n\r\n")}}},
        {u"tls: tls"_s, {.identity = other.issue()}, {{}}},
        {u"tls: tls"_s, {.identity = authority().issue({.names = {u"DNS:a"_s}})}, {{}}},
        {u"http: connection_lost"_s, {.identity = serverIdentity()}, {{}, {readRequest(), reset()}}},
        {u"http: captive_portal"_s,
         {.identity = serverIdentity()},
         scripts(reply("200 OK\r\nContent-Type: text/html", "<html>"))},
        {u"http: http_status"_s,
         {.identity = serverIdentity()},
         scripts(reply("302 Found\r\nLocation: https://127.0.0.1:1/", {}))},
        {u"http: server_unavailable"_s, {.identity = serverIdentity()}, scripts(reply("503 No", {}))},
        {u"http: rate_limited"_s, {.identity = serverIdentity()}, scripts(reply("429 No", {}))},
        {u"token: credentials_rejected"_s, {.identity = serverIdentity()}, scripts(reply("401 No", {}))},
        {u"token: wrong_installation"_s,
         {.identity = serverIdentity()},
         scripts(reply("403 No\r\nContent-Type: application/problem+json",
                       R"({"type":"urn:license:problem:wrong-installation"})"))},
    };
    for (const auto &row : rows) {
        const RawServer server(row.options, row.scripts);
        const Checked checked = Checker().run(server.url());
        EXPECT_EQ(checked.failure(), row.failure);
        bool failed = false;
        for (const StageResult &result : checked.results) {
            if (failed) {
                EXPECT_EQ(result.status, CheckStatus::Skipped) << row.failure.toStdString();
            }
            failed = failed || result.status == CheckStatus::Failed;
        }
    }
    EXPECT_EQ(Checker().run(u"https://127.0.0.1:%1"_s.arg(free)).failure(), u"tcp: refused"_s);
    EXPECT_EQ(Checker().run(u"https://name.invalid"_s).failure(), u"name: dns"_s);
}

TEST(ConnectionCheck, NamesTheIssuerThatNobodyVouchesFor)
{
    const TestAuthority other("Inspection Authority");
    const RawServer server({.identity = other.issue()}, {{}});
    const Checked checked = Checker().run(server.url());
    ASSERT_EQ(checked.failure(), u"tls: tls"_s);
    EXPECT_EQ(checked.at(CheckStage::Tls).error->tls, TlsProblem::UnknownIssuer);
    EXPECT_TRUE(checked.at(CheckStage::Tls).detail.contains(u"Inspection Authority"_s));
}

TEST(ConnectionCheck, ChecksTheWayWithoutATokenAsFarAsItGoes)
{
    const RawServer server({.identity = serverIdentity()}, scripts(reply("401 No", {})));
    const Checked checked = Checker().run(server.url(), Error{.code = ErrorCode::KeychainLocked});
    EXPECT_EQ(checked.failure(), u"token: keychain_locked"_s);
    EXPECT_EQ(checked.at(CheckStage::Http).status, CheckStatus::Passed);
    EXPECT_FALSE(server.received().toLower().contains("authorization"));
}

TEST(ConnectionCheck, ChecksTheWayThroughAProxy)
{
    const RawServer server({.identity = serverIdentity()}, scripts(notFound));
    const Script tunnel{readRequest(), send("HTTP/1.1 200 OK\r\n\r\n"), tunnelTo(server.port())};
    const RawServer proxy({}, {{}, tunnel});
    const Checked checked =
        Checker({.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = proxy.port()}).run(server.url());
    EXPECT_EQ(checked.statuses(), u"passed passed passed passed passed passed passed passed"_s);
    const QString name = u"127.0.0.1:%1"_s.arg(proxy.port());
    EXPECT_EQ(checked.at(CheckStage::Proxy).detail, name);
    EXPECT_EQ(checked.at(CheckStage::Tcp).detail, name);
    EXPECT_EQ(checked.at(CheckStage::Tunnel).detail, name);
    EXPECT_FALSE(proxy.received().contains(canary));
}

TEST(ConnectionCheck, BlamesTheProxyForWhatIsItsFault)
{
    quint16 free = 0;
    {
        const RawServer server({}, {});
        free = server.port();
    }
    const auto checkedThrough = [](const QString &host, quint16 port) {
        return Checker({.mode = ProxyMode::Http, .host = host, .port = port}).run(u"https://127.0.0.1:1"_s).failure();
    };
    EXPECT_EQ(checkedThrough(u"127.0.0.1"_s, free), u"tcp: proxy"_s);
    EXPECT_EQ(checkedThrough(u"name.invalid"_s, 3128), u"name: proxy"_s);
    const RawServer forbids({}, {{}, {readRequest(), send("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")}});
    EXPECT_EQ(checkedThrough(u"127.0.0.1"_s, forbids.port()), u"tunnel: proxy"_s);
    const RawServer asks({}, {{},
                              {readRequest(), send("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=x\r\n"
                                                   "Content-Length: 0\r\n\r\n")}});
    EXPECT_EQ(checkedThrough(u"127.0.0.1"_s, asks.port()), u"tunnel: proxy"_s);
    const RawServer plain(
        {}, {{}, {readRequest(), send("HTTP/1.1 200 OK\r\n\r\n"), readAny(), send("HTTP/1.1 400 No\r\n")}});
    EXPECT_EQ(checkedThrough(u"127.0.0.1"_s, plain.port()), u"tls: tls"_s);
}

TEST(ConnectionCheck, GivesEachStageItsTimeAndNoMore)
{
    const struct
    {
        QString failure;
        ServerOptions options;
        Script second;
    } rows[] = {
        {u"tls: timeout"_s, {}, {}},
        {u"http: timeout"_s, {.identity = serverIdentity()}, {readRequest()}},
    };
    for (const auto &row : rows) {
        for (const bool whole : {false, true}) {
            const RawServer server(row.options, {{}, row.second});
            Checker checker;
            checker.check->setDeadlines(whole ? seconds{60} : milliseconds{400},
                                        whole ? milliseconds{600} : seconds{60});
            EXPECT_EQ(checker.run(server.url()).failure(), row.failure);
        }
    }
    const RawServer silent({}, {{}});
    Checker checker({.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = silent.port()});
    checker.check->setDeadlines(milliseconds{200}, seconds{60});
    EXPECT_EQ(checker.run(u"https://127.0.0.1:1"_s).failure(), u"tunnel: proxy"_s);
}

TEST(ConnectionCheck, CanBeCancelledInEachStageAndAnswersOnce)
{
    for (int stage = 0; stage < stageCount; ++stage) {
        const RawServer server({.identity = serverIdentity()}, scripts(notFound));
        Checker checker;
        QObject::connect(checker.check.get(), &ConnectionCheck::stageStarted, checker.context.get(),
                         [&checker, stage](CheckStage started) {
                             if (started == static_cast<CheckStage>(stage)) {
                                 checker.check->cancel();
                                 checker.check->cancel();
                             }
                         });
        const Checked checked = checker.run(server.url());
        EXPECT_EQ(checked.failure(), checkStageName(static_cast<CheckStage>(stage)) + u": cancelled"_s);
    }
}

TEST(ConnectionCheck, AnswersWhereItGoesItselfAndNotWhereTheContextGoes)
{
    const RawServer server({.identity = serverIdentity()}, {{}, {readRequest()}});
    for (const bool contextGoes : {false, true}) {
        Checker checker;
        checker.start(connectionTo(server.url()));
        EXPECT_TRUE(waitFor([&checker] { return checker.checked.started.contains(CheckStage::Http); }));
        if (contextGoes) {
            checker.context.reset();
        }
        checker.check.reset();
        EXPECT_EQ(checker.checked.answers, 0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        EXPECT_TRUE(waitFor([&server] { return server.openConnections() == 0; }));
        QCoreApplication::processEvents();
        EXPECT_EQ(checker.checked.answers, contextGoes ? 0 : 1);
    }
}
