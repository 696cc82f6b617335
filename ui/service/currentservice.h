// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/fleet.h"
#include "ui/service/servicerow.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace license::ui {

/// The service that the pages show, and how all of them stand. Reads them once for each change and tells whoever draws
/// them.
class CurrentService final : public QObject
{
    Q_OBJECT
public:
    CurrentService(Fleet &fleet, const Clock &clock, QObject *parent = nullptr);

    /// Nothing while there is no service.
    ServiceMonitor *monitor() const { return m_monitor; }
    /// All services as of the last update(), in the order of the fleet.
    const QVector<ServiceRow> &rows() const { return m_rows; }
    /// Of these the current one, and the one that needs attention most; nothing while there is none.
    const ServiceRow *row() const;
    const ServiceRow *neediest() const;

    void choose(ServiceId id);
    /// Verifies the current service at a person's wish.
    void refresh();
    /// Reads everything again, and tells.
    void update();
    /// Time has passed: starts what is due by now, and reads everything again.
    void passTime();

signals:
    /// rows() are as things stand at this moment.
    void updated();
    /// Another service is the current one now.
    void changed();
    /// Another service is chosen, or something came of an attempt of the current one.
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
    bool m_chosen; ///< by a person, or from all services: not only from those that have been read so far
    QTimer m_soon; ///< gathers the changes of one turn of the event loop
};

} // namespace license::ui
