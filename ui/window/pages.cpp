// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages.h"

#include "core/text/words.h"
#include "ui/connection/connectionpage.h"
#include "ui/details/detailspage.h"
#include "ui/history/historypage.h"
#include "ui/kit/statusbanner.h"
#include "ui/kit/words.h"
#include "ui/license/licensepage.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/welcomepage.h"
#include "ui/preferences/preferencespage.h"
#include "ui/window/mainwindow.h"

#include <QCoreApplication>

#include <algorithm>

namespace license::ui {

Pages::Pages(MainWindow *mainWindow)
    : window(mainWindow)
    , welcome(new WelcomePage(mainWindow))
    , overview(new OverviewPage(mainWindow))
    , license(new LicensePage(mainWindow))
    , details(new DetailsPage(mainWindow))
    , connection(new ConnectionPage(mainWindow))
    , history(new HistoryPage(mainWindow))
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

void Pages::showService(const ServiceState &state, const LicenseStatus &status, Instant now) const
{
    license->show(state, status, now);
    details->show(state, status, now);
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

void Pages::showBanner(const ServiceState &state, const LicenseStatus &status, Instant now, bool named) const
{
    std::optional<milliseconds> checkingFor;
    if (state.refreshing) {
        checkingFor = std::max(milliseconds{0}, std::chrono::duration_cast<milliseconds>(now - state.refreshingSince));
    }
    text::Banner banner = text::banner(status, state.document, checkingFor, now);
    if (named) {
        //: %1 is the name of a service, %2 what is to be said of it
        banner.headline = QCoreApplication::translate("license::ui::Pages", "%1: %2")
                              .arg(text::plain(shortened(state.service.connection.name)), banner.headline);
    }
    window->banner()->present(banner);
}

} // namespace license::ui
