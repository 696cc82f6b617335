// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/foreignsignin.h"
#include "core/net/connectioncheck.h"
#include "tests/net/netfixture.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <vector>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int stageCount = 8;

std::shared_ptr<const Secret> token()
{
    return std::make_shared<Secret>(QByteArray(canary));
}

/// One check and all its reports.
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

    explicit Checker(const ProxySettings &proxy = {.mode = ProxyMode::None},
                     const ConnectionCheck::Deadlines &deadlines = ConnectionCheck::Deadlines())
        : check(std::make_unique<ConnectionCheck>(clock, proxy, deadlines))
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

/// The first connection reaches TLS, the second sends the request.
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
    ASSERT_TRUE(checked.at(CheckStage::Tls).tls);
    EXPECT_EQ(checked.at(CheckStage::Tls).tls->version, u"TLS 1.3"_s);
    EXPECT_EQ(checked.at(CheckStage::Tls).tls->issuer, u"Test Authority"_s);
    EXPECT_GT(checked.at(CheckStage::Tls).tls->validUntil, ServerTime{});
    EXPECT_EQ(checked.at(CheckStage::Http).detail, u"HTTP 404"_s);
    EXPECT_EQ(checked.at(CheckStage::Clock).clockOffset, milliseconds{5'000});
    // It is a harmless request, sent once.
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

TEST(ConnectionCheck, F01_F02_F03_F04_F05_F07_F10_NamesWhatIsWrongWithTls)
{
    const TestAuthority other("Inspection Authority");
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    const struct
    {
        ServerOptions options;
        Script script;
        TlsProblem problem;
        QString says;
    } rows[] = {
        {{.identity = authority().issue({.validFromDays = -400, .validUntilDays = -2})},
         {},
         TlsProblem::Expired,
         u"while this computer's clock reads 2026-11-23T14:05:09Z"_s},
        {{.identity = authority().issue({.validFromDays = 2, .validUntilDays = 400})},
         {},
         TlsProblem::NotYetValid,
         u"while this computer's clock reads 2026-11-23T14:05:09Z"_s},
        {{.identity = authority().issue({.names = {u"DNS:license.example"_s}})}, {}, TlsProblem::WrongHost, {}},
        {{.identity = selfSigned()}, {}, TlsProblem::SelfSigned, {}},
        {{.identity = other.issue()}, {}, TlsProblem::UnknownIssuer, u"issued by: Inspection Authority"_s},
        {{.identity = serverIdentity(), .protocol = QSsl::TlsV1_0}, {}, TlsProblem::OldVersion, {}},
        {{.identity = serverIdentity(), .protocol = QSsl::TlsV1_1}, {}, TlsProblem::OldVersion, {}},
        {{},
         {readAny(), send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"), closeInOrder()},
         TlsProblem::NotTls,
         {}},
    };
    QT_WARNING_POP
    for (const auto &row : rows) {
        const RawServer server(row.options, {row.script});
        const Checked checked = Checker().run(server.url());
        ASSERT_EQ(checked.failure(), u"tls: tls"_s) << static_cast<int>(row.problem);
        const Error &error = *checked.at(CheckStage::Tls).error;
        EXPECT_EQ(error.tls, row.problem) << error.detail.toStdString();
        EXPECT_TRUE(error.detail.contains(row.says)) << error.detail.toStdString();
        EXPECT_FALSE(server.received().contains(canary));
    }
}

TEST(ConnectionCheck, SaysOfTlsWhatAnAdministratorWouldLookUp)
{
    const RawServer server({.identity = serverIdentity(), .protocol = QSsl::TlsV1_2}, scripts(notFound));
    const QString detail = Checker().run(server.url()).at(CheckStage::Tls).detail;
    static const QRegularExpression form(uR"(^TLS 1\.2; Test Authority; \d{4}-\d\d-\d\d – \d{4}-\d\d-\d\d$)"_s);
    EXPECT_TRUE(form.match(detail).hasMatch()) << detail.toStdString();
}

TEST(ConnectionCheck, AWebServerThatKnowsNothingOfLicensesIsNoLicenseServer)
{
    for (const char *status : {"404 Not Found", "403 Forbidden", "401 No"}) {
        const RawServer server({.identity = serverIdentity()},
                               scripts(reply(QByteArray(status) + "\r\nContent-Type: text/html", "<html>hello")));
        const Checked checked = Checker().run(server.url());
        EXPECT_EQ(checked.failure(), u"http: malformed_reply"_s) << status;
        EXPECT_EQ(checked.at(CheckStage::Http).detail, QString::fromLatin1(status).left(3).prepend(u"HTTP "_s));
    }
}

TEST(ConnectionCheck, A31_TellsHowLongAServerWantsToBeLeftAlone)
{
    const RawServer server({.identity = serverIdentity()}, scripts(reply("429 No\r\nRetry-After: 120", {})));
    const Checked checked = Checker().run(server.url());
    ASSERT_EQ(checked.failure(), u"http: rate_limited"_s);
    EXPECT_EQ(checked.at(CheckStage::Http).error->retryAfter, seconds{120});
}

TEST(ConnectionCheck, NotesAClockThatDisagreesAndGoesOn)
{
    for (const char *date : {"Mon, 23 Nov 2026 12:05:09 GMT", "Mon, 23 Nov 2026 16:05:09 GMT"}) {
        const RawServer server({.identity = serverIdentity()},
                               scripts(reply(QByteArray("404 Not Found\r\nDate: ") + date, {})));
        const Checked checked = Checker().run(server.url());
        EXPECT_EQ(checked.failure(), QString());
        EXPECT_EQ(checked.at(CheckStage::Clock).status, CheckStatus::Note);
        EXPECT_EQ(std::chrono::abs(*checked.at(CheckStage::Clock).clockOffset), std::chrono::hours{2});
        EXPECT_EQ(checked.at(CheckStage::Token).status, CheckStatus::Passed);
    }
}

TEST(ConnectionCheck, B04_ASilentAddressIsGivenUpAtItsStage)
{
    // A listener with a full queue answers no SYN.
    QTcpServer full;
    full.setListenBacklogSize(0);
    ASSERT_TRUE(full.listen(QHostAddress::LocalHost));
    full.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> queue;
    for (int i = 0; i < 4; ++i) {
        queue.push_back(std::make_unique<QTcpSocket>());
        queue.back()->connectToHost(QHostAddress::LocalHost, full.serverPort());
    }
    EXPECT_TRUE(waitFor([&queue] { return queue.front()->state() == QAbstractSocket::ConnectedState; }));
    Checker checker({.mode = ProxyMode::None}, {.stage = milliseconds{300}, .whole = seconds{60}});
    const Checked checked = checker.run(u"https://127.0.0.1:%1"_s.arg(full.serverPort()));
    EXPECT_EQ(checked.failure(), u"tcp: timeout"_s);
    EXPECT_GE(checked.at(CheckStage::Tcp).elapsed, milliseconds{270}); // a coarse timer may be early by 5 %
}

TEST(ConnectionCheck, HasFiveSecondsForAStageAndTwentyFiveForAll)
{
    EXPECT_EQ(ConnectionCheck::Deadlines().stage, seconds{5});
    EXPECT_EQ(ConnectionCheck::Deadlines().whole, seconds{25});
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

TEST(ConnectionCheck, P01_P03_P04_NarrowsTheFaultOfTheProxyDown)
{
    quint16 free = 0;
    {
        const RawServer server({}, {});
        free = server.port();
    }
    const QByteArray challenge = "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n";
    const struct
    {
        Script second;
        ProxyProblem problem;
        QString stage;
    } rows[] = {
        {{readRequest(), send("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")}, ProxyProblem::Forbids, u"tunnel"_s},
        {{readRequest(), send(challenge), readRequest(), send(challenge)},
         ProxyProblem::WantsAuthentication,
         u"tunnel"_s},
        {{readRequest(), send("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n")},
         ProxyProblem::ServerNotReached,
         u"tunnel"_s},
        {{readRequest(), send("what?\r\n\r\n")}, ProxyProblem::Other, u"tunnel"_s},
        {{readRequest(), closeInOrder()}, ProxyProblem::HangsUp, u"tunnel"_s},
        {{readRequest()}, ProxyProblem::Silent, u"tunnel"_s},
    };
    for (const auto &row : rows) {
        const RawServer proxy({}, {{}, row.second});
        ProxySettings settings{.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = proxy.port()};
        settings.user = u"joe"_s;
        settings.password = std::make_shared<Secret>(QByteArray("pxy_CANARY"));
        const bool silent = row.problem == ProxyProblem::Silent;
        Checker checker(settings, silent ? ConnectionCheck::Deadlines{milliseconds{300}, seconds{60}}
                                         : ConnectionCheck::Deadlines());
        const Checked checked = checker.run(u"https://127.0.0.1:1"_s);
        ASSERT_EQ(checked.failure(), row.stage + u": proxy"_s);
        const Error &error = *checked.at(CheckStage::Tunnel).error;
        EXPECT_EQ(error.proxy, row.problem) << error.detail.toStdString();
        EXPECT_LE(proxy.received().toLower().count("proxy-authorization:"), 1);
        EXPECT_FALSE(error.detail.contains(u"pxy_CANARY"_s));
    }
    const RawServer literal({}, {{}, {readRequest(), send("HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n")}});
    const Checked unread =
        Checker({.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = literal.port()}).run(u"https://[::1]:1"_s);
    ASSERT_EQ(unread.failure(), u"tunnel: proxy"_s);
    EXPECT_EQ(unread.at(CheckStage::Tunnel).error->proxy, ProxyProblem::AddressForm);
    const Checked gone =
        Checker({.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = free}).run(u"https://127.0.0.1:1"_s);
    EXPECT_EQ(gone.at(CheckStage::Tcp).error->proxy, ProxyProblem::NotReached);
}

TEST(ConnectionCheck, P01_NamesAProxyThatAsksWithoutEndOrClosesAfterAsking)
{
    const QByteArray ntlm = "HTTP/1.1 407 No\r\nProxy-Authenticate: NTLM\r\nConnection: close\r\n\r\n";
    const QByteArray basic = "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n";
    for (const bool endless : {true, false}) {
        const RawServer proxy({}, {{}, {readRequest(), send(endless ? ntlm : basic), closeInOrder()}});
        ProxySettings settings{.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = proxy.port()};
        settings.user = u"joe"_s;
        settings.password = std::make_shared<Secret>(QByteArray("pxy_CANARY"));
        const Checked checked = Checker(settings).run(u"https://127.0.0.1:1"_s);
        ASSERT_EQ(checked.failure(), u"tunnel: proxy"_s);
        const Error &error = *checked.at(CheckStage::Tunnel).error;
        EXPECT_EQ(error.proxy, ProxyProblem::WantsAuthentication) << error.detail.toStdString();
        EXPECT_EQ(foreignSignIn(error) == ForeignSignIn::Endless, endless) << error.detail.toStdString();
        EXPECT_LE(proxy.requests().size(), 8);
    }
}

TEST(ConnectionCheck, AsksForThePasswordOfTheProxyAndSaysWhereItCannotBeHad)
{
    const RawServer server({.identity = serverIdentity()}, scripts(notFound));
    const Script tunnel{readRequest(), send("HTTP/1.1 200 OK\r\n\r\n"), tunnelTo(server.port())};
    const RawServer proxy({}, {{}, tunnel});
    ProxySettings settings{.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = proxy.port(), .user = u"joe"_s};
    settings.passwordSource = [](QObject *context, const ProxySettings::PasswordDone &done) {
        QTimer::singleShot(0, context,
                           [done] { done(std::shared_ptr<const Secret>(std::make_shared<Secret>(QByteArray("x")))); });
    };
    EXPECT_EQ(Checker(settings).run(server.url()).failure(), QString());
    settings.passwordSource = [](QObject *context, const ProxySettings::PasswordDone &done) {
        QTimer::singleShot(0, context, [done] { done(Error{.code = ErrorCode::KeychainLocked}); });
    };
    const Checked locked = Checker(settings).run(server.url());
    ASSERT_EQ(locked.failure(), u"proxy: proxy"_s);
    EXPECT_EQ(locked.at(CheckStage::Proxy).error->proxy, ProxyProblem::NoPassword);
    settings.passwordSource = [](QObject *, const ProxySettings::PasswordDone &) {};
    Checker hangs(settings, {.stage = milliseconds{200}, .whole = seconds{60}});
    EXPECT_EQ(hangs.run(server.url()).failure(), u"proxy: proxy"_s);
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
            Checker checker({.mode = ProxyMode::None}, {.stage = whole ? seconds{60} : milliseconds{400},
                                                        .whole = whole ? milliseconds{600} : seconds{60}});
            EXPECT_EQ(checker.run(server.url()).failure(), row.failure);
        }
    }
    const RawServer silent({}, {{}});
    Checker checker({.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = silent.port()},
                    {.stage = milliseconds{200}, .whole = seconds{60}});
    EXPECT_EQ(checker.run(u"https://127.0.0.1:1"_s).failure(), u"tunnel: proxy"_s);
}

// Simulates a busy computer that finds the answer and the time-out in one turn of its event loop.
TEST(ConnectionCheck, AnAnswerThatComesRightAfterTheEndOfItsStageIsIgnored)
{
    QPointer<QObject> stage;
    ProxySettings::PasswordDone answer;
    ProxySettings settings{.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = 1, .user = u"eve"_s};
    settings.passwordSource = [&](QObject *context, const ProxySettings::PasswordDone &done) {
        stage = context;
        answer = done;
    };
    Checker checker(settings);
    checker.start(connectionTo(u"https://127.0.0.1:1"_s));
    ASSERT_TRUE(waitFor([&answer] { return bool(answer); }));
    checker.check->cancel();
    ASSERT_TRUE(stage) << "what belongs to a stage may still answer";
    answer(std::shared_ptr<const Secret>(std::make_shared<Secret>(QByteArray("x"))));
    ASSERT_TRUE(waitFor([&checker] { return checker.checked.answers > 0; }));
    QCoreApplication::processEvents();
    EXPECT_EQ(checker.checked.answers, 1);
    EXPECT_EQ(checker.checked.results.size(), stageCount);
    EXPECT_EQ(checker.checked.failure(), u"proxy: cancelled"_s);
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
