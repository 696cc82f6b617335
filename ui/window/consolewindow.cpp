// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/consolewindow.h"

#include "core/credentials/vault.h"
#include "ui/connection/authoritypanel.h"
#include "ui/connection/checkpanel.h"
#include "ui/connection/componentpanel.h"
#include "ui/connection/connectionpage.h"
#include "ui/connection/proxypanel.h"
#include "ui/connection/tokenpanel.h"
#include "ui/details/detailspage.h"
#include "ui/history/historypage.h"
#include "ui/kit/statusbanner.h"
#include "ui/license/licensepage.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/welcomepage.h"
#include "ui/window/aboutdialog.h"
#include "ui/window/helpdialog.h"
#include "ui/window/mainactions.h"
#include "ui/window/windowmemory.h"

#include <QAction>

#include <utility>

namespace license::ui {

ConsoleWindow::ConsoleWindow(Fleet &fleet, const SyncContext &context, ProxyPreference &proxyPreference,
                             std::shared_ptr<ConnectionChecks> runningChecks)
    : navigator(&window)
    , pages(&window)
    , service(fleet, context.clock)
    , binding(&window, fleet, service, context.clock)
    , license(pages.license, service, navigator, context)
    , details(pages.details, service, context, navigator)
    , history(pages.history, service, context, navigator)
    , overview(pages.overview, fleet, service, navigator, context.clock)
    , fleetController(pages.welcome, pages.overview, fleet, service, navigator, context)
    , checks(runningChecks ? std::move(runningChecks) : std::make_shared<ConnectionChecks>(fleet, context))
    , connection(pages.connection, service, navigator, context, *checks)
    , firewall(pages.connection->components(), service, connection, navigator, context.clock)
    , proxy(pages.connection->proxy(), proxyPreference)
    , authorities(pages.connection->authorities(), fleet, service, navigator, context.clock)
    , tokens(pages.connection->token(), fleet, service, navigator, context)
    , reports(pages.connection, fleet, connection, proxyPreference, navigator, context)
{
    connectActions();
    const bool inKeychain = context.vault.kind() == Vault::Kind::Keychain;
    window.banner()->setTokenAvailable(inKeychain);
    pages.license->setTokenAvailable(inKeychain);
    QObject::connect(&binding, &ServiceBinding::checkRequested, &connection, &ConnectionController::start);
    QObject::connect(&binding, &ServiceBinding::tokenRequested, &tokens, &TokenController::replace);
    QObject::connect(&license, &LicenseController::tokenRequested, &tokens, &TokenController::replace);
    QObject::connect(&license, &LicenseController::licenseRequested, pages.details, &DetailsPage::showLicenseType);
    QObject::connect(&license, &LicenseController::unlicensedRequested, pages.details, &DetailsPage::showUnlicensed);
    QObject::connect(pages.connection->check(), &CheckPanel::adviceRequested, &window,
                     [this](CheckAdvice advice) { follow(advice); });
}

void ConsoleWindow::connectActions()
{
    const MainActions *actions = window.actions();
    QObject::connect(&window, &MainWindow::addRequested, &fleetController, [this] { fleetController.addService({}); });
    QObject::connect(&window, &MainWindow::fileDropped, &fleetController, &FleetController::addService);
    QObject::connect(actions->refreshAll, &QAction::triggered, &overview, &OverviewController::refreshAll);
    QObject::connect(actions->rename, &QAction::triggered, &fleetController, &FleetController::renameCurrent);
    QObject::connect(actions->replaceConnection, &QAction::triggered, &fleetController,
                     &FleetController::replaceCurrentConnection);
    QObject::connect(actions->remove, &QAction::triggered, &fleetController, &FleetController::removeCurrent);
    QObject::connect(actions->filter, &QAction::triggered, &window, [this] { pages.focusFilter(); });
    QObject::connect(actions->help, &QAction::triggered, &window, [this] { showHelp(&window); });
    QObject::connect(actions->about, &QAction::triggered, &window, [this] { showAbout(&window); });
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
        firewall.open();
        break;
    case CheckAdvice::ProxySettings:
        page->reveal(page->proxy());
        page->proxy()->takeFocus();
        break;
    case CheckAdvice::AddAuthority:
        page->reveal(page->authorities());
        authorities.add();
        break;
    case CheckAdvice::EnterToken:
        page->reveal(page->token());
        tokens.replace();
        break;
    }
}

void ConsoleWindow::takeOver(ConsoleWindow &before)
{
    pages.connection->proxy()->takeOver(*before.pages.connection->proxy());
}

void ConsoleWindow::offerDemo(const std::function<void()> &start)
{
    pages.welcome->setDemoAvailable(start != nullptr);
    if (start) {
        QObject::connect(pages.welcome, &WelcomePage::demoRequested, &window, start);
    }
}

void ConsoleWindow::rememberIn(StoreWorker &storage)
{
    recall(window, storage);
    QObject::connect(&window, &MainWindow::closing, &window, [this, &storage = storage] { remember(window, storage); });
}

} // namespace license::ui
