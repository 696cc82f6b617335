// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "tests/support/documentsigner.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/rawserver.h"
#include "tests/ui/e2e/consolebench.h"
#include "ui/connection/authoritycontroller.h"
#include "ui/connection/authoritydialog.h"
#include "ui/kit/stagelist.h"

#include <QCheckBox>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

const QByteArray anyToken = "lic_test_token";

const TestAuthority &authority()
{
    static const TestAuthority instance;
    return instance;
}

/// A service whose server is identified by URL and authorities.
Connection connectionTo(const QString &url, const QByteArray &ca = authority().certificate())
{
    Connection connection = DocumentSigner(url).connection();
    connection.name = u"Acme HQ"_s;
    connection.ca = ca;
    return connection;
}

QByteArray reply(const QByteArray &statusAndFields, const QByteArray &body = {})
{
    return "HTTP/1.1 " + statusAndFields + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// A refresh connects first; of the check's two connections the first reaches TLS, the second sends the request.
QList<Script> scripts(const QByteArray &answer)
{
    return {{readRequest(), send(answer)}, {}, {readRequest(), send(answer)}};
}

class ConnectionE2e : public testing::Test
{
protected:
    /// An operator's steps during an outage: Refresh, then the banner's button. Adds the window's messages and their
    /// times to the table.
    void refreshThenCheck(const char *fault, const QByteArray &at)
    {
        bench.console.window.go(PageId::License); // where the banner has a button for the check
        QElapsedTimer watch;
        watch.start();
        bench.pressRefresh();
        const qint64 refreshed = watch.elapsed();
        const StatusBanner &banner = *bench.console.window.banner();
        ASSERT_TRUE(isOffered(banner, "bannerRefresh"));
        const QString words = textOf(banner, "bannerCause");
        watch.restart();
        if (isOffered(banner, "bannerToken")) { // the cure comes first, and leaves the check to its page
            bench.console.window.go(PageId::Connection);
            press(bench.console.window, "checkStart");
        } else {
            ASSERT_TRUE(isOffered(banner, "bannerCheck"));
            press(banner, "bannerCheck");
        }
        EXPECT_EQ(bench.console.window.currentPage(), PageId::Connection);
        awaitResult();
        tell(fault, words, refreshed, at, watch.elapsed());
    }
    /// One row: fault tried | the banner's message | after | the check's message | after.
    void tell(const char *fault, const QString &banner, qint64 refreshed, const QByteArray &at, qint64 checked) const
    {
        std::cout << "| " << fault << " | " << banner.toStdString() << " | "
                  << (banner.isEmpty() ? std::string() : std::to_string(refreshed) + " ms") << " | "
                  << bench.said("checkVerdict").toStdString() << ' ' << stage(at).toStdString() << " | " << checked
                  << " ms |\n";
    }
    void check()
    {
        press(bench.console.window, "checkStart");
        awaitResult();
    }
    void awaitResult()
    {
        ASSERT_TRUE(waitFor([this] { return isOffered(bench.console.window, "checkWhen"); }, 30'000));
    }
    /// Cause and next step of one stage.
    QString stage(const QByteArray &name) const
    {
        return bench.said(QByteArray("checkFinding_" + name).constData()) + u' ' +
               bench.said(QByteArray("checkStep_" + name).constData());
    }

    QTemporaryDir folder;
    ConsoleBench bench{folder.filePath(u"data"_s)};
};

} // namespace

TEST_F(ConnectionE2e, AGoodWayPassesEachStageAndKeepsItsResult)
{
    LicenseServerProcess server;
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    QFile file(server.connectionFile());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    ASSERT_TRUE(bench.add(*parseConnectionFile(file.readAll()), server.token()));
    MainWindow &window = bench.console.window;
    window.go(PageId::Connection);
    EXPECT_TRUE(bench.said("checkVerdict").contains(u"Shows how far"_s));
    QTest::mouseClick(widget<QPushButton>(window, "checkStart"), Qt::LeftButton);
    awaitResult();
    EXPECT_EQ(bench.said("checkVerdict"), u"The license server is reachable."_s);
    EXPECT_EQ(bench.said("checkStatus_token"), u"Passed"_s);
    EXPECT_TRUE(bench.said("checkWhen").startsWith(u"Checked today at "_s));
    const auto *components = widget<QTableView>(window, "componentTable")->model();
    EXPECT_EQ(components->index(0, 0).data().toString(), u"127.0.0.1"_s);
    EXPECT_EQ(components->index(0, 3).data().toString(), u"127.0.0.1"_s);
    window.go(PageId::License);
    window.go(PageId::Connection);
    EXPECT_EQ(bench.said("checkVerdict"), u"The license server is reachable."_s) << "the result stays";
    press(window, "checkAdvice");
    EXPECT_TRUE(waitFor([this] { return bench.banner().tone == text::Tone::Quiet && !bench.banner().busy; }))
        << "Refresh is at hand";
}

TEST_F(ConnectionE2e, EveryFaultOnTheWayLeadsFromTheBannerToItsNextStep)
{
    const TestAuthority device("Contoso TLS Inspection");
    quint16 free = 0;
    {
        const RawServer gone({}, {});
        free = gone.port();
    }
    const Identity good = authority().issue();
    const struct
    {
        const char *fault;
        ServerOptions options;
        QList<Script> scripts;
        QString url; ///< empty: the server's
        QByteArray stage;
        QString nextStep;
        bool advice; ///< the window offers to do something about it
    } rows[] = {
        {"refused port", {}, {{}}, u"https://127.0.0.1:%1"_s.arg(free), "tcp", u"firewall"_s, true},
        {"unknown name", {}, {{}}, u"https://name.invalid"_s, "name", u"DNS settings"_s, false},
        {"TLS inspection", {.identity = device.issue()}, {{}}, {}, "tls", u"add the device's authority"_s, true},
        {"self-signed", {.identity = selfSigned()}, {{}}, {}, "tls", u"names its certificate authority"_s, false},
        {"expired",
         {.identity = authority().issue({.validFromDays = -60, .validUntilDays = -1})},
         {{}},
         {},
         "tls",
         u"date and time"_s,
         false},
        {"not yet valid",
         {.identity = authority().issue({.validFromDays = 2, .validUntilDays = 30})},
         {{}},
         {},
         "tls",
         u"date and time"_s,
         false},
        {"wrong host",
         {.identity = authority().issue({.names = {u"DNS:other.example"_s}})},
         {{}},
         {},
         "tls",
         u"address in the connection file"_s,
         false},
        {"plain HTTP", {}, {{readAny(), send(reply("400 Bad Request"))}}, {}, "tls", u"address and port"_s, true},
        {"reset in the handshake", {}, {{readAny(), reset()}}, {}, "tls", u"firewall"_s, true},
        {"sign-in page",
         {.identity = good},
         scripts(reply("200 OK\r\nContent-Type: text/html", "<html>")),
         {},
         "http",
         u"Sign in to the network in a browser"_s,
         false},
        {"redirect",
         {.identity = good},
         scripts(reply("302 Found\r\nLocation: https://127.0.0.1:1/")),
         {},
         "http",
         u"Contact the license server administrator"_s,
         false},
        {"rate limit",
         {.identity = good},
         scripts(reply("429 No\r\nRetry-After: 120")),
         {},
         "http",
         u"Try again in 2 min"_s,
         false},
        {"unavailable",
         {.identity = good},
         scripts(reply("503 No\r\nRetry-After: 60")),
         {},
         "http",
         u"Try again in 1 min"_s,
         false},
        {"reset after the request",
         {.identity = good},
         {{readRequest(), reset()}, {}, {readRequest(), reset()}},
         {},
         "http",
         u"firewall or a proxy interrupts"_s,
         true},
        {"refused token", {.identity = good}, scripts(reply("401 No")), {}, "token", u"Replace the token"_s, true},
        {"other installation",
         {.identity = good},
         scripts(reply("403 No\r\nContent-Type: application/problem+json",
                       R"({"type":"urn:license:problem:wrong-installation"})")),
         {},
         "token",
         u"issued for this installation"_s,
         true},
    };
    for (const auto &row : rows) {
        const RawServer server(row.options, row.scripts);
        const QTemporaryDir own;
        ConsoleBench &window = bench;
        Connection connection = connectionTo(row.url.isEmpty() ? server.url() : row.url);
        connection.name = QString::fromLatin1(row.fault);
        ASSERT_TRUE(window.add(connection, anyToken));
        window.console.service.choose(window.fleet.findByName(connection.name)->state().service.id);
        window.console.window.go(PageId::License);
        refreshThenCheck(row.fault, row.stage);
        if (HasFatalFailure()) {
            return;
        }
        EXPECT_EQ(window.said(QByteArray("checkStatus_" + row.stage).constData()), u"Failed"_s) << row.fault;
        EXPECT_TRUE(stage(row.stage).contains(row.nextStep)) << row.fault;
        EXPECT_EQ(isOffered(window.console.window, "checkAdvice"), row.advice) << row.fault;
    }
}

TEST_F(ConnectionE2e, TheBannerSaysWhenItIsTriedAgainAndWhichRequestItWas)
{
    const QByteArray problem = "Content-Type: application/problem+json";
    const RawServer server(
        {.identity = authority().issue()},
        {{readRequest(), send(reply("429 No\r\nRetry-After: 7200\r\n" + problem, R"({"title":"Slow"})"))},
         {readRequest(), send(reply("422 No\r\n" + problem, R"({"title":"No such plan"})"))}});
    ASSERT_TRUE(bench.add(connectionTo(server.url()), anyToken));
    const StatusBanner &banner = *bench.console.window.banner();
    bench.pressRefresh();
    const QString paused = textOf(banner, "bannerCause");
    EXPECT_TRUE(paused.contains(u"received too many requests."_s)) << paused.toStdString();
    EXPECT_TRUE(textOf(banner, "bannerDetailsText").contains(u"The server says: “Slow”"_s));
    EXPECT_TRUE(paused.contains(u"The server asks for a pause: the next automatic try is t"_s)) // today or tomorrow
        << paused.toStdString();
    EXPECT_FALSE(paused.contains(u"Try again in"_s)) << "which would be wrong a minute later";
    std::cout << "| 429 with Retry-After | " << paused.toStdString() << " |\n";
    bench.pressRefresh();
    const QString refused = textOf(banner, "bannerCause");
    const QString details = textOf(banner, "bannerDetailsText");
    EXPECT_TRUE(details.contains(u"The server says: “No such plan”"_s)) << details.toStdString();
    const QByteArray request = server.requests().at(1);
    const QByteArray field = "X-Request-Id: ";
    const QByteArray identifier = request.mid(request.indexOf(field) + field.size(), 36);
    EXPECT_TRUE(details.contains(QString::fromLatin1(identifier))) << details.toStdString();
    EXPECT_TRUE(refused.contains(u"The next automatic try is t"_s)) << refused.toStdString();
    std::cout << "| 422 with a problem | " << refused.toStdString() << " |\n";
}

TEST_F(ConnectionE2e, EveryFaultOfTheProxyLeadsFromTheBannerToItsNextStep)
{
    quint16 free = 0;
    {
        const RawServer gone({}, {});
        free = gone.port();
    }
    const QByteArray asks = reply("407 No\r\nProxy-Authenticate: Basic realm=x");
    const struct
    {
        const char *fault;
        ProxyMode mode;
        QList<Script> scripts; ///< none: the proxy is gone
        QByteArray stage;
        QString banner;
        QString nextStep;
    } rows[] = {
        {"proxy gone", ProxyMode::Http, {}, "tcp", u"The proxy could not be reached"_s, u"address and port"_s},
        {"SOCKS proxy gone", ProxyMode::Socks5, {}, "tcp", u"The proxy could not be reached"_s, u"address and port"_s},
        {"proxy wants a password", ProxyMode::Http, scripts(asks), "tunnel", u"requires a user name and password"_s,
         u"Enter the proxy's user name and password"_s},
        {"proxy forbids", ProxyMode::Http, scripts(reply("403 No")), "tunnel", u"The proxy forbids"_s,
         u"Ask your network team to allow the license server"_s},
        {"proxy cannot reach", ProxyMode::Http, scripts(reply("503 No")), "tunnel",
         u"could not reach the license server"_s, u"whether the proxy can resolve and reach"_s},
        {"proxy reports a fault of its way", ProxyMode::Http, scripts(reply("502 No")), "tunnel",
         u"The proxy blocked the connection"_s, u"whether it allows and reaches the license server"_s},
        {"proxy is none",
         ProxyMode::Http,
         {{readRequest(), send("hello\r\n\r\n"), closeInOrder()},
          {},
          {readRequest(), send("hello\r\n\r\n"), closeInOrder()}},
         "tunnel",
         u"The proxy"_s,
         u"proxy"_s},
    };
    ASSERT_TRUE(bench.add(connectionTo(u"https://license.example"_s), anyToken));
    for (const auto &row : rows) {
        const RawServer proxy({}, row.scripts);
        bool kept = false;
        bench.proxy.save(
            {.mode = row.mode, .host = u"127.0.0.1"_s, .port = row.scripts.isEmpty() ? free : proxy.port()}, {},
            &bench.console.window, [&kept](const Result<Done> &) { kept = true; });
        ASSERT_TRUE(waitFor([&kept] { return kept; }));
        refreshThenCheck(row.fault, row.stage);
        if (HasFatalFailure()) {
            return;
        }
        EXPECT_TRUE(textOf(*bench.console.window.banner(), "bannerCause").contains(row.banner)) << row.fault;
        EXPECT_EQ(bench.said(QByteArray("checkStatus_" + row.stage).constData()), u"Failed"_s) << row.fault;
        EXPECT_TRUE(stage(row.stage).contains(row.nextStep)) << row.fault;
        EXPECT_TRUE(isOffered(bench.console.window, "checkAdvice")) << row.fault;
    }
}

TEST_F(ConnectionE2e, ASilenceIsToldByTheStageThatFellSilent)
{
    // The check gives up a stage after five seconds; a refresh waits a minute.
    const struct
    {
        const char *fault;
        bool isProxy;
        QByteArray stage;
        QString words;
    } rows[] = {
        {"silent in the handshake", false, "tls",
         u"did not answer the TLS handshake in time. Next step: Ask your network team"_s},
        {"silent proxy", true, "tunnel", u"The proxy did not answer in time"_s},
    };
    for (const auto &row : rows) {
        const RawServer server({}, {{}});
        Connection connection = connectionTo(row.isProxy ? u"https://license.example"_s : server.url());
        connection.name = QString::fromLatin1(row.fault);
        ASSERT_TRUE(bench.add(connection, anyToken));
        bench.console.service.choose(bench.fleet.findByName(connection.name)->state().service.id);
        if (row.isProxy) {
            bool kept = false;
            bench.proxy.save({.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = server.port()}, {},
                             &bench.console.window, [&kept](const Result<Done> &) { kept = true; });
            ASSERT_TRUE(waitFor([&kept] { return kept; }));
        }
        bench.console.window.go(PageId::Connection);
        QElapsedTimer watch;
        watch.start();
        check();
        tell(row.fault, {}, 0, row.stage, watch.elapsed());
        EXPECT_EQ(bench.said(QByteArray("checkStatus_" + row.stage).constData()), u"Failed"_s) << row.fault;
        EXPECT_TRUE(stage(row.stage).contains(row.words)) << stage(row.stage).toStdString();
        EXPECT_FALSE(stage(row.stage).contains(u"connection check"_s)) << "which this is";
        EXPECT_TRUE(isOffered(bench.console.window, "checkAdvice")) << row.fault;
    }
}

TEST_F(ConnectionE2e, AClockThatIsWrongIsNotedWithWhatToDo)
{
    const QByteArray answer =
        reply("404 No\r\nDate: " +
              QLocale::c()
                  .toString(QDateTime::currentDateTimeUtc().addSecs(-7'205), u"ddd, dd MMM yyyy hh:mm:ss"_s)
                  .toLatin1() +
              " GMT");
    const RawServer server({.identity = authority().issue()}, {{}, {readRequest(), send(answer)}});
    ASSERT_TRUE(bench.add(connectionTo(server.url()), anyToken));
    bench.console.window.go(PageId::Connection);
    QElapsedTimer watch;
    watch.start();
    check();
    tell("clock two hours ahead", {}, 0, "clock", watch.elapsed());
    EXPECT_EQ(bench.said("checkStatus_clock"), u"Note"_s);
    EXPECT_TRUE(stage("clock").contains(u"This computer's clock is 2 h ahead of the server's."_s))
        << stage("clock").toStdString();
    EXPECT_TRUE(stage("clock").contains(u"Correct the date and time of this computer."_s));
}

TEST_F(ConnectionE2e, ASilentServerIsGivenUpAtItsStageAndCanBeLeftBefore)
{
    const RawServer server({.identity = authority().issue()}, {{}});
    ASSERT_TRUE(bench.add(connectionTo(server.url()), anyToken));
    bench.console.window.go(PageId::Connection);
    press(bench.console.window, "checkStart");
    ASSERT_TRUE(waitFor([this] { return bench.said("checkStatus_http") == u"Checking…"_s; }));
    press(bench.console.window, "checkCancel");
    awaitResult();
    EXPECT_EQ(bench.said("checkVerdict"), u"The check was cancelled."_s);
    EXPECT_EQ(bench.said("checkStatus_tls"), u"Passed"_s);
    EXPECT_EQ(bench.said("checkStatus_token"), u"Skipped"_s);
    QElapsedTimer watch;
    watch.start();
    check();
    tell("silent server", {}, 0, "http", watch.elapsed());
    EXPECT_TRUE(stage("http").contains(u"holds back its answer"_s));
}

TEST_F(ConnectionE2e, ADevicesAuthorityIsAddedFromAFileOnceItsFingerprintWasCompared)
{
    const TestAuthority device("Contoso TLS Inspection");
    const QByteArray answer = reply("404 Not Found");
    const RawServer server({.identity = device.issue()}, {{}, {}, {readRequest(), send(answer)}, {}});
    ASSERT_TRUE(bench.add(connectionTo(server.url()), anyToken));
    MainWindow &window = bench.console.window;
    window.go(PageId::Connection);
    check();
    EXPECT_TRUE(stage("tls").contains(u"Contoso TLS Inspection"_s));

    QFile file(folder.filePath(u"device.pem"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(device.certificate());
    file.close();
    bench.console.connection().authorities.takeFile(file.fileName());
    auto *dialog = bench.awaited<AuthorityDialog>("authorityDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(textOf(*dialog, "authoritySubject0"), u"Contoso TLS Inspection"_s);
    widget<QCheckBox>(*dialog, "authorityCompared")->click();
    press(*dialog, "authorityTrust");
    const auto *added = widget<QTableView>(window, "authorityTable")->model();
    EXPECT_TRUE(waitFor([added] { return added->rowCount() == 1; }));
    check();
    EXPECT_EQ(bench.said("checkStatus_tls"), u"Passed"_s) << stage("tls").toStdString();

    widget<QTableView>(window, "authorityTable")->selectRow(0);
    press(window, "authorityRemove");
    press(*bench.awaited<QDialog>("messageBox"), "questionYes");
    EXPECT_TRUE(waitFor([added] { return added->rowCount() == 0; }));
    check();
    EXPECT_EQ(bench.said("checkStatus_tls"), u"Failed"_s);
}

TEST_F(ConnectionE2e, WhatIsNoAuthorityIsRefusedInWords)
{
    ASSERT_TRUE(bench.add(connectionTo(u"https://127.0.0.1:1"_s), anyToken));
    QFile file(folder.filePath(u"server.pem"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(authority().issue().certificate);
    file.close();
    bench.console.connection().authorities.takeFile(file.fileName());
    const auto *told = bench.awaited<QDialog>("messageBox");
    ASSERT_NE(told, nullptr);
    QString words;
    for (const QLabel *label : told->findChildren<QLabel *>()) {
        words += label->text();
    }
    EXPECT_TRUE(words.contains(u"not of an authority"_s)) << words.toStdString();
    EXPECT_EQ(bench.console.window.findChild<QDialog *>(u"authorityDialog"_s), nullptr);
}

TEST_F(ConnectionE2e, AProxyIsUsedAsSoonAsItIsAppliedAndBlamedWhereItIsAtFault)
{
    const RawServer server({.identity = authority().issue()}, {{}, {readRequest(), send(reply("404 Not Found"))}, {}});
    const Script tunnel{readRequest(), send("HTTP/1.1 200 OK\r\n\r\n"), tunnelTo(server.port())};
    const RawServer proxy({}, {{}, tunnel});
    ASSERT_TRUE(bench.add(connectionTo(server.url()), anyToken));
    MainWindow &window = bench.console.window;
    window.go(PageId::Connection);
    const auto use = [&window](quint16 port) {
        widget<QRadioButton>(window, "proxyManual")->click();
        widget<QLineEdit>(window, "proxyHost")->setText(u"127.0.0.1"_s);
        widget<QSpinBox>(window, "proxyPort")->setValue(port);
        press(window, "proxyApply");
        EXPECT_TRUE(waitFor([&window] { return textOf(window, "proxyProblem").startsWith(u"In use"_s); }));
    };
    use(proxy.port());
    check();
    EXPECT_EQ(bench.said("checkStatus_tunnel"), u"Passed"_s);
    EXPECT_EQ(bench.said("checkStatus_token"), u"Passed"_s);
    EXPECT_FALSE(proxy.received().contains(anyToken));

    const RawServer asks({}, {{}, {readRequest(), send(reply("407 No\r\nProxy-Authenticate: Basic realm=x"))}});
    use(asks.port());
    check();
    EXPECT_TRUE(stage("tunnel").contains(u"user name and password"_s));
    EXPECT_TRUE(isOffered(window, "checkAdvice"));
    const RawServer forbids({}, {{}, {readRequest(), send(reply("403 No"))}});
    use(forbids.port());
    check();
    EXPECT_TRUE(stage("tunnel").contains(u"Ask your network team"_s));
    widget<QRadioButton>(window, "proxyNone")->click();
    EXPECT_TRUE(waitFor([this] { return bench.client.proxy().mode == ProxyMode::None; })) << "at once";
}

} // namespace license::ui
