// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/managementcontroller.h"

#include "core/current/currentservice.h"
#include "core/domain/clock.h"
#include "core/management/managementreports.h"
#include "core/text/errortext.h"
#include "core/text/sanitize.h"
#include "ui/connection/managementdialog.h"
#include "ui/connection/managementpanel.h"
#include "ui/kit/handover.h"
#include "ui/kit/navigator.h"
#include "ui/kit/questions.h"

#include <QUrl>

#include <algorithm>

namespace license::ui {

ManagementController::ManagementController(ManagementPanel *panel, CurrentService &service, ManagementReports &reports,
                                           Navigator &navigator, const Clock &clock)
    : QObject(panel), m_panel(panel), m_service(service), m_reports(reports), m_navigator(navigator), m_clock(clock)
{
    connect(panel, &ManagementPanel::signInRequested, this, &ManagementController::signIn);
    connect(panel, &ManagementPanel::signOutRequested, this, &ManagementController::signOut);
    connect(panel, &ManagementPanel::consoleRequested, this, &ManagementController::openConsole);
    connect(&service, &CurrentService::updated, this, &ManagementController::show);
    connect(&navigator, &Navigator::rightsChanged, this, &ManagementController::show);
    connect(&reports, &ManagementReports::changed, this, &ManagementController::show);
    show();
}

const Service *ManagementController::current() const
{
    const ServiceMonitor *monitor = m_service.monitor();
    return monitor ? &monitor->state().service : nullptr;
}

void ManagementController::show()
{
    m_panel->setRefusal(m_navigator.refusalOf(TeamAct::KeepServices));
    if (const Service *service = current()) {
        m_panel->present({.known = m_reports.of(*service),
                          .keychain = m_reports.hasKeychain(),
                          .demo = m_navigator.isDemo(),
                          .signingIn = m_dialog && m_working && m_asked == service->id},
                         m_clock.now().wall);
    }
}

void ManagementController::signIn()
{
    if (m_dialog) { // the button stays, so that it keeps the focus
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    if (m_navigator.refuses(TeamAct::KeepServices)) {
        return;
    }
    const Service *service = current();
    if (!service || m_navigator.isDemo() || !m_reports.hasKeychain()) {
        return;
    }
    m_asked = service->id;
    m_working = false;
    m_dialog = new ManagementDialog(service->connection.name, m_navigator.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setKnown(service->management ? service->management->address : QString(),
                       service->management ? service->management->email : QString());
    connect(m_dialog, &ManagementDialog::submitted, this, &ManagementController::submit);
    connect(m_dialog, &QObject::destroyed, this, &ManagementController::show, Qt::QueuedConnection);
    m_dialog->show(); // the window remains usable
}

/// As it is now: while the dialog is open, an authority may be added or the connection file replaced.
std::optional<Service> ManagementController::asked() const
{
    if (const Service *service = current(); service && service->id == m_asked) {
        return *service; // a row may be older
    }
    const auto &rows = m_service.rows();
    const auto found = std::find_if(rows.cbegin(), rows.cend(),
                                    [this](const ServiceRow &row) { return row.state.service.id == m_asked; });
    return found == rows.cend() ? std::nullopt : std::optional(found->state.service);
}

/// Closing the dialog cancels the request. An answer that has come is kept in any case.
void ManagementController::submit()
{
    const auto service = asked();
    if (!service) {
        m_dialog->reject(); // it was removed meanwhile
        return;
    }
    m_working = true;
    m_dialog->showWorking();
    show();
    m_reports.access().signIn(*service, m_dialog->address(), m_dialog->email(), m_dialog->password(), m_dialog,
                              [this, dialog = m_dialog](const Result<ManagementSignIn> &signedIn) {
                                  m_working = false;
                                  if (signedIn) {
                                      dialog->accept();
                                  } else {
                                      dialog->showFailure(signedIn.error());
                                  }
                                  show();
                              });
}

void ManagementController::signOut()
{
    const Service *service = current();
    if (!service || !service->management) {
        return;
    }
    const QString title = tr("Sign out of the Management Service");
    ask(m_navigator.window(),
        {title,
         tr("Forget the sign-in of %1 and what the Management Service has reported? The license and its verification "
            "stay as they are.")
             .arg(text::plain(service->management->email)),
         tr("Sign out"),
         {}},
        this, [this, title, service = *service] {
            m_reports.access().signOut(service, this, [this, title](const Result<Done> &signedOut) {
                if (!signedOut) {
                    tell(m_navigator.window(), Severity::Warning, title, text::message(signedOut.error()));
                }
            });
        });
}

void ManagementController::openConsole()
{
    const Service *service = current();
    if (service && service->management && !m_navigator.isDemo() && !handOver(QUrl(service->management->address))) {
        //: %1 is an address
        tell(m_navigator.window(), Severity::Warning, tr("Management Service"),
             tr("No program on this computer opens %1.").arg(text::plain(service->management->address)));
    }
}

} // namespace license::ui
