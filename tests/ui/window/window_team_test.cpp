// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "tests/ui/window/teamwindow.h"
#include "ui/history/historypage.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/noticestrip.h"
#include "ui/kit/statusbanner.h"
#include "ui/license/licensepage.h"
#include "ui/overview/overviewpage.h"
#include "ui/window/mainactions.h"

#include <QAction>
#include <QDialog>
#include <QTableView>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;

TEST_F(TeamWindow, SwitchesOffWhatTheRoleMayNotAndSaysWhy)
{
    struct Row
    {
        const char *button;
        TeamAct act;
    };
    const Row rows[] = {
        {"refresh", TeamAct::Refresh},
        {"bannerRefresh", TeamAct::Refresh},
        {"refreshAll", TeamAct::Refresh},
        {"addService", TeamAct::KeepServices},
        {"addServiceButton", TeamAct::KeepServices},
        {"authorityAdd", TeamAct::KeepServices},
        {"managementSignIn", TeamAct::KeepServices},
        {"tokenReplace", TeamAct::KeepToken},
        {"tokenRemove", TeamAct::KeepToken},
        {"bannerToken", TeamAct::KeepToken},
    };
    open({.read = true});
    for (const PageId page : {PageId::License, PageId::Connection, PageId::Overview}) {
        console->window.go(page);
    }
    const TeamRights all{.read = true, .operate = true, .verify = true};
    for (const TeamRights &rights : {TeamRights{.read = true}, TeamRights{.read = true, .operate = true}, all}) {
        hear(rights);
        for (const Row &row : rows) {
            SCOPED_TRACE(row.button);
            const auto *button = widget<QAbstractButton>(console->window, row.button);
            ASSERT_TRUE(button);
            const bool permitted = permits(rights, row.act);
            EXPECT_EQ(button->isEnabled(), permitted);
            EXPECT_EQ(button->accessibleDescription().startsWith(u"Your role"_s), !permitted);
            EXPECT_EQ(button->toolTip().contains(u"Your role"_s), !permitted);
        }
    }
}

TEST_F(TeamWindow, SaysWhyAKeyOrAMenuDoesNothing)
{
    open({.read = true});
    const MainActions &actions = *console->window.actions();
    for (QAction *action : {actions.refresh, actions.refreshAll, actions.add, actions.rename, actions.remove,
                            actions.replaceConnection}) {
        SCOPED_TRACE(qPrintable(action->objectName()));
        EXPECT_TRUE(action->toolTip().contains(u"Your role"_s));
        action->trigger();
        EXPECT_TRUE(refusal().startsWith(u"Your role"_s));
        EXPECT_TRUE(console->window.refusal()->isVisible());
        EXPECT_FALSE(console->window.findChild<QDialog *>()) << "nothing else happens";
        press(*console->window.refusal(), "noticeDismiss");
        EXPECT_FALSE(console->window.refusal()->isVisible());
    }
    for (const ServiceMonitor *monitor : people->monitors()) {
        EXPECT_FALSE(monitor->state().refreshing);
    }
    actions.refresh->trigger();
    console->window.go(PageId::Connection);
    EXPECT_TRUE(refusal().isEmpty()) << "it is of one page";
    actions.refresh->trigger();
    hear({.read = true, .operate = true});
    EXPECT_TRUE(refusal().isEmpty()) << "it is true no longer";
    actions.refresh->trigger();
    EXPECT_TRUE(refusal().isEmpty());
    EXPECT_TRUE(console->service.monitor()->state().refreshing);
}

TEST_F(TeamWindow, ShowsRequestsAndAgentsAsTheDatabaseTellsOfThem)
{
    open({.read = true});
    OverviewPage &page = *console->pages.overview;
    console->window.go(PageId::Overview);
    const auto *table = widget<QTableView>(page, "requestsTable");
    ASSERT_TRUE(waitFor([&] { return textOf(page, "requestsHeadline").startsWith(u"Nobody has asked"_s); }));
    EXPECT_FALSE(isOffered(page, "requestsTable"));
    EXPECT_TRUE(textOf(page, "agentsHeadline").contains(u"No agent"_s));

    for (int i = 0; i < 30; ++i) {
        team.wishes.append({.number = 30 - i, .who = u"anna"_s, .service = ServiceId{1}, .serviceName = u"Acme HQ"_s});
    }
    team.working.append({.name = u"north"_s, .lanes = 2, .alive = true});
    team.news->tell();
    ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == shownRequests; }));
    EXPECT_TRUE(isOffered(page, "requestsTable"));
    EXPECT_TRUE(textOf(page, "agentsLines").contains(u"north"_s));

    team.away = true;
    team.news->tell(false);
    ASSERT_TRUE(waitFor([&] { return textOf(page, "requestsHeadline").contains(u"not known"_s); }));
    EXPECT_TRUE(textOf(page, "agentsHeadline").contains(u"cannot be reached"_s));
    EXPECT_TRUE(
        waitFor([&] { return console->window.banner()->value().headline.startsWith(u"Last known"_s); }, 30'000));
    team.away = false;
    team.news->tell();
    EXPECT_TRUE(waitFor([&] { return isOffered(page, "requestsTable"); }));
    EXPECT_TRUE(waitFor([&] { return console->window.banner()->value().headline.startsWith(u"All 2"_s); }, 30'000));
}

TEST_F(TeamWindow, AsksNothingForAPageThatIsNotSeen)
{
    open({.read = true});
    console->window.go(PageId::Overview);
    ASSERT_TRUE(waitFor([&] { return team.reads > 0; }));
    settle();
    console->window.go(PageId::License);
    const auto passWorker = [this] {
        bool passed = false;
        worker->run(
            &console->window, [](Store &) { return Done{}; }, [&passed](Done) { passed = true; });
        return waitFor([&passed] { return passed; });
    };
    ASSERT_TRUE(passWorker());
    const int before = team.reads;
    team.news->tell();
    ASSERT_TRUE(passWorker());
    EXPECT_EQ(team.reads, before);
}

TEST_F(TeamWindow, HistoryKeepsWhatWasReadWithItsMomentWhileTheDatabaseIsAway)
{
    open({.read = true});
    HistoryPage &page = *console->pages.history;
    const auto *state = widget<EmptyState>(page, "historyState");
    const auto *table = widget<QTableView>(page, "historyTable");
    console->window.go(PageId::History);
    ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == 1; }));
    EXPECT_FALSE(isOffered(page, "historyNote"));

    team.away = true;
    console->window.go(PageId::License);
    console->window.go(PageId::History);
    ASSERT_TRUE(waitFor([&] { return textOf(page, "historyNote").startsWith(u"As it was today at"_s); }));
    EXPECT_EQ(state->currentIndex(), 0) << "the attempts";
    EXPECT_EQ(table->model()->rowCount(), 1);

    const ServiceId unread = people->monitors().last()->state().service.id;
    ASSERT_NE(unread, console->service.monitor()->state().service.id);
    console->service.choose(unread);
    ASSERT_TRUE(waitFor([&] { return textOf(*state->widget(1), "emptyHeadline").contains(u"team database"_s); }));
    EXPECT_EQ(state->currentIndex(), 1);
    EXPECT_FALSE(isOffered(page, "historyNote")) << "it is said once";

    team.away = false;
    press(*state->widget(1), "emptyAction");
    ASSERT_TRUE(waitFor([&] { return state->currentIndex() == 0; }));
    EXPECT_FALSE(isOffered(page, "historyNote"));
}

TEST_F(DesktopTest, AWindowWithoutATeamShowsNeitherAgentsNorRequests)
{
    succeed(addService(u"Acme HQ"_s));
    succeed(addService(u"Bluebird"_s));
    ConsoleWindow console(*fleet, *context, *proxy);
    console.window.go(PageId::Overview);
    EXPECT_FALSE(isOffered(*console.pages.overview, "requestsPanel"));
    EXPECT_FALSE(isOffered(*console.pages.overview, "agentsPanel"));
}

} // namespace license::ui
