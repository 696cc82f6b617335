// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/runconsole.h"

#include "app/composition.h"
#include "app/console/demoserver.h"
#include "app/console/display.h"
#include "app/console/openstore.h"
#include "app/console/options.h"
#include "app/console/singleinstance.h"
#include "core/domain/storageproblem.h"
#include "core/net/systemproxy.h"
#include "core/net/tlssettings.h"
#include "core/platform/platform.h"
#include "core/platform/processstart.h"
#include "core/report/sessionlog.h"
#include "core/store/rebuiltnotice.h"
#include "core/store/storefreethread.h"
#include "core/text/errortext.h"
#include "ui/desktop/desktopnotifier.h"
#include "ui/kit/firstpaint.h"
#include "ui/kit/questions.h"
#include "ui/window/windowlifecycle.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <iostream>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace license {

namespace {

constexpr int storageCode = 74; ///< EX_IOERR
constexpr int stuckCode = 75;   ///< EX_TEMPFAIL
constexpr int unsafeCode = 69;  ///< EX_UNAVAILABLE

void furnish(ui::ConsoleWindow &console)
{
    if (bundledServer().isEmpty()) {
        console.offerDemo({});
    } else {
        console.offerDemo([] { QProcess::startDetached(QApplication::applicationFilePath(), {u"--demo"_s}); });
    }
}

/// The command by which the session starts this console, with the same data.
QStringList sessionCommand(const ConsoleOptions &options)
{
    QStringList command{QApplication::applicationFilePath(), u"--hidden"_s};
    if (!options.dataFolder.isEmpty()) {
        command << u"--data-dir"_s << QDir(options.dataFolder).absolutePath();
    }
    if (const auto *database = options.store ? std::get_if<DatabasePlace>(&*options.store) : nullptr) {
        command << u"--store"_s << database->text();
    }
    return command;
}

/// Whether a person started this from a terminal and can read its messages there.
bool isStartedFromTerminal()
{
#ifdef Q_OS_UNIX
    return ::isatty(STDERR_FILENO) == 1;
#else
    return false; // a window program has none
#endif
}

/// Reports why there is no console, on standard error, or in a window if nobody reads that; `code` is the exit code.
int tellAndEnd(const QString &words, int code, bool inWindow)
{
    std::cerr << words.toLocal8Bit().constData() << std::endl;
    if (inWindow) {
        ui::tell(nullptr, Severity::Critical, QCoreApplication::translate("license::Console", "License Console"),
                 words);
        QApplication::exec();
    }
    return code;
}

void raiseAll()
{
    const auto widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (widget->isVisible()) {
            widget->raise();
            widget->activateWindow();
        }
    }
}

QString stuckWords(const SingleInstance &instance)
{
    if (const auto process = instance.holder()) {
        return QCoreApplication::translate("license::Console",
                                           "License Console is already running as process %1, but does not respond. "
                                           "Wait until it does, or end that process and start again.")
            .arg(*process);
    }
    return QCoreApplication::translate("license::Console", "License Console is already running, but does not respond. "
                                                           "Wait until it does, or end its process and start again.");
}

/// A reason to stop before opening anything. Windows always has its own TLS: without OpenSSL a connection could be made
/// that a service's authorities do not vouch for. On other systems there is then no TLS at all, which the window
/// reports beside the known state.
std::optional<Error> unsafeTls()
{
#ifdef Q_OS_WIN
    return missingTls();
#else
    return std::nullopt;
#endif
}

/// Verification is impossible without TLS: reported at once, not only at the first failed refresh.
void tellOfMissingTls(QWidget &window)
{
    if (const auto missing = visiblyMissingTls()) {
        ui::tell(&window, Severity::Critical, QCoreApplication::translate("license::Console", "License Console"),
                 text::message(*missing));
    }
}

/// The network's return ends the waiting of a service whose last attempt failed. Where none has, a start does without
/// the report on the network, which takes as long as the page: a first failure is repeated within a minute in any case.
void followNetworkInTime(Composition &composition)
{
    constexpr std::chrono::minutes later{1};
    Fleet &fleet = composition.fleet();
    const auto monitors = fleet.monitors();
    if (std::any_of(monitors.cbegin(), monitors.cend(),
                    [](const ServiceMonitor *each) { return each->state().attempts.lastError.has_value(); })) {
        composition.followNetwork();
        return;
    }
    QObject::connect(&fleet, &Fleet::refreshFinished, &fleet,
                     [&composition](const ServiceMonitor *, const RefreshOutcome &outcome) {
                         if (outcome.outcome == Outcome::Failed) {
                             composition.followNetwork();
                         }
                     });
    QTimer::singleShot(later, &fleet, [&composition] { composition.followNetwork(); });
}

/// The same console anew, once this one has left its place.
void startAnew(const ConsoleOptions &options)
{
    QStringList command = sessionCommand(options);
    command.removeOne(u"--hidden"_s);
    const QString program = command.takeFirst();
    QProcess::startDetached(program, command);
}

/// `again`: a person wants it to start anew.
int runOnce(const ConsoleOptions &options, const ui::Activation &given, bool &again)
{
    text::Speech speech;
    speech.speak(Language::System);
    if (const auto unsafe = unsafeTls()) {
        return tellAndEnd(text::message(*unsafe), unsafeCode, !isStartedFromTerminal());
    }
    const auto folder = dataFolder(options.dataFolder.isEmpty() ? std::nullopt : std::optional(options.dataFolder));
    if (!folder) {
        return tellAndEnd(text::message(folder.error()), storageCode, true);
    }
    SingleInstance instance(*folder, screenName(QApplication::platformName(), options.display));
    switch (instance.take({.show = !options.hidden, .activation = given})) {
    case SingleInstance::Place::Ours:
        break;
    case SingleInstance::Place::Taken:
        return 0;
    case SingleInstance::Place::Stuck:
        return tellAndEnd(stuckWords(instance), stuckCode, !options.hidden && !isStartedFromTerminal());
    }
    ui::PlaceStart place;
    auto composition = openStore(options, *folder, place);
    if (!composition) {
        if (composition.error().code == ErrorCode::Cancelled) {
            return 0;
        }
        QObject::connect(&instance, &SingleInstance::summoned, qApp, raiseAll);
        instance.listen();
        return tellAndEnd(text::message(composition.error()), storageCode, true);
    }
    const StoreFreeThread windowThread;
    const report::SessionLog log((*composition)->clock());
    Fleet &fleet = (*composition)->fleet();
    ui::SystemTray tray;
    const auto notifier = ui::desktopNotifier(tray);
    ui::WindowLifecycle *running = nullptr;
    place.restart = [&running, &again] {
        again = true;
        running->console().window.leave();
    };
    ui::WindowLifecycle host(
        fleet, (*composition)->sync(), (*composition)->proxy(), speech, *notifier,
        {.furnish = furnish, .sessionCommand = sessionCommand(options), .tray = &tray, .place = place});
    running = &host;
    // The window is already hidden: saving its data may take a while.
    QObject::connect(&host, &ui::WindowLifecycle::ended, qApp,
                     [&composition = **composition] { composition.finish(qApp, [] { QCoreApplication::quit(); }); });
    QObject::connect(&instance, &SingleInstance::summoned, &host, [&host](const Summons &summons) {
        if (summons.show) {
            host.comeForward(summons.activation);
        }
    });
    const auto tellOfStore = [&host](const Error &error) {
        if (host.console().window.isVisible()) { // otherwise the License page reports it once shown
            ui::tell(&host.console().window, Severity::Warning,
                     QCoreApplication::translate("license::Console", "License Console"), text::message(error));
        }
    };
    QObject::connect(&fleet, &Fleet::storeDisplaced, &host, tellOfStore);
    QObject::connect(&fleet, &Fleet::storeReplaced, &host, [tellOfStore, &storage = (*composition)->storage()] {
        tellOfStore(storageError(StorageProblem::Replaced, storage.folder()));
    });
    // Due refreshes start before anything is shown, so no alarm appears that they may resolve.
    fleet.startSchedule();
    host.start(options.hidden, given);
    instance.listen();
    // What the last known state does not need waits until that is on screen: the buses may block.
    ui::afterFirstPaint(host.console().window, &host,
                        {[&tray] { tray.follow(); },
                         [&composition = **composition] {
                             composition.followSystem();
                             followNetworkInTime(composition);
                         },
                         [&host] { tellOfMissingTls(host.console().window); }});
    (*composition)->storage().run(&host, takeRebuiltNotice, [&host](const std::optional<Error> &rebuilt) {
        if (rebuilt) {
            ui::tell(&host.console().window, Severity::Warning,
                     QCoreApplication::translate("license::Console", "License Console"), text::message(*rebuilt));
        }
    });
    return QApplication::exec();
}

} // namespace

int runConsole(const ConsoleOptions &options, const ui::Activation &given)
{
    bool again = false;
    const int code = runOnce(options, given, again);
    if (again) {
        startAnew(options);
    }
    return code;
}

} // namespace license
