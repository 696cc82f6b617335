// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consolewindow.h"

#include "ui/dialogs/helpdialog.h"
#include "ui/mainactions.h"
#include "ui/pages/connectionpage.h"
#include "ui/pages/historypage.h"
#include "ui/pages/overviewpage.h"
#include "ui/widgets/authoritypanel.h"
#include "ui/widgets/checkpanel.h"
#include "ui/widgets/proxypanel.h"
#include "ui/widgets/tokenpanel.h"
#include "ui/windowmemory.h"

#include <QAction>

namespace license::ui {

ConsoleWindow::ConsoleWindow(Fleet &fleet, const SyncContext &context, ProxyPreference &proxyPreference)
    : pages(&window)
    , services(pages, fleet, context)
    , details(pages.details, context, &window)
    , history(pages.history, services, context, &window)
    , fleetController(pages, fleet, services)
    , connection(pages, fleet, services, context)
    , firewall(pages, services, connection, context.clock)
    , proxy(pages.connection->proxy(), proxyPreference)
    , authorities(pages, fleet, services, context.clock)
    , tokens(pages, fleet, services, context)
    , reports(pages, fleet, connection, proxyPreference, context)
{
    MainActions *actions = window.actions();
    QObject::connect(actions->help, &QAction::triggered, &window, [this] { showHelp(&window); });
    QObject::connect(actions->about, &QAction::triggered, &window, [this] { showAbout(&window); });
    QObject::connect(pages.connection->check(), &CheckPanel::adviceRequested, &window,
                     [this](CheckAdvice advice) { follow(advice); });
    QObject::connect(actions->filter, &QAction::triggered, &window, [this] { pages.focusFilter(); });
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

void ConsoleWindow::rememberIn(StoreWorker &storage)
{
    recall(window, storage);
    QObject::connect(&window, &MainWindow::closing, &window, [this, &storage = storage] { remember(window, storage); });
}

} // namespace license::ui
