// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/fleetcontroller.h"

#include "core/current/currentservice.h"
#include "core/net/licenseclient.h"
#include "core/sync/fleet.h"
#include "core/text/errortext.h"
#include "core/text/sanitize.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/navigator.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/replaceconnectiondialog.h"
#include "ui/overview/welcomepage.h"

namespace license::ui {

FleetController::FleetController(Fleet &fleet, CurrentService &service, Navigator &navigator,
                                 const SyncContext &context)
    : m_fleet(fleet), m_service(service), m_navigator(navigator), m_add(fleet, service, navigator, context)
{}

void FleetController::bind(WelcomePage *page)
{
    const auto show = [this, page] { page->setRefusal(m_navigator.refusalOf(TeamAct::KeepServices)); };
    connect(&m_navigator, &Navigator::rightsChanged, page, show);
    show();
    connect(page, &WelcomePage::addRequested, this, [this] { addService({}); });
    connect(page, &WelcomePage::fileDropped, this, &FleetController::addService);
}

void FleetController::bind(OverviewPage *page)
{
    const auto show = [this, page] {
        page->setRefusals(m_navigator.refusalOf(TeamAct::Refresh), m_navigator.refusalOf(TeamAct::KeepServices));
    };
    connect(&m_navigator, &Navigator::rightsChanged, page, show);
    show();
    connect(page, &OverviewPage::addRequested, this, [this] { addService({}); });
    connect(page, &OverviewPage::renameRequested, this, &FleetController::rename);
    connect(page, &OverviewPage::removeRequested, this, &FleetController::remove);
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
    if (!m_navigator.refuses(TeamAct::KeepServices)) {
        m_add.open(file);
    }
}

void FleetController::replaceConnection(ServiceId id)
{
    const ServiceMonitor *monitor = m_fleet.find(id);
    if (!monitor || m_navigator.refuses(TeamAct::KeepServices)) {
        return;
    }
    auto *dialog = new ReplaceConnectionDialog(monitor->state().service.connection, m_navigator.window());
    connect(dialog, &ReplaceConnectionDialog::submitted, this, [this, dialog, id] { submit(dialog, id); });
    dialog->openOnce();
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
    if (!monitor || m_navigator.refuses(TeamAct::KeepServices)) {
        return;
    }
    // As shown; if unedited, the name stays the same.
    const QString shown = editableName(monitor->state().service.connection.name);
    askText(m_navigator.window(), renaming(shown), this, [this, id, shown](const QString &name) {
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

TextQuestion FleetController::renaming(const QString &name)
{
    return {tr("Rename a Management Service"), tr("Name"), name, tr("Rename")};
}

Question FleetController::removal(const QString &name)
{
    //: %1 is the name of a service
    const QString words = tr("Remove %1 from this console? Its history and its access token on this computer are "
                             "removed too. The Management Service itself is not affected.");
    return {tr("Remove a Management Service"), words.arg(text::plain(shortened(name))), tr("Remove")};
}

void FleetController::remove(ServiceId id)
{
    const ServiceMonitor *monitor = m_fleet.find(id);
    if (!monitor || m_navigator.refuses(TeamAct::KeepServices)) {
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
