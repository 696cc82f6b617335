// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "ui/window/mainwindow.h"

namespace license::ui {

class ConnectionPage;
class DetailsPage;
class HistoryPage;
class LicensePage;
class OverviewPage;
class PreferencesPage;
class WelcomePage;

/// A page that its window makes when it is first needed: when a person goes there, or when this is followed.
template <typename Page>
class LatePage
{
public:
    LatePage(MainWindow *window, PageId id) : m_window(window), m_id(id) {}

    /// Null if another kind of page has taken its place.
    operator Page *() const { return qobject_cast<Page *>(m_window->page(m_id)); }
    Page *operator->() const { return *this; }
    Page &operator*() const { return *operator->(); }
    /// Null as long as nobody has needed it.
    Page *ifMade() const { return qobject_cast<Page *>(m_window->pageIfMade(m_id)); }

private:
    MainWindow *m_window;
    PageId m_id;
};

/// The pages of a window, which know their places.
struct Pages
{
    explicit Pages(MainWindow *mainWindow);
    Pages(const Pages &) = delete;
    Pages &operator=(const Pages &) = delete;

    MainWindow *window;
    LatePage<WelcomePage> welcome;
    LatePage<OverviewPage> overview;
    LatePage<LicensePage> license;
    LatePage<DetailsPage> details;
    LatePage<ConnectionPage> connection;
    LatePage<HistoryPage> history;
    LatePage<PreferencesPage> preferences;

    /// Ctrl+F: the filter of the present page, or of the nearest page with one.
    void focusFilter() const;
};

} // namespace license::ui
