// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cmdline/printing.h"
#include "app/license-server/server.h"
#include "app/license-server/shutdownsignals.h"
#include "core/platform/processstart.h"

#include <QCoreApplication>
#include <QDateTime>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

#include <exception>
#include <iostream>

namespace {

using namespace license::server;

int run(int argc, char *argv[])
{
    license::platform::prepareProcess();
    const auto parsed = parseCommandLine(argc, argv);
    if (const auto *exit = std::get_if<Exit>(&parsed)) {
        return license::cmdline::printed(exit->output, exit->code);
    }
    const auto &options = std::get<Options>(parsed);

#ifdef Q_OS_UNIX
    ::umask(077);
#endif
    const QCoreApplication application(argc, argv);
    ShutdownSignals shutdown;
    QObject::connect(&shutdown, &ShutdownSignals::requested, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    if (!shutdown.watchSignals()) {
        std::cerr << "license-server: cannot watch signals\n";
        return 1;
    }
    if (options.exitWithParent)
        shutdown.watchStandardInput();

    const auto server = Server::start(options, [] { return QDateTime::currentMSecsSinceEpoch(); });
    if (!server) {
        std::cerr << "license-server: " << server.error().detail.toStdString() << '\n';
        return 1;
    }
    std::cout << "listening " << (*server)->url().toStdString() << '\n'
              << "control " << (*server)->controlUrl().toStdString() << '\n'
              << "connection " << (*server)->connectionFile().toStdString() << '\n'
              << "token " << (*server)->tokenFile().toStdString() << '\n'
              << "ready" << std::endl;
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    try {
        return license::platform::endProcess(run(argc, argv));
    } catch (const std::exception &fault) {
        std::cerr << "license-server: " << fault.what() << '\n';
        return 1;
    }
}
