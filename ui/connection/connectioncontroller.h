// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connectioncheck.h"
#include "core/sync/fleet.h"
#include "ui/connection/componenttablemodel.h"
#include "ui/connection/connectioncheckstate.h"

#include <QObject>

#include <map>
#include <memory>

namespace license::ui {

class ConnectionPage;
class CurrentService;
class Navigator;

/// Runs the connection check of a service and shows it live; keeps the results per service while the console runs.
/// Resolves the names in the component table.
class ConnectionController final : public QObject
{
    Q_OBJECT
public:
    /// The page lives as long as this object.
    ConnectionController(ConnectionPage *page, Fleet &fleet, CurrentService &service, Navigator &navigator,
                         const SyncContext &context);

    ~ConnectionController() override;

    /// Checks the current service's connection.
    void start();
    /// The state of a service's check.
    ConnectionCheckState checkOf(ServiceId id) const;

private:
    /// The data of one service.
    struct Checked
    {
        ConnectionCheckState state;
        std::unique_ptr<ConnectionCheck> check;
        std::unique_ptr<QObject> waiting; ///< for the vault's answer
    };

    void cancel();
    void run(ServiceId id, const Connection &connection, ConnectionCheck::Token token);
    void conclude(ServiceId id);
    void forget(ServiceId id);
    void show();
    void lookUp();

    ConnectionPage *m_page;
    CurrentService &m_service;
    Navigator &m_navigator;
    const SyncContext m_context;
    std::map<ServiceId, Checked> m_checked;
    QVector<Component> m_components;
    std::unique_ptr<QObject> m_lookup; ///< context of the pending look-ups
};

} // namespace license::ui
