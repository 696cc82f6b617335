// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connectioncheck.h"
#include "core/sync/fleet.h"
#include "ui/connection/connectioncheckstate.h"

#include <QObject>

#include <map>
#include <memory>

namespace license {
class Clock;
class LicenseClient;
class Vault;
} // namespace license

namespace license::ui {

/// Runs the connection checks of services and keeps their results while the console runs, whatever becomes of the
/// window.
class ConnectionChecks final : public QObject
{
    Q_OBJECT
public:
    ConnectionChecks(Fleet &fleet, const Clock &clock, Vault &vault, const LicenseClient &client);
    ~ConnectionChecks() override;

    /// Does nothing while one runs.
    void start(const Service &service);
    void cancel(ServiceId id);
    ConnectionCheckState stateOf(ServiceId id) const;

signals:
    void changed(license::ServiceId id);

private:
    /// The data of one service.
    struct Checked
    {
        ConnectionCheckState state;
        std::unique_ptr<ConnectionCheck> check;
        std::unique_ptr<QObject> waiting; ///< for the vault's answer
    };

    void run(ServiceId id, const Connection &connection, ConnectionCheck::Token token);
    void conclude(ServiceId id);
    void forget(ServiceId id);

    const Clock &m_clock;
    Vault &m_vault;
    const LicenseClient &m_client;
    std::map<ServiceId, Checked> m_checked;
};

} // namespace license::ui
