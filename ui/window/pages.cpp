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
    , welcome(mainWindow, PageId::Welcome)
    , overview(mainWindow, PageId::Overview)
    , license(mainWindow, PageId::License)
    , details(mainWindow, PageId::Details)
    , connection(mainWindow, PageId::Connection)
    , history(mainWindow, PageId::History)
    , preferences(mainWindow, PageId::Preferences)
{
    window->setPage(PageId::Welcome, [](MainWindow *parent) { return new WelcomePage(parent); });
    window->setPage(PageId::Overview, [](MainWindow *parent) { return new OverviewPage(parent); });
    window->setPage(PageId::License,
                    [](MainWindow *parent) { return new LicensePage(parent->actions()->refresh, parent); });
    window->setPage(PageId::Details,
                    [](MainWindow *parent) { return new DetailsPage(parent->actions()->refresh, parent); });
    window->setPage(PageId::Connection, [](MainWindow *parent) { return new ConnectionPage(parent); });
    window->setPage(PageId::History,
                    [](MainWindow *parent) { return new HistoryPage(parent->actions()->refresh, parent); });
    window->setPage(PageId::Preferences, [](MainWindow *parent) { return new PreferencesPage(parent); });
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
