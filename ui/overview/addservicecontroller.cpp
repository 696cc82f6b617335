// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/addservicecontroller.h"

#include "core/current/currentservice.h"
#include "core/domain/tokenproblem.h"
#include "core/sync/fleet.h"
#include "core/text/errortext.h"
#include "core/text/sanitize.h"
#include "core/text/teamwords.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/navigator.h"
#include "ui/kit/questions.h"
#include "ui/overview/addservicedialog.h"

#include <utility>

namespace license::ui {

namespace {

constexpr int longestName = 64; ///< as in a connection file

} // namespace

AddServiceController::AddServiceController(Fleet &fleet, CurrentService &service, Navigator &navigator,
                                           const SyncContext &context)
    : m_fleet(fleet), m_service(service), m_navigator(navigator), m_context(context)
{}

AddServiceController::~AddServiceController()
{
    abandon();
}

void AddServiceController::open(const QString &file)
{
    if (!m_dialog) {
        m_dialog = new AddServiceDialog(secretPlace(m_context.vault.kind(), m_navigator), m_navigator.window());
        connect(m_dialog, &AddServiceDialog::chosenChanged, this, &AddServiceController::checkChosen);
        connect(m_dialog, &AddServiceDialog::submitted, this, &AddServiceController::submit);
        connect(m_dialog, &AddServiceDialog::againRequested, this, [this] {
            if (m_addition) {
                m_addition->keepAgain();
            }
        });
        connect(m_dialog, &AddServiceDialog::insteadRequested, this, [this] {
            if (m_addition) {
                m_addition->goOnAnyway();
            }
        });
        connect(m_dialog, &QDialog::rejected, this, &AddServiceController::abandon);
        m_dialog->openOnce();
    }
    if (!file.isEmpty()) {
        m_dialog->takeFile(file);
    }
}

void AddServiceController::checkChosen()
{
    if (!m_dialog || !m_dialog->connection()) {
        return;
    }
    const Connection chosen = m_dialog->chosen();
    QString known;
    const auto monitors = m_fleet.monitors();
    for (const ServiceMonitor *monitor : monitors) {
        const Connection &other = monitor->state().service.connection;
        if (other.url == chosen.url && other.installation == chosen.installation) {
            known = knownWords(other.name);
        }
    }
    m_dialog->showServiceProblem(known);
    if (chosen.name.isEmpty()) {
        m_dialog->showNameProblem(tr("Enter a name."));
    } else if (chosen.name.toUcs4().size() > longestName) {
        m_dialog->showNameProblem(tr("A name can have at most %1 characters.").arg(longestName));
    } else if (known.isEmpty() && m_fleet.findByName(chosen.name)) {
        m_dialog->showNameProblem(tr("Another service has this name. Enter another one."));
    } else {
        m_dialog->showNameProblem({});
    }
}

void AddServiceController::submit()
{
    abandon();
    checkChosen();
    m_addition = new ServiceAddition(m_fleet, m_context, m_dialog->chosen(), m_dialog->token());
    connect(m_addition, &ServiceAddition::entered, this, &AddServiceController::showStage);
    connect(m_addition, &ServiceAddition::failed, this,
            [this](ServiceAddition::Stage stage, const Error &error) { present(*m_dialog, stage, error); });
    connect(m_addition, &ServiceAddition::added, this, &AddServiceController::conclude);
    m_addition->start();
}

void AddServiceController::abandon()
{
    if (ServiceAddition *addition = std::exchange(m_addition, nullptr)) {
        addition->disconnect(this);
        addition->abandon();
    }
}

void AddServiceController::showStage(ServiceAddition::Stage stage)
{
    switch (stage) {
    case ServiceAddition::Stage::Verifying:
        m_dialog->showWorking(tr("Verifying with the license server…"));
        break;
    case ServiceAddition::Stage::Keeping:
        m_dialog->showKeyring();
        break;
    case ServiceAddition::Stage::Saving:
        m_dialog->showWorking(tr("Saving…"));
        break;
    }
}

QString AddServiceController::refusedWords()
{
    return tr("The license server refused this token. Check that it was made for this service, and paste it again.");
}

QString AddServiceController::knownWords(const QString &name)
{
    //: %1 is the name of a service
    return tr("This service is already here, as %1. To change its connection file, select it and choose Replace "
              "connection file….")
        .arg(text::plain(shortened(name)));
}

void AddServiceController::present(AddServiceDialog &dialog, ServiceAddition::Stage stage, const Error &error)
{
    const QString words = text::message(error);
    if (stage == ServiceAddition::Stage::Verifying && refusesToken(error)) {
        dialog.showTokenProblem(refusedWords());
    } else if (stage == ServiceAddition::Stage::Verifying && leavesTokenOpen(error)) {
        //: %1 is a sentence or two: why the server was not reached, and what to do
        dialog.showFailure(tr("%1 Or add the service anyway: it is not verified until the server answers.").arg(words),
                           Accent::Warning, tr("Add any&way"));
    } else if (stage == ServiceAddition::Stage::Keeping) {
        dialog.showFailure(words, Accent::Warning, tr("Add for this &session"));
    } else {
        dialog.showFailure(words, Accent::Critical, {});
    }
}

void AddServiceController::conclude(ServiceMonitor *monitor, const std::optional<Error> &unkept)
{
    m_addition = nullptr;
    const Connection &connection = monitor->state().service.connection;
    const QString name = connection.name;
    m_service.update();
    m_service.choose(monitor->state().service.id);
    m_navigator.go(PageId::License);
    if (m_dialog) {
        m_dialog->accept();
    }
    if (unkept) {
        tell(m_navigator.window(), Severity::Warning, tr("The access token could not be saved"),
             tr("%1 has been added. Its access token is kept until the console is closed. %2")
                 .arg(text::plain(name), text::message(*unkept)));
    }
    if (const QString agents = text::tokenForAgents(m_fleet.rights(), connection.deployment); !agents.isEmpty()) {
        tellOfAgents(m_navigator.window(), agents);
    }
}

void AddServiceController::tellOfAgents(QWidget *window, const QString &words)
{
    tell(window, Severity::Warning, tr("An agent needs the access token, too"), words);
}

} // namespace license::ui
