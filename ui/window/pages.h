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

/// The pages of a window, created and inserted into their places.
struct Pages
{
    explicit Pages(MainWindow *mainWindow);
    Pages(const Pages &) = delete;
    Pages &operator=(const Pages &) = delete;

    MainWindow *window;
    WelcomePage *welcome;
    OverviewPage *overview;
    LicensePage *license;
    DetailsPage *details;
    ConnectionPage *connection;
    HistoryPage *history;
    PreferencesPage *preferences;

    /// Ctrl+F: the filter of the present page, or of the nearest page with one.
    void focusFilter() const;
};

} // namespace license::ui
