// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/firewallcontroller.h"

#include "core/current/currentservice.h"
#include "core/net/namelookup.h"
#include "core/text/filewords.h"
#include "core/text/sanitize.h"
#include "ui/connection/componentpanel.h"
#include "ui/connection/connectioncontroller.h"
#include "ui/kit/navigator.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace license::ui {

FirewallController::FirewallController(ComponentPanel *panel, CurrentService &service,
                                       const ConnectionController &connection, Navigator &navigator, const Clock &clock)
    : QObject(panel)
    , m_panel(panel)
    , m_service(service)
    , m_connection(connection)
    , m_navigator(navigator)
    , m_clock(clock)
    , m_export(navigator.window())
{
    connect(panel, &ComponentPanel::copyRequested, this, &FirewallController::copy);
    connect(panel, &ComponentPanel::saveRequested, this, [this] {
        if (const auto wanted = request()) {
            save(tr("Save the firewall request"), requestFile(*wanted));
        }
    });
    connect(panel, &ComponentPanel::requestRequested, this, &FirewallController::open);
    connect(&m_export, &FileExport::finished, this, [this](const QString &path, const Result<Done> &result) {
        const QString file = text::plain(QDir::toNativeSeparators(path));
        const QString words = result
                                  ? tr("Saved as %1").arg(file)
                                  : tr("%1 could not be written: %2").arg(file, text::fileCause(result.error(), path));
        if (m_dialog) {
            m_dialog->showNote(words, result.ok());
        } else {
            m_panel->showNote(words, result ? Accent::Good : Accent::Critical);
        }
    });
}

std::optional<text::FirewallRequest> FirewallController::request() const
{
    const ServiceMonitor *monitor = m_service.monitor();
    if (!monitor) {
        return std::nullopt;
    }
    const Service &service = monitor->state().service;
    const ConnectionCheckState check = m_connection.checkOf(service.id);
    text::FirewallRequest request = text::firewallRequest(
        service.connection, check.running ? QVector<StageResult>() : check.results, check.endedAt);
    request.computer = QSysInfo::machineHostName();
    request.computerAddresses = ownAddresses();
    const QVector<Component> &components = m_panel->value();
    if (request.addresses.isEmpty() && request.proxy.isEmpty() && !components.isEmpty()) {
        request.addresses = components.first().addresses;
    }
    return request;
}

ShownText FirewallController::requestFile(const text::FirewallRequest &request) const
{
    return {tr("Request"), u"firewall-request.txt"_s, text::firewallRequestText(request, m_clock.now().wall)};
}

void FirewallController::copy()
{
    if (const auto wanted = request()) {
        QGuiApplication::clipboard()->setText(text::firewallRequestText(*wanted, m_clock.now().wall));
        m_panel->showNote(tr("The firewall request has been copied."));
    }
}

void FirewallController::open()
{
    const auto wanted = request();
    if (!wanted || m_dialog) {
        return;
    }
    QVector<ShownText> texts{requestFile(*wanted)};
    for (const text::FirewallTool tool : text::firewallTools) {
        const auto rules = text::firewallRules(*wanted, tool);
        texts.append({text::firewallToolName(tool), u"license-console."_s + text::firewallFileEnding(tool),
                      rules ? *rules
                            : tr("No rules can be written yet: no address of the license server is known on this "
                                 "computer. Check the connection first, or name the address yourself.")});
    }
    m_dialog =
        new TextsDialog({.name = u"firewallDialog"_s,
                         .title = tr("Firewall request"),
                         .intro = tr("Send this to your network team. The rules let the connection of this computer "
                                     "through; nothing is changed here."),
                         .saveAll = {}},
                        texts, m_navigator.window());
    connect(m_dialog, &TextsDialog::saveRequested, this, [this] {
        save(m_dialog->current() == 0 ? tr("Save the firewall request") : tr("Save the firewall rules"),
             m_dialog->texts().at(m_dialog->current()));
    });
    m_dialog->openOnce();
}

void FirewallController::save(const QString &title, const ShownText &shown)
{
    m_export.askFor({title, shown.fileName, shown.fileName.section(u'.', -1)},
                    FileExport::bytesToWrite(shown.text.toUtf8()));
}

} // namespace license::ui
