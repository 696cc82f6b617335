// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/waitfor.h"
#include "tests/ui/desktop/desktopfixture.h"
#include "tests/ui/window/teamstub.h"
#include "ui/kit/noticestrip.h"
#include "ui/window/consolewindow.h"

#include <memory>

namespace license::test {

/// A window on the store of a team.
class TeamWindow : public DesktopTest
{
protected:
    void SetUp() override
    {
        DesktopTest::SetUp();
        vault.silent = true;
        succeed(addService(QStringLiteral("Acme HQ")));
        succeed(addService(QStringLiteral("Bluebird")));
        settle();
        shared = std::make_unique<TeamStoreStub>(*store, team);
        worker = std::make_unique<StoreWorker>(*shared);
        sync = std::make_unique<SyncContext>(SyncContext{clock, *worker, vault, *client});
        people = std::make_unique<Fleet>(*sync);
        ASSERT_TRUE(people->load().ok());
    }
    void TearDown() override
    {
        console.reset();
        people.reset();
        worker.reset();
        DesktopTest::TearDown();
    }
    void open(const TeamRights &rights)
    {
        team.granted = rights;
        people->startSchedule();
        console = std::make_unique<ui::ConsoleWindow>(*people, *sync, *proxy);
        console->window.show();
        hear(rights);
    }
    void hear(const TeamRights &rights)
    {
        team.granted = rights;
        team.news->tell(false);
        team.news->tell(true);
        EXPECT_TRUE(waitFor([&] { return people->rights() == rights; }));
    }
    QString refusal() const { return console->window.refusal()->value().text; }

    TeamStub team;
    std::unique_ptr<TeamStoreStub> shared;
    std::unique_ptr<StoreWorker> worker;
    std::unique_ptr<SyncContext> sync;
    std::unique_ptr<Fleet> people;
    std::unique_ptr<ui::ConsoleWindow> console;
};

} // namespace license::test
