// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/rundemo.h"

#include "app/composition.h"
#include "app/console/democlock.h"
#include "app/console/demomenu.h"
#include "app/console/demoserver.h"
#include "core/net/licenseclient.h"
#include "core/platform/platform.h"
#include "core/protocol/connectionfile.h"
#include "core/text/words.h"
#include "ui/consolewindow.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace license {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(license::Demo)
};

void showFailure(ui::EmptyState *page, const QString &words)
{
    page->showWords(ui::severityIcon(Severity::Critical), Words::tr("The demo could not be started"), words);
}

/// Makes the server known to the console and verifies for the first time. `page` stands in the place of the welcome.
void addService(Fleet &fleet, const DemoServer &server, ui::EmptyState *page)
{
    QFile file(server.connectionFile());
    const auto connection = parseConnectionFile(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    if (!connection) {
        showFailure(page, text::message(connection.error()));
        return;
    }
    fleet.add(*connection, Secret(), page,
              [page](const Result<ServiceMonitor *> &added) {
                  if (added) {
                      (*added)->refresh(Trigger::Startup, defaultDeadline);
                  } else {
                      showFailure(page, text::message(added.error()));
                  }
              },
              {});
}

} // namespace

int runDemo()
{
    const QTemporaryDir folder;
    auto ownedClock = std::make_unique<DemoClock>(platform::systemClock());
    DemoClock &clock = *ownedClock;
    DemoServer server(bundledServer(), folder.filePath(u"server"_s));
    auto composition = Composition::create({.dataFolder = folder.filePath(u"data"_s), .tokenFile = server.tokenFile()},
                                           std::move(ownedClock));
    if (!composition) {
        qCritical("%s", qUtf8Printable(text::message(composition.error())));
        return 74;
    }
    Fleet &fleet = (*composition)->fleet();
    ui::ConsoleWindow console(fleet, (*composition)->sync(), (*composition)->proxy());
    console.window.setDemo(true);
    auto *starting = new ui::EmptyState(new QWidget(&console.window), &console.window);
    starting->showBusy(Words::tr("Starting the demo…"));
    console.window.setPage(ui::Place::Welcome, starting);
    const DemoMenu menu(console, server, clock);

    QObject::connect(&server, &DemoServer::ready, starting, [&fleet = fleet, &server = server, starting] {
        addService(fleet, server, starting);
        fleet.startSchedule();
    });
    QObject::connect(&server, &DemoServer::failed, starting,
                     [starting](const QString &words) { showFailure(starting, words); });
    server.start();
    console.window.show();
    return QApplication::exec();
}

} // namespace license
