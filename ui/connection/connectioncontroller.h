// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"
#include "ui/connection/componenttablemodel.h"
#include "ui/connection/connectioncheckstate.h"

#include <QObject>

#include <memory>

namespace license {
class Clock;
class CurrentService;
class LicenseClient;
} // namespace license

namespace license::ui {

class ConnectionChecks;
class ConnectionPage;
class Navigator;

/// Shows the connection check of the current service live, and starts and cancels it. Resolves the names in the
/// component table.
class ConnectionController final : public QObject
{
    Q_OBJECT
public:
    /// The page lives as long as this object.
    ConnectionController(ConnectionPage *page, CurrentService &service, Navigator &navigator, const Clock &clock,
                         const LicenseClient &client, ConnectionChecks &checks);

    /// Checks the current service's connection.
    void start();
    /// The state of a service's check.
    ConnectionCheckState checkOf(ServiceId id) const;

private:
    void cancel();
    void show();
    void lookUp();

    ConnectionPage *m_page;
    CurrentService &m_service;
    Navigator &m_navigator;
    const Clock &m_clock;
    const LicenseClient &m_client;
    ConnectionChecks &m_checks;
    QVector<Component> m_components;
    std::unique_ptr<QObject> m_lookup; ///< context of the pending look-ups
};

} // namespace license::ui
