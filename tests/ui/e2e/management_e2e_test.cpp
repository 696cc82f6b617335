// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/managementpeer.h"
#include "tests/ui/e2e/consolebench.h"
#include "ui/connection/managementdialog.h"

#include <QAction>
#include <QDesktopServices>
#include <QFile>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

/// Takes addresses in place of the desktop's browser.
class Browser final : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QStringList opened;

public slots:
    void open(const QUrl &url) { opened += url.toString(); }
};

/// A verified service, and a Management Service of the documentation's samples.
class ManagementE2e : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(server.start()) << server.error().toStdString();
        ASSERT_FALSE(peer.url().isEmpty());
        QFile file(server.connectionFile());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto connection = parseConnectionFile(file.readAll());
        ASSERT_TRUE(connection.ok());
        ASSERT_TRUE(bench.add(*connection, server.token()));
        bool trusted = false;
        bench.fleet.setAddedAuthorities(bench.console.service.monitor()->state().service.id, peer.authority(),
                                        &bench.console.window, [&trusted](const Result<Done> &) { trusted = true; });
        ASSERT_TRUE(waitFor([&trusted] { return trusted; }));
        bench.pressRefresh();
    }
    /// Fills the dialog and submits it.
    ManagementDialog *enter(const QString &password)
    {
        auto *dialog = bench.awaited<ManagementDialog>("managementDialog");
        if (dialog) {
            widget<QLineEdit>(*dialog, "managementAddressField")->setText(peer.url());
            widget<QLineEdit>(*dialog, "managementEmail")->setText(QString::fromLatin1(ManagementPeer::email));
            widget<QLineEdit>(*dialog, "managementPassword")->setText(password);
            press(*dialog, "managementSubmit");
        }
        return dialog;
    }
    void signIn()
    {
        bench.console.window.go(PageId::Connection);
        press(bench.console.window, "managementSignIn");
        enter(QString::fromLatin1(ManagementPeer::password));
        ASSERT_TRUE(
            waitFor([this] { return bench.said("managementReportNote").startsWith(u"1 organization"_s); }, 60'000))
            << bench.said("managementAccount").toStdString();
    }
    /// The name of the line under *Needs attention* that reads so; empty if there is none.
    QByteArray attention(const QString &words) const
    {
        for (int line = 0;; ++line) {
            const QString name = u"attention%1"_s.arg(line);
            const auto *label = bench.console.window.findChild<QLabel *>(name);
            if (!label || label->text().replace(QChar::Nbsp, u' ') == words) {
                return label ? name.toLatin1() : QByteArray();
            }
        }
    }
    const ServiceState &state() const { return bench.console.service.monitor()->state(); }

    LicenseServerProcess server{{u"--objects"_s, u"25"_s}};
    ManagementPeer peer;
    QTemporaryDir folder;
    ConsoleBench bench{folder.filePath(u"data"_s)};
};

} // namespace

TEST_F(ManagementE2e, ASignInShowsWhoseRepositoriesHaveNoLicenseAndTouchesNothingVerified)
{
    const ServiceState before = state();
    const Severity severity = bench.console.service.row()->status.severity;
    signIn();
    EXPECT_TRUE(bench.said("managementAccount").startsWith(u"Signed in as admin@example.com"_s));

    bench.console.window.go(PageId::License);
    const QByteArray line = attention(u"OrgName: 58 repositories have no license"_s);
    ASSERT_FALSE(line.isEmpty());
    press(bench.console.window, (line + "Show").constData());
    EXPECT_EQ(bench.console.window.currentPage(), PageId::Details);
    EXPECT_EQ(widget<QTabWidget>(bench.console.window, "detailsTabs")->currentIndex(), 2);
    const auto *table = widget<QTableView>(bench.console.window, "organizationsTable");
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), u"OrgName"_s);
    EXPECT_EQ(table->model()->index(0, 2).data().toString(), u"43 of 58"_s);
    EXPECT_TRUE(bench.said("reportOrigin").endsWith(u"not verified."_s));

    EXPECT_EQ(state().document, before.document);
    EXPECT_EQ(state().clock, before.clock);
    EXPECT_EQ(state().attempts, before.attempts);
    EXPECT_EQ(bench.console.service.row()->status.severity, severity);
    const QByteArray heard = peer.heard();
    EXPECT_FALSE(heard.contains(server.token())) << "nothing of the license server goes there";
    EXPECT_FALSE(heard.contains(state().service.connection.account.toUtf8()));
}

TEST_F(ManagementE2e, LicensesAreActivatedInItsOwnConsoleWhichOpens)
{
    signIn();
    Browser browser;
    press(bench.console.window, "managementConsole");
    EXPECT_EQ(browser.opened, QStringList{peer.url()});
    bench.console.window.go(PageId::License);
    bench.console.window.go(PageId::Details);
    widget<QTabWidget>(bench.console.window, "detailsTabs")->setCurrentIndex(2);
    auto *activate = bench.console.window.findChild<QAction *>(u"organizationsConsole"_s);
    ASSERT_NE(activate, nullptr);
    EXPECT_TRUE(activate->text().contains(u"Management Service's own console"_s));
    activate->trigger();
    EXPECT_EQ(browser.opened, (QStringList{peer.url(), peer.url()}));
}

TEST_F(ManagementE2e, EachRefreshAsksAgain)
{
    signIn();
    const auto lists = [this] { return peer.heard().count("/git/organizations/getmany"); };
    const auto before = lists();
    bench.pressRefresh();
    EXPECT_TRUE(waitFor([&] { return lists() > before; }));
}

TEST_F(ManagementE2e, AWrongPasswordIsSaidInPlaceAndKeepsNothing)
{
    bench.console.window.go(PageId::Connection);
    press(bench.console.window, "managementSignIn");
    const ManagementDialog *dialog = enter(u"wrong"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(waitFor([dialog] { return !textOf(*dialog, "managementPasswordProblem").isEmpty(); }, 60'000));
    EXPECT_TRUE(textOf(*dialog, "managementPasswordProblem").contains(u"did not accept"_s));
    EXPECT_EQ(bench.said("managementAccount"), u"Not signed in"_s);
    EXPECT_FALSE(state().service.management.has_value());
    enter(QString::fromLatin1(ManagementPeer::password)); // in the same dialog
    EXPECT_TRUE(waitFor([this] { return state().service.management.has_value(); }, 60'000));
}

TEST_F(ManagementE2e, AnAuthorityThatIsAddedWhileTheDialogIsOpenIsTrusted)
{
    const auto trust = [this](const QByteArray &authority) {
        bool saved = false;
        bench.fleet.setAddedAuthorities(state().service.id, authority, &bench.console.window,
                                        [&saved](const Result<Done> &) { saved = true; });
        return waitFor([&saved] { return saved; });
    };
    ASSERT_TRUE(trust({}));
    bench.console.window.go(PageId::Connection);
    press(bench.console.window, "managementSignIn");
    const ManagementDialog *dialog = enter(QString::fromLatin1(ManagementPeer::password));
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(waitFor([dialog] { return !textOf(*dialog, "managementAddressFieldProblem").isEmpty(); }, 60'000));
    EXPECT_FALSE(peer.heard().contains("password")) << "nothing is sent to a service that is not trusted";
    ASSERT_TRUE(trust(peer.authority()));
    enter(QString::fromLatin1(ManagementPeer::password)); // in the same dialog
    EXPECT_TRUE(waitFor([this] { return state().service.management.has_value(); }, 60'000));
}

TEST_F(ManagementE2e, SigningOutForgetsSignInTokenAndReport)
{
    signIn();
    const auto secrets = bench.keychain.entries.size();
    press(bench.console.window, "managementSignOut");
    press(*bench.awaited<QDialog>("messageBox"), "questionYes");
    EXPECT_TRUE(waitFor([this] { return bench.said("managementAccount") == u"Not signed in"_s; }));
    EXPECT_EQ(bench.keychain.entries.size(), secrets - 1);
    EXPECT_FALSE(*bench.store->report(state().service.id));
    bench.console.window.go(PageId::License);
    bench.console.window.go(PageId::Details);
    widget<QTabWidget>(bench.console.window, "detailsTabs")->setCurrentIndex(2);
    const auto *view = widget<QWidget>(bench.console.window, "organizationsView");
    EXPECT_EQ(textOf(*view, "emptyHeadline"), u"Not signed in to the Management Service"_s);
    press(*view, "emptyAction");
    EXPECT_EQ(bench.console.window.currentPage(), PageId::Connection);
    EXPECT_NE(bench.awaited<ManagementDialog>("managementDialog"), nullptr);
}

TEST_F(ManagementE2e, TheEndOfASignInIsSaidAheadAndLeadsToTheDialog)
{
    signIn();
    ServiceMonitor *monitor = bench.console.service.monitor();
    Service ending = monitor->state().service;
    ending.management->tokenUntil = bench.clock.now().wall + std::chrono::hours{24 * 3 + 1};
    monitor->setService(ending);
    bench.console.window.go(PageId::License);
    const QString words = u"The sign-in at the Management Service ends in 3 days"_s;
    ASSERT_TRUE(waitFor([&] { return !attention(words).isEmpty(); }));
    press(bench.console.window, (attention(words) + "SignIn").constData());
    const auto *dialog = bench.awaited<ManagementDialog>("managementDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->email(), QString::fromLatin1(ManagementPeer::email));
}

} // namespace license::ui

#include "management_e2e_test.moc"
