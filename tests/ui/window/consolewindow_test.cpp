// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desktop/desktopfixture.h"
#include "tests/ui/uitools.h"
#include "ui/details/detailspage.h"
#include "ui/details/licensesview.h"
#include "ui/history/historypage.h"
#include "ui/kit/emptystate.h"
#include "ui/license/licensepage.h"
#include "ui/window/consolewindow.h"
#include "ui/window/mainactions.h"

#include <QAction>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

class ConsoleWindowTest : public DesktopTest
{};

} // namespace

TEST_F(ConsoleWindowTest, EveryButtonThatRefreshesTheCurrentServiceTriggersOneAction)
{
    vault.silent = true; // a started refresh runs for as long as a test
    ServiceMonitor *acme = addService(u"Acme HQ"_s);
    succeed(acme); // otherwise it is due, and shown as if already refreshed
    ConsoleWindow console(*fleet, *context, *proxy);
    const QSignalSpy triggered(console.window.actions()->refresh, &QAction::triggered);
    EXPECT_FALSE(acme->state().refreshing);

    press(*console.pages.license, "refresh");
    EXPECT_EQ(triggered.size(), 1);
    EXPECT_TRUE(acme->state().refreshing);
    press(*widget<LicensesView>(*console.pages.details, "licensesView"), "emptyAction");
    EXPECT_EQ(triggered.size(), 2);
    press(*widget<EmptyState>(*console.pages.history, "historyState")->widget(1), "emptyAction");
    EXPECT_EQ(triggered.size(), 3);
}

} // namespace license::ui
