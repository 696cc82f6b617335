// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/current/servicerow.h"
#include "core/sync/fleet.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace license {

/// The service shown on the pages, and the state of all services. Reads them once per change and notifies those who
/// show them.
class CurrentService final : public QObject
{
    Q_OBJECT
public:
    CurrentService(Fleet &fleet, const Clock &clock, QObject *parent = nullptr);

    /// Null while there is no service.
    ServiceMonitor *monitor() const { return m_monitor; }
    /// All services as of the last update(), in the order of the fleet.
    const QVector<ServiceRow> &rows() const { return m_rows; }
    /// The current one among them, and the one that needs attention most; null if there is none.
    const ServiceRow *row() const;
    const ServiceRow *neediest() const;

    void choose(ServiceId id);
    /// Verifies the current service at a person's request.
    void refresh();
    /// Reads everything again, and emits updated().
    void update();
    /// Time has passed: starts due refreshes, and reads everything again.
    void passTime();

signals:
    /// rows() show the present state.
    void updated();
    /// Another service is now current.
    void changed();
    /// Another service is chosen, or an attempt of the current one has ended.
    void pastChanged();

private:
    void connectFleet();
    void chooseNeediest();
    void setMonitor(ServiceMonitor *monitor);
    QVector<ServiceRow> readRows() const;
    ServiceRow readRow(const ServiceMonitor &monitor) const;

    Fleet &m_fleet;
    const Clock &m_clock;
    QPointer<ServiceMonitor> m_monitor;
    QVector<ServiceRow> m_rows;
    bool m_chosen; ///< by a person, or among all services: not only among those read so far
    QTimer m_soon; ///< coalesces the changes of one turn of the event loop
};

} // namespace license
