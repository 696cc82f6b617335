// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/consolewindow.h"

#include "core/credentials/vault.h"
#include "core/management/managementreports.h"
#include "ui/connection/authoritypanel.h"
#include "ui/connection/checkpanel.h"
#include "ui/connection/componentpanel.h"
#include "ui/connection/connectionpage.h"
#include "ui/connection/managementpanel.h"
#include "ui/connection/proxypanel.h"
#include "ui/connection/tokenpanel.h"
#include "ui/details/detailspage.h"
#include "ui/history/historypage.h"
#include "ui/kit/statusbanner.h"
#include "ui/license/licensepage.h"
#include "ui/overview/agentscontroller.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/welcomepage.h"
#include "ui/window/aboutdialog.h"
#include "ui/window/guide.h"
#include "ui/window/helpdialog.h"
#include "ui/window/mainactions.h"
#include "ui/window/windowmemory.h"

#include <QAction>

#include <utility>

namespace license::ui {

ConnectionWork::ConnectionWork(ConsoleWindow &of, Fleet &fleet, const SyncContext &context, ProxyPreference &preference)
    : connection(of.pages.connection, of.service, of.navigator, context.clock, context.client, *of.checks)
    , firewall(of.pages.connection->components(), of.service, connection, of.navigator, context.clock)
    , proxy(of.pages.connection->proxy(), preference, of.navigator)
    , management(of.pages.connection->management(), of.service, *of.reports, of.navigator, context.clock)
    , authorities(of.pages.connection->authorities(), fleet, of.service, of.navigator, context.clock)
    , reports(of.pages.connection, fleet, connection, preference, of.navigator, context)
{}

ConsoleWindow::ConsoleWindow(Fleet &fleet, const SyncContext &context, ProxyPreference &proxyPreference,
                             Inherited inherited)
    : navigator(&window)
    , pages(&window)
    , service(fleet, context.clock)
    , binding(&window, fleet, service, context.clock)
    , role(window, navigator, fleet)
    , reports(inherited.reports
                  ? std::move(inherited.reports)
                  : std::make_shared<ManagementReports>(context.clock, context.storage, context.vault, context.client))
    , management(fleet, *reports, context.clock)
    , license(service, *reports, navigator, context)
    , tokens(fleet, service, navigator, context)
    , fleetController(fleet, service, navigator, context)
    , checks(inherited.checks ? std::move(inherited.checks)
                              : std::make_shared<ConnectionChecks>(fleet, context.clock, context.vault, context.client))
    , m_fleet(fleet)
    , m_context(context)
    , m_proxy(proxyPreference)
    , m_inKeychain(context.vault.kind() == Vault::Kind::Keychain)
    , m_newerVersion(std::move(inherited.newerVersion))
{
    QObject::connect(&window, &MainWindow::pageMade, &window, [this](PageId id) { workFor(id); });
    connectActions();
    window.banner()->setTokenAvailable(m_inKeychain);
    QObject::connect(&binding, &ServiceBinding::checkRequested, &window, [this] { connection().connection.start(); });
    QObject::connect(&binding, &ServiceBinding::tokenRequested, &tokens, &TokenController::replace);
    connectLicense();
}

void ConsoleWindow::connectLicense()
{
    QObject::connect(&license, &LicenseController::tokenRequested, &tokens, &TokenController::replace);
    QObject::connect(&license, &LicenseController::licenseRequested, &window,
                     [this](const QString &type) { pages.details->showLicenseType(type); });
    QObject::connect(&license, &LicenseController::unlicensedRequested, &window,
                     [this] { pages.details->showUnlicensed(); });
    QObject::connect(&license, &LicenseController::organizationsRequested, &window,
                     [this] { pages.details->showOrganizations(); });
    QObject::connect(&license, &LicenseController::signInRequested, &window, [this] { signIn(); });
}

/// At the Management Service of the current service.
void ConsoleWindow::signIn()
{
    navigator.go(PageId::Connection);
    pages.connection->reveal(pages.connection->management());
    connection().management.signIn();
}

OverviewController &ConsoleWindow::overview()
{
    window.page(PageId::Overview);
    return *m_overview;
}

ConnectionWork &ConsoleWindow::connection()
{
    window.page(PageId::Connection);
    return *m_connection;
}

void ConsoleWindow::workFor(PageId made)
{
    switch (made) {
    case PageId::Welcome:
        if (WelcomePage *page = pages.welcome) { // a demo has another
            fleetController.bind(page);
            offerDemo(m_demo);
        }
        break;
    case PageId::Overview:
        fleetController.bind(pages.overview);
        m_overview = std::make_unique<OverviewController>(pages.overview, m_fleet, service, *reports, navigator,
                                                          m_context.clock);
        new AgentsController(pages.overview, pages.overview->agents(), pages.overview->requests(), m_fleet,
                             m_context.storage); // the page owns it
        break;
    case PageId::License:
        pages.license->setTokenAvailable(m_inKeychain);
        license.bind(pages.license);
        break;
    case PageId::Details:
        m_details = std::make_unique<DetailsController>(pages.details, service, *reports, m_context, navigator);
        QObject::connect(m_details.get(), &DetailsController::signInRequested, &window, [this] { signIn(); });
        QObject::connect(m_details.get(), &DetailsController::consoleRequested, &window,
                         [this] { connection().management.openConsole(); });
        break;
    case PageId::Connection:
        workForConnection();
        break;
    case PageId::History:
        m_history =
            std::make_unique<HistoryController>(pages.history, service, m_context.clock, m_context.storage, navigator);
        break;
    case PageId::Preferences: // outlives this window
        break;
    }
}

void ConsoleWindow::workForConnection()
{
    ConnectionPage *page = pages.connection;
    m_connection = std::make_unique<ConnectionWork>(*this, m_fleet, m_context, m_proxy);
    tokens.bind(page->token());
    QObject::connect(page->check(), &CheckPanel::adviceRequested, &window,
                     [this](CheckAdvice advice) { follow(advice); });
}

void ConsoleWindow::connectActions()
{
    const MainActions *actions = window.actions();
    QObject::connect(actions->refresh, &QAction::triggered, &service, [this] {
        if (!navigator.refuses(TeamAct::Refresh)) {
            service.refresh();
        }
    });
    QObject::connect(&window, &MainWindow::addRequested, &fleetController, [this] { fleetController.addService({}); });
    QObject::connect(&window, &MainWindow::fileDropped, &fleetController, &FleetController::addService);
    QObject::connect(actions->refreshAll, &QAction::triggered, &window, [this] { overview().refreshAll(); });
    QObject::connect(actions->rename, &QAction::triggered, &fleetController, &FleetController::renameCurrent);
    QObject::connect(actions->replaceConnection, &QAction::triggered, &fleetController,
                     &FleetController::replaceCurrentConnection);
    QObject::connect(actions->remove, &QAction::triggered, &fleetController, &FleetController::removeCurrent);
    QObject::connect(actions->filter, &QAction::triggered, &window, [this] { pages.focusFilter(); });
    QObject::connect(actions->guide, &QAction::triggered, &window, [this] { openGuide(&window); });
    QObject::connect(actions->help, &QAction::triggered, &window, [this] { showHelp(&window); });
    QObject::connect(actions->about, &QAction::triggered, &window,
                     [this] { showAbout(&window, m_newerVersion ? m_newerVersion() : QString()); });
}

void ConsoleWindow::follow(CheckAdvice advice)
{
    ConnectionPage *page = pages.connection;
    switch (advice) {
    case CheckAdvice::None:
        break;
    case CheckAdvice::Refresh:
        window.actions()->refresh->trigger();
        break;
    case CheckAdvice::FirewallRequest:
        m_connection->firewall.open();
        break;
    case CheckAdvice::ProxySettings:
        page->reveal(page->proxy());
        page->proxy()->takeFocus();
        break;
    case CheckAdvice::AddAuthority:
        page->reveal(page->authorities());
        m_connection->authorities.add();
        break;
    case CheckAdvice::EnterToken:
        page->reveal(page->token());
        tokens.replace();
        break;
    }
}

void ConsoleWindow::takeOver(ConsoleWindow &before)
{
    if (ConnectionPage *page = before.pages.connection.ifMade()) {
        pages.connection->proxy()->takeOver(*page->proxy());
    }
}

void ConsoleWindow::offerDemo(const std::function<void()> &start)
{
    m_demo = start;
    if (WelcomePage *page = pages.welcome.ifMade()) {
        page->setDemoAvailable(start != nullptr);
        if (start) {
            QObject::connect(page, &WelcomePage::demoRequested, &window, start);
        }
    }
}

void ConsoleWindow::rememberIn(StoreWorker &storage)
{
    recall(window, storage);
    QObject::connect(&window, &MainWindow::closing, &window, [this, &storage = storage] { remember(window, storage); });
}

} // namespace license::ui
