// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace license {
class Clock;
class CurrentService;
class ManagementReports;
class ServiceMonitor;
} // namespace license

namespace license::ui {

class ManagementDialog;
class ManagementPanel;
class Navigator;

/// Shows the current service's sign-in at its Management Service, and signs in and out at a person's request.
class ManagementController final : public QObject
{
    Q_OBJECT
public:
    /// The panel lives as long as this object.
    ManagementController(ManagementPanel *panel, CurrentService &service, ManagementReports &reports,
                         Navigator &navigator, const Clock &clock);

    /// Opens the dialog for the current service.
    void signIn();
    /// Opens the address of the Management Service that the current service is signed in to.
    void openConsole();

private:
    void show();
    void submit();
    void signOut();
    const Service *current() const;
    std::optional<Service> asked() const;

    ManagementPanel *m_panel;
    CurrentService &m_service;
    ManagementReports &m_reports;
    Navigator &m_navigator;
    const Clock &m_clock;
    QPointer<ManagementDialog> m_dialog;
    ServiceId m_asked{};    ///< the service that the dialog is about
    bool m_working = false; ///< an answer to the dialog is awaited
};

} // namespace license::ui
