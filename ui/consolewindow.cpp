// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consolewindow.h"

#include "ui/dialogs/helpdialog.h"
#include "ui/mainactions.h"
#include "ui/pages/historypage.h"
#include "ui/pages/overviewpage.h"
#include "ui/windowmemory.h"

#include <QAction>

namespace license::ui {

ConsoleWindow::ConsoleWindow(Fleet &fleet, const SyncContext &context)
    : pages(&window)
    , services(pages, fleet, context)
    , details(pages.details, context, &window)
    , history(pages.history, services, context, &window)
    , fleetController(pages, fleet, services)
    , connection(pages, fleet, services, context)
{
    MainActions *actions = window.actions();
    QObject::connect(actions->help, &QAction::triggered, &window, [this] { showHelp(&window); });
    QObject::connect(actions->about, &QAction::triggered, &window, [this] { showAbout(&window); });
    QObject::connect(actions->filter, &QAction::triggered, &window, [this] { pages.focusFilter(); });
}

void ConsoleWindow::rememberIn(Store &store)
{
    recall(window, store);
    QObject::connect(&window, &MainWindow::closing, &window, [this, &store = store] { remember(window, store); });
}

} // namespace license::ui
