// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/managementbinding.h"

#include "core/domain/clock.h"
#include "core/management/managementreports.h"
#include "core/sync/fleet.h"

namespace license::ui {

ManagementBinding::ManagementBinding(Fleet &fleet, ManagementReports &reports, const Clock &clock)
    : m_reports(reports), m_clock(clock)
{
    connect(&reports.access(), &ManagementAccess::signInChanged, this,
            [this, &fleet = fleet](ServiceId id, const std::optional<ManagementSignIn> &signIn) {
                if (ServiceMonitor *monitor = fleet.find(id)) {
                    Service service = monitor->state().service;
                    service.management = signIn;
                    monitor->setService(service);
                    fetch(*monitor);
                }
            });
    connect(&fleet, &Fleet::refreshFinished, this, [this](const ServiceMonitor *monitor) { fetch(*monitor); });
    connect(&fleet, &Fleet::storeChanged, &reports, &ManagementReports::readAgain);
    connect(&fleet, &Fleet::serviceAboutToBeRemoved, this,
            [this](const ServiceMonitor *monitor) { m_reports.forget(monitor->state().service.id); });
}

void ManagementBinding::fetch(const ServiceMonitor &monitor)
{
    const Service &service = monitor.state().service;
    if (service.management && m_reports.hasKeychain() && !wantsSignIn(m_reports.of(service), m_clock.now().wall)) {
        m_reports.fetch(service);
    }
}

} // namespace license::ui
