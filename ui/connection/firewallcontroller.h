// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/firewall.h"
#include "ui/connection/textsdialog.h"
#include "ui/kit/fileexport.h"

#include <QObject>
#include <QPointer>

namespace license {
class Clock;
class CurrentService;
} // namespace license

namespace license::ui {

class ComponentPanel;
class ConnectionController;
class Navigator;

/// Writes the firewall request of the current service from its connection check: to be copied immediately, or shown,
/// copied and saved together with rules for common firewalls.
class FirewallController final : public QObject
{
    Q_OBJECT
public:
    /// The panel lives as long as this.
    FirewallController(ComponentPanel *panel, CurrentService &service, const ConnectionController &connection,
                       Navigator &navigator, const Clock &clock);

    void open();

private:
    std::optional<text::FirewallRequest> request() const;
    void copy();
    void save(const QString &title, const ShownText &shown);
    ShownText requestFile(const text::FirewallRequest &request) const;

    ComponentPanel *m_panel;
    CurrentService &m_service;
    const ConnectionController &m_connection;
    Navigator &m_navigator;
    const Clock &m_clock;
    FileExport m_export;
    QPointer<TextsDialog> m_dialog;
};

} // namespace license::ui
