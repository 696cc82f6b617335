// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/current/currentservice.h"
#include "tests/ui/desktop/desktopfixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;
using std::chrono::hours;

namespace {

class CurrentServiceTest : public DesktopTest
{
protected:
    void SetUp() override
    {
        DesktopTest::SetUp();
        vault.silent = true; // a started refresh runs for as long as a test
        acme = addService(u"Acme HQ"_s);
        bluebird = addService(u"Bluebird"_s);
        succeed(acme);
        succeed(bluebird);
    }
    ServiceId idOf(const ServiceMonitor *monitor) const { return monitor->state().service.id; }

    ServiceMonitor *acme = nullptr;
    ServiceMonitor *bluebird = nullptr;
};

} // namespace

TEST_F(CurrentServiceTest, BeginsWithTheOneThatNeedsAttentionMost)
{
    failFor(bluebird, hours{40});
    succeed(acme);
    const CurrentService service(*fleet, clock);
    EXPECT_EQ(service.monitor(), bluebird);
    ASSERT_EQ(service.rows().size(), 2);
    EXPECT_EQ(service.rows().first().state.service.id, idOf(acme)) << "in the order of the fleet";
    ASSERT_NE(service.row(), nullptr);
    EXPECT_EQ(service.row()->state.service.id, idOf(bluebird));
    EXPECT_EQ(service.neediest(), service.row());
}

TEST_F(CurrentServiceTest, TellsOfAnotherChoiceOnce)
{
    CurrentService service(*fleet, clock);
    service.choose(idOf(acme));
    const QSignalSpy changed(&service, &CurrentService::changed);
    const QSignalSpy updated(&service, &CurrentService::updated);
    const QSignalSpy past(&service, &CurrentService::pastChanged);
    for (const ServiceId id : {idOf(bluebird), idOf(bluebird), ServiceId{4711}}) {
        service.choose(id);
    }
    EXPECT_EQ(service.monitor(), bluebird);
    EXPECT_EQ(service.row()->state.service.id, idOf(bluebird));
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(updated.size(), 1);
    EXPECT_EQ(past.size(), 1);
}

TEST_F(CurrentServiceTest, RefreshesTheCurrentOneAlone)
{
    CurrentService service(*fleet, clock);
    service.choose(idOf(bluebird));
    service.refresh();
    EXPECT_TRUE(bluebird->state().refreshing);
    EXPECT_FALSE(acme->state().refreshing);
}

} // namespace license::ui
