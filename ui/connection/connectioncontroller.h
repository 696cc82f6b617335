// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connectioncheck.h"
#include "core/sync/fleet.h"
#include "ui/connection/componenttablemodel.h"
#include "ui/connection/connectioncheckstate.h"
#include "ui/window/pages.h"

#include <QObject>

#include <map>
#include <memory>

namespace license::ui {

class ServiceController;

/// Runs the connection check of a service and shows it live; keeps what came of it, service by service, while the
/// console runs. Looks up what the component table shows.
class ConnectionController final : public QObject
{
    Q_OBJECT
public:
    ConnectionController(const Pages &pages, Fleet &fleet, ServiceController &services, const SyncContext &context,
                         QObject *parent = nullptr);

    ~ConnectionController() override;

    /// What is known of the check of a service.
    ConnectionCheckState checkOf(ServiceId id) const;

private:
    /// What belongs to one service.
    struct Checked
    {
        ConnectionCheckState state;
        std::unique_ptr<ConnectionCheck> check;
        std::unique_ptr<QObject> waiting; ///< for the vault's answer
    };

    void start();
    void cancel();
    void run(ServiceId id, const Connection &connection, ConnectionCheck::Token token);
    void conclude(ServiceId id);
    void forget(ServiceId id);
    void show();
    void lookUp();

    const Pages m_pages;
    Fleet &m_fleet;
    ServiceController &m_services;
    const SyncContext m_context;
    std::map<ServiceId, Checked> m_checked;
    QVector<Component> m_components;
    std::unique_ptr<QObject> m_lookup; ///< context of the look-ups that are under way
};

} // namespace license::ui
