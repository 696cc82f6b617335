// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/firewall.h"
#include "ui/kit/fileexport.h"
#include "ui/window/pages.h"

#include <QObject>

namespace license::ui {

class ConnectionController;
class ServiceController;
class TextsDialog;

/// Words the firewall request of the current service by what its connection check has measured: to be copied at once,
/// or to be seen, copied and saved together with rules for the firewalls that people use.
class FirewallController final : public QObject
{
    Q_OBJECT
public:
    FirewallController(const Pages &pages, ServiceController &services, const ConnectionController &connection,
                       const Clock &clock);

    void open();

private:
    std::optional<text::FirewallRequest> request() const;
    void copy();
    void save();

    const Pages m_pages;
    ServiceController &m_services;
    const ConnectionController &m_connection;
    const Clock &m_clock;
    FileExport m_export;
    QPointer<TextsDialog> m_dialog;
};

} // namespace license::ui
