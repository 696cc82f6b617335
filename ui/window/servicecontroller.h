// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/fleet.h"
#include "ui/kit/place.h"
#include "ui/overview/servicetablemodel.h"
#include "ui/window/pages.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace license::ui {

struct SalesMail;

/// Binds the fleet to the window: shows what is known of the chosen service, and does what a person asks of it.
class ServiceController final : public QObject
{
    Q_OBJECT
public:
    ServiceController(const Pages &pages, Fleet &fleet, const SyncContext &context, QObject *parent = nullptr);

    /// The service that the pages show; nothing while there is none.
    ServiceMonitor *current() const { return m_current; }
    void choose(ServiceId id);
    /// Shows everything again.
    void update();
    /// Time has passed: starts what is due by now, and shows everything again.
    void passTime();

signals:
    /// Another service is chosen, the page has changed, or something came of an attempt of the chosen service.
    void pastChanged();
    /// The pages show what is known at this moment.
    void updated();
    /// Another service is the current one now.
    void currentChanged();
    /// From the banner: the connection of the current service is to be checked. The window shows its page already.
    void checkRequested();

private:
    void connectPages();
    void connectFleet();
    void offer(const SalesMail &mail);
    void showServices(const QVector<ServiceRow> &rows);
    /// The pages show the one; on the Overview the banner tells of the other.
    void showCurrent(const ServiceRow &current, const ServiceRow &neediest);
    void refresh();
    void chooseNeediest();
    void setCurrent(ServiceMonitor *monitor);
    /// All services as they are shown at this moment, in the order of the fleet.
    QVector<ServiceRow> readRows() const;
    ServiceRow shown(const ServiceMonitor &monitor) const;

    const Pages m_pages;
    Fleet &m_fleet;
    const SyncContext m_context;
    QPointer<ServiceMonitor> m_current;
    bool m_chosen; ///< by a person, or from all services: not only from those that have been read so far
    QPointer<ServiceMonitor> m_bannerOf;
    QTimer m_soon;    ///< gathers the changes of one turn of the event loop
    QTimer m_minutes; ///< ages are worded to the minute
};

} // namespace license::ui
