// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/console/demoserver.h"
#include "app/console/options.h"
#include "app/console/rundemo.h"
#include "app/console/singleinstance.h"
#include "core/net/tlssettings.h"
#include "core/platform/platform.h"
#include "core/report/sessionlog.h"
#include "core/store/rebuiltnotice.h"
#include "core/text/words.h"
#include "ui/consolehost.h"
#include "ui/consolestyle.h"
#include "ui/desktop/desktopnotifier.h"
#include "ui/dialogs/questions.h"
#include "ui/pages/welcomepage.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTimer>

#include <iostream>

using namespace Qt::StringLiterals;

namespace license {

namespace {

int end(const ConsoleExit &exit)
{
    (exit.code == 0 ? std::cout : std::cerr) << exit.output;
    return exit.code;
}

void furnish(ui::ConsoleWindow &console)
{
    console.pages.welcome->setDemoAvailable(!bundledServer().isEmpty());
    QObject::connect(console.pages.welcome, &ui::WelcomePage::demoRequested, &console.window,
                     [] { QProcess::startDetached(QApplication::applicationFilePath(), {u"--demo"_s}); });
}

/// How the session starts this console, with the same data.
QStringList sessionCommand(const ConsoleOptions &options)
{
    QStringList command{QApplication::applicationFilePath(), u"--hidden"_s};
    if (!options.dataFolder.isEmpty()) {
        command << u"--data-dir"_s << QDir(options.dataFolder).absolutePath();
    }
    return command;
}

int runConsole(const ConsoleOptions &options)
{
    const QString dataFolder = options.dataFolder.isEmpty() ? defaultDataFolder() : options.dataFolder;
    text::Speech speech;
    speech.speak(Language::System);
    SingleInstance instance(dataFolder);
    if (instance.raiseOther()) {
        return 0;
    }
    instance.listen();
    auto composition =
        Composition::create({.dataFolder = dataFolder, .tokenFile = {}, .gradually = true}, platform::systemClock());
    if (!composition) {
        ui::tell(nullptr, Severity::Critical, QCoreApplication::translate("license::Console", "License Console"),
                 text::message(composition.error()));
        QApplication::exec();
        return 74;
    }
    const report::SessionLog log((*composition)->clock());
    Fleet &fleet = (*composition)->fleet();
    ui::SystemTray tray;
    const auto notifier = ui::desktopNotifier(tray);
    ui::ConsoleHost host(fleet, (*composition)->sync(), (*composition)->proxy(), speech, *notifier,
                         {.furnish = furnish, .sessionCommand = sessionCommand(options), .tray = &tray});
    QObject::connect(&host, &ui::ConsoleHost::ended, qApp, &QCoreApplication::quit);
    QObject::connect(&instance, &SingleInstance::raised, &host, &ui::ConsoleHost::raise);
    // What is due is under way before anything is shown: no alarm that it may cure is ever seen.
    fleet.startSchedule();
    host.start(options.hidden);
    // Once the window is there: the system's bus may keep us waiting.
    QTimer::singleShot(0, &host, [&composition = **composition] { composition.followSystem(); });
    if (const auto rebuilt = takeRebuiltNotice((*composition)->store())) {
        ui::tell(&host.console().window, Severity::Warning,
                 QCoreApplication::translate("license::Console", "License Console"), text::message(*rebuilt));
    }
    // Nothing can be verified without TLS: said at once, not only where the first refresh fails.
    QTimer::singleShot(0, &host, [&host] {
        if (const auto missing = missingTls()) {
            ui::tell(&host.console().window, Severity::Critical,
                     QCoreApplication::translate("license::Console", "License Console"), text::message(*missing));
        }
    });
    return QApplication::exec();
}

/// --help and --version need no display.
bool needsNoDisplay(int argc, char **argv)
{
    for (int at = 1; at < argc; ++at) {
        const QByteArrayView argument(argv[at]);
        if (argument == "--help" || argument == "-h" || argument == "--version") {
            return true;
        }
    }
    return false;
}

} // namespace

} // namespace license

int main(int argc, char **argv)
{
    using namespace license;

#ifdef QT_NO_DEBUG
    platform::keepMemoryPrivate();
#endif
    if (needsNoDisplay(argc, argv)) {
        QStringList arguments;
        for (int at = 0; at < argc; ++at) {
            arguments += QString::fromLocal8Bit(argv[at]);
        }
        const auto parsed = parseConsoleOptions(arguments);
        if (const auto *exit = std::get_if<ConsoleExit>(&parsed)) {
            return end(*exit);
        }
    }
    setApplicationIdentity();
    const QApplication application(argc, argv);
    const auto parsed = parseConsoleOptions(QApplication::arguments());
    if (const auto *exit = std::get_if<ConsoleExit>(&parsed)) {
        return end(*exit);
    }
    const auto &options = std::get<ConsoleOptions>(parsed);
    QApplication::setStyle(ui::makeConsoleStyle());
    QApplication::setDesktopFileName(u"license-console"_s);
    return options.demo ? runDemo() : runConsole(options);
}
