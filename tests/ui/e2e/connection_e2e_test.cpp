// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "core/protocol/connectionfile.h"
#include "tests/support/documentsigner.h"
#include "tests/support/fakeclock.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/rawserver.h"
#include "tests/support/waitfor.h"
#include "tests/ui/uitools.h"
#include "ui/consolewindow.h"
#include "ui/widgets/statusbanner.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>
#include <memory>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

/// The real window on the real core; the servers are real or misbehave byte by byte.
class ConnectionE2e : public testing::Test
{
protected:
    void SetUp() override
    {
        QFile file(folder.filePath(u"token"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("lic_test_token");
        file.close();
        ASSERT_TRUE(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        open(file.fileName());
    }

    void open(const QString &tokenFile)
    {
        auto owned = std::make_unique<FakeClock>();
        owned->set({Instant{milliseconds{QDateTime::currentMSecsSinceEpoch()}}, std::chrono::hours{5}, u"boot-1"_s});
        auto made =
            Composition::create({.dataFolder = folder.filePath(u"data"_s), .tokenFile = tokenFile}, std::move(owned));
        ASSERT_TRUE(made.ok());
        composition = made.take();
        composition->client().setProxy({.mode = ProxyMode::None});
        console = std::make_unique<ConsoleWindow>(composition->fleet(), composition->sync());
        console->window.show();
    }

    void add(const Connection &connection)
    {
        bool added = false;
        composition->fleet().add(connection, Secret(), &console->window,
                                 [&added](const Result<ServiceMonitor *> &result) { added = result.ok(); }, {});
        ASSERT_TRUE(waitFor([&added] { return added; }));
        console->services.update();
    }
    /// A service whose server is told apart by its URL and its authorities.
    static Connection connectionTo(const QString &url, const QByteArray &ca)
    {
        Connection connection = DocumentSigner(url).connection();
        connection.name = u"Acme HQ"_s;
        connection.ca = ca;
        return connection;
    }

    /// What an operator does on a bad Friday: Refresh, then the banner's button. Prints what the window says.
    void refreshThenCheck()
    {
        press(console->window, "refresh");
        ASSERT_TRUE(waitFor([this] { return !console->services.current()->state().refreshing && !banner().busy; }));
        ASSERT_TRUE(isOffered(*console->window.banner(), "bannerRefresh"));
        ASSERT_TRUE(isOffered(*console->window.banner(), "bannerCheck"));
        QElapsedTimer watch;
        watch.start();
        press(*console->window.banner(), "bannerCheck");
        EXPECT_EQ(console->window.place(), Place::Connection);
        ASSERT_TRUE(waitFor([this] { return isOffered(console->window, "checkWhen"); }, 30'000));
        std::cout << "  banner: " << banner().detail.toStdString() << "\n  verdict after " << watch.elapsed()
                  << " ms: " << said("checkVerdict").toStdString() << '\n';
    }
    QString said(const char *name) const { return textOf(console->window, name); }
    /// What one stage says, cause and next step.
    QString stage(const char *name) const
    {
        const QByteArray finding = QByteArray("checkFinding_") + name;
        const QByteArray step = QByteArray("checkStep_") + name;
        const QString words = said(finding.constData()) + u' ' + said(step.constData());
        std::cout << "  " << name << ": " << words.toStdString() << '\n';
        return words;
    }
    const text::Banner &banner() const { return console->window.banner()->value(); }

    QTemporaryDir folder;
    std::unique_ptr<Composition> composition;
    std::unique_ptr<ConsoleWindow> console;
};

const TestAuthority &authority()
{
    static const TestAuthority instance;
    return instance;
}

/// The first connection gets as far as TLS, the others ask.
QList<Script> scripts(const QByteArray &answer)
{
    return {{readRequest(), send(answer)}, {}, {readRequest(), send(answer)}};
}

} // namespace

TEST_F(ConnectionE2e, AGoodWayPassesEachStageAndKeepsItsResult)
{
    LicenseServerProcess server;
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    QFile::remove(folder.filePath(u"token"_s));
    console.reset();
    composition.reset();
    open(server.tokenFile());
    QFile file(server.connectionFile());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    add(*parseConnectionFile(file.readAll()));
    console->window.go(Place::Connection);
    EXPECT_TRUE(said("checkVerdict").contains(u"Finds out how far"_s));
    QTest::mouseClick(widget<QPushButton>(console->window, "checkStart"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return isOffered(console->window, "checkWhen"); }, 30'000));
    EXPECT_EQ(said("checkVerdict"), u"The way to the license server works."_s);
    EXPECT_EQ(said("checkStatus_token"), u"Passed"_s);
    EXPECT_TRUE(said("checkWhen").startsWith(u"Checked today at "_s));
    const auto *components = widget<QTableView>(console->window, "componentTable")->model();
    EXPECT_EQ(components->index(0, 0).data().toString(), u"127.0.0.1"_s);
    EXPECT_EQ(components->index(0, 3).data().toString(), u"127.0.0.1"_s);
    console->window.go(Place::License);
    console->window.go(Place::Connection);
    EXPECT_EQ(said("checkVerdict"), u"The way to the license server works."_s) << "the result stays";
}

TEST_F(ConnectionE2e, ARefusedPortLeadsFromTheBannerToTheStage)
{
    QString url;
    {
        const RawServer gone({}, {});
        url = gone.url();
    }
    add(connectionTo(url, authority().certificate()));
    refreshThenCheck();
    EXPECT_EQ(said("checkVerdict"), u"It stops at “TCP connection”."_s);
    EXPECT_TRUE(stage("tcp").contains(u"firewall"_s));
    EXPECT_EQ(said("checkStatus_tls"), u"Skipped"_s);
}

TEST_F(ConnectionE2e, ADeviceThatInspectsTlsIsNamedByItsAuthority)
{
    const TestAuthority device("Contoso TLS Inspection");
    const RawServer server({.identity = device.issue()}, {{}});
    add(connectionTo(server.url(), authority().certificate()));
    refreshThenCheck();
    EXPECT_EQ(said("checkVerdict"), u"It stops at “TLS and certificate”."_s);
    const QString words = stage("tls");
    EXPECT_TRUE(words.contains(u"Contoso TLS Inspection"_s));
    EXPECT_TRUE(words.contains(u"add the device's authority"_s));
}

TEST_F(ConnectionE2e, ARefusedTokenIsSaidAtItsStage)
{
    const RawServer server({.identity = authority().issue()},
                           scripts("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"));
    add(connectionTo(server.url(), authority().certificate()));
    refreshThenCheck();
    EXPECT_EQ(said("checkVerdict"), u"It stops at “Access token”."_s);
    EXPECT_TRUE(stage("token").contains(u"Replace the token"_s));
}

TEST_F(ConnectionE2e, ASignInPageIsSaidAsSuch)
{
    const RawServer server({.identity = authority().issue()},
                           scripts("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"));
    add(connectionTo(server.url(), authority().certificate()));
    refreshThenCheck();
    EXPECT_EQ(said("checkVerdict"), u"It stops at “HTTP answer”."_s);
    EXPECT_TRUE(stage("http").contains(u"Sign in to the network in a browser"_s));
}

TEST_F(ConnectionE2e, ARateLimitSaysWhenToTryAgain)
{
    const RawServer server({.identity = authority().issue()},
                           scripts("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"));
    add(connectionTo(server.url(), authority().certificate()));
    refreshThenCheck();
    EXPECT_EQ(said("checkVerdict"), u"It stops at “HTTP answer”."_s);
    EXPECT_TRUE(stage("http").contains(u"Try again in 2 min"_s));
}

TEST_F(ConnectionE2e, ASilentServerCanBeLeftAndTheWindowGoesOn)
{
    const RawServer server({.identity = authority().issue()}, {{}});
    add(connectionTo(server.url(), authority().certificate()));
    console->window.go(Place::Connection);
    press(console->window, "checkStart");
    ASSERT_TRUE(waitFor([this] { return said("checkStatus_http") == u"Checking…"_s; }));
    press(console->window, "checkCancel");
    ASSERT_TRUE(waitFor([this] { return isOffered(console->window, "checkStart"); }));
    EXPECT_EQ(said("checkVerdict"), u"The check was cancelled."_s);
    EXPECT_EQ(said("checkStatus_tls"), u"Passed"_s);
    EXPECT_EQ(said("checkStatus_token"), u"Skipped"_s);
}

} // namespace license::ui
