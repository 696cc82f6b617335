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
    window->setPage(Place::Welcome, welcome);
    window->setPage(Place::Overview, overview);
    window->setPage(Place::License, license);
    window->setPage(Place::Details, details);
    window->setPage(Place::Connection, connection);
    window->setPage(Place::History, history);
    window->setPage(Place::Preferences, preferences);
}

void Pages::focusFilter() const
{
    switch (window->place()) {
    case Place::Welcome:
    case Place::Connection:
    case Place::Preferences:
        break;
    case Place::Overview:
        overview->focusFilter();
        break;
    case Place::License:
    case Place::Details:
        window->go(Place::Details);
        details->focusFilter();
        break;
    case Place::History:
        history->focusFilter();
        break;
    }
}

} // namespace license::ui
