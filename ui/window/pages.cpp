// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages.h"

#include "ui/connection/connectionpage.h"
#include "ui/details/detailspage.h"
#include "ui/history/historypage.h"
#include "ui/license/licensepage.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/welcomepage.h"
#include "ui/preferences/preferencespage.h"
#include "ui/window/mainactions.h"
#include "ui/window/mainwindow.h"

namespace license::ui {

Pages::Pages(MainWindow *mainWindow)
    : window(mainWindow)
    , welcome(new WelcomePage(mainWindow))
    , overview(new OverviewPage(mainWindow))
    , license(new LicensePage(mainWindow->actions()->refresh, mainWindow))
    , details(new DetailsPage(mainWindow->actions()->refresh, mainWindow))
    , connection(new ConnectionPage(mainWindow))
    , history(new HistoryPage(mainWindow->actions()->refresh, mainWindow))
    , preferences(new PreferencesPage(mainWindow))
{
    window->setPage(PageId::Welcome, welcome);
    window->setPage(PageId::Overview, overview);
    window->setPage(PageId::License, license);
    window->setPage(PageId::Details, details);
    window->setPage(PageId::Connection, connection);
    window->setPage(PageId::History, history);
    window->setPage(PageId::Preferences, preferences);
}

void Pages::focusFilter() const
{
    switch (window->currentPage()) {
    case PageId::Welcome:
    case PageId::Connection:
    case PageId::Preferences:
        break;
    case PageId::Overview:
        overview->focusFilter();
        break;
    case PageId::License:
    case PageId::Details:
        window->go(PageId::Details);
        details->focusFilter();
        break;
    case PageId::History:
        history->focusFilter();
        break;
    }
}

} // namespace license::ui
