// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/licensecontroller.h"

#include "core/domain/clock.h"
#include "ui/kit/navigator.h"
#include "ui/license/licensepage.h"
#include "ui/license/maildialog.h"
#include "ui/service/currentservice.h"

namespace license::ui {

LicenseController::LicenseController(LicensePage *page, CurrentService &service, Navigator &navigator,
                                     const Clock &clock)
    : QObject(page), m_page(page), m_service(service), m_navigator(navigator), m_clock(clock)
{
    connect(page, &LicensePage::detailsRequested, this, [this] { m_navigator.go(PageId::Details); });
    connect(page, &LicensePage::changesDismissed, this, &LicenseController::dismissChanges);
    connect(page, &LicensePage::moreLicensesRequested, this, &LicenseController::offerMore);
    connect(&service, &CurrentService::updated, this, &LicenseController::show);
    show();
}

void LicenseController::show()
{
    if (const ServiceRow *row = m_service.row()) {
        m_page->present(row->state, row->status, m_clock.now().wall);
    }
}

void LicenseController::dismissChanges()
{
    if (ServiceMonitor *monitor = m_service.monitor()) {
        monitor->dismissChanges();
    }
}

void LicenseController::offerMore()
{
    if (const ServiceMonitor *monitor = m_service.monitor()) {
        offerMail(moreLicensesMail(monitor->state(), monitor->status().licenses), m_navigator.isDemo(),
                  m_navigator.window());
    }
}

} // namespace license::ui
