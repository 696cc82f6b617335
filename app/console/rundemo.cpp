// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/rundemo.h"

#include "app/composition.h"
#include "app/console/democlock.h"
#include "app/console/demokeychain.h"
#include "app/console/demomenu.h"
#include "app/console/demoserver.h"
#include "app/console/demoservice.h"
#include "core/credentials/keychainvault.h"
#include "core/platform/platform.h"
#include "core/report/sessionlog.h"
#include "core/store/storefreethread.h"
#include "core/text/errortext.h"
#include "ui/desktop/desktopnotifier.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/firstpaint.h"
#include "ui/kit/theme.h"
#include "ui/window/windowlifecycle.h"

#include <QApplication>
#include <QPointer>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

namespace license {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(license::Demo)
};

/// Shown instead of the welcome page until there is a service.
class StartingPage
{
public:
    void showIn(ui::ConsoleWindow &console)
    {
        console.window.setPage(ui::PageId::Welcome, [this](ui::MainWindow *window) {
            m_page = new ui::EmptyState(new QWidget(window), window);
            m_failure.isEmpty() ? m_page->showBusy(Words::tr("Starting the demo…")) : showFailure(m_failure);
            return m_page;
        });
    }
    void showFailure(const QString &words)
    {
        m_failure = words;
        if (m_page) {
            m_page->showWords(ui::severityIcon(Severity::Critical), Words::tr("The demo could not be started"), words);
        }
    }

private:
    QPointer<ui::EmptyState> m_page;
    QString m_failure;
};

/// The exit code of a window whose person wants the demo anew.
constexpr int again = 1'000;

int runOnce(const ui::Activation &given)
{
    const QTemporaryDir folder;
    auto ownedClock = std::make_unique<DemoClock>(platform::systemClock());
    DemoClock &clock = *ownedClock;
    DemoServer server(bundledServer(), folder.filePath(u"server"_s));
    auto composition = Composition::create(
        {.dataFolder = folder.filePath(u"data"_s), .tokenFile = {}}, std::move(ownedClock),
        std::make_unique<KeychainVault>(std::make_unique<DemoKeychain>(), std::chrono::seconds{10}));
    if (!composition) {
        qCritical("%s", qUtf8Printable(text::message(composition.error())));
        return 74;
    }
    const StoreFreeThread windowThread;
    const report::SessionLog log(clock);
    Fleet &fleet = (*composition)->fleet();
    text::Speech speech;
    StartingPage starting;
    const auto furnish = [&starting, &server, &clock, &fleet](ui::ConsoleWindow &console) {
        console.window.setDemo(true);
        starting.showIn(console);
        auto *menu = new DemoMenu(console, fleet, server, clock, &console.window);
        QObject::connect(menu, &DemoMenu::resetRequested, qApp, [] { QApplication::exit(again); });
    };
    ui::SystemTray tray;
    const auto notifier = ui::desktopNotifier(tray);
    ui::WindowLifecycle host(fleet, (*composition)->sync(), (*composition)->proxy(), speech, *notifier,
                             {.furnish = furnish, .sessionCommand = {}, .tray = nullptr, .demo = true});

    QObject::connect(&server, &DemoServer::ready, &server, [&fleet, &server, &starting, &made = **composition] {
        addDemoService(fleet, made.sync(), server, [&starting](const Result<ServiceMonitor *> &added) {
            if (!added) {
                starting.showFailure(text::message(added.error()));
            }
        });
        fleet.startSchedule();
    });
    QObject::connect(&server, &DemoServer::failed, &server,
                     [&starting](const QString &words) { starting.showFailure(words); });
    server.start();
    host.start(false, given);
    ui::afterFirstPaint(host.console().window, &host, {[&tray] { tray.follow(); }});
    return QApplication::exec();
}

} // namespace

int runDemo(const ui::Activation &given)
{
    int code = runOnce(given);
    while (code == again) {
        code = runOnce({});
    }
    return code;
}

} // namespace license
