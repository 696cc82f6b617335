// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleetcontroller.h"

#include "core/net/licenseclient.h"
#include "core/text/words.h"
#include "ui/dialogs/addservicedialog.h"
#include "ui/dialogs/replaceconnectiondialog.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/welcomepage.h"
#include "ui/servicecontroller.h"
#include "ui/words.h"

#include <QAction>

#include <algorithm>

namespace license::ui {

namespace {

/// What text::plain() sets around words that are read from right to left.
constexpr QChar isolate(0x2068);
constexpr QChar endOfIsolate(0x2069);

} // namespace

FleetController::FleetController(const Pages &pages, Fleet &fleet, ServiceController &services, QObject *parent)
    : QObject(parent), m_pages(pages), m_fleet(fleet), m_services(services)
{
    const auto add = [this] { addService({}); };
    connect(pages.window, &MainWindow::addRequested, this, add);
    connect(pages.window, &MainWindow::fileDropped, this, &FleetController::addService);
    connect(pages.welcome, &WelcomePage::addRequested, this, add);
    connect(pages.welcome, &WelcomePage::fileDropped, this, &FleetController::addService);
    connect(pages.overview, &OverviewPage::addRequested, this, add);
    connect(pages.overview, &OverviewPage::renameRequested, this, &FleetController::rename);
    connect(pages.overview, &OverviewPage::removeRequested, this, &FleetController::remove);
    connect(pages.overview, &OverviewPage::refreshAllRequested, this, &FleetController::refreshAll);
    connect(pages.overview, &OverviewPage::cancelRequested, this, [this] { m_fleet.cancelAll(); });

    const MainActions *actions = pages.window->actions();
    connect(actions->refreshAll, &QAction::triggered, this, &FleetController::refreshAll);
    const auto ofCurrent = [this](void (FleetController::*act)(ServiceId)) {
        if (const ServiceMonitor *monitor = m_services.current()) {
            (this->*act)(monitor->state().service.id);
        }
    };
    connect(actions->rename, &QAction::triggered, this, [ofCurrent] { ofCurrent(&FleetController::rename); });
    connect(actions->replaceConnection, &QAction::triggered, this,
            [ofCurrent] { ofCurrent(&FleetController::replaceConnection); });
    connect(actions->remove, &QAction::triggered, this, [ofCurrent] { ofCurrent(&FleetController::remove); });
    connect(&fleet, &Fleet::refreshFinished, this, [this] {
        if (m_refreshing > 0) {
            m_refreshed = std::min(m_refreshed + 1, m_refreshing);
            showProgress();
        }
    });
}

void FleetController::addService(const QString &file)
{
    if (!m_dialog) {
        m_dialog = new AddServiceDialog(m_pages.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &AddServiceDialog::submitted, this, [this, dialog = m_dialog.data()] { submit(dialog); });
        m_dialog->open();
    }
    if (!file.isEmpty()) {
        m_dialog->takeFile(file);
    }
}

void FleetController::submit(AddServiceDialog *dialog)
{
    const QPointer<AddServiceDialog> waiting(dialog);
    const QString name = dialog->connection()->name;
    dialog->showWorking();
    m_fleet.add(
        *dialog->connection(), dialog->takeToken(), this,
        [this, waiting](const Result<ServiceMonitor *> &added) {
            if (!added) {
                if (waiting) {
                    waiting->showFailure(added.error());
                }
                return;
            }
            ServiceMonitor *monitor = *added;
            monitor->refresh(Trigger::Manual, defaultDeadline);
            m_services.update();
            m_services.choose(monitor->state().service.id);
            m_pages.window->go(Place::License);
            if (waiting) {
                waiting->accept();
            }
        },
        [this, name](const Error &error) {
            tell(m_pages.window, Severity::Warning, tr("The access token could not be kept"),
                 tr("%1 has been added. Its access token is known until the console is closed. %2")
                     .arg(text::plain(name), text::message(error)));
        });
}

void FleetController::replaceConnection(ServiceId id)
{
    const ServiceMonitor *monitor = m_fleet.find(id);
    if (!monitor) {
        return;
    }
    auto *dialog = new ReplaceConnectionDialog(monitor->state().service.connection, m_pages.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReplaceConnectionDialog::submitted, this, [this, dialog, id] { submit(dialog, id); });
    dialog->open();
}

void FleetController::submit(ReplaceConnectionDialog *dialog, ServiceId id)
{
    const QPointer<ReplaceConnectionDialog> waiting(dialog);
    dialog->showWorking();
    m_fleet.replaceConnection(id, *dialog->connection(), this, [this, waiting, id](const Result<Done> &replaced) {
        if (replaced) {
            if (ServiceMonitor *monitor = m_fleet.find(id)) {
                monitor->refresh(Trigger::Manual, defaultDeadline);
            }
            if (waiting) {
                waiting->accept();
            }
        } else if (waiting) {
            waiting->showFailure(replaced.error());
        }
    });
}

void FleetController::rename(ServiceId id)
{
    const ServiceMonitor *monitor = m_fleet.find(id);
    if (!monitor) {
        return;
    }
    // As it is shown, without what would turn or hide other text; left alone, the name stays what it is.
    const QString shown = text::plain(monitor->state().service.connection.name).remove(isolate).remove(endOfIsolate);
    askText(m_pages.window, tr("Rename a Management Service"), tr("Name of the Management Service:"), shown, this,
            [this, id, shown](const QString &name) {
                if (name == shown) {
                    return;
                }
                m_fleet.rename(id, name.trimmed(), this, [this](const Result<Done> &renamed) {
                    if (!renamed) {
                        tell(m_pages.window, Severity::Warning, tr("Rename a Management Service"),
                             text::message(renamed.error()));
                    }
                });
            });
}

Question FleetController::removal(const QString &name)
{
    //: %1 is the name of a service
    const QString words = tr("Remove %1 from this console? Its history and its access token on this computer go with "
                             "it. The Management Service itself is not touched.");
    return {tr("Remove a Management Service"), words.arg(text::plain(shortened(name))), tr("Remove")};
}

void FleetController::remove(ServiceId id)
{
    const ServiceMonitor *monitor = m_fleet.find(id);
    if (!monitor) {
        return;
    }
    ask(m_pages.window, removal(monitor->state().service.connection.name), this, [this, id] {
        m_fleet.remove(id, this, [this](const Result<Done> &removed) {
            if (!removed) {
                tell(m_pages.window, Severity::Warning, tr("Remove a Management Service"),
                     text::message(removed.error()));
            }
        });
    });
}

void FleetController::refreshAll()
{
    if (m_refreshing > 0) {
        return;
    }
    m_refreshing = static_cast<int>(m_fleet.monitors().size());
    m_refreshed = 0;
    showProgress();
    m_fleet.refreshAll(Trigger::Manual, defaultDeadline, this, [this](const QVector<RefreshOutcome> &) {
        m_refreshing = 0;
        m_pages.overview->showProgress({});
    });
}

void FleetController::showProgress()
{
    m_pages.overview->showProgress(OverviewPage::Progress{m_refreshed, m_refreshing});
}

} // namespace license::ui
