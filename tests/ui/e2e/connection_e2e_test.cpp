// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "tests/support/documentsigner.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/rawserver.h"
#include "tests/ui/e2e/consolebench.h"
#include "ui/authoritycontroller.h"
#include "ui/dialogs/authoritydialog.h"
#include "ui/widgets/checklist.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
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

/// A service whose server is told apart by its URL and its authorities.
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

/// A refresh asks first; of the check's two connections the first gets as far as TLS, the second asks.
QList<Script> scripts(const QByteArray &answer)
{
    return {{readRequest(), send(answer)}, {}, {readRequest(), send(answer)}};
}

class ConnectionE2e : public testing::Test
{
protected:
    /// What an operator does on a bad Friday: Refresh, then the banner's button. Prints what the window says and after
    /// how long.
    void refreshThenCheck()
    {
        bench.pressRefresh();
        const StatusBanner &banner = *bench.console.window.banner();
        ASSERT_TRUE(isOffered(banner, "bannerRefresh"));
        ASSERT_TRUE(isOffered(banner, "bannerCheck"));
        QElapsedTimer watch;
        watch.start();
        press(banner, "bannerCheck");
        EXPECT_EQ(bench.console.window.place(), Place::Connection);
        awaitResult();
        std::cout << "  after " << watch.elapsed() << " ms: " << bench.said("checkVerdict").toStdString() << '\n';
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
        const QString words = bench.said(QByteArray("checkFinding_" + name).constData()) + u' ' +
                              bench.said(QByteArray("checkStep_" + name).constData());
        std::cout << "  " << name.constData() << ": " << words.toStdString() << '\n';
        return words;
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
    window.go(Place::Connection);
    EXPECT_TRUE(bench.said("checkVerdict").contains(u"Finds out how far"_s));
    QTest::mouseClick(widget<QPushButton>(window, "checkStart"), Qt::LeftButton);
    awaitResult();
    EXPECT_EQ(bench.said("checkVerdict"), u"The way to the license server works."_s);
    EXPECT_EQ(bench.said("checkStatus_token"), u"Passed"_s);
    EXPECT_TRUE(bench.said("checkWhen").startsWith(u"Checked today at "_s));
    const auto *components = widget<QTableView>(window, "componentTable")->model();
    EXPECT_EQ(components->index(0, 0).data().toString(), u"127.0.0.1"_s);
    EXPECT_EQ(components->index(0, 3).data().toString(), u"127.0.0.1"_s);
    window.go(Place::License);
    window.go(Place::Connection);
    EXPECT_EQ(bench.said("checkVerdict"), u"The way to the license server works."_s) << "the result stays";
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
        {"plain HTTP", {}, {{readAny(), send(reply("400 Bad Request"))}}, {}, "tls", u"address and the port"_s, true},
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
         u"Tell whoever runs the server"_s,
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
         u"firewall or a proxy cuts"_s,
         true},
        {"refused token", {.identity = good}, scripts(reply("401 No")), {}, "token", u"Replace the token"_s, true},
        {"other installation",
         {.identity = good},
         scripts(reply("403 No\r\nContent-Type: application/problem+json",
                       R"({"type":"urn:license:problem:wrong-installation"})")),
         {},
         "token",
         u"made for this installation"_s,
         true},
    };
    for (const auto &row : rows) {
        std::cout << row.fault << '\n';
        const RawServer server(row.options, row.scripts);
        const QTemporaryDir own;
        ConsoleBench &window = bench;
        Connection connection = connectionTo(row.url.isEmpty() ? server.url() : row.url);
        connection.name = QString::fromLatin1(row.fault);
        ASSERT_TRUE(window.add(connection, anyToken));
        window.console.services.choose(window.fleet.findByName(connection.name)->state().service.id);
        window.console.window.go(Place::License);
        refreshThenCheck();
        if (HasFatalFailure()) {
            return;
        }
        EXPECT_EQ(window.said(QByteArray("checkStatus_" + row.stage).constData()), u"Failed"_s) << row.fault;
        EXPECT_TRUE(stage(row.stage).contains(row.nextStep)) << row.fault;
        EXPECT_EQ(isOffered(window.console.window, "checkAdvice"), row.advice) << row.fault;
    }
}

TEST_F(ConnectionE2e, ASilentServerIsGivenUpAtItsStageAndCanBeLeftBefore)
{
    const RawServer server({.identity = authority().issue()}, {{}});
    ASSERT_TRUE(bench.add(connectionTo(server.url()), anyToken));
    bench.console.window.go(Place::Connection);
    press(bench.console.window, "checkStart");
    ASSERT_TRUE(waitFor([this] { return bench.said("checkStatus_http") == u"Checking…"_s; }));
    press(bench.console.window, "checkCancel");
    awaitResult();
    EXPECT_EQ(bench.said("checkVerdict"), u"The check was cancelled."_s);
    EXPECT_EQ(bench.said("checkStatus_tls"), u"Passed"_s);
    EXPECT_EQ(bench.said("checkStatus_token"), u"Skipped"_s);
    check();
    EXPECT_TRUE(stage("http").contains(u"Ask whether a firewall drops the connection"_s));
}

TEST_F(ConnectionE2e, ADevicesAuthorityIsAddedFromAFileOnceItsFingerprintWasCompared)
{
    const TestAuthority device("Contoso TLS Inspection");
    const QByteArray answer = reply("404 Not Found");
    const RawServer server({.identity = device.issue()}, {{}, {}, {readRequest(), send(answer)}, {}});
    ASSERT_TRUE(bench.add(connectionTo(server.url()), anyToken));
    MainWindow &window = bench.console.window;
    window.go(Place::Connection);
    check();
    EXPECT_TRUE(stage("tls").contains(u"Contoso TLS Inspection"_s));

    QFile file(folder.filePath(u"device.pem"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(device.certificate());
    file.close();
    bench.console.authorities.takeFile(file.fileName());
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
    bench.console.authorities.takeFile(file.fileName());
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
    window.go(Place::Connection);
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
    EXPECT_TRUE(stage("tunnel").contains(u"user and password"_s));
    EXPECT_TRUE(isOffered(window, "checkAdvice"));
    const RawServer forbids({}, {{}, {readRequest(), send(reply("403 No"))}});
    use(forbids.port());
    check();
    EXPECT_TRUE(stage("tunnel").contains(u"Ask the network team"_s));
    widget<QRadioButton>(window, "proxyNone")->click();
    EXPECT_TRUE(waitFor([this] { return bench.client.proxy().mode == ProxyMode::None; })) << "at once";
}

} // namespace license::ui
