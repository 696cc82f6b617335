// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/server.h"
#include "app/license-server/shutdownsignals.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLoggingCategory>

#include <sys/stat.h>

#include <iostream>

namespace {

QLoggingCategory::CategoryFilter chosenByRules = nullptr;

/// Qt's HTTP server writes whole requests, tokens included, to its debug log: the environment must not be able to
/// enable it.
void keepRequestsOutOfTheLog(QLoggingCategory *category)
{
    chosenByRules(category);
    if (QByteArrayView(category->categoryName()).startsWith("qt.httpserver"))
        category->setEnabled(QtDebugMsg, false);
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace license::server;

    const auto parsed = parseCommandLine(argc, argv);
    if (const auto *exit = std::get_if<Exit>(&parsed)) {
        (exit->code == 0 ? std::cout : std::cerr) << exit->output;
        return exit->code;
    }
    const auto &options = std::get<Options>(parsed);

    ::umask(077);
    chosenByRules = QLoggingCategory::installFilter(keepRequestsOutOfTheLog);
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
