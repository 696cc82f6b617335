// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"

namespace license::ui {

class ConnectionPage;
class DetailsPage;
class HistoryPage;
class LicensePage;
class MainWindow;
class OverviewPage;
class PreferencesPage;
class WelcomePage;

/// The pages of a window, made and put into their places.
struct Pages
{
    explicit Pages(MainWindow *mainWindow);

    MainWindow *window;
    WelcomePage *welcome;
    OverviewPage *overview;
    LicensePage *license;
    DetailsPage *details;
    ConnectionPage *connection;
    HistoryPage *history;
    PreferencesPage *preferences;

    /// Shows one service on the pages that are about one.
    void showService(const ServiceState &state, const LicenseStatus &status, Instant now) const;
    /// Ctrl+F: the filter of the page one is on, or of the nearest page that has one.
    void focusFilter() const;
    /// Shows the banner of one service; `named` where the page is about more than one.
    void showBanner(const ServiceState &state, const LicenseStatus &status, Instant now, bool named) const;
};

} // namespace license::ui
