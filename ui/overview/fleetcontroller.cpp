// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/fleetcontroller.h"

#include "core/net/licenseclient.h"
#include "core/sync/fleet.h"
#include "core/text/words.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/navigator.h"
#include "ui/overview/addservicedialog.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/replaceconnectiondialog.h"
#include "ui/overview/welcomepage.h"
#include "ui/service/currentservice.h"

namespace license::ui {

namespace {

/// text::plain() encloses right-to-left text in these.
constexpr QChar isolate(0x2068);
constexpr QChar endOfIsolate(0x2069);

} // namespace

FleetController::FleetController(WelcomePage *welcome, OverviewPage *overview, Fleet &fleet, CurrentService &service,
                                 Navigator &navigator)
    : QObject(overview), m_fleet(fleet), m_service(service), m_navigator(navigator)
{
    const auto add = [this] { addService({}); };
    connect(welcome, &WelcomePage::addRequested, this, add);
    connect(welcome, &WelcomePage::fileDropped, this, &FleetController::addService);
    connect(overview, &OverviewPage::addRequested, this, add);
    connect(overview, &OverviewPage::renameRequested, this, &FleetController::rename);
    connect(overview, &OverviewPage::removeRequested, this, &FleetController::remove);
}

void FleetController::ofCurrent(void (FleetController::*act)(ServiceId))
{
    if (const ServiceMonitor *monitor = m_service.monitor()) {
        (this->*act)(monitor->state().service.id);
    }
}

void FleetController::renameCurrent()
{
    ofCurrent(&FleetController::rename);
}

void FleetController::replaceCurrentConnection()
{
    ofCurrent(&FleetController::replaceConnection);
}

void FleetController::removeCurrent()
{
    ofCurrent(&FleetController::remove);
}

void FleetController::addService(const QString &file)
{
    if (!m_dialog) {
        m_dialog = new AddServiceDialog(m_navigator.window());
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
            m_service.update();
            m_service.choose(monitor->state().service.id);
            m_navigator.go(PageId::License);
            if (waiting) {
                waiting->accept();
            }
        },
        [this, name](const Error &error) {
            tell(m_navigator.window(), Severity::Warning, tr("The access token could not be kept"),
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
    auto *dialog = new ReplaceConnectionDialog(monitor->state().service.connection, m_navigator.window());
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
    // As shown, without characters that would reorder or hide other text; if unedited, the name stays the same.
    const QString shown = text::plain(monitor->state().service.connection.name).remove(isolate).remove(endOfIsolate);
    askText(m_navigator.window(), tr("Rename a Management Service"), tr("Name of the Management Service:"), shown, this,
            [this, id, shown](const QString &name) {
                if (name == shown) {
                    return;
                }
                m_fleet.rename(id, name.trimmed(), this, [this](const Result<Done> &renamed) {
                    if (!renamed) {
                        tell(m_navigator.window(), Severity::Warning, tr("Rename a Management Service"),
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
    ask(m_navigator.window(), removal(monitor->state().service.connection.name), this, [this, id] {
        m_fleet.remove(id, this, [this](const Result<Done> &removed) {
            if (!removed) {
                tell(m_navigator.window(), Severity::Warning, tr("Remove a Management Service"),
                     text::message(removed.error()));
            }
        });
    });
}

} // namespace license::ui
