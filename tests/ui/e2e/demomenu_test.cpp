// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/console/democlock.h"
#include "app/console/demokeychain.h"
#include "app/console/demomenu.h"
#include "app/console/demoserver.h"
#include "app/console/demoservice.h"
#include "core/credentials/keychainvault.h"
#include "core/domain/forecast.h"
#include "tests/support/fakeclock.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/waitfor.h"
#include "tests/ui/uitools.h"
#include "ui/kit/statusbanner.h"
#include "ui/overview/addservicedialog.h"
#include "ui/window/consolewindow.h"

#include <QAction>
#include <QDateTime>
#include <QDialog>
#include <QLineEdit>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

namespace license {

using namespace license::test;
using std::chrono::hours;

namespace {

class DemoMenuTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto present = std::make_unique<FakeClock>(); // at the real time, like the server's clock
        present->advance(milliseconds{QDateTime::currentMSecsSinceEpoch()} - present->now().wall.time_since_epoch());
        auto owned = std::make_unique<DemoClock>(std::move(present));
        clock = owned.get();
        started = clock->ahead();
        auto made = Composition::create(
            {.dataFolder = folder.filePath(u"data"_s), .tokenFile = {}}, std::move(owned),
            std::make_unique<KeychainVault>(std::make_unique<DemoKeychain>(), std::chrono::seconds{10}));
        ASSERT_TRUE(made.ok());
        composition = made.take();
        console = std::make_unique<ui::ConsoleWindow>(composition->fleet(), composition->sync(), composition->proxy());
        console->window.setDemo(true);
        menu = std::make_unique<DemoMenu>(*console, composition->fleet(), server, *clock);
        bool ready = false;
        QObject::connect(&server, &DemoServer::ready, &server, [&ready] { ready = true; });
        server.start();
        ASSERT_TRUE(waitFor([&ready] { return ready; }));
        addDemoService(composition->fleet(), composition->sync(), server,
                       [](const Result<ServiceMonitor *> &added) { ASSERT_TRUE(added.ok()); });
        ASSERT_TRUE(waitFor([this] { return console->service.monitor() != nullptr; }));
        ASSERT_NO_FATAL_FAILURE(refresh());
    }
    void TearDown() override
    {
        menu.reset();
        console.reset();
        composition.reset();
    }
    void choose(const char *name) const { widget<QAction>(console->window, name)->trigger(); }
    void refresh()
    {
        bool done = false;
        console->service.monitor()->refresh(Trigger::Manual, seconds{10}, console->window.banner(),
                                            [&done](const RefreshOutcome &) { done = true; });
        ASSERT_TRUE(waitFor([&done] { return done; }));
        console->service.update();
    }
    const ServiceState &state() const { return console->service.monitor()->state(); }
    /// Refreshes until the effect of the menu's command arrives.
    template <typename Condition>
    bool refreshUntil(Condition condition)
    {
        return waitFor([this, condition] {
            refresh();
            return condition();
        });
    }

    QTemporaryDir folder;
    DemoServer server{bundledServer(), folder.filePath(u"server"_s)};
    DemoClock *clock = nullptr;
    milliseconds started{0};
    std::unique_ptr<Composition> composition;
    std::unique_ptr<ui::ConsoleWindow> console;
    std::unique_ptr<DemoMenu> menu;
};

} // namespace

TEST_F(DemoMenuTest, UpgradesThePlanAndAddsStorage)
{
    const auto before = *state().document;
    choose("demoUpgrade");
    EXPECT_TRUE(refreshUntil([&] { return state().document->package.name != before.package.name; }));
    const qint64 capacity = state().document->package.storage->capacity;
    choose("demoStorage");
    EXPECT_TRUE(refreshUntil([&] { return state().document->package.storage->capacity > capacity; }));
}

TEST_F(DemoMenuTest, SuspendsThePackageAndTakesItBack)
{
    choose("demoSuspend");
    EXPECT_TRUE(refreshUntil([&] { return state().document->package.status == PackageStatus::Suspended; }));
    choose("demoSuspend");
    EXPECT_TRUE(refreshUntil([&] { return state().document->package.status == PackageStatus::Active; }));
}

TEST_F(DemoMenuTest, DaysWithoutTheServerUseUpTheGracePeriod)
{
    choose("demoOffline");
    EXPECT_TRUE(refreshUntil([&] { return state().attempts.failures > 0; }));
    for (int day = 1; day <= 3; ++day) {
        choose("demoDay");
        EXPECT_EQ(clock->ahead() - started, hours{24 * day});
    }
    EXPECT_TRUE(waitFor([this] {
        return console->window.banner()->value().tone == text::Tone::Red && !console->window.banner()->value().busy;
    }));
    choose("demoOffline");
    EXPECT_TRUE(refreshUntil([&] { return state().attempts.failures == 0; }));
    EXPECT_EQ(console->window.banner()->value().tone, text::Tone::Quiet)
        << console->window.banner()->value().headline.toStdString();
}

TEST_F(DemoMenuTest, HasNinetyDaysBehindIt)
{
    Store &store = composition->store();
    const auto history = store.history(state().service.id, 0);
    ASSERT_TRUE(history.ok());
    const Instant now = clock->now().wall;
    EXPECT_GE(now - history->last().at, hours{24 * 89});
    int upgrades = 0;
    int failures = 0;
    for (const HistoryEntry &entry : *history) {
        upgrades += entry.changes.isEmpty() ? 0 : 1;
        failures += entry.outcome == Outcome::Failed ? 1 : 0;
    }
    EXPECT_EQ(upgrades, 2);
    EXPECT_GT(failures, 20) << "an outage";
    EXPECT_EQ(history->first().outcome, Outcome::Unchanged) << "the first real attempt is not the first one";
    const auto usage = store.usage(state().service.id);
    ASSERT_TRUE(usage.ok());
    const Forecast endpoints =
        forecast(*usage, u"endpoint", ServerTime{std::chrono::floor<seconds>(now.time_since_epoch())});
    EXPECT_TRUE(endpoints.runOut.has_value());
}

TEST_F(DemoMenuTest, SaysWhatHappenedAndWhatToPress)
{
    const auto says = [this](const QString &words) {
        return waitFor([&] { return textOf(console->window, "demoWords").contains(words); });
    };
    EXPECT_TRUE(says(u"Sample data"_s));
    EXPECT_TRUE(textOf(console->window, "demoClock").startsWith(u"Demo clock: "_s));
    choose("demoUpgrade");
    EXPECT_TRUE(says(u"Plan upgraded on the server. Press Refresh."_s));
    refresh();
    EXPECT_TRUE(says(u"Sample data"_s));
    choose("demoOffline");
    EXPECT_TRUE(says(u"The server is offline. Press Refresh."_s));
    refresh();
    EXPECT_TRUE(says(u"Let 24 hours pass"_s));
    const QString before = textOf(console->window, "demoClock");
    choose("demoDay");
    EXPECT_TRUE(
        says(u"24 hours have passed without the server. To bring it back, clear Demo › Take the server offline."_s));
    EXPECT_NE(textOf(console->window, "demoClock"), before);
    int resets = 0;
    QObject::connect(menu.get(), &DemoMenu::resetRequested, menu.get(), [&resets] { ++resets; });
    press(console->window, "demoReset");
    EXPECT_EQ(resets, 1);
}

TEST_F(DemoMenuTest, SaysThatATokenIsKeptInItsMemory)
{
    ui::MainWindow &window = console->window;
    console->fleetController.addService({});
    EXPECT_TRUE(textOf(*widget<QDialog>(window, "addServiceDialog"), "addTokenKeeping").contains(u"this demo"_s));
    widget<QDialog>(window, "addServiceDialog")->reject();
    window.page(ui::PageId::Connection);
    EXPECT_EQ(textOf(window, "tokenPlace"), u"The memory of this demo"_s);
    EXPECT_TRUE(textOf(window, "proxyHint").contains(u"this demo"_s));
    press(window, "tokenReplace");
    EXPECT_TRUE(textOf(*widget<QDialog>(window, "tokenDialog"), "tokenKeeping").contains(u"this demo"_s));
}

TEST_F(DemoMenuTest, TakesASecondServiceWithATokenOfItsOwn)
{
    test::LicenseServerProcess other{{u"--name"_s, u"Second"_s}};
    ASSERT_TRUE(other.start());
    console->fleetController.addService(other.connectionFile());
    auto *dialog = console->window.findChild<ui::AddServiceDialog *>(u"addServiceDialog"_s);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(waitFor([dialog] { return dialog->connection().has_value(); }));
    widget<QLineEdit>(*dialog, "addToken")->setText(u"lic_of_nobody"_s);
    press(*dialog, "addSubmit");
    EXPECT_TRUE(waitFor([dialog] { return !textOf(*dialog, "addTokenProblem").isEmpty(); }))
        << "the demo's own token did not go there";
    widget<QLineEdit>(*dialog, "addToken")->setText(QString::fromLatin1(other.token()));
    press(*dialog, "addSubmit");
    ASSERT_TRUE(waitFor([this] { return composition->fleet().monitors().size() == 2; }));
    for (ServiceMonitor *monitor : composition->fleet().monitors()) {
        bool verified = false;
        monitor->refresh(Trigger::Manual, seconds{10}, console->window.banner(),
                         [&verified](const RefreshOutcome &outcome) { verified = !outcome.error; });
        EXPECT_TRUE(waitFor([&verified] { return verified; })) << monitor->state().service.connection.url.toStdString();
    }
}

} // namespace license
