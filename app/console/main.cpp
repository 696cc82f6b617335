// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cmdline/arguments.h"
#include "app/cmdline/printing.h"
#include "app/composition.h"
#include "app/console/display.h"
#include "app/console/options.h"
#include "app/console/runconsole.h"
#include "app/console/rundemo.h"
#include "core/net/systemproxy.h"
#include "core/platform/interrupts.h"
#include "core/platform/platform.h"
#include "core/platform/processstart.h"
#include "ui/kit/consolestyle.h"
#include "ui/window/activation.h"

#include <QApplication>

#include <memory>
#include <variant>

using namespace Qt::StringLiterals;

namespace license {

namespace {

constexpr int usageCode = 64; ///< EX_USAGE

/// Reads the options before anything else: help and mistakes need no display.
std::variant<ConsoleOptions, ConsoleExit> readOptions(int argc, char **argv)
{
    if (const auto unreadable = cmdline::unreadableArgument(argc, argv)) {
        return ConsoleExit{usageCode, unreadable->toStdString() + '\n'};
    }
    const QCoreApplication early(argc, argv); // provides the arguments in each system's form
    return parseConsoleOptions(QCoreApplication::arguments());
}

/// Creates the application once there is a display for it; otherwise the program exits here.
std::unique_ptr<QApplication> makeApplication(int &argc, char **argv)
{
    const DisplaySearch search(noDisplayWords(argc, argv));
    return std::make_unique<QApplication>(argc, argv);
}

/// The exit code.
int run(int argc, char **argv)
{
    const auto parsed = readOptions(argc, argv);
    if (const auto *exit = std::get_if<ConsoleExit>(&parsed)) {
        return cmdline::printed(exit->output, exit->code);
    }
    const auto &options = std::get<ConsoleOptions>(parsed);
    setApplicationIdentity();
    const ui::Activation given = ui::givenActivation();
    const auto application = makeApplication(argc, argv);
    ui::forgetGivenActivation();
    QApplication::setStyle(ui::makeConsoleStyle(options.style));
    QApplication::setDesktopFileName(u"license-console"_s);
    // The session, a closed terminal, a service manager: exit in order, with a last heartbeat. Not quit(), which asks
    // the window, and the window stays in the tray.
    const platform::Interrupts interrupts;
    QObject::connect(&interrupts, &platform::Interrupts::interrupted, qApp, [] { QCoreApplication::exit(0); });
    return options.demo ? runDemo(given) : runConsole(options, given);
}

} // namespace

} // namespace license

int main(int argc, char **argv)
{
    license::platform::prepareProcess();
    license::platform::outliveReaders();
#ifdef QT_NO_DEBUG
    license::platform::keepMemoryPrivate();
#endif
    return license::platform::endProcess(license::endWithoutProxyAnswer(license::run(argc, argv)));
}
