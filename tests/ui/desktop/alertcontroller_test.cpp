// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waitfor.h"
#include "tests/ui/desktop/desktopfixture.h"
#include "tests/ui/uitools.h"
#include "ui/desktop/alertcontroller.h"

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;
using std::chrono::hours;

namespace {

class AlertControllerTest : public DesktopTest
{
protected:
    std::unique_ptr<AlertController> started(const AlertPreferences &wishes = {})
    {
        auto alerts = std::make_unique<AlertController>(*fleet, clock, *storage, notifier);
        alerts->start(wishes);
        return alerts;
    }
};

} // namespace

TEST_F(AlertControllerTest, AnOutageIsToldStepByStepAndItsEndOnce)
{
    ServiceMonitor *acme = addService(u"Acme HQ"_s);
    succeed(acme);
    const auto alerts = started();
    EXPECT_TRUE(notifier.take().isEmpty());

    failFor(acme, hours{25});
    ASSERT_EQ(notifier.notices.size(), 1) << "the first failure";
    EXPECT_EQ(notifier.notices.first().service, acme->state().service.id);
    EXPECT_EQ(notifier.notices.first().severity, Severity::Warning);
    EXPECT_TRUE(notifier.notices.first().title.contains(u"left · last verified"_s));
    const QString topic = notifier.take().first().topic;

    failFor(acme, hours{23});
    ASSERT_EQ(notifier.notices.size(), 1) << "24 hours before the deadline";
    EXPECT_EQ(notifier.notices.first().topic, topic) << "takes the place of the first";
    EXPECT_EQ(notifier.take().first().severity, Severity::Critical);
    failFor(acme, hours{23});
    EXPECT_EQ(notifier.take().size(), 1) << "one hour before it";
    failFor(acme, hours{1});
    EXPECT_EQ(notifier.take().size(), 1) << "when it is over";
    failFor(acme, hours{48});
    EXPECT_EQ(notifier.take().size(), 0);

    succeed(acme);
    ASSERT_EQ(notifier.notices.size(), 1);
    EXPECT_EQ(notifier.notices.first().topic, topic);
    EXPECT_EQ(notifier.take().first().title, u"Acme HQ: the license is verified again"_s);
}

TEST_F(AlertControllerTest, ARestartSaysNothingTwice)
{
    ServiceMonitor *acme = addService(u"Acme HQ"_s);
    succeed(acme,
            {{"licenses",
              {{{"type", "server"}, {"label", "Server"}, {"assigned_to", "agent"}, {"total", 10}, {"used", 10}}}}});
    auto alerts = started();
    clock.advance(hours{1});
    fail(acme);
    EXPECT_EQ(notifier.take().size(), 2) << "few free licenses, and the failure";
    settle();
    alerts.reset();
    close();

    open();
    alerts = started();
    EXPECT_TRUE(notifier.take().isEmpty());
    succeed(fleet->monitors().first());
    EXPECT_EQ(notifier.titles(), QStringList{u"Acme HQ: the license is verified again"_s});
}

TEST_F(AlertControllerTest, NothingIsToldBeforeACheckThatIsDueHasEnded)
{
    ServiceMonitor *acme = addService(u"Acme HQ"_s);
    succeed(acme);
    clock.advance(hours{24 * 5});
    ASSERT_TRUE(acme->isDue());
    const auto alerts = started();
    EXPECT_TRUE(notifier.take().isEmpty());
    EXPECT_TRUE(alerts->pending().isEmpty());
    fail(acme);
    EXPECT_EQ(notifier.notices.size(), 1) << "now it is so";
}

TEST_F(AlertControllerTest, TimeThatPassesByItselfIsNoticed)
{
    ServiceMonitor *acme = addService(u"Acme HQ"_s);
    const qint64 end = 1'795'442'709 + 86'400 * 30 + 3'600;
    succeed(acme, {{"package", {{"valid_until", end}, {"renews", false}}}});
    const auto alerts = started();
    EXPECT_TRUE(notifier.take().isEmpty());
    clock.advance(hours{1});
    alerts->lookAtAll();
    EXPECT_EQ(notifier.titles(), QStringList{u"Acme HQ: the license package ends"_s});
}

TEST_F(AlertControllerTest, WishesHoldAtOnce)
{
    ServiceMonitor *acme = addService(u"Acme HQ"_s);
    succeed(acme);
    AlertPreferences wishes;
    wishes.want(AlertKind::RefreshFailed, false);
    const auto alerts = started(wishes);
    fail(acme);
    EXPECT_TRUE(notifier.take().isEmpty());
    EXPECT_TRUE(alerts->pending().isEmpty());
    alerts->setWishes({});
    EXPECT_EQ(notifier.take().size(), 1);
    EXPECT_EQ(alerts->pending().size(), 1) << "what would alert is there though it has been told";
}

TEST_F(AlertControllerTest, ManyServicesAreToldOfTogether)
{
    QVector<ServiceMonitor *> monitors;
    for (int number = 1; number <= 12; ++number) {
        addService(u"Service %1"_s.arg(number, 2, 10, QLatin1Char('0')));
    }
    for (ServiceMonitor *monitor : fleet->monitors()) {
        succeed(monitor);
    }
    const auto alerts = started();
    for (ServiceMonitor *monitor : fleet->monitors()) {
        fail(monitor);
    }
    QHash<QString, Notice> shown; // the desktop keeps one for each topic
    for (const Notice &notice : notifier.notices) {
        shown.insert(notice.topic, notice);
    }
    EXPECT_EQ(shown.size(), 4);
    EXPECT_EQ(notifier.notices.last().title, u"12 services could not be verified"_s);
    EXPECT_FALSE(notifier.notices.last().service);
    EXPECT_EQ(alerts->pending().size(), 12);
}

TEST_F(AlertControllerTest, AServiceThatIsRemovedIsForgotten)
{
    ServiceMonitor *acme = addService(u"Acme HQ"_s);
    succeed(acme);
    const auto alerts = started();
    fail(acme);
    settle();
    EXPECT_EQ(alertMemoriesFrom(store->preference(alertMemoriesKey)->value_or(QString())).size(), 1);
    bool removed = false;
    fleet->remove(acme->state().service.id, fleet.get(), [&removed](const Result<Done> &) { removed = true; });
    ASSERT_TRUE(waitFor([&removed] { return removed; }));
    settle();
    EXPECT_TRUE(alertMemoriesFrom(store->preference(alertMemoriesKey)->value_or(QString())).isEmpty());
}

TEST_F(AlertControllerTest, ADemoSaysSo)
{
    ServiceMonitor *acme = addService(u"Acme HQ"_s);
    succeed(acme);
    const auto alerts = started();
    alerts->setDemo(true);
    fail(acme);
    EXPECT_TRUE(notifier.titles().value(0).startsWith(u"Demo – Acme HQ"_s));
}

} // namespace license::ui
