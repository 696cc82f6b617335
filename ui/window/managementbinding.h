// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace license {
class Clock;
class Fleet;
class ManagementReports;
class ServiceMonitor;
} // namespace license

namespace license::ui {

/// Binds what the Management Services report to the fleet: a sign-in becomes part of its service, and each refresh of a
/// license asks its Management Service, too. Nothing goes the other way.
class ManagementBinding final : public QObject
{
    Q_OBJECT
public:
    ManagementBinding(Fleet &fleet, ManagementReports &reports, const Clock &clock);

private:
    void fetch(const ServiceMonitor &monitor);

    ManagementReports &m_reports;
    const Clock &m_clock;
};

} // namespace license::ui
